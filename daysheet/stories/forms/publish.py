"""What an editor decides when opening or publishing a draft."""

from datetime import date
from typing import Any

from django import forms

from daysheet.places.models import Place
from daysheet.places.queries import places_of
from daysheet.stories.models import Draft


class PlaceForm(forms.Form):
    """One of the editor's own places, where the draft has none."""

    place = forms.ModelChoiceField(
        queryset=Place.objects.none(), label="Place", empty_label="Choose one of your places"
    )

    def __init__(self, *args: Any, draft: Draft, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        if draft.place_id:
            del self.fields["place"]
            return
        self.fields["place"].queryset = places_of(user)

    def chosen_place(self, draft: Draft) -> Place:
        place: Place = draft.place or self.cleaned_data["place"]
        return place


class PublishForm(PlaceForm):
    """The date that the story carries, and the version that the editor has read: 0 for the draft as it was made."""

    at = forms.DateField(label="Date on the page", widget=forms.DateInput(attrs={"type": "date"}))
    seen = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"at": today}, **kwargs)
