"""Quotation marks and apostrophes as a printer sets them."""

import re

# What is opened behind a blank or a bracket that no word touches, and what closes it before the next blank.
_QUOTED = re.compile(r"(?<![^\s(–—])(?P<mark>['\"])(?=\S)(?P<words>[^\n]{0,300}?\S)(?P=mark)(?![\w'\"])")
_PAIRS = {"'": "‘{}’", '"': "“{}”"}
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_]|\s|[.,;:?!)]|$)")
# A line of code, or a line with code in it: f('x'), row['x'], side='x', f(y)[0], 'x', a = 'x', `x`.
_CODE = re.compile(r" {4}|.*(?:\w[(\[{=]+['\"]|[)\]], ?['\"]|= ?['\"]|`)")


def curled(text: str) -> str:
    """The text with ‘these’, “these” and apostrophes curled; lines of code, or with code in them, are left."""
    return "\n".join(line if _CODE.match(line) else _line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    paired = _QUOTED.sub(lambda found: _PAIRS[found["mark"]].format(found["words"]), line)
    return _APOSTROPHE.sub("’", paired)
