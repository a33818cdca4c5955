"""Small stand-ins of neighbours' graphs, loaded into the same database and bridged: for tests and golden rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.database.statements import split_statements
from kg.loaders.bridge.apply import apply
from kg.loaders.bridge.neighbours import neighbours
from kg.loaders.build import build
from kg.loaders.database.apply import load
from kg.loaders.tables.read import read_tables
from kg.model.hash import graph_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.database.engine import Engine

FOLDER = Path(__file__).resolve().parent
# Where two neighbours want one constraint, the first that comes has it: this order is the one that all can bear.
ORDER = ("hetionet", "primekg", "cogex", "kgx", "biocypher", "ckg")


def load_neighbours(engine: Engine, names: Iterable[str] = ORDER) -> None:
    """Run the files of some neighbours, statement by statement, schema and data each in its own transaction."""
    for name in names:
        for text in split_statements((FOLDER / f"{name}.cypher").read_text(encoding="utf-8")):
            _run(engine, text)


def fill(engine: Engine) -> None:
    """All neighbours, then our graph, then every bridge."""
    load_neighbours(engine)
    tables = read_tables()
    rows = build(tables)
    load(engine, rows, tables.vocabulary, wanted_hash=graph_hash(rows.nodes, rows.relationships))
    for neighbour in neighbours().values():
        apply(engine, tables.vocabulary, neighbour)


NODES = 47_031
RELATIONSHIPS = 2_250_197
BATCH = 50_000
# The totals are Hetionet's; how they fall on labels and types is made up.
LABELS = (
    "Gene", "BiologicalProcess", "SideEffect", "MolecularFunction", "Pathway", "Compound", "CellularComponent",
    "Symptom", "Anatomy", "PharmacologicClass", "Disease",
)  # fmt: skip
TYPES = ("PARTICIPATES_GpBP", "EXPRESSES_AeG", "REGULATES_GrG", "INTERACTS_GiG", "CAUSES_CcSE", "BINDS_CbG")


def crowd(engine: Engine, relationships: int = RELATIONSHIPS) -> None:
    """A neighbour as large as Hetionet, with its kind of schema; what is in it means nothing."""
    share = NODES // len(LABELS)
    for place, label in enumerate(LABELS):
        _run(engine, f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.identifier IS UNIQUE")
        count = share if place else NODES - share * (len(LABELS) - 1)
        text = f"UNWIND range(1, $count) AS i CREATE (:{label} {{identifier: i, name: '{label} ' + i}})"
        _run(engine, text, {"count": count})
    for first in range(0, relationships, BATCH):
        batch = {"count": min(BATCH, relationships - first), "seed": first}
        start, end = LABELS[first // BATCH % len(LABELS)], LABELS[first // BATCH * 7 % len(LABELS)]
        kind = TYPES[first // BATCH % len(TYPES)]
        text = (
            f"MATCH (a:{start}) WITH collect(a) AS starts MATCH (b:{end}) WITH starts, collect(b) AS ends "
            "UNWIND range(1, $count) AS i "
            "WITH starts[(i * 7919 + $seed) % size(starts)] AS a, ends[(i * 104729 + $seed) % size(ends)] AS b "
            f"CREATE (a)-[:{kind} {{unbiased: false}}]->(b)"
        )
        _run(engine, text, batch)


def _run(engine: Engine, text: str, parameters: Mapping[str, Any] | None = None) -> None:
    engine.write(lambda tx: tx.run(text, parameters))
