"""The table of counts in ``docs/identifiers.md``, kept true by the tool and by a test."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tools.identifiers.match import Entity

BEGIN = "<!-- counts: python -m tools.identifiers.rebuild counts -->"
END = "<!-- /counts -->"
COLUMNS = ("entities", "id", "exact elsewhere", "near", "none")


def state(entity: Entity) -> str:
    """How well an entity is identified: by an id, by another authority's exact entry, by near ones, or not."""
    kinds = {kind for kind, _ in entity.xrefs}
    if entity.id:
        return "id"
    if "exact" in kinds:
        return "exact elsewhere"
    return "near" if kinds else "none"


def counts_table(entities: list[Entity]) -> str:
    """A Markdown table: one row a class, then all."""
    classes: dict[str, Counter[str]] = {}
    for entity in entities:
        for slug in (entity.slug, "all"):
            classes.setdefault(slug, Counter()).update((state(entity), "entities"))
    lines = ["| class | " + " | ".join(COLUMNS) + " |", "|---|" + "--:|" * len(COLUMNS)]
    for slug in sorted(classes, key=lambda name: (name == "all", name)):
        lines.append(f"| {slug} | " + " | ".join(str(classes[slug][column]) for column in COLUMNS) + " |")
    return "\n".join(lines)


def refresh(page: Path, entities: list[Entity]) -> None:
    """Writes the table between its two marks."""
    before, rest = page.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n{counts_table(entities)}\n{END}{after}", encoding="utf-8")
