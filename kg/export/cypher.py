"""The graph as one plain Cypher file: ordered, repeatable, the same bytes for the same tables; not atomic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.database.statements import statement, statements, with_names, with_values
from kg.model.declared import claim_types, node_properties, relationship_properties
from kg.model.hash import graph_hash
from kg.model.release import release_values
from kg.model.source import disclaimer, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model.rows import GraphRows, Relationship
    from kg.model.vocabulary import Vocabulary

ROWS_A_STATEMENT = 100
HEAD = """\
// immunoresistance-kg, release {release}, hash {fingerprint}
// {nodes} nodes, {relationships} relationships; data under CC BY 4.0.
// {disclaimer}
// Run it with cypher-shell, or paste it into Neo4j Browser. You can run it more than once. It is not atomic: if a run
// stops half-way, run it again. `kg load` is atomic.
"""


def script(graph: GraphRows, vocabulary: Vocabulary) -> Iterator[str]:
    """The file, piece by piece."""
    fingerprint = graph_hash(graph.nodes, graph.relationships)
    yield HEAD.format(
        release=graph.release,
        fingerprint=fingerprint,
        nodes=len(graph.nodes),
        relationships=len(graph.relationships),
        disclaimer=disclaimer(sources_of(graph)),
    )
    for file in ("schema/constraints", "schema/indexes"):
        for text in statements(file):
            yield _ended(text)
    yield _ended(statement("release/loading"))
    yield from _nodes(graph, vocabulary)
    yield from _relationships(graph, vocabulary)
    yield from _removed_relationships(graph, vocabulary)
    yield from _removed_nodes(graph, vocabulary)
    yield _ended(statement("release/lock"))
    yield _ended(with_values(statement("release/current"), **release_values(graph, vocabulary, fingerprint)))


def _nodes(graph: GraphRows, vocabulary: Vocabulary) -> Iterator[str]:
    for label, node_class in vocabulary.classes.items():
        rows = [{"id": node.id, "properties": node.properties} for node in graph.nodes if node.label == label]
        text = with_names(statement("export/nodes"), label=[label])
        yield from _filled(text, rows, node_properties(node_class))


def _relationships(graph: GraphRows, vocabulary: Vocabulary) -> Iterator[str]:
    with_claim = claim_types(vocabulary)
    for kind in _types(vocabulary):
        rows = [
            {"start": item.start, "end": item.end, "properties": item.properties}
            for item in graph.relationships
            if item.type == kind
        ]
        text = with_names(statement("export/claims" if kind in with_claim else "export/links"), type=[kind])
        yield from _filled(text, rows, relationship_properties(kind, vocabulary))


def _filled(text: str, rows: list[dict[str, Any]], properties: Sequence[str]) -> Iterator[str]:
    for first in range(0, len(rows), ROWS_A_STATEMENT):
        batch = rows[first : first + ROWS_A_STATEMENT]
        yield _ended(with_values(text, rows=batch, absent=dict.fromkeys(properties)))


def _removed_relationships(graph: GraphRows, vocabulary: Vocabulary) -> Iterator[str]:
    with_claim = claim_types(vocabulary)
    for kind in _types(vocabulary):
        text = with_names(statement("export/remove_relationships"), type=[kind])
        keep = [_edge_key(item) for item in graph.relationships if item.type == kind]
        yield _ended(with_values(text, claims=kind in with_claim, keep=keep))


def _removed_nodes(graph: GraphRows, vocabulary: Vocabulary) -> Iterator[str]:
    for label in vocabulary.classes:
        if label != "IRRelease":
            keep = [node.id for node in graph.nodes if node.label == label]
            for name in ("export/remove_class", "export/remove_nodes"):
                text = with_names(statement(name), label=[label], bridges=sorted(vocabulary.bridges))
                yield _ended(with_values(text, keep=keep))


def _edge_key(item: Relationship) -> str:
    return f"{item.start} {item.properties.get('claim', '')} {item.end}"


def _types(vocabulary: Vocabulary) -> list[str]:
    return sorted({*claim_types(vocabulary), *vocabulary.links})


def _ended(text: str) -> str:
    return f"{text};\n\n"
