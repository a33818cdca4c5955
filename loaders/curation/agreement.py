"""The agreement of two blind passes, computed from their raw tables and from the verdict on each pair."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.loaders.sources import source_keys, table_of
from kg.loaders.tables.columns import claim_columns
from kg.loaders.tables.read import TableReader, read_vocabulary
from kg.loaders.tables.records import DATA

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kg.loaders.tables.records import Record
    from kg.model.vocabulary import Vocabulary

SETTLED_COLUMNS = ("section", "a", "b", "claim", "verdict", "note")
VERDICTS = ("agreed", "a", "b", "neither")


@dataclass(frozen=True)
class Agreement:
    """The figures of one section, or of all sections (section ``all``)."""

    section: str
    rows_a: int
    rows_b: int
    verdicts: dict[str, int]
    kappa_predicate: float | None
    kappa_sign: float | None


@dataclass(frozen=True)
class Curation:
    """The raw rows of both passes, and the lines with the verdicts."""

    raw: dict[str, dict[str, Record]]
    settled: tuple[Record, ...]
    vocabulary: Vocabulary


def curated(data: Path = DATA) -> list[str]:
    """The keys of the sources that were curated twice: those with ``curation/settled.tsv``."""
    return [key for key in source_keys(data) if (data / table_of(key, "curation/settled.tsv")).exists()]


def read_curation(key: str, data: Path = DATA) -> Curation:
    """Read the tables in the folder ``curation/`` of a source."""
    reader = TableReader(data)
    vocabulary = read_vocabulary(reader)
    columns = ("row", *claim_columns(vocabulary)[1:])
    raw: dict[str, dict[str, Record]] = {}
    for name in ("a", "b"):
        tables = [file for file in reader.folder(table_of(key, f"curation/pass-{name}")) if "/claims-" in file]
        raw[name] = {record["row"]: record for file in tables for record in reader.table(file, columns).records}
    settled = reader.table(table_of(key, "curation/settled.tsv"), SETTLED_COLUMNS).records
    return Curation(raw, settled, vocabulary)


def agreements(curation: Curation) -> list[Agreement]:
    """The agreement of each section in the order of ``settled.tsv``, and of all sections last."""
    sections = list(dict.fromkeys(record["section"] for record in curation.settled))
    found = [_agreement(section, curation, {section}) for section in sections]
    return [*found, _agreement("all", curation, set(sections))]


def _agreement(name: str, curation: Curation, sections: set[str]) -> Agreement:
    lines = [record for record in curation.settled if record["section"] in sections]
    verdicts = Counter(record["verdict"] for record in lines)
    paired = [
        (curation.raw["a"][record["a"]], curation.raw["b"][record["b"]])
        for record in lines
        if record["a"] and record["b"]
    ]
    return Agreement(
        name,
        sum(bool(record["a"]) for record in lines),
        sum(bool(record["b"]) for record in lines),
        {verdict: verdicts[verdict] for verdict in VERDICTS},
        kappa([(a["predicate"], b["predicate"]) for a, b in paired]),
        kappa([(_sign(a, curation.vocabulary), _sign(b, curation.vocabulary)) for a, b in paired]),
    )


def _sign(row: Record, vocabulary: Vocabulary) -> int:
    return vocabulary.claim_sign(row["predicate"], dict(row.pairs("qualifiers")))


def kappa(pairs: Sequence[tuple[object, object]]) -> float | None:
    """Cohen's kappa of two readers; None without pairs, or if agreement by chance alone would be complete."""
    if not pairs:
        return None
    total = len(pairs)
    observed = sum(a == b for a, b in pairs) / total
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[value] * second[value] for value in first) / total**2
    return None if chance == 1 else (observed - chance) / (1 - chance)
