"""The hash of a graph; it does not depend on the order of rows."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model.rows import Node, Relationship


def graph_hash(nodes: Iterable[Node], relationships: Iterable[Relationship]) -> str:
    """The hash of declared labels and properties. Order, times and element ids do not count."""
    lines = [canonical(["node", node.label, node.id, node.properties]) for node in nodes]
    lines += [canonical(["relationship", item.type, item.start, item.end, item.properties]) for item in relationships]
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def canonical(value: object) -> str:
    """A value as text. Values of different types differ, even if Python calls them equal (1, 1.0 and True)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
