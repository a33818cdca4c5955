"""The properties of the release node of a loaded graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg._version import __version__

if TYPE_CHECKING:
    from kg.model.rows import GraphRows
    from kg.model.vocabulary import Vocabulary


def release_values(graph: GraphRows, vocabulary: Vocabulary, fingerprint: str) -> dict[str, str | int]:
    """The properties of the release node of a loaded graph."""
    return {
        "version": graph.release,
        "category": vocabulary.classes["IRRelease"].category,
        "hash": fingerprint,
        "code": __version__,
        "nodes": len(graph.nodes),
        "relationships": len(graph.relationships),
    }
