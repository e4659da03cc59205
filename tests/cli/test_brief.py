"""`daysheet brief` and `daysheet check` as people and scripts use them."""

import hashlib
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import pytest

from daysheet.cli.main import main
from tests.shared import shared
from tests.wire.sources import mails, pages, pdfs
from tests.wire.sources.test_feeds import ATOM

KEYS = [
    "id", "headline", "dek", "lead", "why_it_matters", "details", "players", "whats_next", "takeaway", "dates",
    "sentences", "city", "state", "place", "scope", "place_evidence", "confidence", "unknown", "marks", "release",
]  # fmt: skip
TEXT = (
    "SANTA CLARA, Calif., Feb. 28, 2026 - The Mission Branch Library will lend 40 seed packets to each household "
    "from March 14, 2026, the library announced.\r\n\r\n"
    "The program costs $1,800 a year and is paid for by the Friends of the Mission Branch.\r\n\r\n"
    "“A seed that is lent comes back as a hundred,” said Rosa Quill, who runs the seed shelf.\r\n\r\n"
    "Contact: Rosa Quill, seeds@example.org\r\n"
)


def daysheet(*words):
    """The command in this process: its code and what it says."""
    words = [str(word) for word in words]
    with redirect_stdout(StringIO()) as said, redirect_stderr(StringIO()) as told:
        code = main(words)
    return subprocess.CompletedProcess(words, code, said.getvalue(), told.getvalue())


def typed(*words):
    """The command as the shell starts it."""
    env = {"PATH": os.environ["PATH"]}
    return subprocess.run(
        [sys.executable, "-m", "daysheet.cli.main", *map(str, words)],
        capture_output=True,
        text=True,
        env=env,
        check=False,
    )


def lines_of(brief):
    for key in ("headline", "dek", "lead", "takeaway"):
        if brief[key]:
            yield brief[key]
    yield from (
        *brief["why_it_matters"],
        *brief["details"]["paragraph"],
        *brief["details"]["bullets"],
        *brief["whats_next"],
    )


@pytest.fixture
def release(tmp_path):
    path = tmp_path / "seeds.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_draft_has_every_key_and_every_sentence_a_passage(release):
    brief = json.loads(typed("brief", release, "--json").stdout)

    assert list(brief) == KEYS
    assert (brief["city"], brief["state"], brief["place"]) == ("Santa Clara", "CA", "us/ca/santa-clara")
    assert [line["text"] for line in lines_of(brief) if not line["passages"]] == []
    assert brief["release"]["text"] is None
    assert "\r\n" not in brief["lead"]["text"]


def test_offsets_count_code_points_of_the_text_as_given(release):
    brief = json.loads(daysheet("brief", release, "--json").stdout)

    quote = next(s for s in brief["sentences"] if s["role"] == "quote")

    assert TEXT[quote["start"] : quote["end"]].startswith("“A seed that is lent")
    assert TEXT[quote["start"] : quote["end"]].endswith("seed shelf.")


def test_contact_and_boilerplate_never_reach_the_draft(release):
    brief = json.loads(daysheet("brief", release, "--json").stdout)

    assert "seeds@example.org" not in json.dumps([line["text"] for line in lines_of(brief)])


def test_true_draft_passes_the_check_and_an_altered_one_does_not(release, tmp_path):
    printed = daysheet("brief", release, "--json").stdout
    (tmp_path / "true.json").write_text(printed)
    (tmp_path / "false.json").write_text(
        printed.replace("40 seed packets to each", "400 seed packets to each")
    )

    true = daysheet("check", tmp_path / "true.json", release, "--json")
    false = typed("check", tmp_path / "false.json", release, "--json")

    assert (true.returncode, json.loads(true.stdout)) == (0, {"ok": True, "findings": []})
    assert false.returncode == 1
    findings = json.loads(false.stdout)["findings"]
    assert {f["kind"] for f in findings} == {"number"}
    assert {"part", "index", "text", "kind", "item", "verdict"} == set(findings[0])


def test_what_does_not_stand_is_printed_by_lines_in_words(release, tmp_path):
    brief = json.loads(daysheet("brief", release, "--json").stdout)
    brief["takeaway"] |= {"text": brief["takeaway"]["text"].replace("Rosa", "Rose")}
    (tmp_path / "false.json").write_text(json.dumps(brief))

    told = daysheet("check", tmp_path / "false.json", release).stdout.splitlines()

    assert told[0] == f"The takeaway: {brief['takeaway']['text']}"
    assert told[1] == "    “Rose”: No passage has this name."
    assert told[-1] == "Not in the release: 2 things in 1 line."


def test_brief_of_another_text_does_not_pass(release, tmp_path):
    printed = daysheet("brief", release, "--json").stdout
    digest = json.loads(printed)["release"]["sha256"]
    (tmp_path / "other.json").write_text(printed.replace(digest, "0" * 64))

    done = daysheet("check", tmp_path / "other.json", release, "--json")

    assert done.returncode == 1
    assert [(f["part"], f["item"]) for f in json.loads(done.stdout)["findings"]] == [("release", "0" * 64)]


def test_a_brief_that_is_not_there_is_told_by_its_name(release, tmp_path):
    done = daysheet("check", tmp_path / "gone.json", release)

    assert done.returncode == 2
    assert done.stderr.startswith(
        f"daysheet check: {tmp_path}/gone.json: cannot be read (No such file or directory). Give"
    )


