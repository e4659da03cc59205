"""How a place's name becomes a search key and the last part of an address."""

import re
import unicodedata

_SILENT = str.maketrans("", "", "'’‘ʻʼ`´")  # apostrophes and the Hawaiian ʻokina
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "Ae", "ß": "ss", "đ": "d"})
_WORDS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def ascii_of(name: str) -> str:
    """The name without accents, apostrophes or anything else outside ASCII."""
    bare = name.translate(_SILENT)
    if bare.isascii():
        return bare
    return unicodedata.normalize("NFKD", bare.translate(_LETTERS)).encode("ascii", "ignore").decode()


def slug_of(name: str) -> str:
    """'Cañon City' → 'canon-city', 'St. Louis' → 'st-louis', 'Coeur d’Alene' → 'coeur-dalene'."""
    return _NOT_PLAIN.sub("-", ascii_of(name).lower()).strip("-")


def key_of(name: str) -> str:
    """What two spellings of one name share: 'Ft. Worth' and 'FORT WORTH' → 'fortworth'."""
    words = slug_of(name).split("-")
    return "".join(_WORDS.get(word, word) for word in words)
