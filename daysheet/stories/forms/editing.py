"""A brief as a plain form: every line a row with its words and the sentences that it rests on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory

from daysheet.stories.domain.brief import Brief, Line, Player
from daysheet.stories.domain.editing import (
    Edits,
    Upcoming,
    Written,
    WrittenNext,
    WrittenPlayer,
    in_order,
    upcoming,
)
from daysheet.stories.domain.references import Reference, read_reference, reference_of
from daysheet.stories.errors import BadReference

LONGEST = 1000  # characters of one line: far beyond what publishing allows
MOST = 40  # lines of one part, likewise
NO_GROUND = "Name the sentences of the release that this rests on, for example 3, 5."


def words_field(label: str, rows: int) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": rows})
    )


class Row(forms.Form):
    """What every line has besides its words: its ground, its number in the part, and which line it was."""

    was = forms.IntegerField(required=False, widget=forms.HiddenInput)
    rests_on = forms.CharField(label="Rests on sentences", required=False, max_length=200)
    number = forms.IntegerField(label="Number", required=False, min_value=1, max_value=99)
    field_order = ("was", "text", "rests_on", "number")  # `was` is asked for by what follows
    words: tuple[str, ...] = ("text",)  # the fields that make the line; it is removed when all are empty

    def __init__(
        self, *args: Any, brief: Brief, originals: Sequence[Any], is_single: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.brief, self.originals = brief, originals
        self.reasons: list[str] = []
        if is_single:
            del self.fields["number"]

    @property
    def original(self) -> Any:
        """The line that this row shows, None for a new one."""
        at = self.cleaned_data.get("was")
        return self.originals[at] if at is not None and 0 <= at < len(self.originals) else None

    @property
    def said(self) -> list[str]:
        return [" ".join((self.cleaned_data.get(name) or "").split()) for name in self.words]

    @property
    def is_said(self) -> bool:
        return any(self.said)

    def clean_rests_on(self) -> Reference:
        asked, was = self.cleaned_data["rests_on"], ground_of(self.original)
        if was is not None and asked == str(reference_of(was)):
            return reference_of(was)
        try:
            return read_reference(asked, self.brief.sentences, self.brief.release.title)
        except BadReference as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        named = self.cleaned_data.get("rests_on")
        was = ground_of(self.original)
        has_none = was is not None and not reference_of(was)  # its passages are no sentences: they stay
        if self.is_said and named is not None and not named and not has_none:
            self.add_error("rests_on", NO_GROUND)
        return self.cleaned_data


def ground_of(original: Any) -> Any:
    return original.ground if isinstance(original, Upcoming) else original


class LineRow(Row):
    """One sentence."""

    text = words_field("Sentence", 3)

    def written(self) -> Written:
        return Written(self.said[0], self.cleaned_data["rests_on"], self.original)


class PlayerRow(Row):
    """A person or an organisation, with a phrase on who that is."""

    name = forms.CharField(label="Name", required=False, max_length=200)
    description = words_field("Who that is", 2)
    kind = forms.ChoiceField(
        label="Kind",
        choices=[("person", "person"), ("organisation", "organisation")],
        initial="person",
    )
    own = forms.BooleanField(
        label="In the newsroom’s own words: readers see that, and it needs no passage",
        required=False,
    )
    words = ("name", "description")
    field_order = ("was", "name", "kind", "description", "own", "rests_on", "number")

    def clean(self) -> dict[str, Any]:
        if self.is_said and not self.said[0] and "name" not in self.errors:
            self.add_error("name", "Write the name, or empty the description too.")
        return super().clean()

    def written(self) -> WrittenPlayer:
        name, description = self.said
        kind, named = self.cleaned_data["kind"], self.cleaned_data["rests_on"]
        return WrittenPlayer(name, kind, description, named, self.original, self.cleaned_data["own"])


class NextRow(Row):
    """What is to come, with its dates."""

    text = words_field("Sentence", 3)
    days = forms.CharField(label="Dates, as 2026-03-14", required=False, max_length=200)

    def clean_days(self) -> tuple[date, ...]:
        asked = self.cleaned_data["days"].replace(",", " ").split()
        return tuple(sorted({day_in(word) for word in asked}))

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("days") and not self.is_said and "text" not in self.errors:
            self.add_error("text", "Write what happens then, or empty the dates too.")
        return super().clean()

    def written(self) -> WrittenNext:
        return WrittenNext(
            self.said[0], self.cleaned_data["days"], self.cleaned_data["rests_on"], self.original
        )


def day_in(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError as error:
        raise forms.ValidationError(f"“{word}” is no date. Write it as 2026-03-14.") from error


class Rows(BaseFormSet):
    """The lines of one part and an empty one for one more."""

    def written(self) -> list[Any]:
        """The lines that were not emptied, in the order asked for."""
        rows = in_order(self.forms, [row.cleaned_data.get("number") for row in self.forms])
        return [row.written() for row in rows if row.is_said]


LineRows = formset_factory(LineRow, formset=Rows, extra=1, max_num=MOST, absolute_max=MOST)
PlayerRows = formset_factory(PlayerRow, formset=Rows, extra=1, max_num=MOST, absolute_max=MOST)
NextRows = formset_factory(NextRow, formset=Rows, extra=1, max_num=MOST, absolute_max=MOST)


def line_values(line: Line) -> dict[str, Any]:
    return {"text": line.text, "rests_on": str(reference_of(line))}


def player_values(player: Player) -> dict[str, Any]:
    who = {"name": player.name, "kind": player.kind, "description": player.description}
    return who | {"own": player.is_own, "rests_on": str(reference_of(player))}


def next_values(row: Upcoming) -> dict[str, Any]:
    days = ", ".join(day.isoformat() for day in row.days)
    return {"text": row.text, "days": days, "rests_on": str(reference_of(row.ground))}


@dataclass
class Part:
    """One part of the form: its heading and its rows, with what is told about it."""

    key: str
    heading: str
    rows: list[Row]
    formset: Rows | None = None
    length: Any = None
    reasons: list[str] = field(default_factory=list)

    def is_valid(self) -> bool:
        return self.formset.is_valid() if self.formset else self.rows[0].is_valid()

    def written(self) -> Any:
        if self.formset:
            return self.formset.written()
        return self.rows[0].written() if self.rows[0].is_said else None


class BriefForm:
    """Every part of a brief in reading order; unbound it shows the brief, bound what was sent."""

    def __init__(self, data: Any, *, brief: Brief) -> None:
        self.data, self.brief = data, brief
        details = brief.details
        self.parts = [
            self.single("headline", "Headline", brief.headline),
            self.single("dek", "Dek", brief.dek),
            self.single("lead", "Lead", brief.lead),
            self.many("why_it_matters", "Why it matters", LineRows, brief.why_it_matters, line_values),
            self.many("paragraph", "The details, in a paragraph", LineRows, details.paragraph, line_values),
            self.many("bullets", "The details, in points", LineRows, details.bullets, line_values),
            self.many("players", "The players", PlayerRows, brief.players, player_values),
            self.many("whats_next", "What’s next", NextRows, upcoming(brief), next_values),
            self.single("takeaway", "The takeaway", brief.takeaway),
        ]

    def single(self, key: str, heading: str, line: Line | None) -> Part:
        initial = line_values(line) | {"was": 0} if line else {}
        originals = (line,) if line else ()
        row = LineRow(
            self.data, prefix=key, initial=initial, brief=self.brief, originals=originals, is_single=True
        )
        return Part(key, heading, [row])

    def many(
        self, key: str, heading: str, rows: type[Rows], lines: Sequence[Any], values: Callable[[Any], dict]
    ) -> Part:
        initial = [values(line) | {"was": at, "number": at + 1} for at, line in enumerate(lines)]
        passed = {"brief": self.brief, "originals": lines}
        formset = rows(self.data, prefix=key, initial=initial, form_kwargs=passed)
        return Part(key, heading, formset.forms, formset)

    def is_valid(self) -> bool:
        valid = [part.is_valid() for part in self.parts]  # every part, so that every mistake is told
        return all(valid)

    def edits(self) -> Edits:
        return Edits(**{part.key: part.written() for part in self.parts})

    def errors(self) -> Iterator[tuple[str, str, str]]:
        """What is wrong: the id of its field, where that is, and why."""
        for part in self.parts:
            whole = part.formset.non_form_errors() if part.formset else ()
            yield from (("", part.heading, error) for error in whole)
            for row in part.rows:
                yield from row_errors(part, row)


def row_errors(part: Part, row: Row) -> Iterator[tuple[str, str, str]]:
    for name, told in row.errors.items():
        label = f"{part.heading}: {row[name].label}"
        yield from ((row[name].id_for_label, label, error) for error in told)
