"""Files of facts: every wrong row is told with its line, and what cannot be read at all is refused."""

import pytest

from daysheet.almanac.domain.own.files import MOST_BYTES, read_facts_file, slug_of, wrong_rows_as_csv
from daysheet.almanac.errors import BadFacts
from tests.almanac.domain.own.small import known

HEADER = "slug,name,rule,kind,scope,source\n"
GOOD = "mission-day,Mission Day,01-12,cultural,us-ca,City hall\n"


def read(text):
    return read_facts_file(text if isinstance(text, bytes) else text.encode(), known())


def test_good_rows_are_read_with_their_lines():
    file = read(HEADER + GOOD + "\n" + GOOD.replace("mission", "peach"))

    assert file.what == "observances"
    assert [(line, row.slug) for line, row in file.rows] == [(2, "mission-day"), (4, "peach-day")]
    assert file.wrong == ()


def test_each_wrong_row_is_told_with_its_line_and_the_rest_lives():
    rows = [
        "a-day,A,02-30,cultural,us,S",
        "b-day,B,13 mon 6,cultural,us,S",
        "c-day,C,01-01,merry,us,S",
        "d-day,D,01-01,cultural,us,",
        "tomato-day,T,01-01,cultural,us,S",
        "e-day,E,01-01,cultural,us",
        GOOD.strip(),
        GOOD.strip(),
    ]
    file = read(HEADER + "\n".join(rows))

    assert [row.slug for _, row in file.rows] == ["mission-day"]
    assert [(bad.line, bad.problem.split(" ")[0]) for bad in file.wrong] == [
        (2, "rule"), (3, "rule"), (4, "kind"), (5, "source"), (6, "slug"), (7, "The"), (9, "slug"),
    ]  # fmt: skip
    assert file.wrong[-1].problem == "slug 'mission-day' is a duplicate of line 8. Keep one of the two."
    assert file.wrong[5].problem == "The row has 5 cells, the first line has 6."


def test_wrong_rows_are_written_as_they_stood():
    file = read(HEADER + 'a-day,"A, the day",02-30,cultural,us,S')

    assert wrong_rows_as_csv(file).splitlines()[0] == "line,problem,slug,name,rule,kind,scope,source"
    assert wrong_rows_as_csv(file).splitlines()[1].endswith('a-day,"A, the day",02-30,cultural,us,S')


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm():
    file = read(b"\xef\xbb\xbf" + (HEADER + GOOD).replace("\n", "\r\n").encode())

    assert [row.name for _, row in file.rows] == ["Mission Day"]


def test_columns_of_collections_are_understood():
    header = "slug,name,rule,kind,scope,source1,source2,more_sources,n_sources,years_checked\n"
    file = read(header + "x-day,X,01-01,food,us,A list,Another,A third; A list,3,9\n")
    person = read("name,birth_date,death_date,occupation,birthplace,country,rank,source\nJosé Own,1922-11-16,2010,author,,Portugal,3,wp\n")  # fmt: skip
    event = read("date,year,place,text,source\n1950-04-18,1950,,The hall opens,The Bee\n")

    assert file.rows[0][1].source.publisher == "A list; Another; A third"
    assert (person.what, person.rows[0][1].slug, person.rows[0][1].died) == ("people", "jose-own", "2010")
    assert (event.what, event.rows[0][1].text) == ("events", "The hall opens")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "The file is empty"),
        (b"\n\n", "The file is empty"),
        (b"when,what\n1,2\n", "names none of our columns"),
        (b"slug,name,rule,kind,scope,source,colour\n", "column 'colour' is none of ours"),
        (b"slug,name,rule,kind,scope,source,name\n", "column 'name' is there twice"),
        (b"slug,name,rule,kind,scope\n\xff\xfe", "is not UTF-8"),
        (b"PK\x03\x04\x00\x00", "zero byte"),
        ((HEADER + 'a,"b').encode(), "is no CSV"),
        (b"x" * (MOST_BYTES + 1), "10,000,000 are the most"),
    ],
    ids=range(9),
)
def test_what_is_no_file_of_facts_is_refused(raw, said):
    with pytest.raises(BadFacts, match=said):
        read(raw)


def test_formulas_are_refused_by_row():
    file = read(HEADER + "a-day,\"=cmd|' /C calc'!A0\",01-01,food,us,S\n" + GOOD)

    assert [(bad.line, "is a formula" in bad.problem) for bad in file.wrong] == [(2, True)]
    assert len(file.rows) == 1


def test_names_become_slugs():
    assert slug_of("Sandra Day O'Connor") == "sandra-day-oconnor"
