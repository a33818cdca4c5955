"""The audit by a third reader: samples of claims and sentences, compared with the text in several rounds."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.loaders.sources import table_of
from kg.loaders.tables.read import TableReader
from kg.loaders.tables.records import DATA

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kg.loaders.tables.records import Record

ROUND_COLUMNS = ("round", "seed", "claims", "sentences", "upto", "gone", "mended")
VERDICT_COLUMNS = ("round", "seed", "kind", "id", "verdict", "error", "note")
KINDS = ("claim", "sentence")
VERDICTS = ("right", "wrong", "improvable")


@dataclass(frozen=True)
class Audit:
    """The rounds, and the verdicts on everything drawn in them."""

    rounds: tuple[Record, ...]
    verdicts: tuple[Record, ...]

    def of(self, number: str, kind: str) -> list[Record]:
        """The verdicts of one round on claims or on sentences."""
        return [record for record in self.verdicts if (record["round"], record["kind"]) == (number, kind)]


def read_audit(key: str, data: Path = DATA) -> Audit:
    """The two tables of the audit below a source's curation/."""
    reader = TableReader(data)
    rounds = reader.table(table_of(key, "curation/audit_rounds.tsv"), ROUND_COLUMNS).records
    return Audit(rounds, reader.table(table_of(key, "curation/audit.tsv"), VERDICT_COLUMNS).records)


def drawn(seed: int, ids: Iterable[str], count: int) -> list[str]:
    """That many of the ids, or all if there are fewer; sorted."""
    pool = sorted(set(ids))
    chooser = random.Random(seed)  # noqa: S311  (a sample to be drawn again, no secret)
    return sorted(chooser.sample(pool, min(count, len(pool))))


def population(line: Record) -> list[str]:
    """The claims that existed in a round. Ids are assigned in order and never reused, so the last id is enough."""
    gone = set(line.items("gone"))
    ids = (f"c{number:04}" for number in range(1, int(line["upto"].removeprefix("c")) + 1))
    return [name for name in ids if name not in gone]
