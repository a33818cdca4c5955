"""A load that stops before and after each statement, so that a test can kill it, or the server, at a chosen point."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.database.engine import Engine, Transaction
from kg.loaders.build import build
from kg.loaders.database.apply import load
from kg.loaders.tables.read import read_tables
from kg.model.hash import graph_hash

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.database.engine import Result

plain_run = Transaction.run


def told(self: Transaction, text: str, parameters: Mapping[str, Any] | None = None) -> Result:
    first = text.split("\n", maxsplit=1)[0][:60]
    stop(f"before {first}")
    result = plain_run(self, text, parameters)
    stop(f"after {first}")
    return result


def stop(point: str) -> None:
    """Say where the load is, and go on when told to."""
    sys.stdout.write(f"{point}\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    tables = read_tables(Path(sys.argv[2]))
    rows = build(tables)
    Transaction.run = told  # type: ignore[method-assign]
    with Engine(sys.argv[1], user="neo4j", password=os.environ["CHILD_PASSWORD"]) as engine:
        load(engine, rows, tables.vocabulary, wanted_hash=graph_hash(rows.nodes, rows.relationships))
    sys.stdout.write("done\n")
