"""One Neo4j for all tests that need one: the address given, else Docker, else a managed local one, thrown away after.

Only ``KG_TEST_NEO4J_URI`` is read, never the user's own variables; a database that is not empty is never touched.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from kg.database.engine import Engine
from kg.loaders.build import build
from kg.loaders.tables.read import read_tables
from kg.model.hash import graph_hash
from kg.model.rows import MARKER
from tests.named import catalogue_of_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.loaders.tables.records import Tables
    from kg.model.rows import GraphRows
    from kg.names.catalogue import Catalogue

ROOT = Path(__file__).resolve().parent.parent
IMAGES = {"5.26": "neo4j:5.26.30-community", "2026": "neo4j:2026.08.1-community"}
THE_GRAPH = "the graph"
OURS = frozenset({"ir_id", "ir_names"})
# The files that share a server. It plans each statement once, until its schema or its counts change: so those that
# read the whole graph come first, and those that put another one beside it last.
SHARING = {
    "questions": ("test_graph", "test_not_loaded", "test_scope", "test_questions_across", "test_costs"),
    "loading": ("test_load", "test_cli", "test_script", "test_cli_bridge", "test_bridge"),
}
# The longest groups begin, so that all processes end at about the same time.
FIRST = (
    *SHARING, "integration/local/test_lifecycle.py", "faults/test_crashes.py", "integration/local/test_running.py",
    "integration/local/test_demo.py", "tools/test_real_browser.py", "contract/test_site.py", "contract/test_types.py",
    "contract/test_wheel.py", "contract/test_public.py",
)  # fmt: skip
DOCKER_PASSWORD = "throw-away-password"
# A hundred examples on each change; `make test-long` asks for the profile with more.
settings.register_profile("change", max_examples=100, deadline=None)
settings.register_profile("long", max_examples=1000, deadline=None)
settings.load_profile("change")
used: list[str] = []
# What fixtures left in the database for the next one: "the graph" where it is as loaded, else nothing is known.
held: list[str] = []


@dataclass(frozen=True)
class Server:
    """A Neo4j that tests may fill and empty."""

    uri: str
    user: str
    password: str
    release: str
    kind: str

    def engine(self) -> Engine:
        return Engine(self.uri, user=self.user, password=self.password)

    def environment(self) -> dict[str, str]:
        """The variables that point `kg` at this server, and at nothing else."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("KG_")}
        cache = {name: os.environ[name] for name in ("KG_CACHE", "KG_JAVA") if name in os.environ}
        return {
            **kept,
            **cache,
            "KG_NEO4J_URI": self.uri,
            "KG_NEO4J_USER": self.user,
            "KG_NEO4J_PASSWORD": self.password,
        }


def docker_answers() -> bool:
    """Whether there is a client with the compose plugin, and an engine behind it."""
    exe = shutil.which("docker")
    return bool(exe) and all(
        subprocess.run([str(exe), *args], capture_output=True, timeout=30, check=False).returncode == 0
        for args in (["compose", "version"], ["info"])
    )


@cache
def uses_docker() -> bool:
    """Whether the server comes from Docker: an engine answers, and nobody said no."""
    return not os.environ.get("KG_TEST_NO_DOCKER") and docker_answers()


def releases() -> list[str]:
    """The Neo4j releases that each server test runs on."""
    if os.environ.get("KG_TEST_NEO4J_URI"):
        return ["given"]
    wanted = os.environ.get("KG_TEST_RELEASES", "5.26").split(",")
    # pytest-docker keeps one set of services for a whole session, and so one image.
    return wanted[:1] if uses_docker() else wanted


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="session")
def docker_compose_file() -> str:
    return str(ROOT / "docker-compose.yml")


@pytest.fixture(scope="session", params=releases())
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    release = str(request.param)
    if uri := os.environ.get("KG_TEST_NEO4J_URI"):
        given = Server(uri, "neo4j", os.environ["KG_TEST_NEO4J_PASSWORD"], release, "given address")
        used.append(f"{release} ({given.kind})")
        yield given
    elif uses_docker():
        yield _docker(request, tmp_path_factory.mktemp("secret"), release)
    else:
        yield from _local(tmp_path_factory.mktemp("neo4j"), release)


def _docker(request: pytest.FixtureRequest, folder: Path, release: str) -> Server:
    secret = folder / "secret"
    secret.write_text(f"neo4j/{DOCKER_PASSWORD}", encoding="utf-8")
    bolt, http = free_port(), free_port()
    os.environ |= {"KG_SECRET_FILE": str(secret), "KG_BOLT_PORT": str(bolt), "KG_HTTP_PORT": str(http)}
    os.environ["KG_GUIDE_PORT"] = str(free_port())
    os.environ["KG_NEO4J_IMAGE"] = IMAGES[release]
    services = request.getfixturevalue("docker_services")
    server = Server(f"bolt://127.0.0.1:{bolt}", "neo4j", DOCKER_PASSWORD, release, "Docker")
    services.wait_until_responsive(timeout=180, pause=0.5, check=lambda: _answers(server))
    used.append(f"{release} (Docker)")
    return server


def _answers(server: Server) -> bool:
    from kg.errors import UnreachableError

    try:
        with server.engine() as engine:
            engine.verify()
    except UnreachableError:
        return False
    return True


