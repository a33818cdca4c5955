"""Starts, ends and accidents; each test has a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from kg.database.engine import Engine
from kg.errors import CredentialsError, DatabaseError, StartError
from kg.loaders.database.apply import load
from kg.loaders.database.release import release_status
from kg.local import LocalNeo4j, throwaway
from kg.local.home.folders import claim
from kg.local.home.state import load_state
from kg.model.rows import GraphRows
from kg.model.vocabulary import vocabulary

pytestmark = pytest.mark.server
RELEASES = os.environ.get("KG_TEST_RELEASES", "5.26").split(",")

# Runs `up` and ends at once, as kill -9 would, when the named function is about to be called or has returned.
CRASHING_UP = """
import os, sys
from pathlib import Path
from kg.local.home import home as of_home
from kg.local.home import store
from kg.local.run import local_neo4j
from kg.local.run.local_neo4j import LocalNeo4j
home, place, when = sys.argv[1:]
owner, _, name = place.rpartition(".")
owner = {"": local_neo4j, "Store": store.Store, "Home": of_home.Home, "LocalNeo4j": LocalNeo4j}[owner]
real = getattr(owner, name)
def crash(*args, **kwargs):
    if when == "after":
        real(*args, **kwargs)
    os._exit(9)
setattr(owner, name, crash)
LocalNeo4j(Path(home)).up()
"""


def engine(server: LocalNeo4j) -> Engine:
    return Engine(str(server.status().uri), user="neo4j", password=server.home.password())


def servers_of(home: Path) -> list[psutil.Process]:
    """All live Javas that belong to a home."""
    found = []
    for process in psutil.process_iter(["cmdline", "status"]):
        line = " ".join(process.info["cmdline"] or ())
        if f"@{home}/" in line and process.info["status"] != psutil.STATUS_ZOMBIE:
            found.append(process)
    return found


@pytest.mark.lines
@pytest.mark.parametrize("release", RELEASES)
def test_what_was_committed_survives_a_kill(home: Path, release: str) -> None:
    server = LocalNeo4j(home, release)
    first = server.up()
    with engine(server) as opened:
        opened.write(lambda tx: tx.run("CREATE (:Kept {id: 1})"))
    assert first.pid
    psutil.Process(first.pid).kill()
    psutil.Process(first.pid).wait()
    assert server.status().state == "stopped"
    second = server.up()
    assert (second.uri, second.http, second.version) == (first.uri, first.http, first.version)
    assert second.pid != first.pid
    with engine(server) as opened:
        assert opened.read("MATCH (n:Kept) RETURN n.id").rows == [(1,)]
    assert server.down()
    assert not servers_of(home)
    assert "Stopped." in server.logs(1)[0]
    assert not server.down()


@pytest.mark.lines
@pytest.mark.parametrize("release", RELEASES)
def test_a_load_says_that_the_database_is_read_only(home: Path, release: str) -> None:
    """Nobody asks beforehand: the first write fails as this server lets it fail."""
    with throwaway(home, release) as server, engine(server) as opened:
        load(opened, GraphRows((), (), "2001-01-01"), vocabulary(), wanted_hash="old")
    with (
        throwaway(home, release, settings={"server.databases.default_to_read_only": "true"}) as server,
        engine(server) as opened,
    ):
        with pytest.raises(DatabaseError, match=r"The database neo4j is read-only.*Nothing was written"):
            load(opened, GraphRows((), (), "2002-01-01"), vocabulary(), wanted_hash="new")
        status = release_status(opened)
    assert status
    assert (status["hash"], status["state"]) == ("old", "current")


def test_two_at_once_start_one_and_the_password_never_shows(home: Path) -> None:
    code = "import sys, pathlib; from kg.local import LocalNeo4j; print(LocalNeo4j(pathlib.Path(sys.argv[1])).up().pid)"
    seen, done = set[str](), threading.Event()

    def watch() -> None:
        while not done.wait(0.02):
            seen.update(" ".join(p.info["cmdline"] or ()) for p in psutil.process_iter(["cmdline"]))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        both = [
            subprocess.Popen([sys.executable, "-c", code, str(home)], stdout=subprocess.PIPE, text=True)
            for _ in range(2)
        ]
        pids = {process.communicate(timeout=120)[0].strip() for process in both}
    finally:
        done.set()
        watcher.join()
    assert pids == {str(LocalNeo4j(home).status().pid)}
    assert [process.pid for process in servers_of(home)] == [int(pids.pop())]
    ours = [line for line in seen if f"@{home}" in line]
    assert any(line.endswith("password.args") for line in ours), "the tool that sets the password was not seen at work"
    password = LocalNeo4j(home).home.password()
    assert not [line for line in seen if password in line]


def test_a_first_start_that_is_cut_off_anywhere_can_be_taken_up_again(home: Path) -> None:
    for place, when in (
        ("Home.ensure_password", "after"),
        ("Store.set_password", "after"),
        ("Store.note_version", "after"),
        ("spawn", "after"),
        ("await_ready", "before"),
    ):
        ended = subprocess.run([sys.executable, "-c", CRASHING_UP, str(home), place, when], timeout=120, check=False)
        assert ended.returncode == 9, f"it never came to {place}"
    (left,) = servers_of(home)
    assert LocalNeo4j(home).status().state == "starting"
    left.kill()
    server = LocalNeo4j(home)
    assert server.up().state == "running"
    with engine(server) as opened:
        assert opened.verify() == "5.26.30"
    assert len(servers_of(home)) == 1


@pytest.mark.long
def test_a_server_whose_starter_was_killed_is_waited_for(home: Path) -> None:
    subprocess.run([sys.executable, "-c", CRASHING_UP, str(home), "await_ready", "before"], timeout=120, check=False)
    (left,) = servers_of(home)
    assert LocalNeo4j(home).up().pid == left.pid
    assert LocalNeo4j(home).status().state == "running"


@pytest.mark.long
def test_another_release_takes_the_place_and_says_so(home: Path) -> None:
    LocalNeo4j(home, "5.26").up()
    (old,) = servers_of(home)
    found = LocalNeo4j(home, "2026").up()
    assert found.version == "2026.08.1"
    assert found.notes == ("Neo4j 5.26.30 was stopped; 2026.08.1 runs instead, with its own data.",)
    assert not old.is_running() or old.status() == psutil.STATUS_ZOMBIE
    assert len(servers_of(home)) == 1
    freed = LocalNeo4j(home).purge()
    assert freed.bytes > 1_000_000
    assert not home.exists()
    assert not servers_of(home)
    assert LocalNeo4j(home).status().state == "absent"


@pytest.mark.long
def test_the_second_start_uses_the_classes_that_the_first_stop_left(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warm = LocalNeo4j(home)
    warm.up()
    warm.down()
    claim(tmp_path / "cache" / "neo4j")
    for name in ("maven", "verified", "java"):
        (tmp_path / "cache" / "neo4j" / name).symlink_to(warm.cache / name)
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "cache"))
    server = LocalNeo4j(home)
    for in_use in (False, True):
        pid = server.up().pid
        mapped = {Path(region.path).parent for region in psutil.Process(pid).memory_maps()}
        assert (tmp_path / "cache" / "neo4j" / "classes" in mapped) is in_use
        assert server.down()


def test_a_server_that_cannot_start_says_why(home: Path) -> None:
    server = LocalNeo4j(home, settings={"server.no.such.setting": "1"})
    with pytest.raises(StartError, match=r"server\.no\.such\.setting") as told:
        server.up()
    assert "\n" not in str(told.value)
    assert server.status().state == "stopped"
    assert load_state(server.home.state_file).ports


@pytest.mark.long
def test_a_wrong_password_file_is_named_and_nothing_is_left_running(home: Path) -> None:
    server = LocalNeo4j(home)
    server.up()
    server.down()
    right = server.home.password_file.read_text(encoding="utf-8")
    server.home.password_file.write_text("not-the-password\n", encoding="utf-8")
    with pytest.raises(CredentialsError, match=str(server.home.password_file)):
        server.up()
    assert not servers_of(home)
    server.home.password_file.write_text(right, encoding="utf-8")
    assert server.up().state == "running"
