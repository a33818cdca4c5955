"""Which properties each class and each relationship type may carry: the statements and the hash both rest on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model.vocabulary import NodeClass, Vocabulary

# To a neighbour's node, which no table declares: loaders/bridge writes them.
BRIDGES = frozenset({"IR_SAME_AS", "IR_MAPS_TO"})
COMMON = ("name", "category")
ENTITY = ("key", *COMMON, "synonyms", "xrefs", "xref_matches", "lookup")
ORIGIN = ("source", "date")
EDGE = (
    "sign", "certainty", "basis", "phase", "statement", "locators", "references", "references_implied", *ORIGIN,
)  # fmt: skip
RECORDS: dict[str, tuple[str, ...]] = {
    "IRClaim": (
        *COMMON, "predicate", *EDGE, "qualifiers", "quantity", "quantity_numerator", "quantity_denominator",
        "quantity_percent", "quantity_value", "quantity_unit", "quantity_n", "note",
    ),
    "IRPassage": (*COMMON, "locator", "section", "section_title", "sentence", "no_claim", *ORIGIN),
    "IRReference": (
        *COMMON, "number", "first_author", "year", "journal", "title", "pmid", "doi", "resolved", *ORIGIN,
    ),
    "IRSource": (
        *COMMON, "key", "title", "citation", "authors", "journal", "date", "year", "doi", "licence", "strategy_table",
    ),
    "IRCurationIssue": (*COMMON, "issue_category", "severity", "printed", "reading", "locators", *ORIGIN),
    "IRRelease": (*COMMON, "version", "hash", "state", "code", "nodes", "relationships", "loaded_at"),
}  # fmt: skip


def node_properties(node_class: NodeClass) -> tuple[str, ...]:
    """The properties of a class beside ``id``, in the order in which they are written."""
    if node_class.kind == "entity":
        return (*ENTITY, *node_class.properties, "note")
    return RECORDS[node_class.label]


def relationship_properties(relationship_type: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The properties of a relationship type beside ``claim``; a claim's qualifiers are among them."""
    if link := vocabulary.links.get(relationship_type):
        return tuple(link.properties)
    return (*EDGE, *vocabulary.terms.get("qualifier", {}))


def claim_types(vocabulary: Vocabulary) -> frozenset[str]:
    """The relationship types that carry a claim."""
    return frozenset(predicate.relationship_type for predicate in vocabulary.predicates.values())
