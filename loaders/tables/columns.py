"""The columns of every table, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model.vocabulary import TABLES

if TYPE_CHECKING:
    from kg.model.vocabulary import NodeClass, Vocabulary

ENTITY_COLUMNS = ("key", "name", "id", "synonyms", "xrefs")
VOCABULARY = {f"vocabulary/{name}.tsv": columns for name, columns in TABLES.items()}
OF_SOURCE: dict[str, tuple[str, ...]] = {
    "source.tsv": (
        "id", "key", "title", "citation", "authors", "journal", "date", "doi", "licence", "bare_ids", "strategy_table",
        "kind",
    ),
    "passages.tsv": ("locator", "section", "section_title", "sentence", "references"),
    "references.tsv": ("number", "first_author", "year", "journal", "title", "pmid", "doi", "grade", "resolved"),
    "issues.tsv": ("id", "category", "severity", "locators", "printed", "reading", "claims"),
    "conflicts.tsv": ("claim", "other", "kind", "reason"),
    "coverage.tsv": ("locator", "reason", "item", "note"),
}  # fmt: skip
IDENTIFIERS = ("id", "label", "synonyms", "status", "authority", "package", "version", "sha256")
NAMES = ("key", "name", "kind", "id", "authority", "package", "version", "sha256")
RELEASE = ("release", "changes")


def entity_columns(node_class: NodeClass) -> tuple[str, ...]:
    """The columns of the table of a class of entities."""
    return (*ENTITY_COLUMNS, *node_class.own, "note")


def claim_columns(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The columns of a table of claims."""
    return tuple(column.name for column in vocabulary.curated)