@pytest.mark.parametrize("name", ["gone.txt", "gone.jsonl", "gone.xml"])
def test_a_release_that_is_not_there_is_told_by_its_name(release, tmp_path, name):
    (tmp_path / "brief.json").write_text(daysheet("brief", release, "--json").stdout)
    told = f"{tmp_path}/{name}: cannot be read (No such file or directory)."

    checked = daysheet("check", tmp_path / "brief.json", tmp_path / name)
    drafted = daysheet("brief", tmp_path / name)

    assert (checked.returncode, checked.stderr.strip()) == (2, f"daysheet check: {told}")
    assert (drafted.returncode, drafted.stderr.strip()) == (1, f"daysheet brief: {told}")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"id": 1}', "null"])
def test_what_is_no_brief_exits_2_and_says_why(release, tmp_path, content):
    (tmp_path / "brief.json").write_text(content)

    done = daysheet("check", tmp_path / "brief.json", release)

    assert done.returncode == 2
    assert done.stderr.startswith("daysheet check: ")
    assert "Traceback" not in done.stderr


def test_rows_come_out_in_order_and_bad_ones_in_their_place(tmp_path):
    rows = [
        json.dumps({"id": "a", "title": "Pool Opens", "text": TEXT}),
        "not json",
        json.dumps({"id": "c"}),
        json.dumps({"id": "d", "text": TEXT, "place": {"city": "Austin"}}),
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows))

    done = daysheet("brief", tmp_path / "rows.jsonl", "--jsonl")
    out = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0
    assert [row["id"] for row in out] == ["a", None, "c", "d"]
    assert ["error" in row for row in out] == [False, True, True, False]
    assert "2" in out[1]["error"]
    assert out[3]["place"] == "us/ca/santa-clara"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t \n"),
        ("binary.txt", bytes(range(256))),
        ("nul.txt", b"A release\x00 with a NUL."),
        ("huge.txt", b"word " * 10_000_001),
        ("empty.html", b"<html><body><script>alert(1)</script></body></html>"),
        ("release.docx", b"PK\x03\x04"),
    ],
)
def test_bad_file_exits_1_with_the_reason_and_prints_nothing(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)

    done = daysheet("brief", tmp_path / name, "--json")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("daysheet brief: ")
    assert name in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.html", pages.WORDPRESS.encode()),
        ("a.pdf", pdfs.two_columns()),
        ("a.eml", mails.mail(mails.FORWARD).as_bytes()),
        ("a.xml", ATOM),
    ],
)
def test_every_kind_of_file_is_drafted_and_checked(tmp_path, name, raw):
    (tmp_path / name).write_bytes(raw)

    printed = daysheet("brief", tmp_path / name, "--json").stdout
    (tmp_path / "brief.json").write_text(printed)
    checked = daysheet("check", tmp_path / "brief.json", tmp_path / name, "--json")

    brief = json.loads(printed)
    assert "Alderton City Council voted 6" in brief["lead"]["text"]
    assert "4.2 million" in " ".join(line["text"] for line in lines_of(brief))
    assert brief["release"]["text"].startswith("ALDERTON, Ore.")
    assert json.loads(checked.stdout) == {"ok": True, "findings": []}


def test_of_several_files_each_is_named_over_its_drafts(release, tmp_path):
    other = tmp_path / "longer-than-a-terminal-is-wide" / ("names-" * 10) / "other.jsonl"
    other.parent.mkdir(parents=True)
    rows = [{"id": str(n), "title": "Selma opens a library", "text": TEXT} for n in (1, 2)]
    other.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    names = [str(release), str(other)]

    both = daysheet("brief", release, other)
    alone = daysheet("brief", release)

    assert [line for line in both.stdout.splitlines() if line in names] == names
    assert both.stdout.startswith(f"{release}\n")
    assert both.stdout.count("The details") == 3
    assert str(release) not in alone.stdout


def test_what_is_no_release_is_set_aside_and_the_others_go_on(release, tmp_path):
    (tmp_path / "denied.html").write_text(
        "<title>Access Denied</title><h1>Access Denied</h1><p>Reference #18.4d7e1bb8"
    )

    lines = daysheet("brief", tmp_path / "denied.html", release, "--jsonl")
    words = daysheet("brief", tmp_path / "denied.html", release)

    first, second = map(json.loads, lines.stdout.splitlines())
    assert lines.returncode == 0
    assert first == {
        "id": hashlib.sha256((tmp_path / "denied.html").read_bytes()).hexdigest()[:16],
        "error": "not a release: an access-denied page.",
    }
    assert second["place"] == "us/ca/santa-clara"
    assert words.returncode == 1
    assert "denied.html: not a release: an access-denied page" in words.stderr
    assert "seed packets" in words.stdout


def test_development_releases_become_sourced_drafts(tmp_path):
    """Sixty of the real releases; `make bench WHAT=briefs` drafts them all."""
    with shared("data/releases.jsonl").open(encoding="utf-8") as file:
        rows = [row for number, row in enumerate(file) if number % 6 == 0][:60]
    (tmp_path / "rows.jsonl").write_text("".join(rows), encoding="utf-8")

    done = daysheet("brief", tmp_path / "rows.jsonl", "--jsonl")
    briefs = [json.loads(line) for line in done.stdout.splitlines()]

    assert len(briefs) == 60
    assert [b["id"] for b in briefs if "error" in b or not b["lead"] or not b["headline"]] == []
    assert [line["text"] for b in briefs for line in lines_of(b) if not line["passages"]] == []


def test_a_folder_is_refused_by_its_name(tmp_path):
    told = daysheet("brief", ".").stderr

    assert told.startswith("daysheet brief: .: this is no file. Name a .txt")
