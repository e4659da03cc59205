"""Text without the characters that no reader sees; for texts that we take out of something ourselves."""

import re

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")


def without_unseen(text: str) -> str:
    """The text without soft hyphens, zero-width, direction and control characters; odd spaces become plain ones."""
    return _SPACES.sub(" ", _CONTROLS.sub("", _UNSEEN.sub("", text)))
