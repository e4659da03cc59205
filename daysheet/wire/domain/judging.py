"""What each sentence of a release does, and how much a brief needs it: the trained judge."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from daysheet.wire.domain import noise
from daysheet.wire.domain.features import features_of
from daysheet.wire.domain.release import Sentence
from daysheet.wire.domain.roles import lines_of, roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daysheet.wire.domain.linear import Linear
    from daysheet.wire.domain.lines import Bounds
    from daysheet.wire.domain.release import ParsedRelease
    from daysheet.wire.domain.roles import Line

LEVELS = ("0", "1", "2", "3")
_NOISE = frozenset({"boilerplate", "contact", "other"})
_NEVER_SURE = _NOISE | {"lead"}
_WORTH = (0.0, 0.25, 1.0, 3.0)  # of each level: only what is surely vital weighs three
_STEPS = (0.05, 0.2, 0.5, 0.8)
_DOUBTFUL = 0.2  # as a share: what is noise so likely is not told unless it is vital


@dataclass(frozen=True, slots=True)
class Judge:
    """The two trained models and the worth from which a sentence counts as of importance 1, 2 and 3."""

    roles: Linear
    importance: Linear
    borders: tuple[float, float, float]

    def label(self, release: ParsedRelease, bounds: Sequence[Bounds]) -> tuple[Sentence, ...]:
        """The sentences with role, importance (0 to 3) and worth (0 to 3, unrounded); exactly one is the lead."""
        lines = lines_of(release.text, bounds)
        features = sentence_features(release.title, lines)
        shares = [self.roles.shares(found) for found in features]
        roles = self.told(shares)
        weighed = importance_features(features, shares, roles, self.roles.classes)
        return tuple(
            self.doubted(
                self.sentence(i, bounds[i], release.text, roles[i], self.importance.shares(weighed[i])),
                shares[i],
            )
            for i in range(len(lines))
        )

    def doubted(self, sentence: Sentence, share: Sequence[float]) -> Sentence:
        """The sentence, worth less the likelier it is small print, and of no importance where that is likely."""
        if sentence.role == "lead" or sentence.role in _NOISE:
            return sentence
        news = 1 - sum(s for name, s in zip(self.roles.classes, share, strict=True) if name in _NOISE)
        told = sentence.importance if sentence.importance == 3 or news > 1 - _DOUBTFUL else 0
        return replace(sentence, importance=told, worth=round(sentence.worth * news**2, 4))

    def told(self, shares: Sequence[Sequence[float]]) -> list[str]:
        """The likeliest role of each sentence, when one of them is the lead."""
        at = self.roles.classes.index("lead")
        lead = max(range(len(shares)), key=lambda i: shares[i][at], default=0)
        return [self.likeliest(share, at, is_lead=i == lead) for i, share in enumerate(shares)]

    def likeliest(self, share: Sequence[float], at: int, *, is_lead: bool) -> str:
        if is_lead:
            return "lead"
        return self.roles.classes[max((k for k in range(len(share)) if k != at), key=lambda k: share[k])]

    def sentence(self, i: int, bounds: Bounds, text: str, role: str, levels: Sequence[float]) -> Sentence:
        words = text[slice(*bounds)]
        worth = sum(share * value for share, value in zip(levels, _WORTH, strict=True))
        importance = sum(worth >= border for border in self.borders)
        if role not in _NEVER_SURE and noise.SURE.match(words):
            role = "boilerplate"
        if role == "lead":
            importance = 3
        elif role in _NOISE:
            importance = 2 if noise.INNOCENCE.search(words) else 0
            worth = min(worth, 0.01)
        return Sentence(i, *bounds, words, role, importance, round(worth, 4))


def sentence_features(title: str, lines: Sequence[Line]) -> list[list[str]]:
    """What both models see of each sentence."""
    return features_of(title, lines, roles_of(title, lines)) if lines else []


def importance_features(
    features: Sequence[Sequence[str]],
    shares: Sequence[Sequence[float]],
    roles: Sequence[str],
    classes: Sequence[str],
) -> list[list[str]]:
    """What the second model sees: the same, with the roles as the first one tells them."""
    seen: Counter[str] = Counter()
    lead = roles.index("lead") if "lead" in roles else 0
    found = []
    for i, role in enumerate(roles):
        likely = [
            f"likely {name}:{sum(share > step for step in _STEPS)}"
            for name, share in zip(classes, shares[i], strict=True)
        ]
        placed = [
            f"role:{role}",
            f"role and rank:{role} {min(seen[role], 4)}",
            f"role -1:{roles[i - 1] if i else ''}",
            f"role +1:{roles[i + 1] if i + 1 < len(roles) else ''}",
            f"length:{min(6, len(roles) // 5)}",
            f"from told lead:{max(-2, min(i - lead, 4))}",
        ]
        found.append([*features[i], *likely, *placed])
        seen[role] += 1
    return found
