"""A release's sentence without what a page need not repeat: dateline, 'today', party tags, openers, announcers."""

import re
from functools import lru_cache

from daysheet.wire.domain.legible import UNSEEN

_UNSEEN = re.compile(f"[{UNSEEN}]")
_LOOSE_ADDRESS = re.compile(r"(?<=[.!?”\"…])\s+(?:https?://|www\.)\S+")
_BULLET = re.compile(r"^(?:[•·▪◦‣●○*–—-]+\s+)+(?=\S)")
_DASH = re.compile(r"\s*(?:--+|[–—]|(?<=\s)-(?=\s)|(?<=\.)-(?=[A-Z])|(?<=[A-Z])-(?=\s))\s*")
_ANY_DASH = re.compile("[–—-]")
_TITLE = re.compile(
    r"\b(?:Rep|Reps|Congress\w*|Sen|Senators?|Representatives?|President|Mr|Ms|Mrs|Dr|Chair\w*|The|Image|Above|Below|Photo)\b"
)
_SMALL = frozenset(
    {
        "and",
        "of",
        "the",
        "de",
        "prnewswire",
        "globe",
        "newswire",
        "businesswire",
        "wire",
        "am",
        "pm",
        "st",
        "nd",
        "rd",
        "th",
    }
)
_CAPITAL_COLON = re.compile(r"^(?:Washington, )?D\.?C\.?:\s+", re.IGNORECASE)
# The cities that stand without a state in datelines.
_LONE_CITIES = (
    "ATLANTA|BALTIMORE|BOSTON|CHICAGO|CINCINNATI|CLEVELAND|DALLAS|DENVER|DETROIT|HONOLULU|HOUSTON|INDIANAPOLIS|LAS VEGAS|LOS ANGELES"
    "|MIAMI|MILWAUKEE|MINNEAPOLIS|NEW ORLEANS|NEW YORK|OKLAHOMA CITY|PHILADELPHIA|PHOENIX|PITTSBURGH|ST\\. LOUIS|SALT LAKE CITY"
    "|SAN ANTONIO|SAN DIEGO|SAN FRANCISCO|SEATTLE"
)
_LOST_DASH = re.compile(
    r"^[A-Z]{3,}(?: [A-Z]{3,})?, [A-Z]{4,}\s+(?=[A-Z][a-z])"
    rf"|^(?:{_LONE_CITIES})\s+(?=(?:The|A|An|Today|Deputy|Acting|Assistant|Attorney|U\.S\.|Former|Two|Three)\s)"
    r"|^WASHINGTON,?(?: D\.?C\.?)?(?:\s+(?=[A-Z\"“])|(?=(?:A |An |The |[A-Z][a-z])))"
)
_OPENER = re.compile(
    r"^(?:However|Additionally|In addition|Furthermore|Moreover|Also|Meanwhile|Finally|Further|As well|In fact|Notably"
    r"|Importantly|Indeed|Of note|For (?:example|instance)|Similarly|Likewise|Specifically|Accordingly|Therefore|Thus"
    r"|Consequently|As a result|Second(?:ly)?|Third(?:ly)?|Lastly|In turn|At the same time|On top of that|Overall"
    r"|Today|Yesterday|Tonight|Earlier today|Earlier this (?:week|month)|This (?:week|morning|afternoon|evening)"
    r"|Last (?:night|week)|Recently)(?:,\s+(?:however,\s+)?|\s+(?=(?:U\.S\. )?(?:Rep|Sen|Congress|Attorney|Acting|President)))"
)
_CONJUNCTION = re.compile(
    r"^(?:But|And|Yet|So|Or)\s+(?!(?:far|much|many|that|as|little|few|long|called)\b)(?=\w)"
)
_LABEL = re.compile(r"^(?:Background|Overview|Summary|Details|News|BACKGROUND|WHAT|Note|Update)\s*:\s*(?=\w)")
_TODAY = re.compile(
    r"(?P<comma>,)?\s+(?:earlier )?(?<!of )(?<!until )(?<!as of )(?<!America )(?<!than )(?:today|yesterday)(?![’'\w-])(?(comma)(?P<closed>,)?)"
)
_ANNOUNCED_TODAY = re.compile(
    r",\s(?:announced|released|issued|unveiled)\s(?:earlier )?today,(?=\s(?:to|for|in|on|by|at|will|would|is|are|was|were|has|have)\b)"
)
_SPOKEN = re.compile(r'("[^"]*"?|“[^”]*”?)')
_PARTY = re.compile(
    r"\s*\((?:(?:[Aa]ll |[Bb]oth )?[RDI](?:em|ep|nd)?\.?\s?[-–][^)]{1,24}|[A-Z]{2}\s?[-–]\s?(?:\d{1,2}|AL|At[- ]Large)|\d{1,2}(?:st|nd|rd|th)? District)\)"
    r"|,\s+[RDI]-[A-Z][\w. -]{1,24},?(?=\s)"
)
_TICKER = re.compile(
    r"\s*\((?:NASDAQ|Nasdaq|NYSE|OTC\w*|TSXV?|LSE|AMEX|CSE|ASX|Euronext)\b[^()]{0,60}\)|\s*\([“\"]?(?:the )?[“\"]?Company[”\"]?\)"
)
_BOAST = re.compile(
    r",\s(?:an?|the|one of the)\s(?:[\w’'-]+\s){0,3}?(?:leading|premier|global|renowned|trusted|award-winning|innovative|world-class|top)\s"
    r"[^,;:“”\"]{3,90}(,)?(?=\s(?:will|has|is|was|announced|today|reported|said)\b)"
)
_LEAD_IN = re.compile(
    r"^(?P<who>[^\"“”:;]{3,220}?)\s(?:(?:proudly|also|recently|jointly|formally)\s)?(?:announced|reported|confirmed)"
    r"(?:\s(?:on\s)?\w+day)?,?\sthat\s(?P<rest>\S.+)$"
)
_OWN_NEWS = re.compile(
    r"^(?P<who>(?:[^\"“”:;()]|\([^()]{1,40}\)){3,160}?)(?P<comma>,)?\s(?:(?:proudly|also|recently|jointly|formally)\s)?announced(?:\s(?:on\s)?\w+day)?,?(?:\sthat)?"
    r"\s(?:it|they|he|she)\s(?P<rest>(?:will|has|have|had|is|are|was|were|plans|expects)\b.+)$"
)
_TRAILER = re.compile(
    r"^(?P<rest>.{30,}?),\s+(?P<who>(?:the\s|[A-Z])[^\"“”;:]{2,330}?)\s(?:announced|said|reported)(?:\s\w+day)?\.?$"
)
_THIS_STATEMENT = re.compile(
    r"\b(released|issued|made|gave|shared|provided|offered|delivered|releases|issues) the following (joint )?(statement|memo|letter|op-ed)s?\b:?"
)
_BEFORE_OFFICE = (
    r"(?<!State )(?<!state )(?<!House )(?<!the )(?<!The )(?<!a )(?<!of )\b(?:U\.S\. |United States )?"
)
_OFFICES = [
    (
        re.compile(
            rf"{_BEFORE_OFFICE}{words} (?=[A-Z][\w’'-]*[a-z][ ,.’']|[A-Z]\. )(?!\w+ (?:Office|District)\b)"
        ),
        short,
    )
    for words, short in (
        ("(?:Congress(?:wo)?man|Congressmember|Representative)", "Rep. "),
        ("(?:Congress(?:wo)?men|Congressmembers|Representatives)", "Reps. "),
        ("Senator", "Sen. "),
        ("Senators", "Sens. "),
    )
]
_OFFICE = re.compile("Congress|Representative|Senator")
_COMMA_INSIDE = re.compile('[,;](["”])$')
_DEPENDENT = re.compile(r"^(?:he|she|it|they|his|her|their|its|this|these|we|our)\b", re.IGNORECASE)
_OWNED = re.compile(r"^[^,]{2,60},[”\"]?\s(?:its|their|his|her)\s")  # '“Lanternfall,” its new game, will …'


