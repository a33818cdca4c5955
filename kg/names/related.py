"""From an entity to its class, its kinds, its parts and its altered states: where a question about it may go on.

The steps are in ``loaders/data/vocabulary/widenings.tsv``. Each has claims as its evidence; the rows of an answer carry
them.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.model.vocabulary import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.names.catalogue import Catalogue
    from kg.names.entity_link import EntityLink

AS_SUBJECT = "subject"


@dataclass(frozen=True)
class Widening:
    """A row of widenings.tsv: a predicate, the side of the entity that was asked for, and what may follow."""

    word: str
    predicate: str
    as_subject: bool
    then: frozenset[str]


@dataclass(frozen=True)
class Related:
    """An entity to which a question goes on: the word of the step, its name, and the claims that lead to it."""

    id: str
    word: str
    name: str
    claims: tuple[str, ...]

    @property
    def via(self) -> str:
        """How the rows follow from what was asked: ``class: anti-PD-1 therapy``."""
        return f"{self.word}: {self.name}"


@cache
def widenings() -> tuple[Widening, ...]:
    """The steps that the package ships, in the order in which their rows come."""
    with (FOLDER / "widenings.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Widening(
            row["word"],
            row["predicate"],
            row["asked_as"] == AS_SUBJECT,
            frozenset(filter(None, (row["then"], row["word"] if row["repeats"] == "yes" else ""))),
        )
        for row in rows
    )


def related(
    catalogue: Catalogue, entity: str, classes: Sequence[str], counts: Callable[[EntityLink], bool] = lambda _: True
) -> list[Related]:
    """The entities to which a question about one goes on, in the order of the steps, the nearest first, each once.

    Args:
        catalogue: the names and links of the release.
        entity: the identifier of the entity that was asked for.
        classes: the classes that the parameter accepts; empty for all.
        counts: whether a link counts, such as one of a source to which the connection is limited.
    """
    steps = {step.word: step for step in widenings()}
    seen = {entity}
    found: list[Related] = []
    for first in steps.values():
        ends: list[tuple[str, Widening, tuple[str, ...]]] = [(entity, first, ())]
        while ends:
            further: list[tuple[str, Widening, tuple[str, ...]]] = []
            for end, step, claims in ends:
                for link, other in _next(catalogue, end, step):
                    if other in seen or not counts(link):
                        continue
                    seen.add(other)
                    led = (*claims, link.claim)
                    found.append(Related(other, first.word, catalogue.by_id[other].name, led))
                    further += [(other, steps[word], led) for word in sorted(step.then)]
            ends = further
    return [one for one in found if not classes or catalogue.by_id[one.id].label in classes]


def _next(catalogue: Catalogue, entity: str, step: Widening) -> Iterator[tuple[EntityLink, str]]:
    """The links of a step from an entity, and where each leads."""
    for link in catalogue.links_of.get(entity, ()):
        here, there = (link.start, link.end) if step.as_subject else (link.end, link.start)
        if link.predicate == step.predicate and here == entity and there in catalogue.by_id:
            yield link, there
