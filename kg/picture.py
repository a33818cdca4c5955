"""An answer as an interactive picture, in the colours of Browser; needs neo4j-viz, which is under the GPL."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.browser.files import style
from kg.errors import UsageError
from kg.notebook import Picture

if TYPE_CHECKING:
    import neo4j.graph

MARKER = "ImmunoResistance"
# Browser's diameters, in units of the drawing library.
SCALE = 0.4
RELATIONSHIP_WIDTH = 2
HEIGHT = "100vh"


def picture(graph: neo4j.graph.Graph, file: str | Path | None = None) -> Picture:
    """Draw nodes and relationships for a notebook, and write it to a file if one is given.

    Raises:
        UsageError: the drawing library is not installed, or the file cannot be written.
    """
    try:
        from neo4j_viz import Node, Relationship, VisualizationGraph
    except ImportError:
        raise UsageError(
            "Drawing needs the library neo4j-viz, which is not installed.",
            remedy="pip install neo4j-viz, or paste `kg query … --as graph` into Neo4j Browser.",
        ) from None
    rules = style()
    drawn = VisualizationGraph(
        nodes=[Node(**node(item, rules)) for item in graph.nodes],
        relationships=[Relationship(**relationship(item, rules)) for item in graph.relationships],
    )
    if file is not None:
        _write(Path(file), drawn.render(height="96vh").data)
    return Picture(drawn.render(height=HEIGHT).data, f"{len(graph.nodes)} nodes, {len(graph.relationships)} claims")


def node(item: neo4j.graph.Node, rules: dict[str, dict[str, str]]) -> dict[str, Any]:
    """A node for the drawing library."""
    label = next((name for name in sorted(item.labels) if name != MARKER), MARKER)
    rule = rules.get(f"node.{label}", rules["node"])
    return {
        "id": item.element_id,
        "caption": _caption(rule, item),
        "color": rule["color"],
        "size": float(rule["diameter"].removesuffix("px")) * SCALE,
        "properties": {"class": label, **_plain(item)},
    }


def relationship(item: neo4j.graph.Relationship, rules: dict[str, dict[str, str]]) -> dict[str, Any]:
    """A relationship for the drawing library."""
    if item.start_node is None or item.end_node is None:
        raise ValueError("A relationship without its ends cannot be drawn.")
    rule = rules.get(f"relationship.{item.type}", {})
    return {
        "id": item.element_id,
        "source": item.start_node.element_id,
        "target": item.end_node.element_id,
        "caption": _caption(rule, item) or item.type,
        "width": RELATIONSHIP_WIDTH,
        "properties": {"type": item.type, **_plain(item)},
    }


def _caption(rule: dict[str, str], item: neo4j.graph.Entity) -> str:
    """The caption from the style file, with its properties filled in as Browser does."""
    return re.sub(r"\{(\w+)\}", lambda match: str(item.get(match[1], "")), rule.get("caption", ""))


def _plain(item: neo4j.graph.Entity) -> dict[str, Any]:
    """The properties that are meant for a reader."""
    return {name: value for name, value in item.items() if name not in {"lookup", "key", "category"}}


def _write(file: Path, html: str) -> None:
    head = '<head><meta charset="utf-8"><title>immunoresistance-kg</title></head>'
    page = f'<!doctype html>\n<html lang="en">{head}\n<body>{html}</body></html>\n'
    try:
        file.write_text(page, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file} cannot be written ({error.strerror}).", remedy="Choose another file.") from error
