"""HTML as it arrives: its characters, and a tree that can be walked without harm."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.limits import decode_utf8

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Python also knows "charsets" such as unicode_escape and idna, which no page is written in.
_WRITTEN = re.compile(
    r"utf-?(?:8(?:-sig)?|16(?:-?[lb]e)?|32(?:-?[lb]e)?)|us-ascii|ascii|iso-?8859-?\d{1,2}|latin-?[1-9]|(?:windows|cp)-?\d{3,4}"
    r"|koi8-[ru]|mac-?roman|macintosh|gb2312|gbk|gb18030|big5(?:-?hkscs)?|euc-?(?:jp|kr)|shift[_-]?jis|sjis|iso-2022-(?:jp|kr)|ks_c_5601-1987|tis-620",
    re.IGNORECASE,
)
_ONE_BYTE = re.compile(r"iso|latin|windows|cp|koi8|mac", re.IGNORECASE)
_UTF8 = {"utf-8", "utf8", "us-ascii", "ascii"}
_FEW_BAD_BYTES = 0.02
_NEVER_TEXT = "//script|//style|//template|//nav|//iframe|//object|//embed|//svg"
_HIDDEN = (
    "//*[@hidden][not(self::body)]|//*[@role='dialog']"
    "|//*[contains(translate(@style, ' ', ''), 'display:none')][not(self::body)]"
)
_DEPTH, _MOST_ELEMENTS = 100, 40_000
# Elements may hold none of these, yet the parser lets them in, and fails when their text is moved.
_NO_CONTROLS = dict.fromkeys([*range(1, 9), 11, *range(14, 32), 127], " ")
# The parser gives up without a word at 2,048 elements within each other, and drops all that follows.
_DEEPEST = 1_000
_WRAPPER = re.compile(
    r"<(?P<end>/?)(?:div|span|section|article|main|center|font|b|i|u|em|strong|small|big|blockquote)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_TOO_DEEP = "{name}: its tags are nested too deeply. Save its text as .txt."
_KEEP_DEEP = {"p", "br", "li"}
_BLOCKS = ".//table|.//p|.//ul|.//ol|.//h1|.//h2|.//h3|.//h4|.//div|.//article|.//form"
_LONG_CELL = 200
_OF_TABLES = {"tbody", "thead", "tfoot", "tr", "td", "th", "caption"}


def decoded(raw: bytes, name: str, charset: str = "") -> str:
    """The page's characters by its byte-order mark, the charset it was sent or declares, or UTF-8.

    A charset that is unknown or wrong is passed over, as browsers do, as long as what comes out is hardly damaged.
    """
    declared = next((c for c in (bom_of(raw), charset, declared_charset(raw)) if c), "")
    if not _WRITTEN.fullmatch(declared) or declared.lower().replace("_", "-") in _UTF8:
        return as_utf8(raw, name)
    try:
        return raw.decode("utf-8" if _ONE_BYTE.match(declared) and is_utf8(raw) else declared)
    except (LookupError, UnicodeError):
        return as_utf8(raw, name)


def is_utf8(raw: bytes) -> bool:
    """Whether it is UTF-8 whatever it declares: other charsets hit on its long sequences by chance hardly ever."""
    try:
        return not raw.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def bom_of(raw: bytes) -> str:
    return next((charset for mark, charset in _BOMS if raw.startswith(mark)), "")


def declared_charset(raw: bytes) -> str:
    found = _XML_CHARSET.search(raw[:1024]) or _META_CHARSET.search(raw[:4096])
    return found[1].decode("ascii", "replace") if found else ""


def as_utf8(raw: bytes, name: str) -> str:
    """UTF-8, in which a few stray bytes of Windows' older charset are mended."""
    told, at, mended = [], 0, 0
    while at < len(raw):
        try:
            told.append(raw[at:].decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            mended += error.end - error.start
            if mended > 1 + _FEW_BAD_BYTES * len(raw) or mended > 10_000:
                return decode_utf8(raw, name)  # tells which byte it is that cannot be read
            bad = raw[at + error.start : at + error.end]
            told.append(raw[at : at + error.start].decode("utf-8") + bad.decode("cp1252", "replace"))
            at += error.end
    return "".join(told)


def tree_of(page: str, name: str) -> Any:
    """The page's elements without scripts, styles, frames and what is hidden; layout tables become blocks."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        tree = lxml_html.document_fromstring(
            without_deep_wrappers(page.translate(_NO_CONTROLS)).encode("utf-8"), parser=parser
        )
    except (etree.LxmlError, ValueError) as error:
        raise ReleaseError(f"{name}: it cannot be read as HTML ({error}). Save its text as .txt.") from error
    if any(told.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for told in parser.error_log):
        raise ReleaseError(_TOO_DEEP.format(name=name))
    if sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        raise ReleaseError(
            f"{name}: more than {_MOST_ELEMENTS:,} elements are on the page. Save its text as .txt."
        )
    flatten(tree)
    return tree


def without_deep_wrappers(page: str) -> str:
    """The page without the tags of wrappers nested beyond what the parser takes; their text stays."""
    if sum(1 for _ in islice(_WRAPPER.finditer(page), _DEEPEST + 1)) <= _DEEPEST:
        return page
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        if not tag["end"]:
            depth += 1
            return tag[0] if depth <= _DEEPEST else " "
        depth, was = max(0, depth - 1), depth
        return tag[0] if was <= _DEEPEST else " "

    return _WRAPPER.sub(kept, page)


def without_clutter(tree: Any) -> Any:
    """The same tree after what is never text is gone; read what the head says before."""
    for element in tree.xpath(f"{_NEVER_TEXT}|{_HIDDEN}"):
        if element.getparent() is not None:
            element.drop_tree()
    unfold_tables(tree)
    return tree


def flatten(tree: Any) -> None:
    """Take out what is nested too deeply to be walked, and keep its text."""
    depth, too_deep = 0, []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > _DEPTH and element.tag not in _KEEP_DEEP:
            too_deep.append(element)
    for element in too_deep:
        element.drop_tag()


def unfold_tables(tree: Any) -> None:
    """Make blocks of tables that only place things on the page; tables of figures stay."""
    for table in [t for t in tree.iter("table") if is_layout(t)]:
        parts = [
            e for e in table.iter(*_OF_TABLES) if next(e.iterancestors("table", "div-table"), None) is table
        ]
        for part in parts:
            part.tag = "div"
        table.tag = "div"


def is_layout(table: Any) -> bool:
    """Whether the table holds blocks or long text: nobody tabulates that."""
    if table.xpath(_BLOCKS):
        return True
    return any(len("".join(cell.itertext())) > _LONG_CELL for cell in table.iter("td"))
