"""The shipped lexicon, judged by labelled texts."""

import pytest

from daysheet.guides.domain.detect.finding import detect
from daysheet.guides.domain.detect.lexicon import lexicon_from
from daysheet.guides.errors import BadWords
from daysheet.guides.shipped import guide_named
from daysheet.guides.words import lexicon
from tests.guides.labelled import rows, scores
from tests.shared import shared

GUIDE = "software-engineer-to-machine-learning-engineer"


def detections(labelled):
    known, ids = lexicon(), guide_named(GUIDE).steps.keys()
    return [detect(row["text"], row["kind"], known, ids) for row in labelled]


def test_every_competency_that_texts_show_has_words():
    unseen = {"ml-theory-prep", "ml-coding-prep", "behavioural-prep", "resume-positioning"}

    assert lexicon().ids == guide_named(GUIDE).steps.keys() - unseen


@pytest.mark.parametrize(("kind", "least"), [("resume", 0.93), ("posting", 0.93), ("preferred", 0.85)])
def test_our_own_labelled_texts_are_read_well(kind, least):
    labelled = rows()

    assert scores(labelled, detections(labelled))[kind].f1 >= least


@pytest.mark.parametrize(("kind", "least"), [("resume", 0.92), ("posting", 0.90)])
def test_the_development_texts_are_read_well(kind, least):
    labelled = rows(shared("data/guides/dev.jsonl"))

    told = scores(labelled, detections(labelled))[kind]

    assert told.f1 >= least
    assert told.trapped <= 0.05 * told.traps


def test_the_words_of_every_finding_stand_in_the_text():
    labelled = rows()

    spans = [(row["text"], span) for row, told in zip(labelled, detections(labelled), strict=True)
             for found in told.found for span in found.evidence]  # fmt: skip

    assert len(spans) > 1000
    assert [
        s for text, s in spans if text[s.start : s.end] != s.text or not any(c.isalnum() for c in s.text)
    ] == []


def test_labels_name_competencies_of_the_guide():
    ids = guide_named(GUIDE).steps.keys()
    named = {
        i
        for row in rows()
        for key in ("evidenced", "required", "preferred", "traps")
        for i in row.get(key, ())
    }

    assert named - ids == set()
    assert len({row["id"] for row in rows()}) == len(rows()) == 266


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Wrote a ray tracer; ray tracing on the screen.", set()),
        ("Contact tracing for a clinic.", set()),
        ("Set up tracing and alerting.", {"observability"}),
    ],
)
def test_tracing_of_rays_and_contacts_is_no_watching_of_services(text, known):
    told = detect(text, "resume", lexicon(), {"observability", "distributed-systems"})

    assert {found.competency for found in told.found} == known


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"git": {"nmaes": "git"}}, r"\[git\]: nmaes is not known. Write names, tasks"),
        ({"git": {"names": "git; &"}}, r"\[git\] names: '&': .* no phrase"),
        ({"git": {"names": "git ..; hub"}}, r"\[git\] names: 'git ..': .* ends with"),
        ({"git": {"names": "£; hub"}}, r"\[git\] names: '£': .* no word"),
    ],
)
def test_a_bad_row_of_the_lexicon_is_named(data, told):
    with pytest.raises(BadWords, match=told):
        lexicon_from(data, [])


def test_a_meaning_must_name_competencies_that_have_words():
    with pytest.raises(BadWords, match=r"\[\[meaning\]\] 1: of got, which have no words"):
        lexicon_from({"git": {"names": "git"}}, [{"words": "git", "of": ["got"]}])


def test_a_competency_in_two_files_is_refused(tmp_path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text('[git]\nnames = "git"\n', encoding="utf-8")

    with pytest.raises(BadWords, match=r"b.toml: \[git\] stands in another file too"):
        lexicon(tmp_path)


def test_a_file_that_is_no_toml_is_named(tmp_path):
    (tmp_path / "a.toml").write_text("[git\n", encoding="utf-8")

    with pytest.raises(BadWords, match="a.toml: "):
        lexicon(tmp_path)
