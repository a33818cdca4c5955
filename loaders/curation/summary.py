"""What a clean check says: how much of the review is in the tables, and how it is known."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.loaders.curation.agreement import agreements, read_curation

if TYPE_CHECKING:
    from pathlib import Path

    from kg.loaders.tables.records import Record, Tables
    from kg.model.rows import GraphRows


def summarise(tables: Tables, graph: GraphRows, data: Path) -> list[str]:
    """Counts, a line each."""
    claimed = {locator for claim in tables.claims for locator in claim.items("locators")}
    silent = {record["locator"] for record in tables.coverage if not record["item"]}
    covered = len(claimed | silent)
    lines = [
        f"release      {tables.release}",
        f"sentences    {covered}/{len(tables.passages)} accounted for, {len(claimed)} with claims",
        f"claims       {len(tables.claims)}",
        f"entities     {len(tables.entities)}",
        f"references   {len(tables.references)}, {sum(bool(item['title']) for item in tables.references)} resolved",
        f"issues       {len(tables.issues)}, conflicts {len(tables.conflicts)}",
        f"graph        {len(graph.nodes)} nodes, {len(graph.relationships)} relationships",
        "identifiers  by class: exact, close or broader or narrower only, local",
    ]
    for slug, counts in sorted(_identifiers(tables).items()):
        lines.append(f"  {slug:16}{counts['exact']:4}{counts['near']:4}{counts['local']:4}")
    return [*lines, *_agreement(data)]


def _agreement(data: Path) -> list[str]:
    if not (data / "curation" / "settled.tsv").exists():
        return []
    whole = agreements(read_curation(data))[-1]
    figures = ", ".join(f"{name} {count}" for name, count in whole.verdicts.items())
    kappas = ", ".join(
        f"kappa of {name} {value:.2f}"
        for name, value in (("predicate", whole.kappa_predicate), ("sign", whole.kappa_sign))
        if value is not None
    )
    return [f"two passes   {whole.rows_a} and {whole.rows_b} rows; settled: {figures}; {kappas}"]


def _identifiers(tables: Tables) -> dict[str, Counter[str]]:
    by_class: dict[str, Counter[str]] = {}
    for record in tables.entities:
        by_class.setdefault(record["key"].partition("/")[0], Counter())[_known_by(record)] += 1
    return by_class


def _known_by(record: Record) -> str:
    if record["id"]:
        return "exact"
    return "near" if record["xrefs"] else "local"
