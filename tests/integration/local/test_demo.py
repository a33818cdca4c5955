"""kg demo, as a newcomer runs it: an answer from a real Neo4j, and what to do next works as it is printed."""

from __future__ import annotations

import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.cli.browse import fetched
from kg.local import LocalNeo4j

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.server
KG = Path(sys.executable).with_name("kg")
ANSWER = ("PI3K-AKT pathway blockade", "TIM-3 blockade", "c0260", "Not medical advice")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("demo") / "a home"
    yield folder
    LocalNeo4j(folder).down()


def environment(home: Path) -> dict[str, str]:
    # Another database in the environment is not the demo's business.
    return {**os.environ, "KG_HOME": str(home), "KG_NEO4J_URI": "bolt://localhost:1"}


@pytest.fixture(scope="module")
def piped(home: Path) -> str:
    """What it prints into a pipe, the first time."""
    done = subprocess.run([KG, "demo"], env=environment(home), capture_output=True, text=True, check=True)
    return done.stdout


def test_the_first_answer_comes_from_nothing(piped: str) -> None:
    assert all(word in piped for word in ANSWER)


def test_the_link_opens_browser_and_names_our_server_and_user(piped: str, home: Path) -> None:
    link = re.findall(r"http://\S+", piped)[0]
    found = LocalNeo4j(home).status()
    assert link == f"{found.browser}?dbms={found.uri}".replace("bolt://", f"bolt://{found.user}@")
    assert b"Neo4j Browser" in (fetched(link) or b"")


def test_in_a_pipe_the_password_is_told_by_the_command_that_prints_it(piped: str, home: Path) -> None:
    password = LocalNeo4j(home).home.password()
    assert password not in piped
    command = re.findall(r"`(cat .+?)` prints", piped)[0]
    said = subprocess.run(shlex.split(command), capture_output=True, text=True, check=True)
    assert said.stdout.strip() == password


def test_at_a_terminal_the_password_stands_there(piped: str, home: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen([KG, "demo"], env=environment(home), stdout=theirs, stderr=subprocess.DEVNULL) as process:
        os.close(theirs)
        shown = read_all(ours)
    assert process.returncode == 0
    assert LocalNeo4j(home).home.password() in shown


def read_all(terminal: int) -> str:
    """All that is written to a terminal until its last writer ends, which Linux tells as an error."""
    text = b""
    try:
        while part := os.read(terminal, 4096):
            text += part
    except OSError:
        pass
    os.close(terminal)
    return text.decode()


def test_kg_browse_says_the_same_and_ends_since_the_server_has_the_guide(piped: str, home: Path) -> None:
    own = environment(home) | {"KG_NEO4J_URI": ""}
    done = subprocess.run([KG, "browse", "--no-open"], env=own, capture_output=True, text=True, check=True)
    steps = re.findall(r"^  \d  (.+)$", piped, re.MULTILINE)
    assert done.stdout.splitlines() == steps


def test_what_else_it_says_to_type_works(piped: str, home: Path) -> None:
    own = environment(home) | {"KG_NEO4J_URI": ""}
    lines = [line.strip() for line in piped.split("Or type\n")[1].splitlines()]
    commands = [re.split(r" {2,}", line)[0] for line in lines]
    assert [command.split()[-1] for command in commands[:3]] == ["query", "up", "down"]
    # Down comes last, as whoever stops it has seen the rest.
    for command in [*commands[:2], commands[3], commands[2]]:
        done = subprocess.run(shlex.split(command), env=own, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    receipt = re.findall(r"Their evidence: (.+)", piped)[0]
    assert shlex.split(receipt)[1:] == ["receipt", "c0260", "c0266", "c0290", "c0300"]
    assert LocalNeo4j(home).status().state == "stopped"
