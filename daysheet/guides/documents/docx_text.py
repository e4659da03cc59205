"""The text of a .docx: its paragraphs, text boxes and tables, in the order of the file.

The package is opened with the standard library and its XML with defusedxml, which refuses entities. Sizes are
checked before anything is unpacked. Format: ECMA-376, WordprocessingML (w:p, w:t, w:tab, w:br, w:tr, w:tc).
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from daysheet.guides.errors import UnreadableDocument

MAX_UNPACKED = 20_000_000  # bytes of the one part that is read
MAX_RATIO = 200  # unpacked to packed; text of a word processor packs 5 to 30 times
_SMALL = 1_000_000  # below it a high ratio does no harm
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MAIN = "/officeDocument"
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
_OLD = b"\xd0\xcf\x11\xe0"  # an old .doc, or a .docx with a password


def text_of_docx(raw: bytes, name: str) -> str:
    """The text of the document; UnreadableDocument says why there is none."""
    if raw.startswith(_OLD):
        raise UnreadableDocument(
            f"{name}: this is an old .doc, or a .docx with a password. Open it, and save it as .docx without one, or as .txt."
        )
    if not zipfile.is_zipfile(io.BytesIO(raw)):
        raise UnreadableDocument(f"{name}: this is no .docx, whatever its name says. Save its text as .txt.")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            body = _parsed(package, _main_part(package, name), name)
    except _DAMAGE as error:
        raise UnreadableDocument(
            f"{name}: the .docx is damaged or is another kind of archive ({type(error).__name__}). Save its text as .txt."
        ) from error
    return "\n".join(_lines(body)).strip("\n")


def _main_part(package: zipfile.ZipFile, name: str) -> str:
    """The part that holds the text, as the package's relations name it."""
    for relation in _parsed(package, "_rels/.rels", name):
        if relation.get("Type", "").endswith(_MAIN):
            return posixpath.normpath(relation.get("Target", "").lstrip("/"))
    raise KeyError("no officeDocument")


def _parsed(package: zipfile.ZipFile, part: str, name: str) -> Element:
    """The part's XML, unpacked no further than is allowed, whatever size it states."""
    info = package.getinfo(part)
    is_bomb = info.file_size > _SMALL and info.file_size > MAX_RATIO * max(info.compress_size, 1)
    if is_bomb or info.file_size > MAX_UNPACKED:
        raise _too_large(name)
    with package.open(info) as stream:
        raw = stream.read(MAX_UNPACKED + 1)
    if len(raw) > MAX_UNPACKED:
        raise _too_large(name)
    try:
        element: Element = fromstring(raw, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableDocument(
            f"{name}: its XML declares entities or a document type, which no word processor writes. Save its text as .txt."
        ) from error
    except (ParseError, RecursionError) as error:
        raise UnreadableDocument(
            f"{name}: the .docx is damaged: its XML cannot be read. Save its text as .txt."
        ) from error
    return element


def _too_large(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"{name}: it unpacks to more than the {MAX_UNPACKED:,} bytes that a document may have, or {MAX_RATIO} times its size. "
        "Save its text as .txt."
    )


def _lines(root: Element) -> Iterator[str]:
    """A line for each paragraph, and one for each row of a table, its cells parted by ' | '."""
    line: list[str] = []
    in_row = 0
    for tag, is_end, element in _walk(root):
        if tag == "tr":
            in_row += -1 if is_end else 1
        if not is_end:
            line.extend(_text(tag, element))
        elif tag == "tr" or (tag == "p" and not in_row):
            yield "".join(line).removesuffix(" | ").rstrip()
            line = []
        elif tag == "tc":
            line = [*_trimmed(line), " | "]
        elif tag == "p":
            line.append("\n" if any(line) else "")


def _trimmed(line: list[str]) -> list[str]:
    while line and line[-1] in ("\n", ""):
        line = line[:-1]
    return line


def _text(tag: str, element: Element) -> list[str]:
    match tag:
        case "t":
            return [element.text or ""]
        case "tab":
            return ["\t"]
        case "br" | "cr":
            return ["\n"]
        case "noBreakHyphen":
            return ["-"]
        case _:
            return []


def _walk(root: Element) -> Iterator[tuple[str, bool, Element]]:
    """Each element of the word processor as it begins and as it ends, without recursion; fallbacks are passed over."""
    open_ones: list[tuple[Element, Iterator[Element]]] = [(root, iter(root))]
    while open_ones:
        element, children = open_ones[-1]
        child = next(children, None)
        if child is None:
            open_ones.pop()
            yield _name(element), True, element
        elif child.tag != _FALLBACK and _name(child) not in ("pPr", "rPr", "del", "instrText"):
            yield _name(child), False, child
            open_ones.append((child, iter(child)))


def _name(element: Element) -> str:
    tag = element.tag
    return tag.removeprefix(_W).removeprefix(_STRICT_W) if isinstance(tag, str) else ""
