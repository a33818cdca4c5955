"""A new class, a new predicate and a claim with both, added to a copy of the tables and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.loaders.sources import table_of
from tests import small as tools

if TYPE_CHECKING:
    from pathlib import Path

LABEL, SLUG, KEY, NAME = "IRPhage", "phage", "phage/made-up", "made-up phage"
PREDICATE, OBJECT = "infects", "tumor/melanoma"
STATEMENT = "The made-up phage infects melanoma."


def add_new_kind(data: Path, source: str) -> None:
    """Add the class with an entity, the predicate, and a claim of the source that uses both."""
    tools.add(data, "vocabulary/classes.tsv", {
        "label": LABEL, "slug": SLUG, "kind": "entity", "word": "phage", "meaning": "A virus of bacteria",
        "category": "biolink:OrganismTaxon", "colour": "#123456",
    })  # fmt: skip
    for name, kind, terms in (("host", "string", ""), ("systems", "list", "system")):
        row = {"of": LABEL, "property": name, "kind": kind, "terms": terms, "meaning": "Made up"}
        tools.add(data, "vocabulary/properties.tsv", row)
    tools.add(data, "vocabulary/predicates.tsv", {
        "predicate": PREDICATE, "group": "biology", "meaning": "Enters and multiplies", "domain": LABEL,
        "range": "IRTumor|IRCell", "sign": "change", "symmetric": "no", "definitional": "no", "needs": "change",
        "fixes_direction": "no", "biolink": "biolink:affects",
    })  # fmt: skip
    header = ("key", "name", "id", "synonyms", "xrefs", "host", "systems", "note")
    tools.put_lines(data, f"entities/{SLUG}.tsv", [header])
    row = {"key": KEY, "name": NAME, "synonyms": "phage X", "host": "made up", "systems": "cell_line|mouse_model"}
    tools.add(data, f"entities/{SLUG}.tsv", row)
    tools.add(data, table_of(source, "claims/pten-loss.tsv"), {
        "id": "c9001", "subject": KEY, "predicate": PREDICATE, "object": OBJECT, "qualifiers": "change=loss",
        "certainty": "asserted", "basis": "stated", "locators": "pten-loss.1", "statement": STATEMENT,
    })  # fmt: skip