def _local(folder: Path, release: str) -> Iterator[Server]:
    from kg.local import throwaway

    # Tests fill and empty the graph many times; the server need not plan every statement anew each time.
    with throwaway(folder / "home", release, settings={"dbms.cypher.min_replan_interval": "1h"}) as local:
        status = local.status()
        assert status.uri
        password = Path(status.password_file).read_text(encoding="utf-8").strip()
        used.append(f"{release} (managed local server; no Docker engine answers)")
        yield Server(status.uri, status.user, password, release, "managed local")


def empty(engine: Engine, *, keep_ours: bool = True) -> None:
    """Take out whatever a test left: nodes, then constraints and indexes by name.

    Ours stay unless a test is about them: to drop them makes the server plan every statement anew.
    """
    engine.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n"))
    for kind in ("CONSTRAINT", "INDEX"):
        shown = engine.read(
            f"SHOW {kind} YIELD name, type, labelsOrTypes WHERE type <> 'LOOKUP' RETURN name, labelsOrTypes"
        )
        for name, labels in shown.rows:
            if keep_ours and name in OURS and labels == [MARKER]:
                continue
            engine.write(lambda tx, name=name, kind=kind: tx.run(f"DROP {kind} `{name}` IF EXISTS"))
    held.clear()


def count_again(engine: Engine) -> None:
    """Plans rest on counts, which the server brings up to date when it gets to it."""
    engine.read("CALL db.prepareForReplanning(60)")


@pytest.fixture(scope="session")
def own_server(server: Server) -> Iterator[Server]:
    """The server, once it is known to hold nothing that is not ours to delete; it is left as empty as it was found."""
    with server.engine() as engine:
        count = engine.read("MATCH (n) RETURN count(n) AS nodes").rows[0][0]
        if count:
            pytest.exit(
                f"The database at {server.uri} holds {count} nodes; tests only touch an empty one.", returncode=4
            )
        yield server
        empty(engine)


@pytest.fixture
def engine(own_server: Server) -> Iterator[Engine]:
    """An empty database, for one test."""
    with own_server.engine() as opened:
        empty(opened)
        yield opened


@pytest.fixture
def bare_engine(engine: Engine) -> Engine:
    """An empty database without our constraint and index, for one test."""
    empty(engine, keep_ours=False)
    return engine


@pytest.fixture(autouse=True)
def _names_apart(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Names that a test reads are kept apart from the user's, and are those of this run."""
    folder = tmp_path_factory.getbasetemp() / "names"
    monkeypatch.setattr("kg.names.stored.names_folder", lambda: folder)


@pytest.fixture(scope="session")
def tables() -> Tables:
    return read_tables()


@pytest.fixture(scope="session")
def rows(tables: Tables) -> GraphRows:
    return build(tables)


@pytest.fixture(scope="session")
def catalogue(rows: GraphRows) -> Catalogue:
    """The names of the whole graph, without a database."""
    return catalogue_of_rows(rows)


@pytest.fixture(scope="session")
def fingerprint(rows: GraphRows) -> str:
    return graph_hash(rows.nodes, rows.relationships)


@pytest.fixture(scope="module")
def loaded(own_server: Server, tables: Tables, rows: GraphRows, fingerprint: str) -> Iterator[Engine]:
    """The whole graph, for tests that only read: modules share it, and each is seen to leave it whole."""
    from kg.loaders.database.apply import load
    from kg.loaders.database.verify import verify

    with own_server.engine() as opened:
        if held != [THE_GRAPH]:
            empty(opened)
            load(opened, rows, tables.vocabulary, wanted_hash=fingerprint)
            count_again(opened)
            held.append(THE_GRAPH)
        yield opened
        if held == [THE_GRAPH]:
            assert verify(opened, tables.vocabulary)["hash"] == fingerprint
            assert opened.read(f"MATCH (n) WHERE NOT n:{MARKER} RETURN count(n)").rows == [(0,)]


@pytest.fixture(scope="module")
def bridged(own_server: Server) -> Iterator[Engine]:
    """The whole graph beside stand-ins of all neighbours, with every bridge."""
    from tests.neighbours.stand_ins import fill

    with own_server.engine() as opened:
        empty(opened)
        fill(opened)
        count_again(opened)
        yield opened


def group_of(item: pytest.Item) -> str:
    """Which tests run in one process, one after the other: those of a file, or of all files that share a server."""
    if "own_server" in getattr(item, "fixturenames", ()):
        return "loading" if item.path.stem in SHARING["loading"] else "questions"
    return item.path.relative_to(ROOT / "tests").as_posix()


def place_of(item: pytest.Item) -> tuple[int, bool, int]:
    """Where a test stands among all: by its group, then by what it does to the database, then by its file."""
    group = group_of(item)
    files = SHARING.get(group, ())
    return (
        FIRST.index(group) if group in FIRST else len(FIRST),
        group == "questions" and "loaded" not in item.fixturenames,  # type: ignore[attr-defined]
        files.index(item.path.stem) if item.path.stem in files else -1,
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks for a server is a server test; tests of a group stand together."""
    for item in items:
        group = group_of(item)
        item.add_marker(pytest.mark.xdist_group(group))
        if group in SHARING:
            item.add_marker(pytest.mark.server)
    items.sort(key=place_of)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One process where the tests share a database that somebody gave, or one set of containers; else up to four."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 1 if os.environ.get("KG_TEST_NEO4J_URI") or uses_docker() else min(cores, 4)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """What a process of several used, told to the one that reports."""
    used.extend(getattr(node, "workeroutput", {}).get("used", []))


def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["used"] = used


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if used:
        terminalreporter.write_line(f"Server tests ran on Neo4j {', '.join(sorted(set(used)))}.")
