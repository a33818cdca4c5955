"""Sources are cited from the rows of the graph."""

from __future__ import annotations

from kg.model.rows import GraphRows, Node
from kg.model.source import disclaimer, sources_of


def row(key: str, **more: str) -> Node:
    return Node("IRSource", f"ir:source/{key}", {"key": key, "citation": f"Author of {key}", **more})


def test_every_source_of_the_rows_is_cited_in_order() -> None:
    rows = GraphRows((row("b-2020"), Node("IRGene", "HGNC:1", {"name": "A"}), row("a-2019", doi="10.1/x")), ())
    said = disclaimer(sources_of(rows))
    assert said.endswith("what its sources say: Author of a-2019, doi 10.1/x; Author of b-2020.")
    assert disclaimer([]).endswith("what its sources say.")


def test_an_authority_is_named_for_its_classes_only() -> None:
    rows = GraphRows((row("a-2019", kind="publication"), row("mondo", kind="authority")), ())
    said = disclaimer(sources_of(rows))
    assert said.endswith("what its sources say: Author of a-2019. Kinds and classes: Author of mondo.")
