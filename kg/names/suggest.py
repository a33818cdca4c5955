"""What a name that nothing has may have meant: the most similar names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from kg.names.spelling import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.names.named_entity import NamedEntity

MOST_SUGGESTIONS = 8
NEAR_ENOUGH = 60
FEW = 30


def suggestions(text: str, candidates: Sequence[NamedEntity]) -> list[str]:
    """The names most similar to the text, best first; all names if there are few and none is similar."""
    scored = [
        (max(fuzz.WRatio(normalise(text), normalise(name)) for name in item.names), item.name) for item in candidates
    ]
    near = [name for score, name in sorted(scored, key=lambda pair: (-pair[0], pair[1])) if score >= NEAR_ENOUGH]
    if not near and len(candidates) <= FEW:
        near = sorted(item.name for item in candidates)
    return list(dict.fromkeys(near))[:MOST_SUGGESTIONS]
