"""What can go wrong with drafts and stories."""

from collections.abc import Sequence


class StoryError(Exception):
    """The base of what a caller can act on."""


class BadBrief(StoryError):
    """A brief's JSON does not keep the contract; `key` says where."""

    def __init__(self, key: str, problem: str) -> None:
        self.key = key
        super().__init__(f"The brief's {key} {problem} docs/reference/brief.md has the contract.")


class BadDate(StoryError):
    """A date that a story cannot carry."""


class BadSamples(StoryError):
    """The list of sample releases cannot be loaded."""


class UnusableAnswer(StoryError):
    """A writing service's answer holds no sentences to judge; the message says with what it answered."""


class PublishingBlocked(StoryError):
    """Something in the brief does not stand; `reasons` says what, one sentence each."""

    def __init__(self, reasons: Sequence[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("This cannot be published yet: " + " ".join(self.reasons))


class BadReference(StoryError):
    """What an editor names as a line's ground is not in the release."""


class AlreadyPublished(StoryError):
    """A story that readers have seen is not edited as a draft is."""


class EditedMeanwhile(StoryError):
    """Somebody saved another version since this one was opened; `by` says who, where that is known."""

    def __init__(self, by: str) -> None:
        self.by = by
        super().__init__(f"{by or 'Somebody'} has saved another version since you opened this.")
