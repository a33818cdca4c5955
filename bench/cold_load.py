"""The first load on a cold server, against another checkout: ``python -m bench.cold_load --against PATH``.

Each round starts a server for each side in turn, waits until it is at rest, runs ``kg load`` of that checkout with its
own interpreter, and stops the server. Both sides have the same cold server on an equally busy machine. Processor
seconds of the server hardly depend on other load of the machine; clock seconds do.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from kg.database.engine import Engine
from kg.local import LocalNeo4j
from kg.local.run.status import target_of
from tests.neighbours.stand_ins import crowd
from tools.docs.marked import DOCS, table, update

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE = DOCS / "performance.md"
RELEASES = ("5.26", "2026")
NEVER_USED, USED = "never used", "used"
FOREIGN_RELATIONSHIPS = 300_000
REST = 1.0
FIGURES = ("seconds before", "seconds", "ratio", "CPU s before", "CPU s", "CPU ratio")
TEXT = """Medians of {rounds} rounds in which both sides took turns (`python -m bench.cold_load`): seconds of the whole
command `kg load`, and seconds that the server spent on its processors meanwhile. Of the command, Python's start and the
reading and checking of the tables (`kg check`) take {check:.1f} s, which no form of a statement changes. "Before" is
{before}. A used store held and lost this graph, and holds another graph with {foreign:,} relationships.

"""


@dataclass(frozen=True)
class Cost:
    """The cost of one load: clock seconds, and processor seconds of the server."""

    seconds: float
    cpu: float


def kg(checkout: Path) -> str:
    """The command of a checkout, in the environment of its own."""
    return str(checkout / ".venv" / "bin" / "kg")


def run(words: Sequence[str], **environment: str) -> float:
    """Run a command to its end; return the seconds."""
    start = time.perf_counter()
    subprocess.run(words, check=True, capture_output=True, env={**os.environ, **environment})
    return time.perf_counter() - start


def processor_seconds(pid: int) -> float:
    """The processor seconds of a process."""
    used = psutil.Process(pid).cpu_times()
    return float(used.user + used.system)


def load(server: LocalNeo4j, checkout: Path) -> Cost:
    """``kg load`` of a checkout into a server that runs."""
    status = server.status()
    target = target_of(status)
    if status.pid is None:
        raise RuntimeError(f"The server at {target.uri} has no process.")
    before = processor_seconds(status.pid)
    words = [kg(checkout), "load", "--uri", target.uri, "--user", target.user]
    seconds = run(words, KG_NEO4J_PASSWORD=target.password)
    return Cost(seconds, processor_seconds(status.pid) - before)


def cold(home: Path, release: str, checkout: Path) -> Cost:
    """A load into a copy of a home whose server has just started and is at rest."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(home, Path(folder) / "home", symlinks=True))
        server = LocalNeo4j(copy, release)
        server.up()
        try:
            time.sleep(REST)
            return load(server, checkout)
        finally:
            server.down()


def prepare(home: Path, release: str, store: str, checkout: Path) -> None:
    """A home whose server ran once, so that its class archive exists; a used one has also held graphs."""
    server = LocalNeo4j(home, release)
    server.up()
    try:
        if store == USED:
            target = target_of(server.status())
            words = ("--uri", target.uri, "--user", target.user)
            load(server, checkout)
            run([kg(checkout), "remove", "--yes", *words], KG_NEO4J_PASSWORD=target.password)
            with Engine.open(target) as engine:
                crowd(engine, FOREIGN_RELATIONSHIPS)
    finally:
        server.down()


def pairs(release: str, store: str, checkouts: Sequence[Path], rounds: int) -> list[list[Cost]]:
    """The costs of each checkout, measured in turn."""
    found: list[list[Cost]] = [[] for _ in checkouts]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        prepare(home, release, store, checkouts[-1])
        for number in range(rounds):
            for costs, checkout in zip(found, checkouts, strict=True):
                costs.append(cold(home, release, checkout))
                sys.stderr.write(f"{release}, {store}, round {number + 1}, {checkout}: {costs[-1]}\n")
    return found


def line(release: str, store: str, before: list[Cost], now: list[Cost]) -> list[str]:
    """A line of the table: medians and their ratios."""
    cells = [release, store]
    for name in ("seconds", "cpu"):
        old, new = (statistics.median(getattr(cost, name) for cost in costs) for costs in (before, now))
        cells += [f"{old:.1f}", f"{new:.1f}", f"{new / old:.2f}"]
    return cells


def main() -> None:
    """Measure and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", type=Path, required=True, help="another checkout, with its .venv")
    parser.add_argument("--named", default="the baseline", help="its name in the table, such as its commit")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--releases", nargs="+", default=RELEASES)
    asked = parser.parse_args()
    checkouts = [asked.against.resolve(), Path(__file__).resolve().parents[1]]
    lines = [
        line(release, store, *pairs(release, store, checkouts, asked.rounds))
        for release in asked.releases
        for store in (NEVER_USED, USED)
    ]
    check = statistics.median(run([kg(checkouts[-1]), "check"]) for _ in range(asked.rounds))
    head = TEXT.format(rounds=asked.rounds, check=check, before=asked.named, foreign=FOREIGN_RELATIONSHIPS)
    text = head + table(["Neo4j", "store", *FIGURES], lines, figures=FIGURES)
    update(PAGE, {"cold-load": text})
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
