"""Writes how far the two blind passes agreed into loaders/data/README.md: ``python -m tools.agreement_page``."""

from __future__ import annotations

import sys

from loaders.agreement import agreements, read_curation, table
from loaders.rows import DATA
from tools.marked import run

if __name__ == "__main__":
    sys.exit(run(DATA / "README.md", {"agreement": "\n".join(table(agreements(read_curation())))}))
