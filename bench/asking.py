"""What the library adds to the statements of a question: ``python -m bench.asking`` prints the table of the docs.

Both sides run the same statements: the state of the release, the question, what is related if the question goes on, and
the evidence if it is shown; the driver alone in one transaction, and the library.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import neo4j

from kg.database.engine import Engine
from kg.graph import Graph, names_of
from kg.loaders.build import read_and_build
from kg.loaders.database.apply import load
from kg.local import throwaway
from kg.local.run.status import target_of
from kg.model.hash import graph_hash

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.database.target import Target

ROUNDS, PROCESSES = 300, 15
QUESTION, NAME = "mechanisms_for_therapy", "anti-PD-1"
# The driver alone: it runs the statements that it gets, and prints as JSON what comes.
BARE = """
import json, sys, neo4j
uri, user, password, database, statements = json.loads(sys.stdin.read())
with neo4j.GraphDatabase.driver(uri, auth=(user, password)) as driver, driver.session(database=database) as session:
    def work(tx):
        return [[list(map(str, record.values())) for record in tx.run(text, given)] for text, given in statements]
    print(json.dumps(session.execute_read(work))[:4000])
"""


class Listening:
    """An engine that notes the statements that a question runs."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.asked: list[tuple[str, dict[str, Any]]] = []

    def read_all(self, work: Callable[[Any], Any], *, timeout: float) -> Any:  # noqa: ANN401 - what the work gives
        """Run a unit of work whose statements are noted."""

        def noted(tx: Any) -> Any:  # noqa: ANN401 - a transaction
            run = tx.run

            def note(text: str, given: dict[str, Any] | None = None) -> Any:  # noqa: ANN401 - a result
                self.asked.append((text, dict(given or {})))
                return run(text, given)

            tx.run = note
            return work(tx)

        return self.engine.read_all(noted, timeout=timeout)


def statements(engine: Engine, *, evidence: bool, **given: Any) -> list[tuple[str, dict[str, Any]]]:  # noqa: ANN401
    """The statements of a question, once the names are known."""
    listening = Listening(engine)
    graph = Graph(listening, with_evidence=evidence)  # type: ignore[arg-type]
    graph.run(QUESTION, given)
    listening.asked.clear()
    graph.run(QUESTION, given)
    return listening.asked


def medians(*works: Callable[[], object], rounds: int) -> list[float]:
    """The median seconds of each, run in turn."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for times, work in zip(taken, works, strict=True):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]


def questions(engine: Engine, target: Target) -> list[str]:
    """A question in a running process."""
    lines = []
    graph = Graph(engine)
    identifier = next(iter(names_of(graph).matches(NAME, ["IRTherapy"]))).entity.id
    with neo4j.GraphDatabase.driver(target.uri, auth=(target.user, target.password)) as driver:
        for shown, given in (("exact", {"exact": True}), ("with what is related", {})):
            asked = statements(engine, evidence=False, therapy=NAME, **given)

            def bare(asked: list[tuple[str, dict[str, Any]]] = asked) -> None:
                def work(tx: neo4j.ManagedTransaction) -> None:
                    for text, values in asked:
                        result = tx.run(text, values)  # type: ignore[arg-type]
                        list(result)
                        result.consume()

                with driver.session(database=target.database) as session:
                    session.execute_read(work)

            def by_name(given: dict[str, Any] = given) -> None:
                graph.run(QUESTION, {"therapy": NAME, **given})

            def by_id(given: dict[str, Any] = given) -> None:
                graph.run(QUESTION, {"therapy": identifier, **given})

            medians(bare, by_name, by_id, rounds=50)
            base, name, id_ = (1000 * one for one in medians(bare, by_name, by_id, rounds=ROUNDS))
            lines.append(f"| a question {shown} ({len(asked)} statements), by name | {base:.2f} | {name - base:+.2f} |")
            lines.append(
                f"| a question {shown} ({len(asked)} statements), by identifier | {base:.2f} | {id_ - base:+.2f} |"
            )
    return lines


def processes(engine: Engine, target: Target) -> str:
    """A whole `kg query` against a whole script of the driver."""
    asked = statements(engine, evidence=False, therapy=NAME, exact=True)
    given = json.dumps([target.uri, target.user, target.password, target.database, asked])
    with TemporaryDirectory() as folder:
        script = Path(folder) / "bare.py"
        script.write_text(BARE, encoding="utf-8")
        environment = {
            **os.environ, "KG_NEO4J_URI": target.uri, "KG_NEO4J_USER": target.user,
            "KG_NEO4J_PASSWORD": target.password, "KG_NEO4J_DATABASE": target.database,
        }  # fmt: skip
        kg = str(Path(sys.executable).with_name("kg"))
        words = [kg, "query", QUESTION, NAME, "exact=true", "--format", "json"]

        def bare() -> None:
            subprocess.run([sys.executable, str(script)], input=given, check=True, capture_output=True, text=True)

        def whole() -> None:
            subprocess.run(words, check=True, capture_output=True, env=environment)

        medians(bare, whole, rounds=2)
        base, own = medians(bare, whole, rounds=PROCESSES)
    what = f"a whole `kg query` ({len(asked)} statements), ratio {own / base:.2f}"
    return f"| {what} | {1000 * base:.0f} | {1000 * (own - base):+.0f} |"


def main() -> None:
    """Print the table."""
    tables, rows = read_and_build()
    with TemporaryDirectory() as folder, throwaway(Path(folder) / "home") as server:
        target = target_of(server.status())
        with Engine.open(target) as engine:
            load(engine, rows, tables.vocabulary, wanted_hash=graph_hash(rows.nodes, rows.relationships))
            print("| what | the driver alone, ms | more with the library, ms |\n| --- | --: | --: |")
            print("\n".join([*questions(engine, target), processes(engine, target)]))


if __name__ == "__main__":
    main()
