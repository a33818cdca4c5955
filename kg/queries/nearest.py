"""What an empty answer says: what was looked for, in how many claims, and which questions about it have rows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.queries.registry import registry
from kg.queries.scope import narrowed
from kg.queries.types import Entity
from kg.queries.widened import asked_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.database.protocols import Runner
    from kg.names.named_entity import NamedEntity
    from kg.queries.named_query import NamedQuery
    from kg.queries.run import Question
    from kg.queries.scope import Scope

MOST_NAMED = 4
ALL_CLAIMS, PATHS = "claims_about", "paths"


@dataclass(frozen=True)
class Nearest:
    """A question that has rows: its name, and its parameters as a person gives them.

    Attributes:
        query: the name of the question.
        parameters: its parameters; entities by name.

    Example:
        >>> near = graph.mechanisms_for_gene("PDCD1").empty.nearest[0]
        >>> near.call()
        "graph.countermeasures_targeting(target='PDCD1')"
    """

    query: str
    parameters: dict[str, str]

    def command(self, kg: str = "kg") -> str:
        """The command that asks it; ``kg`` is the command as the reader types it."""
        given = " ".join(f'{name}="{value}"' for name, value in self.parameters.items())
        return f"{kg} query {self.query} {given}".rstrip()

    def call(self) -> str:
        """The call that asks it in Python."""
        given = ", ".join(f"{name}={value!r}" for name, value in self.parameters.items())
        return f"graph.{self.query}({given})"


@dataclass(frozen=True)
class Empty:
    """Why an answer has no rows.

    Attributes:
        claims: how many claims it looked through.
        tried: the names of the entities that it looked for beyond those that were asked for.
        nearest: questions about the same or a related entity that have rows.

    Example:
        >>> graph.mechanisms_for_gene("PDCD1").empty.tried
        ('immune checkpoints',)
    """

    claims: int
    tried: tuple[str, ...] = ()
    nearest: tuple[Nearest, ...] = ()


def empty(runner: Runner, question: Question) -> Empty:
    """What to say about a question that has no rows."""
    scope = question.scope
    (record,) = runner.run(narrowed(statement("release/claims"), scope), scope.parameters).records()
    tried = (step.name for entity in question.entities for step in question.steps(entity))
    others = (other for entity in question.entities for other in _of_others(question.query, entity))
    asked = chain(_of_related(question), others)
    found = (near for near, values in asked if _has_rows(runner, near, values, scope))
    return Empty(record["claims"], tuple(dict.fromkeys(tried)), tuple(islice(found, MOST_NAMED)))


def _of_related(question: Question) -> Iterator[tuple[Nearest, dict[str, Any]]]:
    """The same question of the entities that are related to those that were asked for."""
    filled, about = question.filled, asked_for(question.query)
    for entity in question.entities if about else ():
        gone = {step.id for step in question.steps(entity)}
        for step in (one for one in question.related_to(entity) if one.id not in gone):
            name = str(about and about.name)
            near = Nearest(question.query.name, {**filled.understood, name: step.name})
            yield near, {**filled.values, name: step.id}


def _of_others(query: NamedQuery, entity: NamedEntity) -> Iterator[tuple[Nearest, dict[str, Any]]]:
    """Other questions that need nothing but the entity: those of the same family first, the most general last."""
    for other in sorted(registry().values(), key=lambda one: (one.name == ALL_CLAIMS, one.family != query.family)):
        about = asked_for(other)
        needed = [item.name for item in other.parameters if item.required]
        # What is said of an entity connects it with others, so that the neighbourhood adds nothing to its claims.
        if about is None or other.needs or other.family == PATHS or other.name == query.name or needed != [about.name]:
            continue
        if isinstance(about.type, Entity) and (not about.type.classes or entity.label in about.type.classes):
            values = {item.name: item.default_value() for item in other.parameters}
            yield Nearest(other.name, {about.name: entity.name}), {**values, about.name: entity.id}


def _has_rows(runner: Runner, near: Nearest, values: dict[str, Any], scope: Scope) -> bool:
    text = narrowed(registry()[near.query].cypher, scope)
    return bool(runner.run(text, {**values, **scope.parameters, "limit": 1}).rows)
