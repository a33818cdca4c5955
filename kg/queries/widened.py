"""Questions about an entity that go on to its class, its kinds, its parts and its altered states.

What is said of exactly the entity comes first. The column ``via`` marks what follows, and ``exact`` leaves it out.
"""

from __future__ import annotations

from dataclasses import replace

from kg.errors import QueryFileError
from kg.names.related import widenings
from kg.queries.named_query import Column, NamedQuery, Parameter
from kg.queries.types import Boolean, Entities, Entity

NOTHING = "nothing"
EXACT = Parameter(
    "exact", Boolean(), "Only what is said of exactly this entity, not of its class, kinds, parts or altered states",
    "false",
)  # fmt: skip
ASKED = Column("asked", "string", nullable=False, text="The entity that was asked for")
VIA = Column(
    "via", "string", nullable=True,
    text="How the row follows from it, such as `class: anti-PD-1 therapy`; missing if it is said of exactly it",
)  # fmt: skip


def widened(query: NamedQuery, declared: tuple[int, str] | None) -> NamedQuery:
    """The query with what a question about an entity takes and gives: ``exact``, ``asked`` and ``via``.

    Raises:
        QueryFileError: the header names a step that widenings.tsv does not have.
    """
    known = tuple(step.word for step in widenings())
    line, text = declared or (1, ", ".join(known))
    words = tuple(part.strip() for part in text.split(",")) if text != NOTHING else ()
    if not set(words) <= set(known):
        raise QueryFileError(query.path, line, f"`widens:` is {NOTHING} or some of {', '.join(known)}.")
    if not words or query.needs or asked_for(query) is None:
        return query
    at = next(place for place, item in enumerate(query.parameters) if item.name == "limit")
    parameters = (*query.parameters[:at], EXACT, *query.parameters[at:])
    return replace(query, parameters=parameters, columns=(*query.columns, ASKED, VIA), widens=words)


def asked_for(query: NamedQuery) -> Parameter | None:
    """The parameter whose entity the question is about: the first that names one entity."""
    items = (item for item in query.parameters if isinstance(item.type, Entity) and not isinstance(item.type, Entities))
    return next(items, None)
