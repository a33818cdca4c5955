"""The schema of the graph for the Cypher linter; ``python -m tools.cypher_lint.schema`` prints it."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from kg.loaders.bridge.neighbours import neighbours
from kg.model.declared import claim_types, node_properties, relationship_properties
from kg.model.rows import MARKER
from kg.model.vocabulary import vocabulary
from kg.queries.registry import registry

if TYPE_CHECKING:
    from pathlib import Path

    from kg.loaders.bridge.neighbours import Neighbour
    from kg.model.vocabulary import Vocabulary

GIVEN_BY_CODE: dict[str, tuple[str, ...]] = {
    "bridge/candidates": ("label", "key", "values", "replaced_by"),
    "bridge/grouped": ("label", "key", "values", "separator"),
    "bridge/maps_to": ("rows",),
    "bridge/same_as": ("rows",),
    "bridge/sample": ("label", "key", "type", "pattern", "with", "without", "where", "lacks", "most"),
    "evidence/claims_as_graph": ("claims",),
    "evidence/of_claims": ("claims",),
    "export/all_claims": ("claims",),
    "export/claims": ("rows", "type", "absent"),
    "export/links": ("rows", "type", "absent"),
    "export/nodes": ("rows", "label", "absent"),
    "export/remove_class": ("label", "keep"),
    "export/remove_nodes": ("label", "bridges", "keep"),
    "export/remove_relationships": ("type", "claims", "keep"),
    "load/change_relationships": ("rows",),
    "load/create_relationships": ("rows",),
    "load/delete_nodes": ("elements",),
    "load/delete_nodes_with_foreign": ("elements",),
    "load/delete_relationships": ("elements",),
    "load/missing_ends": ("rows",),
    "load/write_nodes": ("rows",),
    "release/current": ("version", "category", "hash", "code", "nodes", "relationships"),
    "schema/foreign_labels": ("labels",),
    "load/rename_nodes": ("rows",),
    "resolve/addresses": ("source", "sources", "as_of", "before", "local"),
    "resolve/claim_range": ("sources", "as_of"),
    "resolve/claims": ("claims", "sources", "as_of"),
    "resolve/section_ranges": ("sources", "as_of"),
    "resolve/sections": ("source", "sources", "as_of", "before", "local"),
    "resolve/works": ("sources", "as_of"),
    "browser/check": ("release",),
    "browser/find_entity": ("text",),
    "browser/neighbourhood": ("mechanism",),
}
# Pieces that end another statement, and the minimum that must precede them.
ENDINGS = {
    "browser/draw_claims": "MATCH (claim:ImmunoResistance&IRClaim)\nWITH collect(claim.id) AS claims\n",
    "browser/evidence": "MATCH (claim:ImmunoResistance&IRClaim)\nWITH collect(claim.id) AS claims\n",
}
ROW_KEYS = ("bare", "start", "end", "element", "type", "label", "old", "new", "ours", "theirs", "properties")


def schema(vocabulary: Vocabulary) -> dict[str, Any]:
    """Labels, relationship types, property keys, and the labels that each type may connect."""
    ends = [(item.relationship_type, item.domain, item.range) for item in vocabulary.predicates.values()]
    ends += [(link.type, link.domain, link.range) for link in vocabulary.links.values()]
    types = sorted({*claim_types(vocabulary), *vocabulary.links})
    theirs = [*neighbours().values()]
    return {
        "labels": [MARKER, *vocabulary.classes, *sorted({label for one in theirs for label in _labels(one)})],
        "relationshipTypes": [
            *types,
            *sorted({*vocabulary.bridges, *(path[1] for one in theirs for path in one.paths)}),
        ],
        "propertyKeys": sorted(
            {*_property_keys(vocabulary, types), *bridge_keys(vocabulary), *(key for one in theirs for key in one.keys)}
        ),
        "graphSchema": [
            {"from": start, "relType": kind, "to": end}
            for kind, domain, range_ in ends
            for start, end in [
                (MARKER, MARKER),
                *((start, end) for start in sorted(domain) for end in sorted(range_)),
            ]
        ]
        + [{"from": start, "relType": kind, "to": end} for start, kind, end in _their_ends(theirs, vocabulary)],
    }


def _labels(neighbour: Neighbour) -> set[str]:
    return {*(nodes.label for nodes in neighbour.nodes), *(end for path in neighbour.paths for end in path[::2])}


def _their_ends(theirs: list[Neighbour], vocabulary: Vocabulary) -> list[tuple[str, str, str]]:
    """The relationships in neighbours' graphs and between the two graphs, with their ends."""
    bridges = [
        (label, kind, nodes.label)
        for one in theirs
        for nodes in one.nodes
        for label in (MARKER, *sorted(nodes.classes))
        for kind in sorted(vocabulary.bridges)
    ]
    return list(dict.fromkeys([*(path for one in theirs for path in one.paths), *bridges]))


def bridge_keys(vocabulary: Vocabulary) -> set[str]:
    """The properties of bridges."""
    return {name for link in vocabulary.bridges.values() for name in link.properties}


def _property_keys(vocabulary: Vocabulary, types: list[str]) -> set[str]:
    keys = {"id", "claim", *ROW_KEYS}  # the linter takes the rows that code gives for nodes
    for node_class in vocabulary.classes.values():
        keys |= set(node_properties(node_class))
    for kind in types:
        keys |= set(relationship_properties(kind, vocabulary))
    return keys


def name_of(path: Path, cypher: Path) -> str:
    """The name of a file as code uses it, such as ``release/read_nodes``."""
    return path.relative_to(cypher).with_suffix("").as_posix()


def parameters(path: Path, cypher: Path) -> dict[str, str]:
    """The parameters of a file; the linter needs their names, their values do not matter."""
    name = name_of(path, cypher)
    if name.startswith("queries/"):
        names = tuple(item.name for item in registry()[path.stem].parameters)
    else:
        names = GIVEN_BY_CODE.get(name, ())
    return dict.fromkeys(names, "given")


if __name__ == "__main__":
    json.dump(schema(vocabulary()), sys.stdout, indent=2)
    sys.stdout.write("\n")
