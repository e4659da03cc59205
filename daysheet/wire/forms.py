"""What an editor may say of a source of releases."""

from __future__ import annotations

from typing import Any

from django import forms

from daysheet.places.models import Place
from daysheet.places.queries import places_of
from daysheet.wire.models import Source
from daysheet.wire.models.sources import INTERVALS, LONGEST_ADDRESS

ADDABLE = [choice for choice in Source.Kind.choices if choice[0] != Source.Kind.FOLDER]


class SourceForm(forms.Form):
    """A source for some of the editor's own places; a publisher may leave them empty for the whole network."""

    kind = forms.ChoiceField(label="What it is", choices=ADDABLE, initial=Source.Kind.FEED)
    address = forms.CharField(
        label="Address",
        help_text="Of a feed or page from https:// on; of a mailbox imaps://user@host/INBOX; of a publisher the domain of its pages, such as santaclaraca.gov.",
        max_length=LONGEST_ADDRESS,
    )
    name = forms.CharField(label="Name", help_text="Such as City of Santa Clara.", max_length=120)
    places = forms.ModelMultipleChoiceField(
        label="Places it serves", queryset=Place.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    trust = forms.ChoiceField(
        label="How far you trust it",
        help_text="Editors see it beside each draft.",
        choices=Source.Trust.choices,
        initial=Source.Trust.UNKNOWN,
        widget=forms.RadioSelect,
    )
    every_hours = forms.TypedChoiceField(
        label="Ask for news", choices=list(INTERVALS.items()), initial=1, coerce=int
    )

    def __init__(self, *args: Any, user: Any, source: Source | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        if not user.is_superuser:  # whoever adds a mailbox reads it
            self.fields["kind"].choices = [one for one in ADDABLE if one[0] != Source.Kind.MAILBOX]
        places = self.fields["places"]
        places.queryset = places_of(user)
        only = list(places.queryset[:2])
        places.initial = [only[0].pk] if len(only) == 1 else None
        if user.is_superuser:
            places.required, places.help_text = False, "None for the whole network."
        if source:
            del self.fields["kind"]

    @classmethod
    def of(cls, source: Source, data: Any, *, user: Any) -> SourceForm:
        """The form of a source that there is, filled with what is known of it."""
        told = {name: getattr(source, name) for name in ("address", "name", "trust", "every_hours")}
        initial = told | {"places": [place.pk for place in source.places.all()]}
        return cls(data, user=user, source=source, initial=initial)
