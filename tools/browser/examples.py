"""The values of a query's example for Browser, looked up in the tables without a database."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.database.literals import cypher_literal
from kg.model.addresses import KEY, Address
from kg.names.catalogue import Catalogue
from kg.names.named_entity import NamedEntity
from kg.names.resolve import entities_named
from kg.queries.types import Entities, Entity, Locator, Reference
from kg.references.find import find_work
from kg.references.work import CitedWork

if TYPE_CHECKING:
    from kg.model.rows import GraphRows
    from kg.queries.named_query import NamedQuery, Parameter


@dataclass(frozen=True)
class Given:
    """A parameter that the user sets before running the query."""

    name: str
    value: Any
    meaning: str
    choices: str = ""

    @property
    def command(self) -> str:
        """The command of Browser that sets it."""
        return f":param {self.name} => {cypher_literal(self.value)}"


class Names:
    """Looks up entities of the tables by their names, as the database would."""

    def __init__(self, rows: GraphRows) -> None:
        self._ids = [node.id for node in rows.nodes]
        named = [node for node in rows.nodes if "lookup" in node.properties]
        self._catalogue = Catalogue.of(
            [NamedEntity.of({"id": node.id, **node.properties}, [node.label]) for node in named]
        )
        works = [CitedWork.made_from(node.properties, node.id) for node in rows.nodes if node.label == "IRReference"]
        self._works = sorted(works, key=lambda work: (work.source, work.number))

    def one(self, text: str, classes: tuple[str, ...]) -> NamedEntity:
        """The entity of these classes that the text names; there must be exactly one."""
        found = entities_named(self._catalogue, text, classes).entities
        if len(found) != 1:
            raise ValueError(f"{text!r} names {len(found)} entities among {', '.join(classes)}.")
        return found[0]

    def place(self, kind: Locator, address: Address) -> tuple[str, str]:
        """The identifier and address of a passage or section, in the one source that has it."""
        form = re.compile(rf"({re.escape(kind.before)}({KEY})/{re.escape(address.local)})")
        found = {match.groups() for node_id in self._ids if (match := form.match(node_id))}
        ((identifier, source),) = found
        return str(identifier), str(Address(str(source), address.local))

    def work(self, text: str) -> tuple[str, str]:
        """The identifier of the work that the text means, and its number with author and year."""
        found = find_work(text, self._works)
        return found.id, str(found)


def given(query: NamedQuery, names: Names) -> list[Given]:
    """The values that the example of a query sets, in the order of the parameters."""
    return [
        _given_in_example(item, query.example[item.name], names)
        for item in query.parameters
        if item.name in query.example
    ]


def _given_in_example(item: Parameter, value: Any, names: Names) -> Given:  # noqa: ANN401 - what the header says
    kind = item.type
    if isinstance(kind, Entities):
        entities = [names.one(name, kind.classes) for name in value]
        return Given(item.name, [one.id for one in entities], ", ".join(one.name for one in entities))
    if isinstance(kind, Entity):
        entity = names.one(value, kind.classes)
        return Given(item.name, entity.id, entity.name)
    if isinstance(kind, Reference):
        return Given(item.name, *names.work(item.check(value)))
    if isinstance(kind, Locator):
        return Given(item.name, *names.place(kind, item.check(value)))
    shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return Given(item.name, item.check(value), shown, item.text)
