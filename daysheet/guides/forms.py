"""What a reader may send for a plan, field by field."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html

from daysheet.guides.domain.guide import Guide, Step
from daysheet.guides.domain.habits import SHARES, Habits
from daysheet.guides.domain.planning.budget import spread
from daysheet.guides.domain.planning.calendar import EVENING
from daysheet.guides.domain.plans.choices import Choices
from daysheet.guides.domain.plans.off import days_off_in, days_off_told
from daysheet.guides.errors import BadDays
from daysheet.lib.ics import UNREADABLE
from daysheet.places.models import Place

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MOST_HOURS = 100
FARTHEST_START = timedelta(days=366 * 2)
FARTHEST_TARGET = timedelta(days=366 * 12)
ORDERS = [
    ("soonest", "Interview-ready soonest"),
    ("foundations", "Foundations first"),
]
EFFORTS = [
    ("low", "The low end of each range"),
    ("middle", "The middle"),
    ("high", "The high end"),
]
DATES = {"input_formats": ["%Y-%m-%d", "%m/%d/%Y"]}
NOT_A_DATE = "This is not a date. Write it like 2026-12-01."


def hours_told(step: Step) -> str:
    """'4–12', or '0' where the range is none."""
    low, high = step.hours
    return f"{low:g}–{high:g}" if low < high else f"{low:g}"


def hours_field(label: str, **options: Any) -> forms.DecimalField:
    """Hours in steps of a quarter."""
    return forms.DecimalField(
        label=label,
        min_value=0,
        max_digits=6,
        decimal_places=2,
        widget=forms.NumberInput(attrs={"step": "0.25", "min": "0", "inputmode": "decimal"}),
        error_messages={
            "invalid": "This is not a number of hours. Write it like 10 or 7.5.",
            "max_decimal_places": "Give hours in quarters at most, like 7.25.",
            "min_value": "Hours cannot be below 0.",
        },
        **options,
    )


class ChoicesForm(forms.Form):
    """Time, dates and preferences of a plan."""

    hours = hours_field(
        "Hours a week",
        required=False,
        help_text="Spread over Monday to Friday, unless you give them by day below.",
    )
    start = forms.DateField(
        label="First day",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"required": "Give the day on which you begin.", "invalid": NOT_A_DATE},
        **DATES,
    )
    target = forms.DateField(
        label="Done by (if there is a date)",
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": NOT_A_DATE},
        **DATES,
    )
    order = forms.ChoiceField(
        label="In which order", choices=ORDERS, initial="soonest", widget=forms.RadioSelect
    )
    effort = forms.ChoiceField(
        label="Which hours", choices=EFFORTS, initial="middle", widget=forms.RadioSelect
    )
    optional = forms.MultipleChoiceField(
        label="Optional, if you want it", required=False, widget=forms.CheckboxSelectMultiple
    )
    place = forms.ModelChoiceField(
        label="Your city (its public holidays are days off)",
        queryset=Place.objects.all(),
        to_field_name="slug",
        required=False,
        empty_label="None: no public holidays",
        error_messages={
            "invalid_choice": "This city is not in the network. Choose one of the list, or none."
        },
    )
    off = forms.CharField(
        label="Days off",
        required=False,
        max_length=6000,
        help_text="One a line: 2026-12-24, or 2026-12-24 to 2027-01-02.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    pace = hours_field(
        "At most so many hours a week on one item",
        required=False,
        help_text="Empty: no limit. A limit mixes subjects.",
    )
    begins = forms.TimeField(
        label="In your calendar a day’s work begins at",
        required=False,
        initial=EVENING,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={"invalid": "This is not a time. Write it like 19:00."},
    )

    def __init__(
        self,
        *args: Any,
        guide: Guide,
        today: date,
        have: Any = (),
        running: Choices | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.today, self.running = today, running
        self.fields["optional"].choices = [
            (step.id, format_html("<span>{}</span> <small>{} h</small>", step.title, hours_told(step)))
            for step in guide.step
            if step.optional and step.id not in have
        ]
        if guide.kind == "civic":
            del self.fields["order"], self.fields["effort"]
        for name in WEEKDAYS:
            self.fields[name] = hours_field(name.capitalize(), required=False)

    @property
    def weekday_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in WEEKDAYS]

    def clean_start(self) -> date:
        start: date = self.cleaned_data["start"]
        if start < self.today and not (self.running and self.running.start == start):
            raise ValidationError(f"{start.day} {start:%B %Y} is past. Begin today or later.")
        if start > self.today + FARTHEST_START:
            raise ValidationError(f"{start.day} {start:%B %Y} is more than two years away. Begin sooner.")
        return start

    def clean_off(self) -> Any:
        try:
            return days_off_in(self.cleaned_data["off"])
        except BadDays as error:
            raise ValidationError(str(error)) from error

    def clean_pace(self) -> int | None:
        pace = self.cleaned_data["pace"]
        if pace is None:
            return None
        if pace == 0:
            raise ValidationError(
                "0 hours a week on one item would never end. Leave the field empty for no limit."
            )
        return round(pace * 60)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self._clean_target(data)
        self._clean_week(data)
        return data

    def _clean_target(self, data: dict[str, Any]) -> None:
        start, target = data.get("start"), data.get("target")
        if start and target and target < start:
            self.add_error(
                "target", f"{target.day} {target:%B %Y} is before the first day. Give a later date, or none."
            )
        if target and target > self.today + FARTHEST_TARGET:
            self.add_error("target", f"{target.year} is too far away. Give an earlier date, or none.")

    def _clean_week(self, data: dict[str, Any]) -> None:
        by_day = [data.get(name) for name in WEEKDAYS]
        if any(name in self.errors for name in ("hours", *WEEKDAYS)):
            return
        if any(hours is not None for hours in by_day):
            minutes = [round((hours or 0) * 60) for hours in by_day]
            named = "by day"
        elif data.get("hours") is not None:
            minutes, named = list(spread(round(data["hours"] * 60))), "a week"
        else:
            self.add_error("hours", "Give the hours that you have in a week.")
            return
        if not sum(minutes):
            self.add_error(
                "hours", f"With 0 hours {named} nothing is ever done. Give at least a quarter of an hour."
            )
        elif sum(minutes) > MOST_HOURS * 60:
            self.add_error(
                "hours",
                f"{sum(minutes) / 60:g} hours a week are more than anybody keeps up. Give {MOST_HOURS} at most.",
            )
        elif max(minutes) > 24 * 60:
            self.add_error("hours", "A day has 24 hours. Give fewer on each day.")
        data["weekdays"] = tuple(minutes)

    def choices(self, works: tuple[date, ...] = ()) -> Choices:
        """What was chosen, once the form is valid."""
        data = self.cleaned_data
        return Choices(
            start=data["start"],
            weekdays=data["weekdays"],
            target=data["target"],
            off=data["off"],
            works=works,
            pace=data["pace"],
            optional=tuple(data["optional"]),
            order=data.get("order", "soonest"),
            effort=data.get("effort", "middle"),
            begins=data["begins"] or EVENING,
        )


def as_initial(choices: Choices, place: Place | None) -> dict[str, Any]:
    """The form's fields as they were chosen."""
    week = choices.weekdays
    is_even = week == spread(sum(week))
    by_day = {} if is_even else {name: f"{m / 60:g}" for name, m in zip(WEEKDAYS, week, strict=True)}
    return {
        "hours": f"{sum(week) / 60:g}",
        "start": choices.start,
        "target": choices.target,
        "order": choices.order,
        "effort": choices.effort,
        "optional": list(choices.optional),
        "place": place.slug if place else None,
        "off": days_off_told(choices.off),
        "pace": f"{choices.pace / 60:g}" if choices.pace else None,
        "begins": choices.begins,
        **by_day,
    }


