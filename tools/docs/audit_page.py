"""Writes what the third reader found into loaders/data/README.md: ``python -m tools.docs.audit_page``."""

from __future__ import annotations

import sys

from kg.loaders.curation.audit import read_audit, table
from kg.loaders.tables.records import DATA
from tools.docs.marked import run

if __name__ == "__main__":
    sys.exit(run(DATA / "README.md", {"audit": "\n".join(table(read_audit()))}))
