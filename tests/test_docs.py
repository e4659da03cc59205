"""The documentation says what the code does."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.core.management import get_commands
from pydantic import TypeAdapter

from daysheet.cli.commands import DJANGO, OFFLINE, OURS
from daysheet.config.env import VARIABLES
from daysheet.guides.domain import guide as guide_files
from daysheet.guides.domain.planning.budget import spread
from daysheet.guides.domain.planning.model import Availability
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.planning.telling import plan_as_json
from daysheet.guides.domain.planning.wishes import Choices, wish_for
from daysheet.guides.shipped import guide_named
from daysheet.stories.domain.brief import MARK_KINDS, ROLES, SCOPES, UNKNOWNS
from daysheet.stories.domain.checks import (
    BRIEF_WORDS,
    DEK_WORDS,
    HEADLINE_CHARACTERS,
    LEAD_WORDS,
    PART_CHARACTERS,
    PART_WORDS,
)
from daysheet.wire.domain.function_words import FOREIGN

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_map_lists_every_package():
    packages = {p.parent.name for p in (ROOT / "daysheet").glob("*/__init__.py")}
    listed = set(re.findall(r"^\| `(\w+)/`", text("docs/map.md").split("Outside the package")[0], re.M))

    assert listed == packages


def test_reference_is_what_the_code_generates(tmp_path):
    subprocess.run([sys.executable, str(ROOT / "tools" / "write_reference.py"), str(tmp_path)], check=True)

    for made in tmp_path.glob("*.md"):
        assert made.read_text(encoding="utf-8") == text(f"docs/reference/{made.name}"), "run make docs"
    assert {p.name for p in tmp_path.glob("*.md")} == {"settings.md", "commands.md", "addresses.md"}


def test_the_briefs_reference_names_every_word_that_a_brief_may_hold():
    told = text("docs/reference/brief.md")
    words = [*MARK_KINDS, *ROLES, *UNKNOWNS]

    assert [word for word in words if f"`{word}`" not in told] == []
    assert [scope for scope in SCOPES if f'`"{scope}"`' not in told] == []
    assert [language for language in FOREIGN if language not in told] == []


def test_the_briefs_reference_tells_the_lengths_that_are_checked():
    told = " ".join(text("docs/reference/brief.md").split("## Lengths")[1].split())

    assert told.startswith(
        f"Headline at most {HEADLINE_CHARACTERS} characters; dek one sentence of at most {DEK_WORDS} words; "
        f"lead at most {LEAD_WORDS} words; each part at most {PART_WORDS} words and {PART_CHARACTERS} characters; "
        f"all together at most {BRIEF_WORDS} words."
    )


GUIDE_LISTS = (
    "Basis", "Comparison", "Milestone", "Stage", "Timeline", "Cost", "Term", "ShowMe",
)  # fmt: skip


def keys_of(name):
    """The keys of a table of a guide's files, and those that must be there."""
    told = TypeAdapter(getattr(guide_files, name)).json_schema(by_alias=True)
    return set(told["properties"]), set(told["required"])


def keys_told(section):
    """The keys in the first column of a section's table, and those in bold."""
    cells = [row.split("|")[1] for row in section.splitlines() if row.startswith("| ")][2:]
    return set(re.findall(r"`(\w+)`", " ".join(cells))), set(re.findall(r"\*\*`(\w+)`\*\*", " ".join(cells)))


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("The guide", "Guide"), ("`[[source]]`", "Source"), ("`[[class]]`", "StepClass"), ("`[[step]]`", "Step"),
        ("`[[step.resource]]`", "Resource"), ("`[[question]]`", "Question"),
    ],
)  # fmt: skip
def test_reference_of_guide_files_tells_every_key_and_which_must_be_there(heading, name):
    page = text("docs/reference/guide-files.md")

    assert keys_told(page.split(f"## {heading}\n")[1].split("\n## ")[0]) == keys_of(name)


