"""What stops a load before the first write, without a server: an old one, a closed database, both in one go."""

from __future__ import annotations

from typing import Any

import pytest

from kg.database.statements import statement
from kg.errors import DatabaseError, ForeignObjectError
from kg.loaders.database.preflight import look_before
from kg.model.rows import GraphRows
from kg.model.vocabulary import vocabulary
from tests.unit.kg.fakes import result

GRAPH = GraphRows((), (), "2026-01-01")


class Fake:
    """Answers as a server would, by the file that a statement stands in."""

    def __init__(self, version: str = "5.26.30", access: str = "read-write", strangers: int = 0) -> None:
        self.answers = {
            "server/version": [{"version": version}],
            "server/database_name": [{"name": "neo4j"}],
            "server/show_databases": [{"name": "neo4j", "access": access}, {"name": "system", "access": "read-write"}],
            "schema/show_constraints": [],
            "schema/show_indexes": [],
            "schema/foreign_labels": [{"label": "IRGene", "nodes": strangers}] if strangers else [],
        }

    def read(self, text: str, _parameters: Any = None) -> Any:
        (name,) = [name for name in self.answers if text == statement(name)]
        return result(*self.answers[name])

    def write(self, _work: Any) -> Any:
        raise AssertionError("nothing may be written")

    read_all = write


def look(database: Fake) -> None:
    look_before(database, GRAPH, vocabulary(), reload=False, with_foreign=False)


@pytest.mark.parametrize("version", ["5.26.0", "5.26.30", "2026.08.1", "2025.01.0"])
def test_what_is_new_enough_passes(version: str) -> None:
    look(Fake(version))


@pytest.mark.parametrize("version", ["4.4.40", "5.25.1", "5.5.0", "3.5.35"])
def test_an_old_server_is_named(version: str) -> None:
    with pytest.raises(DatabaseError, match=f"Neo4j {version} is too old: 5.26 or newer") as caught:
        look(Fake(version))
    assert caught.value.exit_code == 10
    assert "Nothing was written" in str(caught.value)


def test_a_closed_database_is_named() -> None:
    with pytest.raises(DatabaseError, match="The database neo4j is read-only"):
        look(Fake(access="read-only"))


def test_all_of_it_in_one_go() -> None:
    with pytest.raises(ForeignObjectError, match="3 things are in the way") as caught:
        look(Fake("4.4.40", "read-only", 2))
    for part in ("too old", "read-only", r"2 node(s) have the label IRGene", "Nothing was written"):
        assert part in str(caught.value)
