"""Writes how far the two blind passes agreed into loaders/data/README.md: ``python -m tools.docs.agreement_page``."""

from __future__ import annotations

import sys

from kg.loaders.curation.agreement import agreements, read_curation, table
from kg.loaders.tables.records import DATA
from tools.docs.marked import run

if __name__ == "__main__":
    sys.exit(run(DATA / "README.md", {"agreement": "\n".join(table(agreements(read_curation())))}))
