"""Match entities with nodes of a neighbour by identifiers, never by names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kg.loaders.bridge.spelling import converter, spellings
from kg.model.vocabulary import vocabulary
from kg.names.named_entity import EXACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.loaders.bridge.neighbours import Nodes

OBSOLETE = "obsolete there"


@dataclass(frozen=True)
class LoadedEntity:
    """An entity of this graph as the database has it, with its identifiers and their match types."""

    id: str
    key: str
    name: str
    label: str
    symbol: str
    identifiers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class NeighbourNode:
    """A node of a neighbour whose key is one of those looked for."""

    element: str
    value: str | int
    labels: frozenset[str]
    properties: Mapping[str, Any]
    successors: tuple[NeighbourNode, ...] = ()


@dataclass(frozen=True)
class NeighbourLink:
    """A bridge to write: from an entity to a node of a neighbour, with match type and method."""

    entity: str
    element: str
    match: str
    label: str
    value: str
    identifier: str
    method: str

    @property
    def type(self) -> str:
        """The relationship type that it is written as."""
        return "IR_SAME_AS" if self.match == EXACT else "IR_MAPS_TO"


@dataclass(frozen=True)
class Refused:
    """A node of a neighbour that has the identifier but is not linked, and the reason."""

    entity: str
    element: str
    label: str
    value: str
    reason: str


@dataclass
class Matched:
    """The links to one neighbour, and the nodes refused."""

    links: list[NeighbourLink] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


@dataclass(frozen=True)
class Wanted:
    """An identifier of an entity that a key of the neighbour may have."""

    entity: LoadedEntity
    match: str
    identifier: str


def wanted(nodes: Nodes, entities: Iterable[LoadedEntity]) -> dict[str | int, list[Wanted]]:
    """The keys to look for among one kind of node, and the entities that each identifies."""
    found: dict[str | int, list[Wanted]] = {}
    for entity in entities:
        if entity.label in nodes.classes:
            for value, item in _values(nodes, entity):
                found.setdefault(value, []).append(item)
    return found


def _values(nodes: Nodes, entity: LoadedEntity) -> Iterable[tuple[str | int, Wanted]]:
    if nodes.form == "symbol":
        if entity.symbol:
            yield entity.symbol, Wanted(entity, EXACT, f"HGNC symbol {entity.symbol}")
        return
    for match, curie in entity.identifiers:
        if nodes.prefixes and curie.partition(":")[0] not in nodes.prefixes:
            continue
        for value in spellings(nodes.form, curie, nodes.case):
            yield value, Wanted(entity, match, curie)


def match(
    nodes: Nodes, looked_for: Mapping[str | int, Sequence[Wanted]], candidates: Iterable[NeighbourNode]
) -> Matched:
    """Link or refuse every candidate of one kind of node."""
    found = Matched()
    candidates = list(candidates)
    times = Counter(one.value for one in candidates if _reason(nodes, one) is None)
    for candidate in candidates:
        for part in _parts(nodes, candidate):
            for item in looked_for.get(part, ()):
                _judge(nodes, candidate, item, times[candidate.value], found)
    return found


def _parts(nodes: Nodes, candidate: NeighbourNode) -> list[str | int]:
    if nodes.separator and isinstance(candidate.value, str):
        return list(candidate.value.split(nodes.separator))
    return [candidate.value]


def _judge(nodes: Nodes, candidate: NeighbourNode, item: Wanted, times: int, found: Matched) -> None:
    entity, value = item.entity.id, str(candidate.value)
    reason = _reason(nodes, candidate) or _wrong_prefix(nodes, candidate, item.identifier)
    if reason is None and nodes.unique and times > 1:
        reason = f"{times} nodes there go by it"
    if reason == OBSOLETE:
        current = [one for one in candidate.successors if _reason(nodes, one) is None]
        if len(current) == 1:
            found.links.append(_link(nodes, current[0], item, f"replaces {value}"))
            return
    if reason is None and nodes.match and item.match not in {EXACT, nodes.match}:
        reason = f"our identifier is only {item.match}, and this kind of node is {nodes.match}"
    if reason is not None:
        found.refused.append(Refused(entity, candidate.element, nodes.label, value, reason))
        return
    found.links.append(_link(nodes, candidate, item, "identifier" if item.match == EXACT else "cross-reference"))


def _reason(nodes: Nodes, candidate: NeighbourNode) -> str | None:
    """Why a node does not belong to this kind, or is obsolete; None if it belongs."""
    if missing := sorted(nodes.with_labels - candidate.labels):
        return f"it has no label {missing[0]}"
    if extra := sorted(nodes.without_labels & candidate.labels):
        return f"it has the label {extra[0]}"
    for name, allowed in nodes.where.items():
        if candidate.properties.get(name) not in allowed:
            return f"its {name} is {candidate.properties.get(name)!r}"
    if present := [name for name in nodes.lacks if candidate.properties.get(name) is not None]:
        return f"it has the property {present[0]}"
    if nodes.obsolete and str(candidate.properties.get(nodes.obsolete)).lower() == "true":
        return OBSOLETE
    return None


def _wrong_prefix(nodes: Nodes, candidate: NeighbourNode, identifier: str) -> str | None:
    if not nodes.prefix_key:
        return None
    given = str(candidate.properties.get(nodes.prefix_key))
    if converter().standardize_prefix(given) != identifier.partition(":")[0]:
        return f"its {nodes.prefix_key} is {given!r}"
    return None


def _link(nodes: Nodes, candidate: NeighbourNode, item: Wanted, method: str) -> NeighbourLink:
    return NeighbourLink(
        item.entity.id, candidate.element, nodes.match or item.match, nodes.label, str(candidate.value),
        item.identifier, method,
    )  # fmt: skip


def best(links: Iterable[NeighbourLink]) -> list[NeighbourLink]:
    """One link per pair: the one with the best match type, and among equals the first by identifier."""
    nearness = list(vocabulary().terms["match"])
    ranked = sorted(links, key=lambda link: (nearness.index(link.match), link.identifier, link.label))
    chosen: dict[tuple[str, str], NeighbourLink] = {}
    for link in ranked:
        chosen.setdefault((link.entity, link.element), link)
    return sorted(chosen.values(), key=lambda link: (link.entity, link.label, link.value, link.element))
