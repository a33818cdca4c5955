"""The cost of questions next to a graph as large as Hetionet: ``python -m bench.large_neighbour`` writes the table.

Database hits are counts, not times, and are the same on every machine.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import neo4j

from kg.database.engine import Engine
from kg.graph import Graph
from kg.loaders.bridge.apply import apply
from kg.loaders.bridge.neighbours import neighbours
from kg.loaders.bridge.survey import detect
from kg.loaders.build import build
from kg.loaders.database.apply import load
from kg.loaders.tables.read import read_tables
from kg.local import throwaway
from kg.local.run.status import target_of
from kg.model.hash import graph_hash
from kg.queries.registry import registry
from tests.neighbours.stand_ins import NODES, RELATIONSHIPS, crowd, load_neighbours
from tools.docs.marked import DOCS, table, update

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.queries.named_query import NamedQuery

PLAIN = [query for query in registry().values() if not query.needs]
PAGE = DOCS / "performance.md"


def hits(driver: neo4j.Driver, graph: Graph, query: NamedQuery) -> int:
    """The database hits of a question's example, all operators together."""
    parameters = graph.run(query.name, query.example).parameters
    with driver.session(database="neo4j", default_access_mode=neo4j.READ_ACCESS) as session:
        profile = session.run(f"PROFILE {query.cypher}", parameters).consume().profile
    return total(profile or {})


def all_hits(driver: neo4j.Driver, graph: Graph, queries: Sequence[NamedQuery] = PLAIN) -> dict[str, int]:
    """The hits of questions, each planned again with current statistics."""
    driver.execute_query("CALL db.prepareForReplanning()", database_="neo4j")
    return {query.name: hits(driver, graph, query) for query in queries}


def total(plan: dict[str, Any]) -> int:
    """The hits of a plan and of all its children."""
    return int(plan.get("dbHits", 0)) + sum(total(child) for child in plan.get("children", []))


def main() -> None:
    """Measure and write the table."""
    tables = read_tables()
    rows = build(tables)
    with tempfile.TemporaryDirectory() as folder, throwaway(Path(folder) / "home") as server:
        target = target_of(server.status())
        with (
            Engine.open(target) as engine,
            neo4j.GraphDatabase.driver(target.uri, auth=(target.user, target.password)) as driver,
        ):
            load(engine, rows, tables.vocabulary, wanted_hash=graph_hash(rows.nodes, rows.relationships))
            graph = Graph(engine)
            alone = all_hits(driver, graph)
            crowd(engine)
            crowded = all_hits(driver, graph)
            load_neighbours(engine, ["primekg", "cogex", "kgx", "biocypher", "ckg"])
            started = time.perf_counter()
            for neighbour in neighbours().values():
                engine.read_all(lambda tx, one=neighbour: detect(tx, one))
            detected = time.perf_counter() - started
            started = time.perf_counter()
            for neighbour in neighbours().values():
                apply(engine, tables.vocabulary, neighbour)
            applied = time.perf_counter() - started
            bridged = all_hits(driver, graph)
    different = sorted(name for name in alone if crowded[name] != alone[name])
    changed = sorted(
        (name for name in alone if bridged[name] != alone[name]), key=lambda name: alone[name] - bridged[name]
    )
    lines = [
        ["all questions", f"{sum(alone.values())}", f"{sum(crowded.values())}", f"{sum(bridged.values())}"],
        *([name, str(alone[name]), str(crowded[name]), str(bridged[name])] for name in [*different, *changed][:5]),
    ]
    text = (
        f"Database hits of the examples of {len(PLAIN)} questions: alone, with {NODES:,} nodes and {RELATIONSHIPS:,}\n"
        "relationships of another graph in the database, and with bridges to six neighbours\n"
        f"(`python -m bench.large_neighbour`). The other graph changes the hits of {len(different)} of them, the\n"
        f"bridges those of {len(changed)}; the table shows the largest differences. In this database, recognising six\n"
        f"neighbours took {detected:.1f} s and writing all bridges {applied:.1f} s.\n\n"
        + table(["question", "alone", "with another graph", "with bridges"], lines)
    )
    update(PAGE, {"large-neighbour": text})
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