@lru_cache(maxsize=512)
def plain(text: str) -> str:
    """The text on one line, without invisible marks, the bullet before it and an address after its end."""
    line = " ".join(_UNSEEN.sub("", text).split())
    bare = _LOOSE_ADDRESS.sub("", line) if "http" in line or "www." in line else line
    return _behind(_BULLET.match(bare), bare)


@lru_cache(maxsize=512)
def tidy(text: str, cities: tuple[str, ...] = ()) -> str:
    """A sentence without dateline, opener, 'today' and party tags; what is spoken stays as it is."""
    without = _TICKER.sub(
        "", _BOAST.sub("", _PARTY.sub("", without_openers(without_dateline(plain(text), cities))))
    )
    parts = _SPOKEN.split(_ANNOUNCED_TODAY.sub("", without))
    told = [part if n % 2 else short_offices(_TODAY.sub(_comma_kept, part)) for n, part in enumerate(parts)]
    return _THIS_STATEMENT.sub(r"\1 a \2\3", capitalised(without_openers("".join(told))))


def short_offices(text: str) -> str:
    """'U.S. Congresswoman Ann Lee' as newspapers write it: 'Rep. Ann Lee'; a state's own members stay."""
    for pattern, short in _OFFICES if _OFFICE.search(text) else ():
        text = pattern.sub(short, text)
    return text


