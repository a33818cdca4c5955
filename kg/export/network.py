"""Entities and claims as a graph of networkx; every attribute is one text or one integer, as its file formats need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from kg.errors import UsageError
from kg.export.about import about
from kg.export.claims import CLAIM_COLUMNS, read_claims
from kg.export.entities import read_entities
from kg.export.frame import joined_cell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.database.protocols import Runner
    from kg.queries.scope import Scope

if TYPE_CHECKING:
    import networkx as nx

    Network: TypeAlias = nx.MultiDiGraph[str]
else:
    # The class of the library takes no parameters when the code runs, and the library may be missing.
    Network = Any
Row = dict[str, Any]
NODE_COLUMNS = ("name", "class", "symbol", "synonyms", "authority_names", "identifiers", "claim_count")
# A format or a function of networkx uses these names itself.
RENAMED = {"key": "entity_key", "source": "source_key"}
ENDS = frozenset({"claim", "subject_id", "subject", "subject_class", "object_id", "object", "object_class"})
EDGE_COLUMNS = tuple(name for name in CLAIM_COLUMNS if name not in ENDS)
# XML has no way to write these.
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def network_of(entities: Sequence[Row], claims: Sequence[Row], attributes: Mapping[str, str]) -> Network:
    """The graph: a node for each entity, an edge for each claim from its subject to its object.

    Args:
        entities: the rows of the nodes.
        claims: the rows of the edges; the key of an edge is the id of its claim.
        attributes: those of the whole graph, such as the release.

    Raises:
        UsageError: networkx is not installed.
    """
    graph: Network = networkx().MultiDiGraph(**attributes)
    for entity in entities:
        graph.add_node(entity["id"], label=_plain(entity["name"]), **_attributes(entity, (*NODE_COLUMNS, "key")))
    for claim in claims:
        # Readers of both file formats give an edge its id and its label as attributes.
        own = {"id": claim["claim"], "label": claim["predicate"], **_attributes(claim, EDGE_COLUMNS)}
        graph.add_edge(claim["subject_id"], claim["object_id"], claim["claim"], **own)
    return graph


def read_network(
    runner: Runner, scope: Scope, status: Mapping[str, Any], claims: Sequence[str] | None = None
) -> Network:
    """The whole graph, or these claims with the entities that they connect.

    Raises:
        UsageError: networkx is not installed.
    """
    networkx()
    rows, entities = read_claims(runner, scope, claims), read_entities(runner, scope)
    if claims is not None:
        ends = {row[end] for row in rows for end in ("subject_id", "object_id")}
        entities = [entity for entity in entities if entity["id"] in ends]
    return network_of(entities, rows, about(status, scope))


def networkx() -> Any:  # noqa: ANN401 - the module
    """The library.

    Raises:
        UsageError: it is not installed.
    """
    try:
        import networkx as nx
    except ImportError:
        raise UsageError(
            "This needs the library networkx, which is not installed.", remedy="pip install networkx"
        ) from None
    return nx


def _attributes(row: Row, names: Sequence[str]) -> dict[str, str | int]:
    """The cells that have a value, each as one text or integer."""
    cells = ((name, joined_cell(row[name])) for name in names)
    return {RENAMED.get(name, name): _plain(cell) for name, cell in cells if cell is not None}


def _plain(cell: Any) -> Any:  # noqa: ANN401 - text becomes text, an integer stays
    return UNWRITABLE.sub(" ", cell) if isinstance(cell, str) else cell
