"""The shipped pairs of related days."""

import pytest

from daysheet.almanac.errors import BadFacts
from daysheet.almanac.shipped.observances import observances
from daysheet.almanac.shipped.related import DATA, FILE, named_pairs, pairs, related
from daysheet.almanac.shipped.texts import slugs_with_text, text_of

BOOK = observances()
RELATED = related(BOOK)


def test_all_related_days_link_both_ways_and_none_to_itself():
    one_way = [(a.slug, b) for a in BOOK.all for b in RELATED.get(a.slug, ()) if a.slug not in RELATED[b]]

    assert one_way == []
    assert [slug for slug, others in RELATED.items() if slug in others] == []
    assert max(map(len, RELATED.values())) == 8


def test_the_list_has_what_readers_expect():
    listed = list(pairs(DATA / FILE, BOOK))

    assert len(listed) >= 120
    assert sum(other in RELATED[one] for one, other in listed) >= 0.9 * len(listed)
    for one, other in (
        ("easter-sunday", "good-friday"),
        ("mothers-day", "fathers-day"),
        ("halloween", "all-saints-day"),
        ("veterans-day", "memorial-day"),
        ("juneteenth", "emancipation-day"),
        ("black-friday", "thanksgiving-day"),
        ("national-ice-cream-day", "national-ice-cream-month"),
    ):
        assert other in RELATED[one], (one, other)


def test_what_a_text_calls_related_is_named():
    told = {(slug, BOOK.find(other).slug) for slug in slugs_with_text() for other in text_of(slug).related}

    assert told
    assert told <= set(named_pairs())


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("pi-day,no-such-day", "line 2: 'no-such-day': no observance has this slug. Mend it."),
        ("pi-day,pi-day", "line 2: pi-day and pi-day: a pair of two, and once"),
        ("pi-day,tau-day\ntau-day,pi-day", "line 3: tau-day and pi-day: a pair of two, and once"),
    ],
)
def test_a_bad_pair_names_its_file_line_and_fault(tmp_path, row, told):
    (tmp_path / FILE).write_text(f"slug,related\n{row}\n", encoding="utf-8")

    with pytest.raises(BadFacts, match=f"{FILE}, {told}"):
        list(pairs(tmp_path / FILE, BOOK))
