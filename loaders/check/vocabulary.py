"""Classes, predicates, links and closed lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.loaders.tables.records import Problem, Tables

if TYPE_CHECKING:
    from collections.abc import Iterator

CLASSES, PREDICATES, LINKS = (f"vocabulary/{name}.tsv" for name in ("classes", "predicates", "links"))
LABEL = re.compile(r"IR[A-Z][A-Za-z]+")
PREDICATE = re.compile(r"[a-z]+(?:_[a-z]+)*")
SLUG = re.compile(r"[a-z]+(?:-[a-z]+)*")
KINDS = ("string", "list", "integer", "boolean")


def check_vocabulary(tables: Tables) -> Iterator[Problem]:
    """Names that fit Cypher as they stand, and ends that exist."""
    vocabulary = tables.vocabulary
    for node_class in vocabulary.classes.values():
        if not LABEL.fullmatch(node_class.label) or not SLUG.fullmatch(node_class.slug):
            yield _problem(CLASSES, f"{node_class.label} / {node_class.slug} is no label and slug of ours.")
        if set(node_class.properties.values()) - set(KINDS):
            yield _problem(CLASSES, f"{node_class.label} has a property of a kind other than {KINDS}.")
    for predicate in vocabulary.predicates.values():
        if not PREDICATE.fullmatch(predicate.name):
            yield _problem(PREDICATES, f"{predicate.name!r} is no predicate name.")
        if predicate.sign not in {1, 0, -1, None}:
            yield _problem(PREDICATES, f"The sign of {predicate.name} is not 1, 0, -1 or mode.")
    ends = [(PREDICATES, item.name, item.domain | item.range) for item in vocabulary.predicates.values()]
    ends += [(LINKS, item.type, item.domain | item.range) for item in vocabulary.links.values()]
    for path, name, labels in ends:
        if stray := labels - set(vocabulary.classes):
            yield _problem(path, f"{name} has ends that are no classes: {', '.join(sorted(stray))}.")


def _problem(path: str, message: str) -> Problem:
    return Problem(path, 1, 1, "vocabulary", message, "Mend the vocabulary before anything else.")
