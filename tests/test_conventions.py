"""The house rules that a machine can check."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "daysheet"
SOURCES = [p for top in ("daysheet", "tests", "tools", "bench") for p in (ROOT / top).rglob("*.py")]
SOURCES = [p for p in SOURCES if "migrations" not in p.parts]
TEMPLATES = sorted((PACKAGE / "web" / "templates").rglob("*.html"))
COMMANDS = [p for p in (PACKAGE / "cli" / "management" / "commands").glob("*.py") if p.stem != "__init__"]
PACKAGES = sorted(p.parent for p in PACKAGE.glob("*/__init__.py"))


def lines(path):
    return path.read_text(encoding="utf-8").count("\n")


def too_long(paths, limit):
    return {str(p.relative_to(ROOT)): lines(p) for p in paths if lines(p) > limit}


def test_no_source_file_is_longer_than_400_lines():
    assert len(SOURCES) > 50
    assert too_long(SOURCES, 400) == {}


def test_no_template_is_longer_than_120_lines():
    assert len(TEMPLATES) > 10
    assert too_long(TEMPLATES, 120) == {}


def test_no_command_is_longer_than_60_lines():
    assert len(COMMANDS) >= 5
    assert too_long(COMMANDS, 60) == {}


def test_settings_stay_under_300_lines():
    assert lines(PACKAGE / "config" / "settings.py") < 300


@pytest.mark.parametrize("package", PACKAGES, ids=lambda p: p.name)
def test_each_package_says_in_one_line_what_it_is_for(package):
    doc = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8")))

    assert doc
    assert "\n" not in doc
    assert doc.endswith(".")


def test_each_module_has_a_docstring():
    bare = [
        str(p.relative_to(ROOT))
        for p in SOURCES
        if p.read_text(encoding="utf-8").strip()
        and not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))
    ]

    assert bare == []


def test_functions_are_short_at_the_ninetieth_percentile():
    lengths = sorted(
        node.end_lineno - node.lineno + 1
        for p in PACKAGE.rglob("*.py")
        if "migrations" not in p.parts
        for node in ast.walk(ast.parse(p.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    )

    assert lengths[int(len(lengths) * 0.9)] <= 25


def test_every_suppression_says_why():
    silent = [
        f"{p.relative_to(ROOT)}:{n}"
        for p in SOURCES
        for n, line in enumerate(p.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"#\s*noqa(?!: [A-Z0-9, ]+ \(.+)", line) and p.name != "test_conventions.py"
    ]

    assert silent == []


def test_templates_have_no_inline_script_style_or_handler():
    bad = re.compile(
        r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?! type=\"application/ld\+json\")", re.I
    )
    found = [str(p.relative_to(ROOT)) for p in TEMPLATES if bad.search(p.read_text(encoding="utf-8"))]

    assert found == []


def test_every_test_asserts_something():
    idle = []
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                text = ast.unparse(node)
                if not re.search(r"\bassert|raises|expect\(|\.fail\(|assert_num_queries", text):
                    idle.append(f"{path.relative_to(ROOT)}::{node.name}")

    assert idle == []


def test_style_sheet_uses_logical_properties_only():
    css = (PACKAGE / "web" / "static" / "web" / "style.css").read_text(encoding="utf-8")
    physical = re.findall(
        r"(?:margin|padding|border)-(?:left|right|top|bottom)\b|(?<![-\w])(?:left|right)\s*:", css
    )

    assert physical == []
