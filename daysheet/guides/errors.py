"""What can go wrong with guides and plans."""


class GuidesError(Exception):
    """Something about a guide or a plan that the caller can act on."""


class BadGuide(GuidesError):
    """A guide's file that cannot be used; the message names file, line, what is wrong and what to do."""


class UnknownGuide(GuidesError):
    """A guide that is not there; the message names those that are."""


class BadWish(GuidesError):
    """A plan that cannot be made from what was asked; the message says which value and what to do."""


class UnreadableDocument(GuidesError):
    """A résumé or posting that cannot be read; the message names the file, why, and what to do."""


class BadWords(GuidesError):
    """A row of the lexicon that cannot be used; the message names it and what may stand there."""
