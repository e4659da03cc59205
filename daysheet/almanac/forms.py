"""What an editor may write over the almanac."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from daysheet.almanac.domain.own.checks import (
    EVENT_KINDS,
    LONGEST,
    Check,
    Known,
    check_event,
    check_observance,
    check_person,
)
from daysheet.almanac.domain.own.files import slug_of
from daysheet.almanac.domain.own.rows import ACTIONS, FRONT_ACTIONS, BadRow, Own
from daysheet.almanac.domain.words_scopes import KINDS
from daysheet.almanac.models.calendars import INTERVALS
from daysheet.places.models import Place
from daysheet.places.queries import places_of

ACTION_WORDS = {
    "add": "Add it",
    "correct": "Correct it: what is filled in below stands instead",
    "hide": "Hide it",
    "off_front": "Keep this person off front pages",
    "on_front": "Let this person onto front pages",
}
NO_RULE = (
    "08-15, or 05 sun 2 (second Sunday of May), 05 mon -1 (the last Monday), easter-2, 08-10..08-14, month 08"
)


def line(label: str, help_text: str = "", *, name: str = "") -> forms.CharField:
    """A line that may stay empty: the checks of the row say what is needed."""
    return forms.CharField(
        label=label, help_text=help_text, required=False, max_length=LONGEST.get(name, 500)
    )


class CalendarForm(forms.Form):
    """Another's calendar to subscribe to, for one of the editor's own towns."""

    place = forms.ModelChoiceField(label="Town", queryset=Place.objects.none())
    address = forms.CharField(
        label="Address of the calendar",
        help_text="On the publisher’s page it is called iCal, ICS or Subscribe; it begins with https:// or webcal://.",
        max_length=500,
    )
    name = forms.CharField(
        label="Publisher, as readers see it", help_text="Such as City Library.", max_length=120
    )
    website = forms.URLField(
        label="Publisher’s page of events",
        help_text="Where readers are led; leave it empty to lead them to the calendar itself.",
        max_length=500,
        required=False,
        assume_scheme="https",
    )
    every_hours = forms.TypedChoiceField(
        label="Ask for news", choices=list(INTERVALS.items()), initial=6, coerce=int
    )

    def __init__(self, *args: Any, user: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["place"].queryset = places_of(user)


class OwnForm(forms.Form):
    """What all rows ask; `.row` holds the checked row once the form is valid."""

    check: ClassVar[Check]
    actions: ClassVar[tuple[str, ...]] = ACTIONS
    field_order = ("action", "only_in")

    action = forms.ChoiceField(label="What to do", widget=forms.RadioSelect)
    only_in = forms.ChoiceField(label="Where", required=False)
    slug = forms.CharField(widget=forms.HiddenInput, required=False)
    source = line("Who says so", "A law, an office, a newspaper, a book. Readers see it.")
    address = line("Address where you read it", "From https:// on; leave it empty when it is on paper.")

    def __init__(self, *args: Any, user: Any, known: Known, over: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.known = known
        choices = [one for one in self.actions if (one != "add") == over]
        self.fields["action"].choices = [(one, ACTION_WORDS[one]) for one in choices]
        if not over:
            self.fields["action"].widget = forms.HiddenInput()
            self.fields["action"].initial = "add"
        cities = [(place.slug, f"{place} only") for place in places_of(user)]
        self.fields["only_in"].choices = [
            *([("", "Everywhere in the network")] if user.is_superuser else []),
            *cities,
        ]
        self.fields["only_in"].required = not user.is_superuser

    def clean(self) -> dict[str, Any]:
        cells = {name: self.data.get(name, "") for name in self.fields} | self.cleaned_data
        if self.errors:
            return self.cleaned_data
        if not cells["slug"]:
            cells["slug"] = slug_of(cells.get("name", ""))
        try:
            self.row: Own = type(self).check(cells, self.known)
        except BadRow as bad:
            for name, problem in bad.problems.items():
                shown = name in self.fields and not self.fields[name].widget.is_hidden
                self.add_error(name if shown else None, problem)
        return self.cleaned_data


class OwnObservanceForm(OwnForm):
    check = staticmethod(check_observance)

    name = line("Name", name="name")
    rule = line("Day rule", f"Such as {NO_RULE}.", name="rule")
    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "…"), *KINDS.items()])
    scope = line("Where it is kept", "us, world, states such as us-ca us-nv, or countries such as fr.")
    declared_by = line("Declared by", name="declared_by")


class OwnPersonForm(OwnForm):
    check = staticmethod(check_person)
    actions = (*ACTIONS, *FRONT_ACTIONS)

    name = line("Name", name="name")
    born = line("Born", "Such as 1952-08-24.")
    died = line("Died", "A day, a year alone, or nothing.")
    occupation = line("Occupation", name="occupation")
    birthplace = line("Birthplace", "A US town with its state, such as Santa Clara, CA, is joined with ours.", name="birthplace")  # fmt: skip
    country = line("Country of birth", name="country")
    reason = line("Why they are kept off front pages", name="reason")


class OwnEventForm(OwnForm):
    check = staticmethod(check_event)

    on = line("Day", "Such as 1906-04-18.")
    text = line("What happened", "One sentence.", name="text")
    where = line(
        "Where", "A US town with its state, such as Santa Clara, CA, is joined with ours.", name="where"
    )
    kind = forms.ChoiceField(
        label="Sort", required=False, choices=[(one, one or "none of these") for one in EVENT_KINDS]
    )
