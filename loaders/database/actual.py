"""The graph as a database holds it: what this graph declares, and what others added to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.model.declared import claim_types, node_properties, relationship_properties
from kg.model.hash import graph_hash
from kg.model.rows import MARKER, Node, Properties, Relationship

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.database.protocols import Runner
    from kg.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class ActualNode:
    """A node of this graph as it is in the database."""

    element: str
    label: str
    id: str
    properties: Properties


@dataclass(frozen=True)
class ActualRelationship:
    """A relationship of this graph as it is in the database."""

    element: str
    type: str
    start: str
    end: str
    claim: str
    properties: Properties


@dataclass(frozen=True)
class ActualBridge:
    """A link to a neighbour's node: it is removed with the node that it starts from."""

    element: str
    node: str
    neighbour: str
    version: str


@dataclass(frozen=True)
class Foreign:
    """A relationship that others attached to a node of this graph."""

    type: str
    node: str


@dataclass(frozen=True)
class Actual:
    """What is part of this graph, what others attached to it, and what was found undeclared."""

    nodes: tuple[ActualNode, ...]
    relationships: tuple[ActualRelationship, ...]
    foreign: tuple[Foreign, ...]
    notes: tuple[str, ...]
    bridges: tuple[ActualBridge, ...] = ()
    unclassed: frozenset[str] = frozenset()  # ids of nodes with the marker label but not exactly one class
    unclear: tuple[ActualRelationship, ...] = ()  # of declared types, with such a node at an end

    def hash(self) -> str:
        """The same fingerprint that a release stores."""
        return graph_hash(
            (Node(node.label, node.id, node.properties) for node in self.nodes),
            (Relationship(item.type, item.start, item.end, item.properties) for item in self.relationships),
        )


def read_actual(runner: Runner, vocabulary: Vocabulary) -> Actual:
    """Read all that carries our marker, the release node apart."""
    notes: list[str] = []
    nodes, ids, unclassed = _read_nodes(runner, vocabulary, notes)
    records = runner.run(statement("release/read_relationships")).records()
    relationships, foreign, bridges = _split(records, vocabulary, ids, notes)
    for record in runner.run(statement("release/read_incoming")).records():
        foreign.append(Foreign(record["type"], ids.get(record["end"], "")))
    return Actual(
        tuple(nodes),
        tuple(relationships),
        tuple(foreign),
        tuple(notes),
        tuple(bridges),
        frozenset(unclassed.values()),
        tuple(_unclear(records, vocabulary, ids, unclassed)),
    )


def _read_nodes(
    runner: Runner, vocabulary: Vocabulary, notes: list[str]
) -> tuple[list[ActualNode], dict[str, str], dict[str, str]]:
    """The nodes; the ids by element of these and the release, and of those that have not exactly one class."""
    nodes: list[ActualNode] = []
    ids: dict[str, str] = {}
    unclassed: dict[str, str] = {}
    for record in runner.run(statement("release/read_nodes")).records():
        properties = record["properties"]
        ours = [label for label in record["labels"] if label in vocabulary.classes]
        node_id = str(properties.get("id", ""))
        if len(ours) != 1 or not node_id:
            notes.append(f"A node with the marker label but not one class and an id was kept: {record['labels']}.")
            unclassed[record["element"]] = node_id
            continue
        ids[record["element"]] = node_id
        if ours[0] == "IRRelease":
            continue
        declared = node_properties(vocabulary.classes[ours[0]])
        extra = [*sorted(set(properties) - {"id", *declared}), *sorted(set(record["labels"]) - {MARKER, ours[0]})]
        if extra:
            notes.append(f"{node_id} has properties or labels from elsewhere, which were kept: {', '.join(extra)}.")
        nodes.append(ActualNode(record["element"], ours[0], node_id, _only(properties, declared)))
    return nodes, ids, unclassed


def _split(
    records: Iterable[Mapping[str, Any]], vocabulary: Vocabulary, ids: Mapping[str, str], notes: list[str]
) -> tuple[list[ActualRelationship], list[Foreign], list[ActualBridge]]:
    types = _types(vocabulary)
    ours: list[ActualRelationship] = []
    foreign: list[Foreign] = []
    bridges: list[ActualBridge] = []
    for record in records:
        start, end, kind = ids.get(record["start"]), ids.get(record["end"]), record["type"]
        if start and end and kind in types:
            ours.append(_relationship(record, start, end, vocabulary, notes))
        elif (
            start and not record["ours"] and kind in vocabulary.bridges and "neighbour" in (own := record["properties"])
        ):
            version = str(own.get("mapping_version", ""))
            bridges.append(ActualBridge(record["element"], start, str(own["neighbour"]), version))
        else:
            foreign.append(Foreign(kind, start or end or ""))
    return ours, foreign, bridges


def _unclear(
    records: Iterable[Mapping[str, Any]], vocabulary: Vocabulary, ids: Mapping[str, str], unclassed: Mapping[str, str]
) -> Iterator[ActualRelationship]:
    """What is part of this graph again once a node that lost its class is found by its id."""
    types = _types(vocabulary)
    known = {**ids, **unclassed}
    for record in records if unclassed else ():
        start, end = known.get(record["start"]), known.get(record["end"])
        if start and end and record["type"] in types and {record["start"], record["end"]} & unclassed.keys():
            yield _relationship(record, start, end, vocabulary, [])


def _types(vocabulary: Vocabulary) -> frozenset[str]:
    return claim_types(vocabulary) | vocabulary.links.keys()


def _relationship(
    record: Mapping[str, Any], start: str, end: str, vocabulary: Vocabulary, notes: list[str]
) -> ActualRelationship:
    kind, properties = record["type"], record["properties"]
    declared = ("claim", *relationship_properties(kind, vocabulary))
    if extra := sorted(set(properties) - set(declared)):
        notes.append(f"{start} {kind} {end} has properties from elsewhere, which were kept: {', '.join(extra)}.")
    claim = str(properties.get("claim", ""))
    return ActualRelationship(record["element"], kind, start, end, claim, _only(properties, declared))


def _only(properties: Mapping[str, Any], declared: Iterable[str]) -> Properties:
    return {name: properties[name] for name in declared if name in properties}
