"""The table of counts in ``docs/identifiers.md``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tools.docs.marked import DOCS, table
from tools.identifiers.entity_tables import read_entities, read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tools.identifiers.entity_tables import EntityRow

PAGE = DOCS / "identifiers.md"
COLUMNS = ("entities", "id", "exact elsewhere", "near", "none", "names")


def parts(data: Path) -> dict[str, str]:
    """The generated part of the page: a row for each class, then one for all."""
    return counts(read_entities(data), [row["key"] for _, row in read_rows(data / "names.tsv")])


def counts(entities: Iterable[EntityRow], named: Iterable[str]) -> dict[str, str]:
    """The table; ``named`` are the keys of entities, one for each name that was looked up."""
    classes: dict[str, Counter[str]] = {}
    for entity in entities:
        for slug in (entity.slug, "all"):
            classes.setdefault(slug, Counter()).update((state(entity), "entities"))
    for key in named:
        for slug in (key.partition("/")[0], "all"):
            classes[slug]["names"] += 1
    slugs = sorted(classes, key=lambda name: (name == "all", name))
    rows = [[slug, *(str(classes[slug][column]) for column in COLUMNS)] for slug in slugs]
    return {"counts": table(["class", *COLUMNS], rows, figures=COLUMNS)}


def state(entity: EntityRow) -> str:
    """How well an entity is identified: by its id, by an exact entry of another authority, by close entries, or not."""
    kinds = {kind for kind, _ in entity.xrefs}
    if entity.id:
        return "id"
    if "exact" in kinds:
        return "exact elsewhere"
    return "near" if kinds else "none"
