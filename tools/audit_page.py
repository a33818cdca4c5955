"""Writes what the third reader found into loaders/data/README.md: ``python -m tools.audit_page``."""

from __future__ import annotations

import sys

from loaders.audit import read_audit, table
from loaders.rows import DATA
from tools.marked import run

if __name__ == "__main__":
    sys.exit(run(DATA / "README.md", {"audit": "\n".join(table(read_audit()))}))
