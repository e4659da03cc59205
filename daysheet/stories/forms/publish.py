"""What an editor decides when publishing a draft."""

from datetime import date
from typing import Any

from django import forms

from daysheet.places.models import Place
from daysheet.places.queries import places_of
from daysheet.stories.models import Draft


class PublishForm(forms.Form):
    """The date that the story carries and, where the draft has no place, one of the editor's own."""

    place = forms.ModelChoiceField(
        queryset=Place.objects.none(), label="Place", empty_label="Choose one of your places"
    )
    at = forms.DateField(label="Date on the page", widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, draft: Draft, user: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"at": today}, label_suffix="", **kwargs)
        if draft.place_id:
            del self.fields["place"]
            return
        self.fields["place"].queryset = places_of(user)

    def chosen_place(self, draft: Draft) -> Place:
        place: Place = draft.place or self.cleaned_data["place"]
        return place
