"""Classes of entities: in words, and among the labels of a node."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import ParameterError
from kg.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence


def class_words(classes: Sequence[str]) -> str:
    """Classes in words: ``drug or therapy``."""
    return vocabulary().words(classes) or "entity"


def classes_called(names: Sequence[str]) -> tuple[str, ...]:
    """The classes of entities with these words, slugs or labels: ``gene``, ``gene-group`` or ``IRGeneGroup``.

    Raises:
        ParameterError: no class of entities has the name.
    """
    entities = vocabulary().entities.values()
    known = {key.casefold(): one.label for one in entities for key in (one.word, one.slug, one.label)}
    for name in names:
        if name.casefold() not in known:
            listed = ", ".join(one.word for one in entities)
            raise ParameterError(f"There is no class {name!r} of entities.", remedy=f"The classes are: {listed}.")
    return tuple(known[name.casefold()] for name in names)


def class_of(labels: Sequence[str]) -> str:
    """The class of an entity, from the labels of its node; empty if it has none.

    Classes that another copy of the tables added count too. Other programs may have added labels to the node.
    """
    known = vocabulary().classes
    own = [label for label in labels if label.startswith("IR")]
    return next((label for label in own if label not in known or known[label].kind == "entity"), "")
