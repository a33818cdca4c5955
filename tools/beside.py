"""Small stand-ins of neighbours' graphs, put into a database beside ours and bridged: for tests and golden rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.statements import parted
from loaders.apply import load
from loaders.bridge.apply import apply
from loaders.bridge.neighbours import neighbours
from loaders.build import build, graph_hash
from loaders.read import read_tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.engine import Engine

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "neighbours"
# Where two neighbours want one constraint, the first that comes has it: this order is the one that all can bear.
ORDER = ("hetionet", "primekg", "cogex", "kgx", "biocypher", "ckg")


def load_neighbours(engine: Engine, names: Iterable[str] = ORDER) -> None:
    """Run the files of some neighbours, statement by statement, schema and data each in its own transaction."""
    for name in names:
        for text in parted((FOLDER / f"{name}.cypher").read_text(encoding="utf-8")):
            engine.write(lambda tx, text=text: tx.run(text))  # type: ignore[misc]


def fill(engine: Engine) -> None:
    """All neighbours, then our graph, then every bridge."""
    load_neighbours(engine)
    tables = read_tables()
    rows = build(tables)
    load(engine, rows, tables.vocabulary, wanted_hash=graph_hash(rows.nodes, rows.relationships))
    for neighbour in neighbours().values():
        apply(engine, tables.vocabulary, neighbour)
