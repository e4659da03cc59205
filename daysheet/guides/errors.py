"""What can go wrong with guides and plans."""


class GuidesError(Exception):
    """Something about a guide or a plan that the caller can act on."""


class BadGuide(GuidesError):
    """A guide's file that cannot be used; the message names file, line, what is wrong and what to do."""


class UnknownGuide(GuidesError):
    """A guide that is not there; the message names those that are."""


class UnreadableDocument(GuidesError):
    """A résumé or posting that cannot be read; the message names the file, why, and what to do."""


class BadWords(GuidesError):
    """A row of the lexicon that cannot be used; the message names it and what may stand there."""


class BadPlanFile(GuidesError):
    """A file of a plan that cannot be taken back; the message says what in it is wrong."""


class StalePlan(GuidesError):
    """A change to a plan that has changed since the page was opened; `told` says what happened meanwhile."""

    def __init__(self, told: list[str]) -> None:
        super().__init__("The plan was changed meanwhile.")
        self.told = told


class NothingToDo(GuidesError):
    """A plan without a single step: everything is held, or left out."""


class BadDays(GuidesError):
    """Days off that cannot be read; the message names the line and how to write it."""


class BadWish(GuidesError):
    """A plan that cannot be made from what was asked; the message says which value and what to do."""


class BadStep(GuidesError):
    """A reader's own step that cannot be; the message says why and what to do instead."""
