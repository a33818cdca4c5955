"""The properties that each class and relationship type may have; statements and hash follow from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model.vocabulary import NodeClass, Vocabulary


def node_properties(node_class: NodeClass) -> tuple[str, ...]:
    """The properties of a class other than ``id``, in the order in which they are written."""
    return tuple(node_class.properties)


def relationship_properties(relationship_type: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The properties of a relationship type except ``claim``; they include the qualifiers of a claim."""
    if link := vocabulary.links.get(relationship_type):
        return tuple(link.properties)
    return (*claim_properties(vocabulary), *vocabulary.terms.get("qualifier", {}))


def claim_properties(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The properties that the node and the relationship of a claim have in common."""
    return tuple(name for name, column in vocabulary.claim_columns.items() if column.stored == "both")


def claim_types(vocabulary: Vocabulary) -> frozenset[str]:
    """The relationship types of claims."""
    return frozenset(predicate.relationship_type for predicate in vocabulary.predicates.values())
