"""What an editor may say of stories and guides."""

from typing import Any

from django import forms

from daysheet.editions.joined import stories_to_link
from daysheet.guides.queries import sound_guides


class GuideStoryForm(forms.Form):
    """A story of the editor's places, and the guide that it tells of."""

    story = forms.ModelChoiceField(queryset=None, empty_label="Choose a story")
    guide = forms.ChoiceField()

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stories = stories_to_link(user)
        choices = [("", "Choose a story"), *((s.pk, f"{s.headline} ({s.place.name})") for s in stories)]
        self.fields["story"].queryset = stories_to_link(user).model.objects.filter(
            pk__in=[s.pk for s in stories]
        )
        self.fields["story"].choices = choices
        self.fields["guide"].choices = [(guide.slug, guide.title) for guide in sound_guides()]
