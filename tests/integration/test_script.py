"""The plain Cypher file, through the real cypher-shell, into an empty server: one and the same graph."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from kg.database.literals import cypher_literal
from kg.export.cypher import script
from kg.loaders.build import build
from kg.loaders.database.verify import verify
from kg.local import cypher_shell
from kg.model.hash import graph_hash
from tests.small import small_tables

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine
    from kg.loaders.tables.records import Tables
    from kg.model.rows import GraphRows
    from tests.conftest import Server


pytestmark = pytest.mark.lines


def run_shell(server: Server, file: Path) -> None:
    done = subprocess.run(
        [*cypher_shell(), "-a", server.uri, "-u", server.user, "-d", "neo4j", "--fail-fast", "-f", str(file)],
        env={**os.environ, "NEO4J_PASSWORD": server.password},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.fixture(params=[pytest.param("small", id="small"), pytest.param("whole", id="whole", marks=pytest.mark.long)])
def written(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Tables, str]:
    """A file of Cypher, the tables that it was made of, and the hash of their graph."""
    tables = small_tables(tmp_path / "data") if request.param == "small" else request.getfixturevalue("tables")
    rows = build(tables)
    file = tmp_path / "graph.cypher"
    file.write_text("".join(script(rows, tables.vocabulary)), encoding="utf-8")
    return file, tables, graph_hash(rows.nodes, rows.relationships)


def test_cypher_file_gives_the_same_hash_twice(
    engine: Engine, own_server: Server, written: tuple[Path, Tables, str]
) -> None:
    file, tables, wanted = written
    for _ in range(2):
        run_shell(own_server, file)
        assert verify(engine, tables.vocabulary)["hash"] == wanted


def test_cypher_file_removes_what_is_gone(
    engine: Engine, own_server: Server, written: tuple[Path, Tables, str]
) -> None:
    file, tables, wanted = written
    stale = (
        "CREATE (:Gene {id: 'theirs'})<-[:IR_SAME_AS {neighbour: 'x'}]-"
        "(g:ImmunoResistance:IRGene {id: 'ir:gene/gone', name: 'gone'})"
        "-[:IR_REGULATES {claim: 'ir:claim/c9999'}]->(:ImmunoResistance:IRGene {id: 'ir:gene/gone-too', name: 'gone'})"
    )
    engine.write(lambda tx: tx.run(stale))
    run_shell(own_server, file)
    assert verify(engine, tables.vocabulary)["hash"] == wanted
    assert engine.read("MATCH (g:Gene) RETURN g.id, COUNT { (g)--() }").rows == [("theirs", 0)]


def test_the_file_is_the_same_bytes_each_time(tables: Tables, rows: GraphRows) -> None:
    assert list(script(rows, tables.vocabulary)) == list(script(rows, tables.vocabulary))


def test_no_string_ends_its_own_quotes(engine: Engine) -> None:
    nasty = [
        "it's",
        "\\",
        "\\'",
        "\\u0027 DETACH DELETE n //",
        "a\nb",
        "`",
        "$x",
        "{}",
        "\u202e",
        "'); MATCH (n) DELETE n",
    ]
    found = engine.read(f"RETURN {cypher_literal(nasty)} AS list")
    assert found.rows[0][0] == nasty
