"""A release that a member of staff has: a text, a file or an address."""

from typing import Any

from django import forms

from daysheet.places.models import Place
from daysheet.places.queries import places_of
from daysheet.wire.sources.kinds import MANY_RELEASES, ONE_RELEASE
from daysheet.wire.sources.limits import MAX_DOCUMENT_BYTES

LONGEST_PASTED = 500_000


class BringForm(forms.Form):
    """A release as somebody has it: its text, a file, or the address where it is; one of the three."""

    text = forms.CharField(
        label="Its text",
        required=False,
        strip=False,
        max_length=LONGEST_PASTED,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Paste all of it, the title in the first line.",
    )
    file = forms.FileField(
        label="Or a file", required=False, help_text=f"One {ONE_RELEASE} file, {MANY_RELEASES}."
    )
    address = forms.CharField(
        label="Or its address", required=False, max_length=500, help_text="From https:// on."
    )
    place = forms.ModelChoiceField(
        label="File it for",
        queryset=Place.objects.none(),
        required=False,
        empty_label="No town: every editor sees it",
    )

    def __init__(self, *args: Any, user: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        places = places_of(user)
        self.fields["place"].queryset = places
        only = list(places[:2])
        self.fields["place"].initial = only[0].pk if len(only) == 1 else None

    @property
    def told(self) -> str:
        """By which field the release came."""
        return next(name for name in ("address", "file", "text") if self.cleaned_data.get(name))

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > MAX_DOCUMENT_BYTES:
            raise forms.ValidationError(
                f"The file has {file.size:,} bytes; a release may have {MAX_DOCUMENT_BYTES:,}. Cut it into single releases."
            )
        return file

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        given = [name for name in ("text", "file", "address") if data.get(name)]
        if len(given) != 1 and not self.errors:
            said = (
                "Paste a text, choose a file or give an address."
                if not given
                else "Give one of the three only."
            )
            raise forms.ValidationError(said)
        return data
