"""Numbers in a text: figures, words, money, shares, measures, clock times and telephone numbers."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from daysheet.lib.caseless import Caseless

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
WORDS: dict[str, int] = {word: value for value, word in enumerate(_SMALL.split())}
WORDS |= {word: 10 * (place + 2) for place, word in enumerate(_TENS.split())}
_UNITS = _SMALL.split()[1:10]
WORDS |= {f"{ten}-{one}": WORDS[ten] + WORDS[one] for ten in _TENS.split() for one in _UNITS}
WORDS |= {"dozen": 12}
ORDINALS: dict[str, int] = {word: value for value, word in enumerate(_ORDINALS.split())}
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_LETTERS = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "bn": 10**9, "t": 10**12}

_TIME = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_OTHER_UNITS = """mile kilometer kilometre meter metre foot feet yard inch inches acre hectare pound lb lbs ounce ton
tonne gram kilogram kg mg gallon liter litre barrel watt kilowatt megawatt gigawatt kw mw gw kwh mwh volt degree byte
megabyte gigabyte terabyte"""
_SAME = {"feet": "foot", "inches": "inch", "lbs": "pound", "lb": "pound", "kg": "kilogram", "kw": "kilowatt"}
_SAME |= {"mw": "megawatt", "gw": "gigawatt", "kilometre": "kilometer", "metre": "meter", "litre": "liter"}
_MONEY = {"dollar": "$", "euro": "€", "cent": "¢"}
UNITS = frozenset(_OTHER_UNITS.split()) | _TIME.keys() | _MONTHS.keys() | _MONEY.keys()

_PARTS = {"hal": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_WHOLE_WORDS = [word for word in (*WORDS, *ORDINALS) if "-" not in word and word not in _TENS.split()]
_WORD_NUMBER = rf"(?:{'|'.join(_TENS.split())})(?:-(?:{'|'.join(_UNITS)}))?|{'|'.join(_WHOLE_WORDS)}"
_SCALE = "|".join(SCALES)
_NUMBER = Caseless(
    # Before any alternative is tried: no word goes on here, and a figure or a number's word begins.
    rf"(?<!\w)(?=[\d(.$€£]|us\$|an? |{_WORD_NUMBER})(?:"
    rf"(?<!\.)(?P<phone>\(?\d{{3}}\)?[ -.]\d{{3}}[-.]\d{{4}})(?!\w)"
    rf"|(?<!\.)(?P<clock>\d{{1,2}}(?::\d\d)?) ?(?P<half>[ap])\.? ?m\b\.?"
    rf"|(?P<over>one|two|three|four)-(?P<under>hal|third|quarter|fourth|fifth|sixth|tenth)(?:f|s?)\b"
    rf"|(?<![$.,-])(?P<few>\d{{1,2}}|one|two|three|four|five|six|seven|eight|nine) (?:in(?: every)?|out of(?: every)?) (?P<many>10|100|\d|two|three|four|five|six|seven|eight|nine|ten)(?![\w$.,:%-]\d|\w| (?:percent|million|billion|years?|months?|weeks?|days?|hours?|minutes?))"
    rf"|(?:(?P<money>US\$|[$€£]) ?)?(?P<figure>\d{{1,3}}(?:,\d{{3}}){{1,9}}(?:\.\d{{1,9}})?|\d{{0,20}}\.?\d{{1,20}})"
    rf"(?P<fraction>(?: \d{{1,4}})?/\d{{1,4}}\b)?(?:(?P<ordinal>st|nd|rd|th)\b|-?(?P<letter>[kmbt]|mm|bn)\b(?! ?\.?m\b))?"
    rf"|(?<!-)(?P<word>{_WORD_NUMBER}|an?(?= (?:{_SCALE})\b))(?!\w|-(?:{_WORD_NUMBER})\b))"
)
_FOLLOWING = Caseless(
    rf"[ -]?(?P<scales>(?:(?:{_SCALE})\b[ -]?)*)(?P<percent>%|per ?cent(?:age)?\b(?P<points> points?\b)?)?"
    rf"(?P<square>square[ -]|sq\.? )?(?P<unit>[a-z]+)?"
)
_CODE = re.compile(r"[A-Za-z]-$")


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a text: its value, its unit ('' for none), and whether it only gives an order ('6th')."""

    text: str
    start: int
    end: int
    value: Fraction
    unit: str
    is_ordinal: bool = False


