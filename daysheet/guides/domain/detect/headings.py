"""Headings of résumés and postings, and what the lines below them are."""

from __future__ import annotations

import re

SKILLS, WORK, STUDY, WISHES, ABSENT = "skills", "work", "study", "wishes", "absent"
ASKED, NICE, UNNEEDED, ABOUT, OFFER, OTHER, NEIGHBOURS = (
    "asked", "nice", "unneeded", "about", "offer", "", "neighbours",
)  # fmt: skip
_NEIGHBOURS = (
    r"(?:our |my |the |your )?(?:neighbou?rs?|neighbou?ring teams?|other teams|sister teams?|colleagues)|next door|"
    r"elsewhere(?: (?:in|at) [\w ]+)?|(?:done|handled|owned) (?:elsewhere|by others)|what others do|by others|"
    r"(?:left )?to others|not (?:your|our) (?:job|task|work|problem|business)|"
    r"(?:some(?:one|body) else|others?)'s? (?:job|work|task|business)"
)
# Patterns that a whole heading must be, by what stands below it.
_RESUME = {
    SKILLS: (
        r"(?:technical |key |core |it |top |soft |hard |professional |main |other |programming |software |digital |engineering )*(?:skills?|competenc(?:y|ies|es)|technolog(?:y|ies)|tech stack|stack|tools?|toolbox|toolkit|tooling|expertise|knowledge|languages?|frameworks?|platforms?|proficienc(?:y|ies)|strengths?|libraries|databases?|software|methods|systems)(?: (?:&|and|/) [\w ]+)?|"
        r"technical summary|tech|skill set|skills summary|environment"
    ),
    WORK: (
        r"(?:work |professional |relevant |career |selected |other |earlier |research |teaching |industry |key |personal |side |open source |academic )*(?:experience|history|employment|positions?|projects?|career|work|achievements?|accomplishments|responsibilities|research|roles?)(?: (?:history|experience|highlights))?|"
        r"employment history|profile|summary|about(?: me)?|professional summary|executive summary|"
        r"publications?|papers|talks|open source|volunteering|now|today|current role|software|awards?"
    ),
    STUDY: (
        r"education(?: (?:&|and) [\w ]+)?|"
        r"(?:further |higher |academic )?(?:studies|training|degrees?|courses?|coursework|background)|"
        r"courses taken|certifications?|certificates?|licen[cs]es(?: (?:&|and) certifications)?|"
        r"qualifications?|academic background|teaching|thesis|university|school|modules|moocs?|"
        r"online courses"
    ),
    WISHES: (
        r"(?:personal |other |my |special |professional |research )?(?:interests?|hobby|hobbies|passions?)(?: (?:&|and) [\w ]+)?|"
        r"(?:career |professional |my )?(?:objectives?|goals?|aims?|aspirations?|ambitions?)|looking for|"
        r"wish(?:es)?|what i (?:want|am looking for|look for|would like)[\w ]*|wish ?list|"
        r"(?:currently )?learning|learning goals|(?:what'?s )?next|next steps|future(?: plans)?|"
        r"outside (?:of )?work|leisure|free time|spare time|off duty|reading list|would like to learn|"
        r"want to learn|to learn|curious about|away from the desk|what comes next|plans|side interests|"
        r"private"
    ),
    NEIGHBOURS: _NEIGHBOURS,
    ABSENT: (
        r"not (?:in )?my field|no experience(?: (?:in|with))?|not (?:my|yet)[\w ]*|gaps|weaknesses|"
        r"what i (?:do not|don't) (?:do|know)|never used|none yet|missing|i have not"
    ),
}
_POSTING = {
    NEIGHBOURS: _NEIGHBOURS,
    NICE: (
        r"(?:it'?s |would be |it would be )?(?:a )?nice[- ]to[- ]haves?|nice(?: if you have| extras)?|"
        r"bonus(?: points?)?(?: for| if)?[\w ]*|"
        r"preferred(?: (?:qualifications?|skills?|experience|requirements|profile))?|"
        r"desirable(?:s| skills| criteria| experience)?|desired(?: [\w ]+)?|good[- ]to[- ]haves?|"
        r"plus(?:es)?(?: points)?|pluspoints?|a plus|welcome|also welcome|advantages?|an advantage|"
        r"advantageous|optional(?:ly)?(?: skills)?|extras?|extra (?:credit|points)|brownie points|"
        r"even better(?: if)?|(?:what )?(?:would )?(?:make|makes|sets?|help)s? you (?:stand out|apart)|"
        r"you(?:'ll)? stand out if[\w ]*|assets?|ideal(?:ly)?|ideal extras|it helps if|"
        r"additional (?:skills|qualifications|experience)|we(?: would|'d) (?:love|like)[\w ]*|could have|"
        r"helpful|beneficial|what (?:would be|is) (?:nice|a plus)|great if you (?:have|know)|preferably|"
        r"not required,? but[\w ]*|nice to know|icing on the cake|stretch"
    ),
    UNNEEDED: (
        r"not (?:needed|required|necessary|expected)|what (?:you )?(?:do not|don't) need|"
        r"(?:what )?you (?:do not|don't) need|out of scope|not part of (?:the|this) (?:job|role)|no need for|"
        r"what this (?:job|role) is not|unnecessary|what you will not do|not the job"
    ),
    OFFER: (
        r"(?:what )?(?:do )?we offer(?: you)?|our offer|(?:your |our )?benefits(?: (?:&|and) [\w ]+)?|"
        r"perks(?: (?:&|and) [\w ]+)?|compensation[\w &]*|salary[\w &]*|pay|"
        r"why (?:us|join us|work (?:with|for) us|you'll love[\w ]*)|what (?:is|'s) in it for you|"
        r"what you(?:'ll| will)? get|how to apply|applications?|apply|contact|equal opportunit[\w ]*|"
        r"diversity[\w ,&]*|location|conditions|in return|your advantages|hiring process|interview process|"
        r"the process|what awaits you|we give you|working with us|working here|rewards?"
    ),
    ABOUT: (
        r"about (?:us|the (?:company|firm|group|employer|agency|organi[sz]ation))|who we are|"
        r"(?:the |our )?company(?: (?:description|profile|overview))?|"
        r"our (?:company|story|mission|values|vision|culture|customers|product|clients)|background|the firm|"
        r"we are|the company|why we exist|introduction|context|employer"
    ),
    ASKED: (
        r"(?:minimum |basic |key |job |technical |essential |main |core |must[- ]have |general |your |our |the |formal |hard |mandatory )*(?:requirements?|qualifications?|responsibilit(?:y|ies)|tasks?|duties|profile|skills?|role|mission|job|position|experience|stack|tech stack|tools|technology|technologies|work|essentials?|must[- ]haves?|criteria|expectations|day|challenge|impact)(?: (?:&|and) [\w ]+)?|"
        r"must(?: have| haves)?|musts|required(?: [\w ]+)?|"
        r"(?:what )?you(?:'ll| will)?(?: (?:do|bring|have|need|are|know|own|work on|be doing|should have|can do|must have))|"
        r"what (?:you(?:'ll| will)? (?:do|bring|need|have|own|work on|be doing|offer|know)|we(?:'re| are)? (?:expect|look(?:ing)? for|need|ask|require|want|seek))[\w ]*|"
        r"who you are|about (?:you|the (?:role|job|position|team))|"
        r"we (?:expect|need|ask for|are looking for|look for|use|seek|require)|"
        r"your (?:background|day[\w ]*|responsibilities)|job description|description|day[- ]to[- ]day|"
        r"a typical day|in this role[\w ]*|how you work|our tech|essential"
    ),
}
_LINE = re.compile(r"[^\n\r]+")
_PARTED = re.compile(r"[\n:.;!?|•·]|\s[-–—]\s")
_OPENS = re.compile(r"\s*([A-Z][\w’' ]{5,40})[.?] (?=\S)")  # 'Who we are. Sixty people …'
_LONGEST_LABEL = 60
_SPACES = "".join(c for c in map(chr, range(0x3001)) if c.isspace())
_BEFORE, _AFTER = _SPACES + "#*_=-•●▪>|–—", _SPACES + "#*_=:?!-|–—"
_MOST_WORDS, _LONGEST = 6, 200
_COMPILED = {
    kind: [(section, re.compile(pattern, re.IGNORECASE)) for section, pattern in table.items()]
    for kind, table in (("resume", _RESUME), ("posting", _POSTING))
}


