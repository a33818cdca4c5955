"""The tables in the README of a source: the agreement of the two blind passes, and the audit by a third reader."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.loaders.curation.agreement import VERDICTS, agreements, curated, read_curation
from kg.loaders.sources import table_of
from kg.loaders.tables.records import DATA
from tools.curation.audit import KINDS, read_audit
from tools.docs.marked import table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kg.loaders.curation.agreement import Agreement, Curation
    from kg.loaders.tables.records import Record
    from tools.curation.audit import Audit

AGREEMENT = ("section", "A", "B", "agreed", "for A", "for B", "neither", "κ predicate", "κ sign")
AUDIT = ("round", "seed", "claims", "sentences", "wrong", "improvable", "error rate")


def pages() -> dict[Path, dict[str, str]]:
    """The generated parts of the README of each source that was curated twice."""
    return {page(key): parts(read_curation(key), read_audit(key)) for key in curated()}


def page(key: str) -> Path:
    """The README of a source."""
    return DATA / table_of(key, "README.md")


def parts(curation: Curation, audit: Audit) -> dict[str, str]:
    """The generated parts of the page by the name of their marks."""
    rounds = [_round(audit, line) for line in audit.rounds]
    return {
        "agreement": table(AGREEMENT, list(_sections(agreements(curation))), figures=AGREEMENT[1:]),
        "audit": table([*AUDIT, "corrected"], rounds, figures=AUDIT),
    }


def _sections(found: Iterable[Agreement]) -> Iterable[list[str]]:
    for item in found:
        counts = [item.rows_a, item.rows_b, *(item.verdicts[verdict] for verdict in VERDICTS)]
        yield [item.section, *map(str, counts), _kappa(item.kappa_predicate), _kappa(item.kappa_sign)]


def _kappa(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _round(audit: Audit, line: Record) -> list[str]:
    claims, sentences = (audit.of(line["round"], kind) for kind in KINDS)
    found = Counter(record["verdict"] for record in (*claims, *sentences))
    read = len(claims) + len(sentences)
    rate = f"{100 * found['wrong'] / read:.1f} %" if read else "–"
    counts = [len(claims), len(sentences), found["wrong"], found["improvable"]]
    return [line["round"], line["seed"], *map(str, counts), rate, line["mended"]]