@lru_cache(maxsize=1024)
def numbers_in(folded: str) -> tuple[Number, ...]:
    """Every number of a folded text, in order."""
    return tuple(
        number for match in _NUMBER.finditer(folded) if (number := _number(match, folded)) is not None
    )


def _number(match: re.Match[str], folded: str) -> Number | None:
    if match["phone"]:
        return _plain(match, folded, Fraction(re.sub(r"\D", "", match["phone"])), "phone")
    if match["clock"]:
        return _clock(match, folded)
    if match["over"]:
        return _plain(match, folded, Fraction(100 * WORDS[match["over"]], _PARTS[match["under"]]), "%")
    if match["few"]:
        few, many = (Fraction(WORDS.get(match[key]) or match[key]) for key in ("few", "many"))
        return _plain(match, folded, 100 * few / many, "%") if many else None
    if _is_part_of_a_code(match, folded):
        return None
    after = _FOLLOWING.match(folded, match.end())
    if after is None or match["ordinal"] or match["word"] in ORDINALS:
        return _plain(match, folded, _value(match), "", is_ordinal=True)
    return _measured(match, after, folded)


def _plain(
    match: re.Match[str], folded: str, value: Fraction, unit: str, *, is_ordinal: bool = False
) -> Number:
    start, end = match.span()
    return Number(folded[start:end].strip(), start, end, value, unit, is_ordinal)


def _clock(match: re.Match[str], folded: str) -> Number:
    hours, _, minutes = match["clock"].partition(":")
    afternoon = 12 if match["half"] == "p" else 0
    return _plain(match, folded, Fraction((int(hours) % 12 + afternoon) * 60 + int(minutes or 0)), "clock")


def _is_part_of_a_code(match: re.Match[str], folded: str) -> bool:
    """'COVID-19' and 'MD-08' are names, and so are 'H2O' and '3D'."""
    before = folded[max(0, match.start() - 2) : match.start()]
    return match["word"] is None and bool(_CODE.search(before))


def _value(match: re.Match[str]) -> Fraction:
    if match["word"]:
        word = match["word"]
        return Fraction(WORDS.get(word, ORDINALS.get(word, 1 if word in ("a", "an") else 0)))
    figure = Fraction(match["figure"].replace(",", ""))
    return _with_fraction(figure, match["fraction"])


def _with_fraction(figure: Fraction, fraction: str | None) -> Fraction:
    """'13 1/2' is 27/2 and '1/2' a half; '24/7' stays what it says."""
    if not fraction:
        return figure
    whole, _, under = fraction.rpartition("/")
    if int(under) == 0:
        return figure
    return figure + Fraction(int(whole), int(under)) if whole.strip() else figure / int(under)


def _measured(match: re.Match[str], after: re.Match[str], folded: str) -> Number:
    value = _value(match) * _LETTERS.get(match["letter"] or "", 1)
    for scale in after["scales"].replace("-", " ").split():
        value *= SCALES[scale]
    unit, end = _unit(after, match, folded)
    value, unit = _to_base(value, unit, match["money"])
    return Number(folded[match.start() : end].strip(" -"), match.start(), end, value, unit)


def _unit(after: re.Match[str], match: re.Match[str], folded: str) -> tuple[str, int]:
    if after["percent"]:
        return ("point" if after["points"] else "%"), after.end("points" if after["points"] else "percent")
    word = folded[slice(*after.span("unit"))].lower()
    singular = word if word in UNITS else word.removesuffix("s")
    if singular in UNITS:
        square = "square " if after["square"] else ""
        return square + _SAME.get(singular, singular), after.end("unit")
    return "", after.end("scales") if after["scales"] else match.end()


def _to_base(value: Fraction, unit: str, money: str | None) -> tuple[Fraction, str]:
    """Years become months and hours seconds, so that '8 years' equals '96 months'."""
    if money:
        return value, "$" if "$" in money else money
    if unit in _MONEY:
        return value, _MONEY[unit]
    if unit in _MONTHS:
        return value * _MONTHS[unit], "month"
    if unit in _TIME:
        return value * _TIME[unit], "second"
    return value, unit
