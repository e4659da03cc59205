"""The verbs by which a sentence or a headline is known to be whole."""

import re

_BASE = """announce host honor secure plead visit tour urge join introduce applaud celebrate lead receive deliver award present
recognize highlight release issue file settle resolve reach enter sue ask agree obtain order ban seek call meet hold help win
pass vote demand press push support back welcome mark name open launch unveil praise hail commend condemn criticize slam blast
question request seize abandon rule defend travel respond continue complete commemorate dedicate discuss invite pay get make
take go give bring work fight stand protect provide create expand fund invest jeopardize accept face nominate appoint hire
serve attend speak talk address outline cosponsor sponsor reintroduce vow pledge warn say tell show convict sentence indict
charge arrest acquit accuse allege find improve strengthen reduce increase ensure enable allow require build develop promote
prevent address explain interfere intimidate obtain purchase establish maintain remove enforce comply reimburse renovate
rebuild repair replace upgrade modernize grow boost cut lower raise share learn read write ban connect combat tackle train
teach prepare apply submit visit register participate include begin start end run keep leave let need want use become turn
change offer prohibit violate represent focus aim feature follow remain contain cover conduct operate manage oversee"""
BASE_VERBS = frozenset(_BASE.split())
_IRREGULAR = """is are was were has have had will would can could may might must shall should do does did am met held won led
sent gave took said got came went began built brought found paid left kept put set ran spoke stood told wrote drove flew
fought grew knew saw sold taught thought threw wore became chose fell felt heard hurt lost meant sat shot spent stole struck
drew rose broke sang fed fled froze hid hung laid lent rode sought shook slept swept swore tore woke ate drank forgot rebuilt withdrew overtook undertook oversaw
hit quit cannot can't won't don't isn't says goes does faces applies testifies complies carries tries"""
FINITE = frozenset(_IRREGULAR.split()) | {
    form for verb in BASE_VERBS for form in (f"{verb}s", f"{verb}es" if verb[-1] in "hs" else f"{verb}s")
}
_THIRD_PERSON = """achieve acquire adopt apologize approve arrange assist assume attract avoid become believe belong benefit borrow coincide
collaborate collect combine compete comprise consist contribute convert cooperate coordinate decide define deny depend describe
deserve determine differ diminish discover display distribute divide donate earn educate eliminate emphasize employ encourage
engage enhance enjoy enroll equip evaluate evolve examine exceed exist exclude expect explore extend facilitate foster fulfill
gather generate guarantee handle happen identify illustrate implement impose incorporate indicate inform inspire install
integrate intend investigate involve justify jeopardize maintain manufacture modernize monitor motivate occur organize
originate own perform persuade possess predict prefer preserve proceed produce propose pursue qualify realize recommend refer
reflect reject rely remind renew rescue restore resume retain retire reveal save select sell simplify specialize stabilize
streamline succeed suffer suggest surpass survive sustain tend thrive transform treat undergo understand undo unite utilize
validate vary verify withdraw plan mean hope"""
FINITE |= {
    f"{verb[:-1]}ies"
    if verb.endswith("y") and verb[-2] not in "aeou"
    else f"{verb}es"
    if verb[-1] in "shxo"
    else f"{verb}s"
    for verb in _THIRD_PERSON.split()
}
_NEVER_NOUNS = """get make give take bring let ensure enable allow require provide become keep include explain improve
strengthen reduce prevent obtain maintain remove enforce comply establish create expand receive represent participate"""
VERBS_ONLY = frozenset(_NEVER_NOUNS.split())
_PAST = re.compile(r"^[a-z]{2,}ed$")
_IN_S = re.compile(r"^[a-z]{3,}[^s\W]s$")
_OBJECTS = frozenset({"the", "a", "an", "its", "their", "his", "her", "that"})
_BEFORE_NOUN = frozenset(
    {"of", "in", "for", "and", "the", "its", "their", "these", "those", "with", "on", "other", "all"}
)
_NO_PAST = frozenset(
    {
        "need",
        "indeed",
        "speed",
        "seed",
        "feed",
        "breed",
        "deed",
        "weed",
        "hundred",
        "red",
        "bed",
        "shed",
        "led",
        "located",
        "based",
        "called",
        "entitled",
        "dated",
        "aged",
        "related",
    }
)
_ADJECTIVAL = """a an the his her its their our your this that these those of in for with by and more most very not been be being
is are was were has have had will as when if to or from"""
_BEFORE_ADJECTIVE = frozenset(_ADJECTIVAL.split())
_BEFORE_A_NOUN = frozenset(
    "to the a an of its their his her our your these those new any no such other".split()
)
_PREPOSITIONS = frozenset(
    {"in", "on", "by", "at", "from", "with", "under", "against", "between", "to", "for", "through", "as"}
)
_ING_NOUNS = """funding building training housing meeting hearing clothing broadcasting engineering manufacturing learning
planning spending sentencing trafficking laundering parking testing screening lending banking voting shooting burning
briefing gathering ruling filing wedding morning evening king spring thing nothing something anything everything ceiling
farming fishing mining advertising accounting nursing marketing shipping trading counseling flooding crossing landing listening
policing recycling schooling swimming bullying stalking offering opening beginning warning setting understanding wellbeing
well-being programming computing staffing lighting dredging hiking bombing killing firefighting fundraising"""
ING_NOUNS = frozenset(_ING_NOUNS.split())


def has_finite(words: list[str], *, since: int = 1, bare_forms: bool = False) -> bool:
    """Whether any word from a place on is the verb of a clause; `words` keep their commas.

    With `bare_forms`, 'that the city include' has one too.
    """
    bare = [_bare(word) for word in words]
    if bare_forms and any(word in BASE_VERBS for word in bare[max(since, 1) :]):
        return True
    return any(_is_finite(bare, words, n) for n in range(since, len(bare)))


def is_past_or_finite(word: str) -> bool:
    """Whether a word by itself looks like the verb of a clause."""
    bare = _bare(word)
    return bare in FINITE or bool(_PAST.match(bare) and bare not in _NO_PAST)


def _bare(word: str) -> str:
    return word.strip(",.;:\"“”()'’—–").casefold()


def _governs(bare: list[str], words: list[str], n: int) -> bool:
    """'involves placing', 'threatens the bridge': a word in -s before an object is a verb."""
    word, after = bare[n], bare[n + 1] if n + 1 < len(bare) else ""
    if not _IN_S.match(word) or words[n][-1] in ",;:." or (n and bare[n - 1] in _BEFORE_NOUN):
        return False
    return (
        after in _OBJECTS or after[:1] in tuple("$€£") or (after.endswith("ing") and after not in ING_NOUNS)
    )


def _is_finite(bare: list[str], words: list[str], n: int) -> bool:
    word, before = bare[n], bare[n - 1] if n else ""
    if word in FINITE or _governs(bare, words, n):
        return before not in _BEFORE_A_NOUN
    if not _PAST.match(word) or word in _NO_PAST or before in _BEFORE_ADJECTIVE:
        return False
    if n > 1 and before.endswith("ly") and bare[n - 2] in _BEFORE_ADJECTIVE:
        return False  # 'a wholly owned subsidiary'
    after = bare[n + 1] if n + 1 < len(bare) else ""
    if after == "by":
        return False
    is_participle = n > 0 and words[n - 1].endswith(",") and not before.isdigit() and after in _PREPOSITIONS
    return not is_participle