@pytest.mark.parametrize("name", GUIDE_LISTS)
def test_reference_of_guide_files_tells_the_keys_of_every_short_list(name):
    row = re.search(
        rf"^\| `\[\[{name.lower()}\]\]` \| ([^|]*) \|", text("docs/reference/guide-files.md"), re.M
    )[1]

    assert (set(re.findall(r"`(\w+)`", row)), set(re.findall(r"\*\*`(\w+)`\*\*", row))) == keys_of(name)


def test_reference_of_plans_tells_every_key_of_the_json():
    page = text("docs/reference/plan.md").split("## JSON")[1].split("\n## ")[0]
    guide = guide_named("home-food-business-california")
    choices = Choices(Availability(date(2026, 12, 1), spread(600)), target=date(2026, 12, 2))

    told = plan_as_json(guide, choices, plan_for(wish_for(guide, choices)))

    assert json.loads(re.search(r"`({[^`]*})`", page)[1].replace("{", "[").replace("}", "]")) == list(told)
    rows = (told["items"][0], told["items"][0]["pieces"][0], told["misses"][0])
    assert [key for row in rows for key in row if f"`{key}`" not in page] == []


def test_every_recipe_can_be_reached_from_the_readme():
    readme = text("README.md")

    assert [
        page.name for page in (DOCS / "howto").glob("*.md") if f"docs/howto/{page.name}" not in readme
    ] == []


def test_what_can_be_measured_is_told_with_make_bench():
    told = re.search(r"^bench:.*## (.*)", text("Makefile"), re.M)[1]
    names = {p.stem for p in (ROOT / "bench").iterdir() if p.suffix == ".py" or (p / "__main__.py").exists()}

    assert names - {"__init__", "calibration"} == set(re.findall(r"[a-z]+", told)) & names


def test_settings_reference_names_every_variable():
    assert set(re.findall(r"`(DAYSHEET_\w+)`", text("docs/reference/settings.md"))) == {
        v.name for v in VARIABLES
    }


def test_overview_lists_every_command_of_ours_and_of_django():
    ours = {e.name for e in (*OURS, *DJANGO)}
    files = {p.stem for p in (ROOT / "daysheet/cli/management/commands").glob("*.py")} - {"__init__"}
    offline = {p.stem for p in (ROOT / "daysheet/cli/offline").glob("*.py")} - {"__init__"}

    assert {e.name for e in OFFLINE} == offline
    assert {e.name for e in OURS} == files
    assert ours | {"check"} == set(get_commands())


def test_every_example_starts_with_its_command():
    for entry in (*OFFLINE, *OURS, *DJANGO):
        assert entry.example.startswith(f"daysheet {entry.name}"), entry


def test_make_targets_are_the_promised_ones():
    targets = set(re.findall(r"^([a-z-]+):.*## ", text("Makefile"), re.M))

    assert targets == set("help install run demo unit test check fix golden lock docs ci bench train".split())


def test_links_between_documents_lead_somewhere():
    broken = []
    for page in [*DOCS.rglob("*.md"), *ROOT.glob("*.md"), ROOT / "data" / "LICENCES.md"]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)} -> {target}")

    assert broken == []


def test_readme_names_the_two_commands_and_licence():
    readme = text("README.md")

    assert "make demo" in readme
    assert "make test" in readme
    assert "BSD-3-Clause" in readme


def test_the_project_speaks_of_itself_alone():
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    words = re.compile(
        r"/[w]ork/|registry\.npmjs|pypi\.org/simple|files\.pythonhosted|\bissue #?\d|\bsession \d", re.I
    )
    found = [
        name
        for name in listed
        if name.endswith((".py", ".md", ".html", ".toml", ".txt", ".in", ".css", "Makefile", "run"))
        and not name.startswith("tests/test_docs.py")
        and (ROOT / name).exists()
        and words.search(text(name))
    ]

    assert found == []
