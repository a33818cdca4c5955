"""kill -9 of the server or the loader, at points spread over a load: the old release or the new, never a mixture."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from kg.database.engine import Engine
from kg.loaders.build import build
from kg.loaders.database.actual import read_actual
from kg.loaders.database.apply import load
from kg.loaders.database.release import release_status
from kg.loaders.database.verify import verify
from kg.loaders.tables.read import read_tables
from kg.loaders.tables.records import DATA
from kg.local import LocalNeo4j, throwaway
from kg.model.hash import graph_hash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.loaders.tables.records import Tables

CHILD = Path(__file__).with_name("child.py")
# How far a load has come when it is struck: half way and at its last statement, or everywhere.
SOME = (0.5, 1.0)
SWEEP = tuple(number / 12 for number in range(13))
pytestmark = [pytest.mark.server, pytest.mark.timeout(2400)]


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalNeo4j]:
    with throwaway(
        tmp_path_factory.mktemp("crash") / "home", settings={"dbms.cypher.min_replan_interval": "1h"}
    ) as server:
        yield server


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release with other words and without the issues: what a reload must change, add to and remove from."""
    data = tmp_path_factory.mktemp("older") / "data"
    shutil.copytree(DATA, data)
    folder = data / "sources" / "jca-2019"
    for name in ("claims/pten-loss.tsv", "claims/tim3-upregulation.tsv"):
        head, *lines = (folder / name).read_text(encoding="utf-8").splitlines()
        place = head.split("\t").index("statement")
        cells = [line.split("\t") for line in lines]
        older = ["\t".join([*row[:place], f"Once: {row[place]}", *row[place + 1 :]]) for row in cells]
        (folder / name).write_text("\n".join([head, *older]) + "\n", encoding="utf-8")
    issues = folder / "issues.tsv"
    issues.write_text(issues.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    return data


def open_engine(local: LocalNeo4j) -> Engine:
    status = local.status()
    assert status.uri
    return Engine(status.uri, user=status.user, password=password_of(local))


def password_of(local: LocalNeo4j) -> str:
    return Path(local.status().password_file).read_text(encoding="utf-8").strip()


def fingerprint(tables: Tables) -> str:
    rows = build(tables)
    return graph_hash(rows.nodes, rows.relationships)


def put(local: LocalNeo4j, folder: Path) -> str:
    tables = read_tables(folder)
    rows = build(tables)
    wanted = fingerprint(tables)
    with open_engine(local) as engine:
        load(engine, rows, tables.vocabulary, wanted_hash=wanted)
        verify(engine, tables.vocabulary)
    return wanted


def start_child(local: LocalNeo4j, folder: Path) -> subprocess.Popen[str]:
    status = local.status()
    return subprocess.Popen(
        [sys.executable, str(CHILD), str(status.uri), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "CHILD_PASSWORD": password_of(local)},
        cwd=CHILD.parents[2],
    )


def step_to(child: subprocess.Popen[str], point: int | None) -> list[str]:
    """Let the child run until it stops at ``point``, before or after a statement; to its end without one."""
    assert child.stdin
    assert child.stdout
    said: list[str] = []
    for line in child.stdout:
        if line.startswith("done"):
            break
        said.append(line.strip())
        if point is not None and len(said) > point:
            break
        child.stdin.write("\n")
        child.stdin.flush()
    return said


def end(child: subprocess.Popen[str]) -> None:
    """kill -9, and close our ends of its pipes."""
    child.kill()
    child.wait(30)
    for pipe in (child.stdin, child.stdout):
        if pipe:
            with suppress(BrokenPipeError):
                pipe.close()


def what_is_there(local: LocalNeo4j) -> tuple[str, str]:
    tables = read_tables()
    with open_engine(local) as engine:
        status = release_status(engine)
        assert status
        return engine.read_all(lambda tx: read_actual(tx, tables.vocabulary)).hash(), status["hash"]


def kill_server(local: LocalNeo4j) -> None:
    pid = local.status().pid
    assert pid
    process = psutil.Process(pid)
    process.send_signal(signal.SIGKILL)
    process.wait(30)


@pytest.mark.parametrize(
    "places", [pytest.param(SOME, id="some"), pytest.param(SWEEP, id="sweep", marks=pytest.mark.long)]
)
def test_no_crash_loses_or_mixes_anything(local: LocalNeo4j, older: Path, places: tuple[float, ...]) -> None:
    old = put(local, older)
    child = start_child(local, DATA)
    points = step_to(child, None)
    assert child.wait(60) == 0
    end(child)
    new = put(local, DATA)
    assert old != new
    assert len(points) > 30, "too few points to strike at"

    found = new
    survived: list[tuple[str, int, str]] = []
    for victim in ("server", "loader"):
        for place in places:
            if found != old:
                assert put(local, older) == old
            point = round(place * (len(points) - 1))
            child = start_child(local, DATA)
            step_to(child, point)
            if place == places[-1] and child.stdin:
                # The last statement of the transaction has run, and the blow falls in or just after the commit.
                child.stdin.write("\n")
                child.stdin.flush()
                time.sleep(0.02)
            if victim == "server":
                kill_server(local)
                end(child)
                local.up()
            else:
                end(child)
            found, said = what_is_there(local)
            assert found in {old, new}, f"{victim} killed at {points[point]!r}: a mixture"
            assert found == said
            survived.append((victim, point, "old" if found == old else "new"))
            if place == places[0]:
                # The next load needs nothing done by hand.
                assert put(local, DATA) == new
                found = new
    assert put(local, DATA) == new
    assert len(survived) == 2 * len(places)
    assert {"old"} <= {state for _, _, state in survived}
