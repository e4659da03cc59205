"""A brief drawn for a terminal: five parts, each sentence with the mark of its passage."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from daysheet.cli.terminal import console
from daysheet.stories.domain.brief import Brief, Line, Player
from daysheet.stories.domain.unknowns import unknown_line
from daysheet.wire.domain.release import ParsedRelease, Span

NO_DATE = "No date is known yet."


def draw(brief: Brief, release: ParsedRelease) -> None:
    """Print the brief from headline to takeaway, then the passages that its marks name."""
    out, notes = console(), Notes(release)
    for line, style in ((brief.headline, "bold"), (brief.dek, "italic"), (brief.lead, "")):
        put(out, marked(line, notes, style) if line else None)
    part(out, "Why it matters", [marked(line, notes) for line in brief.why_it_matters])
    details = [marked(line, notes) for line in brief.details.paragraph]
    part(out, "The details", details + [Text("– ") + marked(line, notes) for line in brief.details.bullets])
    part(out, "The players", [player(who, notes) for who in brief.players])
    part(out, "What’s next", [marked(line, notes) for line in brief.whats_next], NO_DATE)
    part(out, "The takeaway", [marked(brief.takeaway, notes)] if brief.takeaway else [])
    if brief.unknown:
        part(out, "What we don’t know", [Text(unknown_line(brief.unknown))])
    part(out, "Passages", notes.lines())


def head(name: str) -> None:
    """Print the name of a file over the briefs of its releases."""
    console().print(Text(name, style="reverse"), soft_wrap=True)


class Notes:
    """The passages named so far, numbered in the order of their first mention."""

    def __init__(self, release: ParsedRelease) -> None:
        self.release = release
        self.numbers: dict[Span, int] = {}

    def mark(self, passages: Iterable[Span]) -> str:
        numbers = [self.numbers.setdefault(span, len(self.numbers) + 1) for span in passages]
        return f" [{', '.join(map(str, numbers))}]" if numbers else " [no passage]"

    def lines(self) -> list[Text]:
        return [Text(f"[{n}] {self.said(span)}", style="dim") for span, n in self.numbers.items()]

    def said(self, span: Span) -> str:
        where = self.release.title if span.in_title else self.release.text
        return ("title: " if span.in_title else "") + " ".join(where[span.start : span.end].split())


def marked(line: Line, notes: Notes, style: str = "") -> Text:
    return Text(line.text, style=style) + Text(notes.mark(line.passages), style="red")


def player(who: Player, notes: Notes) -> Text:
    about = f", {who.description}" if who.description else ""
    return Text(who.name, style="bold") + Text(about) + Text(notes.mark(who.passages), style="red")


def part(out: Console, title: str, lines: list[Text], fixed: str = "") -> None:
    if not lines and not fixed:
        return
    put(out, Text(title, style="bold"))
    for line in lines or [Text(fixed, style="italic")]:
        out.print(Padding(line, (0, 0, 0, 2)))


def put(out: Console, text: Text | None) -> None:
    if text is not None:
        out.print()
        out.print(text)
