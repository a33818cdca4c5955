"""Speed as ratios, measured in one run: ``python -m bench.ratios`` writes docs/performance.md.

Both sides of a ratio run in turn, so that a slower machine slows both. Absolute figures apply to one machine only and
put the ratios into context.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import neo4j

from kg.database.engine import Engine
from kg.graph import Graph
from kg.loaders.build import build
from kg.loaders.database.apply import load
from kg.loaders.database.remove import remove
from kg.loaders.tables.read import read_tables
from kg.local import throwaway
from kg.local.run.status import target_of
from kg.model.hash import graph_hash
from kg.queries.registry import named_query
from tools.docs.marked import DOCS, update

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.loaders.tables.records import Tables
    from kg.model.rows import GraphRows

PAGE = DOCS / "performance.md"
ROUNDS = 5
HEAD = """Ratios of medians over 2 to 200 rounds in which both sides took turns, from one run of
`python -m bench.ratios` (Neo4j Community {version} on loopback, Python {python}). The seconds apply
to that machine only.

| what | against | ratio | median s | against s |
| --- | --- | --: | --: | --: |
"""


def median_pair(first: Callable[[], object], second: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Median seconds of both, run in turn."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for times, work in zip(taken, (first, second), strict=True):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
    return statistics.median(taken[0]), statistics.median(taken[1])


def command(*words: str) -> Callable[[], object]:
    """A whole Python process."""
    return lambda: subprocess.run([sys.executable, *words], check=True, capture_output=True)


def row_by_row(engine: Engine, graph: GraphRows) -> None:
    """The loop of tutorials: one statement and one transaction per row, without checks."""
    with neo4j.GraphDatabase.driver(engine.uri, auth=(engine.user, password)) as driver:
        for node in graph.nodes:
            text = f"MERGE (n:ImmunoResistance {{id: $id}}) SET n:{node.label}, n += $row"
            driver.execute_query(text, id=node.id, row=node.properties, database_="neo4j")  # type: ignore[arg-type]
        for item in graph.relationships:
            text = (
                "MATCH (s:ImmunoResistance {id: $row.start}) MATCH (o:ImmunoResistance {id: $row.end}) "
                f"CREATE (s)-[r:{item.type}]->(o) SET r += $properties"
            )
            row = {"start": item.start, "end": item.end}
            driver.execute_query(text, row=row, properties=item.properties, database_="neo4j")  # type: ignore[arg-type]


password = ""


def measure(engine: Engine, tables: Tables, graph: GraphRows) -> list[tuple[str, str, float, float]]:
    """All ratios."""
    wanted = graph_hash(graph.nodes, graph.relationships)

    def put() -> None:
        load(engine, graph, tables.vocabulary, wanted_hash=wanted)

    def fresh() -> None:
        remove(engine, tables.vocabulary)
        put()

    def loop() -> None:
        remove(engine, tables.vocabulary)
        row_by_row(engine, graph)
        engine.write(lambda tx: tx.run("MATCH (n:ImmunoResistance) DETACH DELETE n"))

    rows: list[tuple[str, str, float, float]] = []

    def add(what: str, against: str, first: Callable[[], object], second: Callable[[], object], rounds: int) -> None:
        rows.append((what, against, *median_pair(first, second, rounds)))

    help_text = "import sys; sys.argv = ['kg', '--help']; from kg.cli import main; main()"
    add("`kg --help`", "bare `python -c pass`", command("-c", help_text), command("-c", "pass"), ROUNDS)
    put()
    add("`kg load`, all checks and counts", "one statement a row", fresh, loop, 2)
    put()
    add("`kg load` of what is loaded", "a first load", put, fresh, 3)
    question = Graph(engine)
    query = named_query("countermeasures_for_pathway")
    identifier = question.countermeasures_for_pathway("PI3K-AKT").parameters["pathway"]
    parameters = {"pathway": identifier, "contextual": False, "limit": 101}
    add(
        "first question by name, with look-up and typed rows",
        "its Cypher through the driver",
        lambda: question.countermeasures_for_pathway("PI3K-AKT"),
        lambda: engine.read(query.cypher, parameters),
        200,
    )
    return rows


def main() -> None:
    """Measure and write the page."""
    global password  # noqa: PLW0603 - the baseline opens a driver of its own
    tables = read_tables()
    graph = build(tables)
    with tempfile.TemporaryDirectory() as folder, throwaway(Path(folder) / "home") as server:
        target = target_of(server.status())
        password = target.password
        with Engine.open(target) as engine:
            found = measure(engine, tables, graph)
            lines = [f"| {a} | {b} | {x / y:.2f} | {x:.3f} | {y:.3f} |" for a, b, x, y in found]
            head = HEAD.format(version=engine.verify(), python=sys.version.split()[0])
    text = head + "\n".join(lines) + "\n"
    update(PAGE, {"ratios": text})
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
