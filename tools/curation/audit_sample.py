"""Draws claims and sentences for the audit by a third reader: ``python -m tools.curation.audit_sample KEY SEED``.

The sample is drawn with ``random.Random(seed)`` from the sorted ids, so anyone can draw it again. Claims change
between rounds: ``--upto`` leaves out later claims, ``--exclude`` the ids that a file lists, one per line.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kg.loaders.tables.read import read_tables
from kg.loaders.tables.records import DATA
from tools.curation.audit import drawn

if TYPE_CHECKING:
    from collections.abc import Sequence

CLAIMS = 60
SENTENCES = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Print kind and id of what is drawn, one per line."""
    parser = argparse.ArgumentParser(description="Draw claims and sentences for a third reader.")
    parser.add_argument("source", metavar="KEY", help="key of the source")
    parser.add_argument("seed", type=int)
    parser.add_argument("--claims", type=int, default=CLAIMS, metavar="N", help=f"how many claims ({CLAIMS})")
    parser.add_argument("--sentences", type=int, default=SENTENCES, metavar="N", help=f"sentences ({SENTENCES})")
    parser.add_argument("--upto", default="", metavar="ID", help="leave out the claims with a higher id")
    parser.add_argument("--exclude", type=Path, metavar="FILE", help="leave out the ids in this file")
    chosen = parser.parse_args(arguments)
    left_out = set(chosen.exclude.read_text(encoding="utf-8").split()) if chosen.exclude else set()
    source = read_tables(DATA).source(chosen.source)
    claims = [claim["id"] for claim in source.claims if not chosen.upto or claim["id"] <= chosen.upto]
    sentences = [passage["locator"] for passage in source.passages]
    for kind, ids, count in (("claim", claims, chosen.claims), ("sentence", sentences, chosen.sentences)):
        for name in drawn(chosen.seed, [name for name in ids if name not in left_out], count):
            sys.stdout.write(f"{kind}\t{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
