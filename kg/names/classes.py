"""Classes of entities: in words, and among the labels of a node."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence


def class_words(classes: Sequence[str]) -> str:
    """Classes in words: ``drug or therapy``."""
    return vocabulary().words(classes) or "entity"


def class_of(labels: Sequence[str]) -> str:
    """The class of an entity among its node's labels, also one that another copy of the tables added; empty for others.

    Whoever shares the database may have put labels of their own on the node.
    """
    known = vocabulary().classes
    own = [label for label in labels if label.startswith("IR")]
    return next((label for label in own if label not in known or known[label].kind == "entity"), "")
