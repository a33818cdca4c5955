"""The graph as one plain Cypher file: ordered, re-runnable, the same bytes for the same tables; not atomic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.database.literals import cypher_literal
from kg.database.statements import statement, statements
from kg.model.declared import claim_types
from kg.model.hash import graph_hash
from kg.model.release import release_values
from kg.model.rows import MARKER, GraphRows, Relationship, node_row, relationship_row
from kg.model.source import disclaimer, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    yield from _removals(graph, vocabulary)
    yield _release(graph, vocabulary, fingerprint)


def _nodes(graph: GraphRows, vocabulary: Vocabulary) -> Iterator[str]:
    for label in vocabulary.classes:
        rows = [node_row(node) for node in graph.nodes if node.label == label]
        yield from _filled(f"load/nodes/{label}", rows)


def _relationships(graph: GraphRows, vocabulary: Vocabulary) -> Iterator[str]:
    for kind in _types(vocabulary):
        rows = [relationship_row(item) for item in graph.relationships if item.type == kind]
        yield from _filled(f"load/relationships/{kind}", rows)


def _filled(name: str, rows: list[dict[str, Any]]) -> Iterator[str]:
    head = "UNWIND $rows AS row"
    text = statement(name)
    for first in range(0, len(rows), ROWS_A_STATEMENT):
        batch = rows[first : first + ROWS_A_STATEMENT]
        literal = ",\n".join(f"  {cypher_literal(row)}" for row in batch)
        yield _ended(text.replace(head, f"UNWIND [\n{literal}\n] AS row", 1))


def _removals(graph: GraphRows, vocabulary: Vocabulary) -> Iterator[str]:
    with_claim = claim_types(vocabulary)
    for kind in _types(vocabulary):
        middle = "coalesce(r.claim, '')" if kind in with_claim else "''"
        keep = [_edge_key(item) for item in graph.relationships if item.type == kind]
        yield (
            f"MATCH (s:{MARKER})-[r:{kind}]->(o:{MARKER})\n"
            f"WHERE NOT s.id + ' ' + {middle} + ' ' + o.id IN {cypher_literal(keep)}\nDELETE r;\n\n"
        )
    for label in vocabulary.classes:
        if label != "IRRelease":
            ids = [node.id for node in graph.nodes if node.label == label]
            yield (
                f"MATCH (n:{MARKER}:{label})\nWHERE NOT n.id IN {cypher_literal(ids)}\n"
                f"  AND size([label IN labels(n) WHERE label STARTS WITH 'IR']) > 1\nREMOVE n:{label};\n\n"
            )
            yield (
                f"MATCH (n:{MARKER}:{label})\nWHERE NOT n.id IN {cypher_literal(ids)}\n"
                f"OPTIONAL MATCH (n)-[bridge:{'|'.join(sorted(vocabulary.bridges))}]->(other)\n"
                f"WHERE bridge.neighbour IS NOT NULL AND NOT other:{MARKER}\n"
                "WITH n, collect(bridge) AS bridges\nFOREACH (bridge IN bridges | DELETE bridge)\nDELETE n;\n\n"
            )


def _edge_key(item: Relationship) -> str:
    return f"{item.start} {item.properties.get('claim', '')} {item.end}"


def _release(graph: GraphRows, vocabulary: Vocabulary, fingerprint: str) -> str:
    text = statement("release/current")
    for name, value in release_values(graph, vocabulary, fingerprint).items():
        text = text.replace(f"${name}", cypher_literal(value))
    return _ended(statement("release/lock")) + _ended(text)


def _types(vocabulary: Vocabulary) -> list[str]:
    return sorted({*claim_types(vocabulary), *vocabulary.links})


def _ended(text: str) -> str:
    return f"{text};\n\n"
