"""The question bank as shipped, read straight from its files."""

import tomllib
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Any

FOLDER = (
    Path(__file__).resolve().parents[2] / "data" / "guides" / "software-engineer-to-machine-learning-engineer"
)


@cache
def questions() -> tuple[dict[str, Any], ...]:
    """Every question of the bank, in the order of the files."""
    files = sorted(FOLDER.glob("questions-*.toml"))
    return tuple(row for file in files for row in tomllib.loads(file.read_text(encoding="utf-8"))["question"])


def question(key: str) -> dict[str, Any]:
    """The question with this id; KeyError when there is none."""
    return {row["id"]: row for row in questions()}[key]


def code_of(key: str) -> str:
    """The code that a question shows: its paragraphs of which every line starts with four spaces."""
    return "\n".join(map(dedent, code_blocks(question(key)["ask"])))


def code_blocks(ask: str) -> list[str]:
    """The paragraphs of `ask` that are code, as they stand."""
    paragraphs = ask.strip("\n").split("\n\n")
    return [p for p in paragraphs if all(line.startswith("    ") for line in p.splitlines())]
