"""Run a filled question: for each entity that was asked for, then for what is related to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kg.names.related import related
from kg.queries.named_query import CLAIMS
from kg.queries.scope import Scope, narrowed
from kg.queries.types import Entity
from kg.queries.widened import asked_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.database.protocols import Runner
    from kg.names.catalogue import Catalogue
    from kg.names.named_entity import NamedEntity
    from kg.names.related import Related
    from kg.queries.named_query import NamedQuery
    from kg.queries.parameters import Filled, Run

Row = tuple[Any, ...]
CLAIM = "claim"


@dataclass(frozen=True)
class Question:
    """A named query with its filled parameters, the names of the release, and the sources and dates that count."""

    query: NamedQuery
    filled: Filled
    catalogue: Catalogue
    scope: Scope

    @property
    def is_wide(self) -> bool:
        """Whether it goes on to what is related to the entities that were asked for."""
        return bool(self.query.widens) and not self.filled.values["exact"]

    @property
    def entities(self) -> list[NamedEntity]:
        """The entities that were asked for."""
        about = asked_for(self.query)
        return self.filled.named.get(about.name, []) if about else []

    def related_to(self, entity: NamedEntity) -> list[Related]:
        """The entities that are related to one, of the classes that the question takes, by claims that count."""
        about = asked_for(self.query)
        classes = about.type.classes if about and isinstance(about.type, Entity) else ()
        return related(self.catalogue, entity.id, classes, lambda link: self.scope.covers(link.source, link.date))

    def steps(self, entity: NamedEntity) -> list[Related]:
        """The entities to which the question goes on from one."""
        return [step for step in self.related_to(entity) if step.word in self.query.widens] if self.is_wide else []


def not_followed(question: Question) -> list[str]:
    """A note on the related entities to which no claim leads within the sources and dates of the connection."""
    if not (question.scope and question.is_wide):
        return []
    whole = replace(question, scope=Scope())
    lost = {
        step.name: None
        for entity in question.entities
        for step in whole.steps(entity)
        if step.id not in {one.id for one in question.steps(entity)}
    }
    told = f"Not followed to {', '.join(lost)}: what leads there is outside the sources and dates of this connection."
    return [told] if lost else []


def rows_of(runner: Runner, question: Question, limit: int) -> list[Row]:
    """The first rows: what is said of exactly the entities, then what is related to them; each row once."""
    query = question.query
    text = narrowed(query.cypher, question.scope)
    more = {"limit": limit, **question.scope.parameters}
    names = [column.name for column in query.columns]
    claims = names.index(CLAIMS)
    # Where a row is a claim, the entity's part in it differs with the step, and the row is still the same.
    told = names.index(CLAIM) if CLAIM in names else None
    rows: dict[tuple[str, str], Row] = {}
    for run in question.filled.runs(query, question.steps):
        for row in runner.run(text, {**run.values, **more}).rows:
            same = repr(row if told is None else row[told])
            rows.setdefault((run.asked, same), _led(row, claims, run) if query.widens else row)
        if len(rows) >= limit:
            break
    return list(rows.values())[:limit]


def without_rows(question: Question, rows: Sequence[Any]) -> list[str]:
    """A note on those of several entities that have no row, or whose rows a limit left out."""
    if not rows or len(question.entities) < 2 or not question.query.widens:
        return []
    having = {row.asked for row in rows}
    lacking = [entity.name for entity in question.entities if entity.name not in having]
    return [f"No row shown for {', '.join(lacking)}; ask for each alone."] if lacking else []


def _led(row: Row, claims: int, run: Run) -> Row:
    """A row with the entity that was asked for, the step from it, and the claims on which the step rests."""
    led = run.step.claims if run.step else ()
    own = list(dict.fromkeys([*row[claims], *led]))
    return (*row[:claims], own, *row[claims + 1 :], run.asked, run.step.via if run.step else None)