def _comma_kept(match: re.Match[str]) -> str:
    """A comma before 'today' stays, as it may end what stands between commas; two of them held 'today' alone."""
    return "," if match["comma"] and not match["closed"] else ""


@lru_cache(maxsize=512)
def without_dateline(text: str, cities: tuple[str, ...] = ()) -> str:
    """The text after 'ELGIN, Ill. (Oct. 26, 2022) –', also where the dash was lost."""
    text = _behind(_CAPITAL_COLON.match(text), text)
    for _ in range(3):
        dash = _DASH.search(text, 0, 100) if _ANY_DASH.search(text, 0, 100) else None
        if dash is None or not _is_dateline(text[: dash.start()], text[dash.end() :]):
            break
        text = text[dash.end() :]
    text = _behind(_LOST_DASH.match(text), text)
    return _behind(_lost_dash(cities).match(text), text)


@lru_cache(maxsize=256)
def _lost_dash(cities: tuple[str, ...]) -> re.Pattern[str]:
    """A dateline in capitals whose dash was lost, for the cities that the release is known to be about."""
    known = [rf"^{re.escape(city.upper())}\s+(?=[A-Z][a-z]|A )" for city in cities if len(city) > 3]
    return re.compile("|".join(known) or "^(?!)")


def _is_dateline(head: str, rest: str) -> bool:
    words = re.findall(r"[^\W_]+", head)
    if not words or len(words) > 12 or not rest or "$" in head or _TITLE.search(head):
        return False
    if rest[0].islower() or head.count("(") != head.count(")"):
        return False
    named = all(w[0].isupper() or w[0].isdigit() or w.casefold() in _SMALL for w in words)
    return named and (
        words[0].isupper() or "," in head or "." in head or rest[0].isupper() or rest[0] in "\"“'"
    )


def without_openers(text: str) -> str:
    """The text without 'However,' and the like, which lean on a sentence that is not there."""
    for pattern in (_LABEL, _OPENER, _CONJUNCTION, _OPENER):
        text = _behind(pattern.match(text), text)
    return text


def _behind(beginning: re.Match[str] | None, text: str) -> str:
    """The text after what was found where it begins, which takes no search."""
    return text[beginning.end() :] if beginning else text


def without_announcer(text: str) -> str:
    """'Judge X announced today that Y' becomes 'Y', and 'Acme announced that it will' becomes 'Acme will'."""
    own_news = _OWN_NEWS.match(text)
    if own_news:
        return f"{own_news['who']}{own_news['comma'] or ''} {own_news['rest']}"
    lead_in = _LEAD_IN.match(text)
    if lead_in and not (_DEPENDENT.match(lead_in["rest"]) or _OWNED.match(lead_in["rest"])):
        return capitalised(lead_in["rest"])
    trailer = _TRAILER.match(text)
    if trailer and _is_list_of_names(trailer["who"]):
        return ended(trailer["rest"])
    return text


def _is_list_of_names(who: str) -> bool:
    """Whether the announcers are told by names and offices alone, and nothing else is lost with them."""
    words = re.findall(r"[^\W\d_][\w.'’-]*", who)
    small = {"the", "of", "for", "and", "in", "s"}
    return all(w[0].isupper() or w in small for w in words)


def capitalised(text: str) -> str:
    """The text with its first letter as at a sentence's beginning."""
    first = next((i for i, letter in enumerate(text) if letter.isalnum()), None)
    return text if first is None else text[:first] + text[first].upper() + text[first + 1 :]


def ended(text: str) -> str:
    """The text with a full stop, unless it has an end already."""
    bare = text.rstrip(" ,;:–—-")
    bare = _COMMA_INSIDE.sub(r"\1", bare) if '"' in bare or "”" in bare else bare
    if not bare or bare[-1] in ".!?…" or bare[-2:] in ('."', ".”", '?"', "?”", '!"', "!”", '," ', ".'", ".’"):
        return bare
    return bare + "."
