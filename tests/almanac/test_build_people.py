"""How collected births and events become the shipped rows."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from build_people import merged, place_and_county, tidy_place
from event_kinds import kind_of


def make_row(name: str, **fields: str) -> dict[str, str]:
    known = dict.fromkeys(("death_date", "occupation", "birthplace", "country", "rank"), "")
    return {"name": name, "birth_date": "1969-08-14", "source": "wp", **known, **fields}


def test_rows_of_one_name_and_date_become_one_person_with_both_sources() -> None:
    rows = merged(
        [make_row("Ann Lee", source="nasa+wp", rank="7"), make_row("Ann  Lée", occupation="chemist")]
    )

    assert [(r["name"], r["rank"], r["occupation"], r["sources"]) for r in rows] == [
        ("Ann Lee", "7", "chemist", "nasa+wp")
    ]


@pytest.mark.parametrize(
    ("collected", "shipped"),
    [
        ("Santo Domingo, D.R.", "Santo Domingo, Dominican Republic"),
        ("Washington, D.C.", "Washington, DC"),
        ("Amarante, Portugal, Portugal", "Amarante, Portugal"),
        ("San Jose, CA", "San Jose, CA"),
        ("Uniontown, #N/A", "Uniontown"),
        ("", ""),
    ],
)
def test_birthplaces_are_spelled_one_way(collected: str, shipped: str) -> None:
    assert tidy_place(collected) == shipped


@pytest.mark.parametrize(
    ("birthplace", "place"),
    [
        ("San Jose, CA", ("us/ca/san-jose", "Santa Clara")),
        ("New York, NY", ("us/ny/new-york", "New York")),
        ("Washington, DC", ("us/dc/washington", "District of Columbia")),
        ("San Juan, Puerto Rico", ("us/pr/san-juan", "San Juan")),
        ("San Francisco-Bay Area, CA", ("", "")),
        ("San Jose, Costa Rica", ("", "")),
        ("Oakwood, OH", ("", "")),  # three of that name, none of them the one that people mean
    ],
)
def test_a_birthplace_finds_its_town_only_where_there_is_no_doubt(
    birthplace: str, place: tuple[str, str]
) -> None:
    assert place_and_county(birthplace) == place


@pytest.mark.parametrize(
    ("text", "codes", "kind"),
    [
        ("Battle of Adwa", ("wd:Q302519", "wp"), "military"),
        ("Battle of Summit Springs", ("wd:Q1",), "military"),
        ("Fort Necessity", ("wd:Q1",), "military"),  # what Wikidata alone has, and no word of peace is in
        ("Coronation of Elizabeth II", ("wd:Q1",), ""),
        ("Paris Peace Accords", ("wd:Q1", "wp"), ""),
        ("1919 World Series", ("wp",), ""),
        ("Apollo 5", ("wp",), ""),
        ("Boston Marathon bombing", ("wp",), "attack"),
        ("1906 San Francisco earthquake", ("wp",), "disaster"),
        ("Grover Cleveland begins a term as President of the United States", ("us-exec",), "term"),
        ("Ohio admitted to the Union (17th state)", ("us-states",), ""),
    ],
)
def test_kinds_of_events(text: str, codes: tuple[str, ...], kind: str) -> None:
    assert kind_of(text, codes) == kind