def section_named(heading: str, kind: str) -> str | None:
    """What stands under such a heading, None where it is not known as one."""
    told = heading.replace("’", "'").lstrip(_BEFORE).rstrip(_AFTER)
    if not told or len(told) > _LONGEST or len(told.split()) > _MOST_WORDS:
        return None
    return next((section for section, pattern in _COMPILED[kind] if pattern.fullmatch(told)), None)


def is_heading_like(line: str) -> bool:
    """Whether a line of its own looks like a heading: short, in capitals or ending in a colon."""
    told = line.strip()
    if not told or len(told) > 50 or len(told.split()) > _MOST_WORDS:
        return False
    return told.endswith(":") or told.startswith(("#", "**")) or (told.isupper() and "," not in told)


def sections_of(text: str, kind: str) -> list[tuple[int, str]]:
    """Where each section begins (offset) and what it is, in order; the first begins at 0 and is unnamed."""
    found = [(0, OTHER)]
    for line in _LINE.finditer(text):
        section = section_named(line[0], kind)
        if section is not None and not line[0].lstrip().startswith(("- ", "* ", "• ")):
            found.append((line.start(), section))
        elif told := _OPENS.match(line[0]):
            if section := section_named(told[1], kind):
                found.append((line.start(), section))
        elif is_heading_like(line[0]):
            found.append((line.start(), OTHER))
    return found


def labels_of(text: str, kind: str) -> list[tuple[int, str]]:
    """Labels within a line ('Interests: chess'): where what they head begins, and what it is."""
    found = []
    for colon in re.finditer(r":(?=\s|$)", text):
        before = _PARTED.split(text[max(0, colon.start() - _LONGEST_LABEL) : colon.start()])[-1]
        section = section_named(before, kind)
        if section is not None:
            found.append((colon.end(), section))
    return found
