"""A pattern searched in lower case finds what `re.IGNORECASE` finds."""

import re
import string
import sys

import pytest

from daysheet.lib.caseless import Caseless, small

CASED = "".join(
    c for c in map(chr, range(sys.maxunicode + 1)) if c.isascii() or c.lower() != c or c.upper() != c
)
TEXT = "On May 3 the KELVIN \u212aelvin (Ms. Müller of İzmir) ſaid: “It is ISSUED, ıssued, issued.” No. 7; ΟΔΟΣ\n"
PATTERNS = [
    r"\bit\b",
    r"\b(?:Issued|said)\b",
    r"[A-Z]\w+[^A-Z]",
    r"(?<![A-Z])\W+(?P<word>[k-s]+)",
    r"\W*(?:on|\D{3})\s",
    r"kelvin",
    r"(?=[A-F])\B\S",
    r"(no)\. (\d)",
]


def spans(matches):
    return [tuple(match.span(n) for n in range(match.re.groups + 1)) for match in matches]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_it_finds_the_same_places_as_ignoring_case_does(pattern):
    ignoring = re.compile(pattern, re.IGNORECASE)

    assert spans(Caseless(pattern).finditer(TEXT)) == spans(ignoring.finditer(TEXT))
    assert spans([Caseless(pattern).search(TEXT)]) == spans([ignoring.search(TEXT)])


@pytest.mark.parametrize("pattern", [*string.ascii_lowercase, "[A-Z]", "[^a-z]", r"\w", r"[^\W\d_]"])
def test_of_all_letters_with_a_case_it_takes_the_same_for_one(pattern):
    ignoring = re.compile(pattern, re.IGNORECASE)

    assert spans(Caseless(pattern).finditer(CASED)) == spans(ignoring.finditer(CASED))


def test_no_letter_changes_its_place():
    assert len(small(CASED)) == len(CASED)


def test_a_search_may_begin_and_end_inside_the_text():
    opening = Caseless(r"\bOPEN")

    assert opening.search("Open, reopen, open", 1).span() == (14, 18)
    assert opening.search("Open, reopen, open", 1, 16) is None
    assert opening.match("Open, OPEN", 6).span() == (6, 10)
    assert opening.match("Open, OPEN", 1) is None
    assert opening.fullmatch("OPENS") is None
    assert opening.fullmatch("Open").span() == (0, 4)


def test_groups_are_in_lower_case():
    assert Caseless(r"(?P<month>MAY) (\d)").search("In May 3")["month"] == "may"


def test_flags_are_kept():
    spaced = Caseless(r"no \. \  (?: [A-Z] ) # a remark", re.VERBOSE)

    assert spaced.search("No. X").span() == (0, 5)
