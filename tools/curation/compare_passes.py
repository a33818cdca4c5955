"""Pairs the rows of the two blind passes of a section: ``python -m tools.curation.compare_passes KEY SECTION …``.

Prints a draft of settled.tsv: rows with the same ends and predicate at a common sentence are agreed; all other pairs,
and rows without a partner, are left to the reader (verdict ``?``).
"""

from __future__ import annotations

import csv
import sys
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from kg.loaders.sources import table_of
from kg.loaders.tables.records import DATA

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, str]
COLUMNS = ("section", "a", "b", "claim", "verdict", "note")
NEAR_ENOUGH = 62


def read(path: Path) -> list[Row]:
    """The rows of one raw table."""
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def likeness(a: Row, b: Row) -> float:
    """How likely it is that two rows state the same claim: 0 to 100."""
    if not set(a["locators"].split("|")) & set(b["locators"].split("|")):
        return 0
    same = [a[column] == b[column] for column in ("subject", "predicate", "object")]
    swapped = (a["subject"], a["object"]) == (b["object"], b["subject"])
    if all(same):
        return 100 + fuzz.token_set_ratio(a["statement"], b["statement"]) / 1000
    if (same[0] and same[2]) or swapped:
        return 90 + fuzz.token_set_ratio(a["statement"], b["statement"]) / 1000
    return fuzz.token_set_ratio(a["statement"], b["statement"]) * (0.6 + 0.2 * sum(same))


def pairs(a_rows: list[Row], b_rows: list[Row]) -> list[tuple[Row | None, Row | None, float]]:
    """Each row once, with its most likely partner or none, in the order of pass A."""
    scored = sorted(
        ((likeness(a, b), -i, -j) for i, a in enumerate(a_rows) for j, b in enumerate(b_rows)), reverse=True
    )
    partner: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, i, j in scored:
        if score >= NEAR_ENOUGH and -i not in partner and -j not in taken:
            partner[-i] = (-j, score)
            taken.add(-j)
    found: list[tuple[Row | None, Row | None, float]] = [
        (a, b_rows[partner[i][0]], partner[i][1]) if i in partner else (a, None, 0) for i, a in enumerate(a_rows)
    ]
    return found + [(None, b, 0) for j, b in enumerate(b_rows) if j not in taken]


def main(source: str, *sections: str) -> None:
    """Print the draft for some sections of a source."""
    out = csv.writer(sys.stdout, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n", quotechar=None)
    out.writerow(COLUMNS)
    for section in sections:
        passes = [read(DATA / table_of(source, f"curation/pass-{name}/claims-{section}.tsv")) for name in ("a", "b")]
        for a, b, score in pairs(*passes):
            verdict = "agreed" if score >= 100 else "?"
            out.writerow([section, a["row"] if a else "", b["row"] if b else "", "", verdict, ""])


if __name__ == "__main__":
    main(*sys.argv[1:])