class ItemForm(forms.Form):
    """Progress, note, links and pin of one item."""

    done = hours_field("Hours done")
    is_finished = forms.BooleanField(label="Finished", required=False)
    is_pinned = forms.BooleanField(label="Keep its dates when the plan is made anew", required=False)
    note = forms.CharField(
        label="Note",
        required=False,
        max_length=2000,
        help_text="For yourself: it goes into your export and into no calendar.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    links = forms.CharField(
        label="What shows it",
        required=False,
        max_length=4000,
        help_text="Addresses of a repository, a certificate, a page; one a line, with a title after it if you like.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_done(self) -> int:
        done = self.cleaned_data["done"]
        if done > 5000:
            raise ValidationError(f"{done:g} hours on one item? Give the hours done in all, 5,000 at most.")
        return round(done * 60)

    def clean_links(self) -> tuple[tuple[str, str], ...]:
        lines = [line.strip() for line in self.cleaned_data["links"].splitlines() if line.strip()]
        if len(lines) > 20:
            raise ValidationError(f"{len(lines)} links: give 20 at most.")
        return tuple(_link(line) for line in lines)


def _link(line: str) -> tuple[str, str]:
    address, _, title = line.partition(" ")
    try:
        forms.URLField(assume_scheme="https", max_length=500).clean(address)
    except ValidationError as error:
        raise ValidationError(
            f"“{line[:60]}” does not begin with an address. Write https://example.org/mine, then its title."
        ) from error
    if not address.startswith(("https://", "http://")):
        raise ValidationError(f"“{line[:60]}”: an address begins with https:// or http://.")
    return address, title.strip()[:200]


def links_told(links: Any) -> str:
    return "\n".join(f"{address} {title}".strip() for address, title in links)


class StepForm(forms.Form):
    """A step of the reader's own."""

    title = forms.CharField(
        label="What",
        max_length=200,
        error_messages={"required": "Give the step a name, such as “Read the team’s papers”."},
    )
    hours = hours_field("Hours in all", initial="2")
    after = forms.ChoiceField(
        label="After which step",
        required=False,
        help_text="It is planned once that one is done.",
        error_messages={"invalid_choice": "This step is not in the plan. Choose one of the list, or none."},
    )

    def __init__(self, *args: Any, others: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["after"].choices = [("", "None: whenever there is time"), *others]

    def clean_title(self) -> str:
        title = " ".join(UNREADABLE.sub("", self.cleaned_data["title"]).split())
        if not title:
            raise ValidationError("Give the step a name that can be read.")
        return title

    def clean_hours(self) -> int:
        hours = self.cleaned_data["hours"]
        if hours > 500:
            raise ValidationError(f"{hours:g} hours for one step? Give 500 at most, or split it.")
        return round(hours * 60)


class HabitsForm(forms.Form):
    """The time for reviews and mock interviews."""

    share = forms.TypedChoiceField(
        label="Time for reviews",
        coerce=int,
        choices=[(one, f"{one}% of each week" if one else "None: no reviews") for one in SHARES],
        error_messages={"invalid_choice": "Choose one of the listed shares of a week."},
    )
    holds = forms.BooleanField(label="Ask about what I held from the start, too", required=False)
    sessions = forms.BooleanField(label="Plan a mock interview a week at the end", required=False)

    @staticmethod
    def told(habits: Habits) -> dict[str, Any]:
        return {"share": habits.share, "holds": habits.holds, "sessions": habits.sessions}

    def habits(self) -> Habits:
        """What was chosen, once the form is valid."""
        return Habits(**self.cleaned_data)
