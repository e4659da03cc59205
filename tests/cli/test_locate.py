"""`daysheet locate` prints the brief's keys about the place."""

import json

import pytest

from daysheet.cli.main import main

TEXT = "SANTA CLARA, Calif. — The City of Santa Clara opened a park on Saturday near the old mill.\n"


def locate(capsys, *words):
    code = main(["locate", *map(str, words)])
    out = capsys.readouterr()
    return code, out.out, out.err


def test_a_text_gives_one_object_with_every_key(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    code, out, _ = locate(capsys, tmp_path / "a.txt", "--json")

    found = json.loads(out)
    assert code == 0
    assert list(found) == ["id", "city", "state", "place", "scope", "place_evidence", "confidence"]
    assert (found["city"], found["state"], found["place"]) == ("Santa Clara", "CA", "us/ca/santa-clara")
    assert found["scope"] == "city"
    assert [TEXT[e["start"] : e["end"]] for e in found["place_evidence"]] == [
        "SANTA CLARA, Calif.",
        "Santa Clara",
    ]
    assert 0 < found["confidence"] <= 1


def test_without_json_it_speaks_to_people(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    _, out, _ = locate(capsys, tmp_path / "a.txt")

    assert out.splitlines()[:2] == [
        "Santa Clara, CA (us/ca/santa-clara): city news, confidence 0.99",
        "  text 0-19: SANTA CLARA, Calif.",
    ]


def test_rows_give_one_object_a_line_and_a_bad_row_its_error(tmp_path, capsys):
    rows = [
        {
            "id": "a",
            "title": "Yuma Gets a Park",
            "text": "The park in Yuma, Ariz., opens today.",
            "place": "nope",
        },
        {"id": "b"},
        [],
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    code, out, _ = locate(capsys, tmp_path / "rows.jsonl", "--json")

    first, second, third = map(json.loads, out.splitlines())
    assert code == 0
    assert (first["id"], first["place"]) == ("a", "us/az/yuma")
    assert first["place_evidence"][0] == {"start": 0, "end": 4, "in": "title"}
    assert second == {"id": "b", "error": "not a release: an empty body (the row has no text)."}
    assert third["id"] is None
    assert third["error"].startswith("line 3: ")


@pytest.mark.parametrize(
    ("name", "raw"), [("a.txt", b""), ("a.txt", b"\xff\xd8\xff"), ("a.pdf", b"%PDF"), ("gone.txt", None)]
)
def test_what_is_no_release_exits_1_with_the_reason(tmp_path, capsys, name, raw):
    if raw is not None:
        (tmp_path / name).write_bytes(raw)

    code, out, err = locate(capsys, tmp_path / name)

    assert (code, out) == (1, "")
    assert err.startswith("daysheet locate: ")
    assert name in err
