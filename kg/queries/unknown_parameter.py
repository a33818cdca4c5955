"""The error for a parameter that a named query does not have: it names the one that was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import ParameterError
from kg.model.vocabulary import vocabulary
from kg.queries.types import Entity, Term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.queries.named_query import NamedQuery, Parameter

NEAR_ENOUGH = 70


def refuse_unknown(query: NamedQuery, given: Iterable[str]) -> None:
    """Refuse parameters that the query does not have.

    Raises:
        ParameterError: there is one; the error suggests the parameter with the most similar name or meaning.
    """
    known = [item.name for item in query.parameters]
    stray = sorted(set(given) - set(known))
    if not stray:
        return
    meant = list(dict.fromkeys(name for word in stray for name in _similar(query, word)))
    hint = f"Did you mean {' or '.join(meant)}? " if meant else ""
    raise ParameterError(
        f"{query.name} has no parameter {', '.join(stray)}.", remedy=f"{hint}It has: {', '.join(known)}."
    )


def _similar(query: NamedQuery, word: str) -> list[str]:
    """The parameters whose name, class or closed list is nearest to the word; none if nothing is near."""
    from rapidfuzz import fuzz

    scores = {item.name: max(fuzz.ratio(word.lower(), name) for name in _names(item)) for item in query.parameters}
    best = max(scores.values(), default=0)
    return [name for name, score in scores.items() if score == best >= NEAR_ENOUGH]


def _names(item: Parameter) -> list[str]:
    """The words for a parameter: its own name, its closed list, the classes of its entities."""
    if isinstance(item.type, Term):
        return [item.name, *item.type.of]
    classes = item.type.classes if isinstance(item.type, Entity) else ()
    return [item.name, *(vocabulary().classes[label].word.lower() for label in classes)]
