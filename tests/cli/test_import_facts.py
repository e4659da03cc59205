"""daysheet import_facts: all rows or none, told line by line; twice is harmless."""

import io

import pytest
from django.core.management import CommandError, call_command

from daysheet.almanac.models import OwnEvent, OwnObservance, OwnPerson
from tests.make import make_place

pytestmark = pytest.mark.django_db
HEAD = "slug,name,rule,kind,scope,source\n"
GOOD = "mill-pool-day,Mill Pool Day,08-15,cultural,us-ca,City hall\n"
BAD = {
    "unknown kind": "fig-day,Fig Day,08-15,party,us,City hall\n",
    "bad rule": "fig-day,Fig Day,02-30,food,us,City hall\n",
    "missing source": "fig-day,Fig Day,08-15,food,us,\n",
    "duplicate slug": "labor-day,Labour,08-15,food,us,City hall\n",
    "formula": 'fig-day,"=HYPERLINK(""x"")",08-15,food,us,City hall\n',
}


@pytest.fixture
def given(tmp_path):
    def write(text):
        file = tmp_path / "days.csv"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    return write


def import_facts(file, *flags):
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("import_facts", str(file), *flags, stdout=out, stderr=err)
    except CommandError as error:
        return str(error), err.getvalue()
    return out.getvalue(), err.getvalue()


def test_right_rows_are_imported_and_twice_is_harmless(given, client):
    file = given(HEAD + GOOD)

    assert import_facts(file) == ("Observances: 1 imported.\n", "")
    assert import_facts(file) == ("Observances: 0 imported, 1 were there.\n", "")
    assert "City hall" in client.get("/holidays/mill-pool-day/").content.decode()


@pytest.mark.parametrize("wrong", BAD)
def test_one_wrong_row_and_nothing_is_imported(given, wrong):
    file = given(HEAD + GOOD + BAD[wrong])

    told, lines = import_facts(file)

    assert told.startswith("1 of 2 rows are wrong, so nothing was imported.")
    assert lines.startswith(f"{file}:3: ")
    assert not OwnObservance.objects.exists()


def test_the_good_rows_are_kept_and_the_bad_ones_put_aside_to_be_mended(given, tmp_path):
    file = given(HEAD + GOOD + BAD["bad rule"])
    bad = tmp_path / "days.bad.csv"

    told, lines = import_facts(file, "--keep-good")
    mended = bad.read_text().replace("02-30", "03-01")
    bad.write_text(mended)
    again, _ = import_facts(bad)

    assert (
        told
        == f"Observances: 1 imported. Bad rows: 1, now in {bad}. Mend them there, and import that file.\n"
    )
    assert "'02-30' is no day rule" in lines
    assert again == "Observances: 1 imported.\n"
    assert set(OwnObservance.objects.values_list("slug", flat=True)) == {"mill-pool-day", "fig-day"}


def test_a_file_of_bad_rows_that_was_there_is_not_written_over(given, tmp_path):
    mine = tmp_path / "days.bad.csv"
    mine.write_text("mended by hand")

    told, _ = import_facts(given(HEAD + GOOD + BAD["formula"]), "--keep-good")

    assert mine.read_text() == "mended by hand"
    assert "days.bad-2.csv" in told


def test_people_and_events_are_told_by_their_columns(given):
    make_place("us/ca/santa-clara")
    people = 'name,born,birthplace,only_in,source\nZed Miller,1950-08-15,"Santa Clara, CA",us/ca/santa-clara,The Bee\n'
    events = '\ufeffdate,text,place,source\r\n1953-08-15,The mill pool opens,"Santa Clara, CA",The Bee\r\n'

    assert import_facts(given(people))[0] == "People: 1 imported.\n"
    assert import_facts(given(events))[0] == "Events: 1 imported.\n"
    assert OwnPerson.objects.get().place.slug == OwnEvent.objects.get().town == "us/ca/santa-clara"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "The file is empty"),
        (b"when,what\n1,2\n", "names none of our columns"),
        (b"\xff\xfe\x00", "is not UTF-8"),
        (HEAD.encode() + b'"unclosed,x\n', "is no CSV"),
        (b"name,born,source\nTomorrow's Child,2999-01-01,The Bee\n", "still to come"),
        (b"name,born,source\nYear Zero,0000-01-01,The Bee\n", "is no day"),
        (b"name,born,source\nToo Short\n", "The row has 1 cells"),
        (b"name,born,only_in,source\nZed,1950-08-15,us/or/bend,The Bee\n", "no city of this network"),
    ],
)
def test_what_is_no_file_of_facts_is_refused_in_words(given, raw, said):
    told = " ".join(import_facts(given(raw)))

    assert said in told
    assert not OwnPerson.objects.exists()


def test_a_file_that_is_not_there_is_said(tmp_path):
    assert "cannot be read: No such file or directory" in import_facts(tmp_path / "none.csv")[0]
