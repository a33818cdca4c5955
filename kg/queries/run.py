"""Run a filled question: for each entity that was asked for, then for what is related to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.names.related import related
from kg.queries.named_query import CLAIMS
from kg.queries.scope import narrowed
from kg.queries.types import Entity
from kg.queries.widened import asked_for

if TYPE_CHECKING:
    from kg.database.protocols import Runner
    from kg.names.catalogue import Catalogue
    from kg.names.named_entity import NamedEntity
    from kg.names.related import Related
    from kg.queries.named_query import NamedQuery
    from kg.queries.parameters import Filled, Run
    from kg.queries.scope import Scope

Row = tuple[Any, ...]
CLAIM = "claim"


def rows_of(
    runner: Runner, query: NamedQuery, filled: Filled, catalogue: Catalogue, scope: Scope, limit: int
) -> list[Row]:
    """The first rows: what is said of exactly the entities, then what is related to them; each row once."""
    text = narrowed(query.cypher, scope)
    more = {"limit": limit, **scope.parameters}
    names = [column.name for column in query.columns]
    claims = names.index(CLAIMS)
    # Where a row is a claim, the entity's part in it differs with the step, and the row is still the same.
    told = names.index(CLAIM) if CLAIM in names else None
    rows: dict[tuple[str, str], Row] = {}
    for run in filled.runs(query, lambda entity: steps_of(query, entity, catalogue, scope)):
        for row in runner.run(text, {**run.values, **more}).rows:
            same = repr(row if told is None else row[told])
            rows.setdefault((run.asked, same), _led(row, claims, run) if query.widens else row)
        if len(rows) >= limit:
            break
    return list(rows.values())[:limit]


def steps_of(query: NamedQuery, entity: NamedEntity, catalogue: Catalogue, scope: Scope) -> list[Related]:
    """The entities to which a question goes on, by claims of the sources and dates that count."""
    about = asked_for(query)
    classes = about.type.classes if about and isinstance(about.type, Entity) else ()
    steps = related(catalogue, entity.id, classes, lambda link: scope.covers(link.source, link.date))
    return [step for step in steps if step.word in query.widens]


def _led(row: Row, claims: int, run: Run) -> Row:
    """A row with the entity that was asked for, the step from it, and the claims on which the step rests."""
    led = run.step.claims if run.step else ()
    own = list(dict.fromkeys([*row[claims], *led]))
    return (*row[:claims], own, *row[claims + 1 :], run.asked, run.step.via if run.step else None)
