"""Draws answers that a reader then compares with the sentences: ``python -m tools.curation.answers_sample --seed N``.

An answer is one row of a golden file: its query and its number in the file, from 1. The sample is drawn with
``random.Random(seed)`` from all of them, at most one per query. The verdicts are in tests/golden/answers_audit.tsv.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.loaders.tables.read import read_tables
from kg.loaders.tables.records import DATA
from tools.generate.examples import ROWS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kg.loaders.tables.records import Record

SEED = 20261125
ANSWERS = 20


@dataclass(frozen=True)
class Sampled:
    """A row from the example of a named query."""

    query: str
    row: int
    cells: dict[str, Any]


def every_answer(folder: Path = ROWS) -> list[Sampled]:
    """All rows of the golden files, by query and row."""
    return [
        Sampled(path.stem, number, cells)
        for path in sorted(folder.glob("*.json"))
        for number, cells in enumerate(json.loads(path.read_text(encoding="utf-8")), 1)
    ]


def draw(seed: int, answers: Sequence[Sampled], count: int = ANSWERS) -> list[Sampled]:
    """That many answers in the order drawn, each from a different query."""
    shuffled = random.Random(seed).sample(answers, len(answers))  # noqa: S311 - to be drawn again, not to be secret
    first: dict[str, Sampled] = {}
    for answer in shuffled:
        first.setdefault(answer.query, answer)
    return list(first.values())[:count]


def text_of(answer: Sampled, claims: Mapping[str, Record]) -> str:
    """The row, and below it the statement and locators of each claim."""
    lines = [f"{answer.query} {answer.row}", json.dumps(answer.cells, ensure_ascii=False)]
    for curie in answer.cells["claims"]:
        claim = claims[curie]
        lines.append(f"  {claim['id']}  {claim['statement']}  [{claim['locators']}]")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the drawn answers with their claims."""
    parser = argparse.ArgumentParser(description="Draw answers to compare with the sentences.")
    parser.add_argument("--seed", type=int, default=SEED, metavar="N", help=f"seed of the draw ({SEED})")
    chosen = parser.parse_args(arguments)
    claims = {
        source.node_id("claim", claim["id"]): claim for source in read_tables(DATA).sources for claim in source.claims
    }
    sys.stdout.write("\n".join(text_of(answer, claims) for answer in draw(chosen.seed, every_answer())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
