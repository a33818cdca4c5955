"""What holds for a server that is up; one server for all of these."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import time
from typing import TYPE_CHECKING

import psutil
import pytest
import requests
from click.testing import CliRunner

from kg.cli.down import down
from kg.cli.logs import logs
from kg.cli.status import status
from kg.cli.up import up
from kg.database.engine import Engine
from kg.errors import DatabaseError, LocalServerError, PortError, UsageError
from kg.local import LocalNeo4j, cypher_shell, throwaway
from kg.local.home.state import State, save_state
from kg.local.run.ports import Ports

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalNeo4j]:
    with throwaway(tmp_path_factory.mktemp("running") / "home") as running:
        yield running


@pytest.fixture(scope="module")
def engine(server: LocalNeo4j) -> Iterator[Engine]:
    found = server.status()
    with Engine(str(found.uri), user=found.user, password=server.home.password()) as opened:
        yield opened


def port(server: LocalNeo4j, of: str) -> int:
    return int(str(getattr(server.status(), of)).rsplit(":", 1)[1])


def test_a_second_up_says_it_is_up_and_is_quick(server: LocalNeo4j) -> None:
    before, began = server.status(), time.monotonic()
    again = LocalNeo4j(server.home.folder).up()
    assert time.monotonic() - began < 1
    assert again.pid == before.pid
    assert again.notes == ("Neo4j 5.26.30 was already running.",)


def test_home_and_password_are_the_owner_s_alone(server: LocalNeo4j) -> None:
    assert stat.S_IMODE(server.home.password_file.stat().st_mode) == 0o600
    for folder in (server.home.folder, server.home.store("5.26").folder):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_it_listens_on_the_loopback_alone(server: LocalNeo4j) -> None:
    listening = [c for c in psutil.Process(server.status().pid).net_connections() if c.status == psutil.CONN_LISTEN]
    assert {c.laddr.port for c in listening} == {port(server, "uri"), port(server, "http")}
    assert {c.laddr.ip.removeprefix("::ffff:") for c in listening} == {"127.0.0.1"}


def test_the_browser_is_served_and_is_told_our_bolt_port(server: LocalNeo4j) -> None:
    page = requests.get(str(server.status().browser), timeout=10)
    assert page.status_code == 200
    assert "Neo4j Browser" in page.text
    told = requests.get(str(server.status().http), headers={"Accept": "application/json"}, timeout=10).json()
    assert told["bolt_direct"] == server.status().uri
    assert told["neo4j_version"] == server.status().version


def test_a_routing_driver_finds_its_way(server: LocalNeo4j) -> None:
    uri = str(server.status().uri).replace("bolt://", "neo4j://")
    with Engine(uri, user="neo4j", password=server.home.password()) as routed:
        assert routed.verify() == "5.26.30"
        assert routed.read("RETURN 1 AS one").rows == [(1,)]


def test_without_the_password_nothing_is_answered(server: LocalNeo4j) -> None:
    with Engine(str(server.status().uri), user="neo4j", password="neo4j") as stranger, pytest.raises(DatabaseError):
        stranger.verify()


def test_load_csv_reads_the_import_folder_and_nothing_beyond(
    server: LocalNeo4j, engine: Engine, tmp_path: Path
) -> None:
    (server.home.store("5.26").folder / "import" / "seen.csv").write_text("a\n1\n", encoding="utf-8")
    assert engine.read("LOAD CSV FROM 'file:///seen.csv' AS line RETURN line[0]").rows == [("a",), ("1",)]
    secret = tmp_path / "secret.csv"
    secret.write_text("secret\n", encoding="utf-8")
    for path in (secret, server.home.store("5.26").folder / "data" / "dbms" / "auth.ini"):
        with pytest.raises(DatabaseError):
            engine.read("LOAD CSV FROM $url AS line RETURN line", {"url": f"file://{path}"})


def test_other_ports_are_refused_while_it_is_up(server: LocalNeo4j) -> None:
    with pytest.raises(UsageError, match="down"):
        server.up(bolt_port=port(server, "uri") + 1)


@pytest.mark.long
def test_another_neo4j_on_our_port_is_not_mistaken_for_ours(server: LocalNeo4j, home: Path) -> None:
    taken = Ports(port(server, "uri"), port(server, "http"))
    ours = LocalNeo4j(home)
    with pytest.raises(PortError, match=str(taken.bolt)):
        ours.up(bolt_port=taken.bolt)
    save_state(ours.home.state_file, State(taken))
    found = ours.up()
    assert found.pid != server.status().pid
    assert found.uri != server.status().uri
    assert found.http != server.status().http
    assert ours.down()
    kept = LocalNeo4j(home).up()
    assert (kept.uri, kept.http) == (found.uri, found.http)


def test_the_real_cypher_shell_runs_against_it(server: LocalNeo4j) -> None:
    answer = subprocess.run(
        [*cypher_shell(), "-a", str(server.status().uri), "-u", "neo4j", "--format", "plain", "RETURN 6 * 7 AS answer"],
        env={**os.environ, "NEO4J_PASSWORD": server.home.password()},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.stdout.split() == ["answer", "42"], answer.stderr


def test_the_commands_say_what_is_there(server: LocalNeo4j, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_HOME", str(server.home.folder))
    told = json.loads(CliRunner().invoke(status, ["--json"], catch_exceptions=False).stdout)
    assert {"uri", "http", "user", "password_file", "database", "version", "release", "state", "hash"} <= set(told)
    assert (told["state"], told["uri"], told["release"]) == ("running", server.status().uri, None)
    assert server.home.password() not in json.dumps(told)
    assert "was already running" in CliRunner().invoke(up, catch_exceptions=False).stderr
    assert "Started." in CliRunner().invoke(logs, ["-n", "3"], catch_exceptions=False).stdout
    refused = CliRunner().invoke(down, ["--purge"], input="n\n")
    assert refused.exit_code != 0
    assert server.status().state == "running"


def test_a_purge_of_a_stranger_s_folder_stops_nothing(server: LocalNeo4j, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").touch()
    with pytest.raises(LocalServerError):
        LocalNeo4j(tmp_path).purge()
    assert server.status().state == "running"
