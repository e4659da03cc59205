"""What a reader may send us, field by field."""

from datetime import date, timedelta
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from daysheet.community.domain.about import about_path
from daysheet.community.domain.kinds import KINDS
from daysheet.community.domain.photos import plain_jpeg
from daysheet.community.domain.sent import Sent
from daysheet.community.domain.text import clean_line, clean_text, is_readable
from daysheet.community.errors import BadPhoto
from daysheet.community.models import Submission

FARTHEST = timedelta(days=730)
GARBLED = "Part of this text came as characters that cannot be read (�). Take them out and send it again."


class PlainText(forms.CharField):
    """Text without control characters; what came garbled is refused."""

    def __init__(self, *, line: bool = True, **options: Any) -> None:
        super().__init__(**options)
        self.cleaner = clean_line if line else clean_text

    def to_python(self, value: Any) -> str:
        text = self.cleaner(super().to_python(value) or "")
        if not is_readable(text):
            raise ValidationError(GARBLED)
        return text


class SubmissionForm(forms.Form):
    """What every kind asks: the text, an address for questions, and nothing else."""

    kind: ClassVar[str]

    body = PlainText(
        line=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Write something: this is the part that an editor reads."},
    )
    contact = forms.EmailField(
        label="Your e-mail address (if we may ask back)",
        required=False,
        max_length=254,
        help_text="You can leave this empty. Only editors see it; it is used for questions about this and nothing else.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "invalid": "This is not an e-mail address. Write it like name@example.org, or leave it empty."
        },
    )
    # People do not see this field; programs that fill in everything fill it in.
    website = forms.CharField(label="Leave this field empty", required=False, max_length=2000)
    about = forms.CharField(required=False, widget=forms.HiddenInput)
    form_key = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today
        kind = KINDS[self.kind]
        self.fields["body"].label = kind.question
        self.fields["body"].help_text = f"{kind.advice} Up to 5,000 characters."

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise ValidationError(
                "A field of this form that people do not see was filled in, so nothing was stored. "
                "If your browser filled it in by itself, send the form again: we have emptied it."
            )
        return ""

    def clean_about(self) -> str:
        return about_path(self.cleaned_data["about"])

    def sent(self) -> Sent:
        """What was sent, once the form is valid."""
        asked = {"body", "about", "contact", "event_title", "event_on", "event_time", "event_venue", "photo"}
        return Sent(kind=self.kind, **{k: v for k, v in self.cleaned_data.items() if k in asked})


class UpdateForm(SubmissionForm):
    kind = "update"


class TipForm(SubmissionForm):
    kind = "tip"


class CorrectionForm(SubmissionForm):
    kind = "correction"


class PhotoForm(SubmissionForm):
    kind = "photo"
    field_order = ("photo", "body")

    photo = forms.FileField(
        label="The photo",
        help_text="JPEG, PNG, WebP or HEIC, up to 10 MB. Where and when it was taken and with what is removed from the file.",
        widget=forms.FileInput(
            attrs={"accept": "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic"}
        ),
        error_messages={
            "required": "Choose a photo.",
            "empty": "This file is empty. Choose another.",
            "invalid": "The photo did not arrive. Choose it again.",
        },
    )

    def clean_photo(self) -> bytes:
        try:
            return plain_jpeg(self.cleaned_data["photo"].read())
        except BadPhoto as error:
            raise ValidationError(str(error)) from error


class EventForm(SubmissionForm):
    kind = "event"
    field_order = ("event_title", "event_on", "event_time", "event_venue", "body")

    event_title = PlainText(
        label="Name of the event",
        max_length=120,
        error_messages={"required": "Give the event a name."},
    )
    event_on = forms.DateField(
        label="Date",
        help_text="Such as 2026-03-12. For an event of several days, its first.",
        input_formats=["%Y-%m-%d", "%m/%d/%Y", "%B %d, %Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": "Give the date.",
            "invalid": "This is not a date. Write it like 2026-03-12.",
        },
    )
    event_time = PlainText(
        label="Time (if it is known)", required=False, max_length=60, help_text="Such as 6 to 8 p.m."
    )
    event_venue = PlainText(
        label="Where",
        max_length=160,
        help_text="Name and street, such as Central Park Library, 2635 Homestead Road.",
        error_messages={"required": "Say where it is held."},
    )

    def clean_event_on(self) -> date:
        on: date = self.cleaned_data["event_on"]
        if on < self.today:
            raise ValidationError(f"{on.day} {on:%B %Y} is past. Announce events that are still to come.")
        if on > self.today + FARTHEST:
            raise ValidationError(
                f"{on.day} {on:%B %Y} is more than two years away. Send it again nearer the day."
            )
        return on


FORMS: dict[str, type[SubmissionForm]] = {
    form.kind: form for form in (UpdateForm, PhotoForm, TipForm, CorrectionForm, EventForm)
}


DECISIONS = [choice for choice in Submission.Status.choices if choice[0] != Submission.Status.ERASED]


class DecisionForm(forms.Form):
    """An editor's decision about a submission."""

    status = forms.ChoiceField(choices=DECISIONS, label="Decision", widget=forms.RadioSelect)
    reason = PlainText(
        line=False,
        required=False,
        max_length=500,
        label="Reason",
        help_text="The sender reads this on the receipt. Declining needs one.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if (
            data.get("status") == Submission.Status.DECLINED
            and not data.get("reason")
            and "reason" not in self.errors
        ):
            self.add_error("reason", "Say why: the sender reads it on the receipt.")
        return data
