"""Writes the rows of each named query's example to tests/golden/rows/: ``python -m tools.generate.golden``.

Starts a temporary server with the stand-ins of neighbours' graphs. A test compares the files with the answers on every
Neo4j release; read the difference before you commit one.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from kg.graph import open_graph
from kg.local import throwaway
from kg.local.run.status import target_of
from kg.queries.registry import registry
from tests.neighbours.stand_ins import fill
from tools.generate.examples import ROWS

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.queries.named_query import NamedQuery

MOST_ROWS = 25


def example_rows(graph: Graph, query: NamedQuery) -> list[dict[str, Any]]:
    """The first rows of a query's example."""
    return graph.run(query.name, {**query.example, "limit": MOST_ROWS}).to_records()


def text_of(rows: list[dict[str, Any]]) -> str:
    """One row per line, so that a changed row is a changed line."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]\n" if rows else "[]\n"


def main() -> None:
    """Write all files, and remove those of queries that are gone."""
    ROWS.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory() as folder,
        throwaway(Path(folder) / "home") as local,
        open_graph(target_of(local.status())) as graph,
    ):
        fill(graph.engine)
        for name, query in registry().items():
            (ROWS / f"{name}.json").write_text(text_of(example_rows(graph, query)), encoding="utf-8", newline="\n")
    for stale in [path for path in ROWS.glob("*.json") if path.stem not in registry()]:
        stale.unlink()
    sys.stdout.write(f"{len(registry())} files written\n")


if __name__ == "__main__":
    main()
