"""Which questions go on from the entity that was asked for, and what they take and give for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import QueryFileError
from kg.queries.registry import read_query, registry
from kg.queries.types import Entities, Entity
from kg.queries.widened import asked_for

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """// name: things
// title: Which things?
// family: tests
{widens}// param: thing  entity:IRGene  A thing
// param: limit  integer = 10  Maximum number of rows
// returns: name  string  Name
// example: thing = "PTEN"
MATCH (n:IRGene {{id: $thing}})
RETURN n.name AS name, [] AS claims
ORDER BY name
LIMIT $limit
"""


def write(folder: Path, widens: str) -> Path:
    path = folder / "tests" / "things.cypher"
    path.parent.mkdir(exist_ok=True)
    path.write_text(TEXT.format(widens=widens), encoding="utf-8")
    return path


def test_a_question_about_an_entity_goes_on_unless_its_header_says_otherwise(tmp_path: Path) -> None:
    query = read_query(write(tmp_path, ""))
    assert [item.name for item in query.parameters] == ["thing", "exact", "limit"]
    assert [column.name for column in query.columns] == ["name", "claims", "asked", "via"]
    assert {"class", "kind", "alteration"} <= set(query.widens)
    plain = read_query(write(tmp_path, "// widens: nothing\n"))
    assert [item.name for item in plain.parameters] == ["thing", "limit"]
    assert [column.name for column in plain.columns] == ["name", "claims"]
    assert plain.widens == ()


def test_a_header_may_name_the_steps(tmp_path: Path) -> None:
    assert read_query(write(tmp_path, "// widens: kind, part\n")).widens == ("kind", "part")
    with pytest.raises(QueryFileError, match="`widens:` is nothing or some of"):
        read_query(write(tmp_path, "// widens: kind, friend\n"))


def test_every_question_about_one_entity_goes_on_or_says_that_it_does_not() -> None:
    about = {name for name, query in registry().items() if asked_for(query) and not query.needs}
    wide = {name for name, query in registry().items() if query.widens}
    assert wide < about
    for name in about - wide:
        assert "// widens: nothing" in registry()[name].path.read_text(encoding="utf-8")


def test_what_takes_several_entities_together_does_not_go_on() -> None:
    for query in registry().values():
        item = asked_for(query)
        assert item is None or (isinstance(item.type, Entity) and not isinstance(item.type, Entities))
