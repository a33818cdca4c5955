"""Writes docs/browser/: ``python -m tools.browser [--check]``."""

from __future__ import annotations

import argparse
import sys

from kg.loaders.build import build
from kg.loaders.tables.read import read_tables
from tools.browser.output import FOLDER, outputs


def main() -> int:
    """Write the files, or with ``--check`` only report whether they are up to date."""
    parser = argparse.ArgumentParser(description="Write the files for Neo4j Browser.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is out of date")
    check = parser.parse_args().check
    tables = read_tables()
    wanted = outputs(tables.vocabulary, build(tables))
    paths = {FOLDER / name: content for name, content in wanted.items()}
    old = [path for path, content in paths.items() if not path.exists() or path.read_bytes() != content]
    if check:
        for path in old:
            sys.stderr.write(f"{path} is out of date: run `make browser`.\n")
        return 1 if old else 0
    FOLDER.mkdir(exist_ok=True)
    for path in old:
        path.write_bytes(paths[path])
    return 0


if __name__ == "__main__":
    sys.exit(main())
