"""Which properties each class and each relationship type may carry: the statements and the hash follow from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model.vocabulary import NodeClass, Vocabulary


def node_properties(node_class: NodeClass) -> tuple[str, ...]:
    """The properties of a class other than ``id``, in the order in which they are written."""
    return tuple(node_class.properties)


def relationship_properties(relationship_type: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The properties of a relationship type other than ``claim``; a claim's qualifiers are among them."""
    if link := vocabulary.links.get(relationship_type):
        return tuple(link.properties)
    return (*claim_properties(vocabulary), *vocabulary.terms.get("qualifier", {}))


def claim_properties(vocabulary: Vocabulary) -> tuple[str, ...]:
    """What the node of a claim and its relationship both carry."""
    return tuple(name for name, column in vocabulary.claim_columns.items() if column.stored == "both")


def claim_types(vocabulary: Vocabulary) -> frozenset[str]:
    """The relationship types that carry a claim."""
    return frozenset(predicate.relationship_type for predicate in vocabulary.predicates.values())
