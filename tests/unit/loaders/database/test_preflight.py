"""What stops a load before the first write, without a server: an old one, a closed database, both in one go."""

from __future__ import annotations

from typing import Any

import pytest

from kg.database.statements import statement, with_names
from kg.errors import DatabaseError, ForeignObjectError, LandingError
from kg.loaders.database.preflight import look_before, naming_closed
from kg.model.rows import GraphRows
from kg.model.vocabulary import vocabulary
from tests.unit.kg.fakes import result

GRAPH = GraphRows((), (), "2026-01-01")


class Fake:
    """Answers as a server would, by the file that a statement stands in."""

    def __init__(self, version: str = "5.26.30", access: str = "read-write", strangers: int = 0) -> None:
        self.version = version
        self.answers: dict[str, list[dict[str, Any]]] = {
            "server/database_name": [{"name": "neo4j"}],
            "server/show_databases": [{"name": "neo4j", "access": access}, {"name": "system", "access": "read-write"}],
            "schema/show_constraints": [],
            "schema/show_indexes": [],
            "schema/foreign_labels": [{"label": "IRGene", "nodes": strangers}] if strangers else [],
        }

    def read(self, text: str, _parameters: Any = None) -> Any:
        labels = sorted(vocabulary().classes)
        (name,) = [name for name in self.answers if text == with_names(statement(name), labels=labels)]
        return result(*self.answers[name])

    def verify(self) -> str:
        return self.version

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


def test_a_closed_database_is_named_when_a_write_fails() -> None:
    closed = Fake(access="read-only")
    look(closed)
    with (
        pytest.raises(DatabaseError, match=r"The database neo4j is read-only.*Nothing was written"),
        naming_closed(closed),  # type: ignore[arg-type]
    ):
        raise DatabaseError("No write operations are allowed.")


@pytest.mark.parametrize("error", [LandingError("a row"), ForeignObjectError("a name"), KeyError("a bug")])
def test_another_failure_is_what_it_is(error: Exception) -> None:
    with pytest.raises(type(error)) as caught, naming_closed(Fake(access="read-only")):  # type: ignore[arg-type]
        raise error
    assert caught.value is error


def test_a_failure_of_an_open_database_is_what_it_is() -> None:
    error = DatabaseError("The disk is full.")
    with pytest.raises(DatabaseError) as caught, naming_closed(Fake()):  # type: ignore[arg-type]
        raise error
    assert caught.value is error


def test_an_old_server_is_asked_nothing_that_it_could_not_parse() -> None:
    old = Fake("4.4.40", "read-only", 2)
    old.answers.clear()
    with pytest.raises(DatabaseError, match="too old"):
        look(old)


def test_all_of_it_in_one_go() -> None:
    with pytest.raises(ForeignObjectError, match="2 things are in the way") as caught:
        look(Fake(access="read-only", strangers=2))
    for part in ("read-only", r"2 node(s) have the label IRGene", "Nothing was written"):
        assert part in str(caught.value)
