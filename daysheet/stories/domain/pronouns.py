"""Whom 'she said' means: the one person named just before, unless name or title speak against it."""

import re
from collections.abc import Mapping, Sequence

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.mentions import mentions_in
from daysheet.stories.domain.speech import Spoken
from daysheet.stories.domain.tidying import plain, without_dateline
from daysheet.wire.domain.release import Sentence

_WOMEN = frozenset(
    """Abigail Alice Alison Allison Amanda Amy Andrea Angela Anita Ann Anna Anne Annie Barbara Beth Betsy Betty Beverly Bonnie
    Brenda Brittany Carla Carol Caroline Carolyn Catherine Cheryl Christina Christine Cindy Claire Clara Connie Crystal Cynthia
    Deborah Debra Denise Diana Donna Doris Dorothy Eileen Elaine Eleanor Elizabeth Ellen Emily Emma Erin Eva Evelyn Gloria Grace
    Hannah Heather Helen Irene Jacqueline Jane Janet Jennifer Jessica Jill Joan Joanna Joyce Judith Judy Julia Julie Karen Kate
    Katherine Kathleen Kathy Katie Laura Lauren Linda Lisa Loretta Louise Lucy Margaret Maria Marie Marilyn Martha Mary Megan
    Melissa Michelle Monica Nancy Naomi Natalie Nicole Norma Olivia Pamela Patricia Paula Peggy Rachel Rebecca Rosa Rose Ruth
    Samantha Sandra Sara Sarah Sharon Shirley Stephanie Susan Suzanne Sylvia Tammy Teresa Theresa Tiffany Tina Valerie Vanessa
    Victoria Virginia Wendy Yvette Zoe""".split()
)
_MEN = frozenset(
    """Aaron Adam Alan Albert Alexander Alfred Andrew Anthony Arthur Benjamin Bernard Bill Bob Brad Brandon Brian Bruce Bryan
    Calvin Carl Carlos Charles Christopher Craig Curtis Daniel Dave David Dennis Derek Donald Douglas Edward Eric Ernest Eugene
    Frank Fred Gary George Gerald Greg Gregory Harold Harry Henry Howard Jack Jacob James Jason Jeff Jeffrey Jeremy Jerome Jim
    Joe Joel John Jonathan Jose Joseph Joshua Juan Karl Keith Kenneth Kevin Larry Lawrence Leonard Louis Luis Luke Lyndon Marcus
    Mark Martin Matthew Michael Mike Nathan Nicholas Patrick Paul Peter Philip Phillip Ralph Raymond Richard Robert Roger Ronald
    Roy Russell Samuel Scott Sean Stephen Steve Steven Thomas Tim Timothy Todd Tom Travis Victor Vincent Walter Wayne William""".split()
)
_SHE = re.compile(r"\b(?:Mrs\.|Ms\.|Miss|\w+woman|\w+women)(?!\w)")
_HE = Caseless(r"\b(?:Mr\.|Congressman|Chairman|Councilman|Assemblyman|Alderman|Spokesman)(?!\w)")
# Two capitals that may be somebody: what follows 'in' or 'the' is a place or a thing.
_NAMELIKE = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bthe )\b(?!The\b)[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+)+"
)


def meant_by(
    pronoun: str,
    sentence: Sentence,
    sentences: Sequence[Sentence],
    told: Mapping[int, Spoken],
    text: str,
) -> tuple[str, Sentence] | None:
    """The speaker and the sentence that names the speaker, or None where it could be somebody else."""
    before = [s for s in sentences if s.i < sentence.i]
    same = [s for s in before if not re.search(r"\n\s*\n", text[s.end : sentence.start])]
    for earlier in reversed(same or before[-1:]):
        names = _named(earlier, told, is_near=bool(same))
        if names:
            fits = len(names) == 1 and _may_be(pronoun, names[0], earlier.text)
            return (names[0], earlier) if fits else None
    return None


def _named(sentence: Sentence, told: Mapping[int, Spoken], *, is_near: bool) -> list[str]:
    """Who a sentence gives its words to; in the same paragraph also whom it tells of."""
    said = told.get(sentence.i)
    if said and said.is_given:
        return [said.speaker] if said.speaker else ["", ""]
    if not is_near:
        return []
    text = without_dateline(plain(sentence.text))
    mentions = list(mentions_in(text))
    names = {m.last_word: m.name for m in mentions if m.kind == "person"}
    known = [m.name for m in mentions]
    others = [run for run in _NAMELIKE.findall(text) if not any(run in n or n in run for n in known)]
    return [*names.values(), *(run for run in others if names)]


def _may_be(pronoun: str, name: str, around: str) -> bool:
    if pronoun == "they":
        return name.startswith("the ")
    if name.startswith("the "):
        return False
    at = max(around.find(name), 0)
    title = around[max(0, at - 30) : at + len(name)]
    first = next((word for word in name.split() if word in _WOMEN | _MEN), "")
    is_woman = first in _WOMEN or bool(_SHE.search(title))
    is_man = first in _MEN or bool(_HE.search(title))
    return not (is_man if pronoun == "she" else is_woman)
