"""Sets read from folders, and folds that never move."""

import json

import pytest

from bench.briefs.sets import FOLDS, chosen_sets, fold_of, joined


def write(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def label(release_id):
    return {"id": release_id, "sentences": [], "players": []}


def test_a_folder_with_labels_is_a_set(tmp_path):
    write(tmp_path / "labels.jsonl", [label("two"), label("one")])
    write(
        tmp_path / "releases.jsonl",
        [{"id": "one", "text": "One pool opens."}, {"id": "two", "text": "Two pools open."}],
    )
    write(tmp_path / "briefs.jsonl", [{"release_id": "one", "brief": {"lead": {"text": "One."}}}])

    (found,) = chosen_sets([str(tmp_path)])

    assert [item.release.text for item in found.judged] == ["Two pools open.", "One pool opens."]
    assert [item.release.id for item in found.with_reference] == ["one"]


def test_an_unknown_set_is_told_by_name():
    with pytest.raises(SystemExit, match="'nowhere' is no set"):
        chosen_sets(["nowhere"])


def test_labels_without_a_text_are_told():
    with pytest.raises(SystemExit, match="No text for 1 labelled releases, such as 'one'"):
        joined([], [label("one")], [])


def test_a_release_keeps_its_fold():
    assert [fold_of(name) for name in ("doj-10231", "cong-2022-11-0482")] == [2, 3]
    assert {fold_of(f"doj-{n}") for n in range(100)} == set(range(FOLDS))
