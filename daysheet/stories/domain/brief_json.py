"""A brief as JSON and back; the keys are a contract."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from daysheet.stories.domain.brief import (
    MARK_KINDS,
    PLAYER_KINDS,
    ROLES,
    SCOPES,
    UNKNOWNS,
    Brief,
    DatedItem,
    Details,
    Line,
    Mark,
    Player,
    ReleaseFacts,
)
from daysheet.stories.errors import BadBrief
from daysheet.wire.domain.release import Sentence, Span

Json = dict[str, Any]
T = TypeVar("T")


def brief_as_json(brief: Brief) -> Json:
    """The brief with every key of the contract, in the contract's order."""
    return {
        "id": brief.id,
        "headline": _line(brief.headline),
        "dek": _line(brief.dek),
        "lead": _line(brief.lead),
        "why_it_matters": [_line(line) for line in brief.why_it_matters],
        "details": {
            "paragraph": [_line(line) for line in brief.details.paragraph],
            "bullets": [_line(line) for line in brief.details.bullets],
        },
        "players": [_player(player) for player in brief.players],
        "whats_next": [_line(line) for line in brief.whats_next],
        "takeaway": _line(brief.takeaway),
        "dates": [_dated(item) for item in brief.dates],
        "sentences": [_sentence(sentence) for sentence in brief.sentences],
        "city": brief.city,
        "state": brief.state,
        "place": brief.place,
        "scope": brief.scope,
        "place_evidence": [_span(span) for span in brief.place_evidence],
        "confidence": brief.confidence,
        "unknown": list(brief.unknown),
        "marks": [{"kind": mark.kind, "start": mark.start, "end": mark.end} for mark in brief.marks],
        "release": _release(brief.release),
    }


def _line(line: Line | None) -> Json | None:
    return None if line is None else {"text": line.text, **_grounds(line)}


def _grounds(item: Line | Player | DatedItem) -> Json:
    return {"source": list(item.source), "passages": [_span(span) for span in item.passages]}


def _span(span: Span) -> Json:
    place: Json = {"start": span.start, "end": span.end}
    return place | {"in": "title"} if span.in_title else place


def _player(player: Player) -> Json:
    who = {"name": player.name, "kind": player.kind, "description": player.description}
    return who | _grounds(player) | ({"own": True} if player.is_own else {})


def _dated(item: DatedItem) -> Json:
    return {"on": item.on.isoformat(), "text": item.text, **_grounds(item)}


def _sentence(sentence: Sentence) -> Json:
    keys = ("i", "start", "end", "role", "importance")
    return {key: getattr(sentence, key) for key in keys}


def _release(release: ReleaseFacts) -> Json:
    return {
        "sha256": release.sha256,
        "title": release.title,
        "publisher": release.publisher,
        "published_on": release.published_on.isoformat() if release.published_on else None,
        "url": release.url,
        "text": release.text,
    }


def brief_from_json(data: object) -> Brief:
    """The brief that the JSON holds; raises BadBrief naming the first key that breaks the contract.

    Keys that later versions add are passed over. The sentences come back without their texts, which the
    contract leaves in the release.
    """
    root = _mapping(data, "root")
    details = _mapping(_get(root, "details"), "details")
    return Brief(
        id=_text(root, "id"),
        headline=_optional(root, "headline", _read_line),
        dek=_optional(root, "dek", _read_line),
        lead=_optional(root, "lead", _read_line),
        why_it_matters=_many(root, "why_it_matters", _read_line),
        details=Details(
            paragraph=_many(details, "paragraph", _read_line, "details."),
            bullets=_many(details, "bullets", _read_line, "details."),
        ),
        players=_many(root, "players", _read_player),
        whats_next=_many(root, "whats_next", _read_line),
        takeaway=_optional(root, "takeaway", _read_line),
        dates=_many(root, "dates", _read_dated),
        sentences=_many(root, "sentences", _read_sentence),
        city=_text_or_none(root, "city"),
        state=_text_or_none(root, "state"),
        place=_text_or_none(root, "place"),
        scope=_choice(root, "scope", SCOPES),
        place_evidence=_many(root, "place_evidence", _read_span),
        confidence=_share(root, "confidence"),
        unknown=tuple(_many(root, "unknown", _read_unknown)),
        marks=_many(root, "marks", _read_mark),
        release=_read_release(_get(root, "release"), "release"),
    )


def _mapping(value: object, at: str) -> Json:
    if not isinstance(value, dict):
        raise BadBrief(at, f"is {_shown(value)}, not an object.")
    return value


def _get(data: Json, key: str, at: str = "") -> Any:
    if key not in data:
        raise BadBrief(at + key, "is missing.")
    return data[key]


