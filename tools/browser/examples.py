"""The example of a named query as values that Browser can be given, found in the tables without a database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.graph import plain_value
from kg.names.resolve import Entity, best_matches

if TYPE_CHECKING:
    from kg.model.rows import GraphRows, Node, Value
    from kg.queries.shape import NamedQuery, Parameter


@dataclass(frozen=True)
class Given:
    """A parameter that a person sets before the question is run."""

    name: str
    value: Any
    meaning: str

    @property
    def command(self) -> str:
        """The command of Browser that sets it."""
        return f":param {self.name} => {literal(self.value)}"


class Names:
    """Every entity of the tables by its names, as the database would find it."""

    def __init__(self, rows: GraphRows) -> None:
        self._entities = [_entity(node) for node in rows.nodes if "lookup" in node.properties]

    def one(self, text: str, classes: tuple[str, ...]) -> Entity:
        """The one entity of these classes that the text names."""
        found = best_matches(text, [item for item in self._entities if item.label in classes])
        if len(found) != 1:
            raise ValueError(f"{text!r} names {len(found)} things among {', '.join(classes)}.")
        return found[0]


def given(query: NamedQuery, names: Names) -> list[Given]:
    """What the example of a query sets, in the order of the parameters."""
    return [_given(item, query.example[item.name], names) for item in query.parameters if item.name in query.example]


def _given(item: Parameter, text: Any, names: Names) -> Given:  # noqa: ANN401 - whatever the header says
    if item.many:
        entities = [names.one(name, item.classes) for name in text]
        return Given(item.name, [one.id for one in entities], ", ".join(one.name for one in entities))
    if item.classes:
        entity = names.one(text, item.classes)
        return Given(item.name, entity.id, entity.name)
    return Given(item.name, plain_value(item, text), item.text)


def literal(value: object) -> str:
    """A value as Cypher writes it."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace("'", "\\'")
        return f"'{escaped}'"
    return str(value)


def _entity(node: Node) -> Entity:
    own = node.properties
    spelt = (own["name"], *_many(own.get("synonyms")), own.get("symbol"))
    names = tuple(str(name) for name in spelt if name)
    return Entity(node.id, str(own["name"]), node.label, names, frozenset(map(str, _many(own.get("lookup")))))


def _many(value: Value | None) -> list[Any]:
    return list(value) if isinstance(value, list) else []
