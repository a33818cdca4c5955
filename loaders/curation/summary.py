"""The summary that `kg check` prints for tables without a problem."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.loaders.curation.agreement import agreements, curated, read_curation

if TYPE_CHECKING:
    from pathlib import Path

    from kg.loaders.tables.records import Record, SourceTables, Tables
    from kg.model.rows import GraphRows


def summarise(tables: Tables, graph: GraphRows, data: Path) -> list[str]:
    """Counts, one per line."""
    lines = [
        f"release      {tables.release}",
        f"entities     {len(tables.entities)}",
        f"graph        {len(graph.nodes)} nodes, {len(graph.relationships)} relationships",
        "identifiers  by class: exact, close or broader or narrower only, local",
    ]
    for slug, counts in sorted(_summary_of_identifiers(tables).items()):
        lines.append(f"  {slug:16}{counts['exact']:4}{counts['near']:4}{counts['local']:4}")
    two_passes = curated(data)
    for source in tables.sources:
        lines += _summary_of_source(source)
        lines += _summary_of_agreement(source.key, data) if source.key in two_passes else []
    return lines


def _summary_of_source(source: SourceTables) -> list[str]:
    if source.is_authority:
        return [f"authority    {source.key}: {source.about['citation']}, claims looked up: {len(source.claims)}"]
    claimed = {locator for claim in source.claims for locator in claim.items("locators")}
    silent = {record["locator"] for record in source.coverage if not record["item"]}
    resolved = sum(bool(item["title"]) for item in source.references)
    return [
        f"source       {source.key}: {source.about['citation']}",
        f"sentences    {len(claimed | silent)}/{len(source.passages)} accounted for, {len(claimed)} with claims",
        f"claims       {len(source.claims)}",
        f"references   {len(source.references)}, {resolved} resolved",
        f"issues       {len(source.issues)}, conflicts {len(source.conflicts)}",
    ]


def _summary_of_agreement(key: str, data: Path) -> list[str]:
    whole = agreements(read_curation(key, data))[-1]
    figures = ", ".join(f"{name} {count}" for name, count in whole.verdicts.items())
    kappas = ", ".join(
        f"kappa of {name} {value:.2f}"
        for name, value in (("predicate", whole.kappa_predicate), ("sign", whole.kappa_sign))
        if value is not None
    )
    return [f"two passes   {whole.rows_a} and {whole.rows_b} rows; settled: {figures}; {kappas}"]


def _summary_of_identifiers(tables: Tables) -> dict[str, Counter[str]]:
    by_class: dict[str, Counter[str]] = {}
    for record in tables.entities:
        by_class.setdefault(record["key"].partition("/")[0], Counter())[_known_by(record)] += 1
    return by_class


def _known_by(record: Record) -> str:
    if record["id"]:
        return "exact"
    return "near" if record["xrefs"] else "local"