def _shown(value: object) -> str:
    words = repr(value)
    return words if len(words) <= 40 else words[:39] + "…"


def _text(data: Json, key: str, at: str = "") -> str:
    value = _get(data, key, at)
    if not isinstance(value, str):
        raise BadBrief(at + key, f"is {_shown(value)}, not a text.")
    return value


def _text_or_none(data: Json, key: str, at: str = "") -> str | None:
    return None if _get(data, key, at) is None else _text(data, key, at)


def _whole(data: Json, key: str, at: str) -> int:
    value = _get(data, key, at)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise BadBrief(at + key, f"is {_shown(value)}, not a whole number from 0 on.")
    return value


def _choice(data: Json, key: str, allowed: frozenset[str], at: str = "") -> str:
    value = _text(data, key, at)
    if value not in allowed:
        raise BadBrief(at + key, f"is {value!r}, not one of {', '.join(sorted(allowed))}.")
    return value


def _share(data: Json, key: str) -> float:
    value = _get(data, key)
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise BadBrief(key, f"is {_shown(value)}, not a number from 0 to 1.")
    return float(value)


def _day(value: object, at: str) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise BadBrief(at, f"is {_shown(value)}, not a date such as '2026-03-01'.") from error


def _optional(data: Json, key: str, read: Callable[[object, str], T]) -> T | None:
    value = _get(data, key)
    return None if value is None else read(value, key)


def _many(data: Json, key: str, read: Callable[[object, str], T], at: str = "") -> tuple[T, ...]:
    values = _get(data, key, at)
    if not isinstance(values, list):
        raise BadBrief(at + key, f"is {_shown(values)}, not a list.")
    return tuple(read(value, f"{at}{key}[{index}]") for index, value in enumerate(values))


def _read_span(value: object, at: str) -> Span:
    data, inside = _mapping(value, at), at + "."
    start, end = _whole(data, "start", inside), _whole(data, "end", inside)
    where = data.get("in", "text")
    if where not in ("text", "title"):
        raise BadBrief(inside + "in", f"is {_shown(where)}: only 'title' may stand here.")
    return Span(start=start, end=end, in_title=where == "title")


def _read_index(value: object, at: str) -> int:
    return _whole({"": value}, "", at)


def _read_grounds(data: Json, at: str) -> tuple[tuple[int, ...], tuple[Span, ...]]:
    return _many(data, "source", _read_index, at), _many(data, "passages", _read_span, at)


def _read_line(value: object, at: str) -> Line:
    data, inside = _mapping(value, at), at + "."
    source, passages = _read_grounds(data, inside)
    return Line(_text(data, "text", inside), source, passages)


def _read_player(value: object, at: str) -> Player:
    data, inside = _mapping(value, at), at + "."
    source, passages = _read_grounds(data, inside)
    kind = _choice(data, "kind", PLAYER_KINDS, inside)
    name, description = _text(data, "name", inside), _text(data, "description", inside)
    return Player(name, kind, description, source, passages, data.get("own") is True)


def _read_dated(value: object, at: str) -> DatedItem:
    data, inside = _mapping(value, at), at + "."
    source, passages = _read_grounds(data, inside)
    on = _day(_get(data, "on", inside), inside + "on")
    return DatedItem(on, _text(data, "text", inside), source, passages)


def _read_sentence(value: object, at: str) -> Sentence:
    data, inside = _mapping(value, at), at + "."
    importance = _whole(data, "importance", inside)
    if importance > 3:
        raise BadBrief(inside + "importance", f"is {importance}, not one of 0, 1, 2, 3.")
    i, start, end = (_whole(data, key, inside) for key in ("i", "start", "end"))
    return Sentence(i, start, end, "", _choice(data, "role", ROLES, inside), importance)


def _read_unknown(value: object, at: str) -> str:
    return _choice({"": value}, "", frozenset(UNKNOWNS), at)


def _read_mark(value: object, at: str) -> Mark:
    data, inside = _mapping(value, at), at + "."
    kind = _choice(data, "kind", MARK_KINDS, inside)
    if _get(data, "start", inside) is None and _get(data, "end", inside) is None:
        return Mark(kind)
    return Mark(kind, _whole(data, "start", inside), _whole(data, "end", inside))


def _read_release(value: object, at: str) -> ReleaseFacts:
    data, inside = _mapping(value, at), at + "."
    published_on = _get(data, "published_on", inside)
    return ReleaseFacts(
        sha256=_text(data, "sha256", inside),
        title=_text(data, "title", inside),
        publisher=_text(data, "publisher", inside),
        published_on=None if published_on is None else _day(published_on, inside + "published_on"),
        url=_text(data, "url", inside),
        text=_text_or_none(data, "text", inside),
    )
