"""The kinds of things that a reader can send, and how we ask for each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its word in addresses, its names, what we ask, and what becomes of it."""

    slug: str
    name: str
    heading: str
    use: str
    question: str
    advice: str
    next: str


ALL = (
    Kind(
        "update",
        "Story update",
        "Submit an update",
        "A story has moved on, or you know more about it.",
        "What has changed, or what do you know?",
        "Say how you know: you were there, you read it in a document, somebody told you.",
        "An editor reads it and checks it. What holds is added to the story, with its date.",
    ),
    Kind(
        "photo",
        "Photo",
        "Send a photo",
        "You took a picture of something in town.",
        "What does it show, where and when?",
        "Only a photo that you took yourself. By sending it you allow us to print it with a story.",
        "An editor looks at it. It is shown to nobody else unless the editor accepts it.",
    ),
    Kind(
        "tip",
        "Tip",
        "Give us a tip",
        "Something happened that nobody has written about.",
        "What should we look into?",
        "Who, where and when help most. Say how you know.",
        "An editor reads it and looks for a second source. Nothing is published on a tip alone.",
    ),
    Kind(
        "correction",
        "Correction",
        "Ask for a correction",
        "Something that we published is wrong.",
        "What is wrong, and what is right?",
        "Copy the sentence that is wrong, and say where the right one can be checked.",
        "An editor checks it. A correction is printed with its date, on the page that was wrong.",
    ),
    Kind(
        "event",
        "Event",
        "Announce an event",
        "Something is going to happen that anybody may come to.",
        "What is it, who holds it, and what does it cost?",
        "Events that are open to everybody. The date has to be fixed.",
        "An editor checks the date and the place before it is listed.",
    ),
)

KINDS = {kind.slug: kind for kind in ALL}
