"""The shipped facts and texts are right, and what is wrong in a text is told with its file."""

import shutil

import pytest
from django.core.checks import run_checks

from daysheet.almanac.shipped.problems import problems_of_facts, strangers
from daysheet.almanac.shipped.texts import TEXTS, problems


def test_nothing_is_wrong_in_what_is_shipped():
    assert list(problems_of_facts()) == []
    assert [one.msg for one in run_checks() if one.id == "almanac.E001"] == []


@pytest.mark.parametrize(
    ("name", "was", "written", "said"),
    [
        ("pi-day", "marked =", "markd =", "pi-day: markd: no part of a text."),
        ("pi-day-x", "marked =", "marked =", "pi-day-x.toml: no observance has this slug."),
        ("easter-sunday", '"good-friday"', '"good-fryday"', "related 'good-fryday' is no observance."),
    ],
)
def test_what_is_wrong_in_a_text_is_told_with_its_file(tmp_path, name, was, written, said):
    model = TEXTS / f"{name.removesuffix('-x')}.toml"
    text = model.read_text(encoding="utf-8")
    assert was in text
    (tmp_path / f"{name}.toml").write_text(text.replace(was, written, 1), encoding="utf-8")

    (told,) = {*problems(tmp_path), *strangers(tmp_path)}

    assert said in told


def test_all_the_shipped_texts_are_read(tmp_path):
    shutil.copy(TEXTS / "pi-day.toml", tmp_path)

    assert [*problems(tmp_path), *strangers(tmp_path)] == []
    assert len(list(TEXTS.glob("*.toml"))) > 100
