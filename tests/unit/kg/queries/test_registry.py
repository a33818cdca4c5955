"""The registry: a header that does not fit its Cypher stops it, with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import QueryFileError, UsageError
from kg.queries.registry import named_query, read_query, read_registry, registry
from kg.queries.types import Boolean, Entity

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
// name: things
// title: Which things?
// family: family
// about: One line
// about: and another.
// param: thing  entity:IRGene|IRDrug  A name
// param: some  boolean = false  Some too
// param: limit  integer = 10  Most rows
// returns: name  string  Its name
// returns: n  integer?  A number
// example: thing = "PTEN"
MATCH (n:ImmunoResistance {id: $thing})
WHERE $some
RETURN
  n.name AS name,
  n.n,
  [x IN [n.a, n.b] | x] AS claims
ORDER BY name
LIMIT $limit
""".replace("n.n,", "n.n AS n,")
BAD = [
    ("// name: things\n", "", 1, "no `name:`"),
    ("// title: Which things?\n", "", 1, "no `title:`"),
    ("// family: family\n", "", 1, "no `family:`"),
    ("name: things", "name: others", 1, "differs from the name of the file"),
    ("name: things", "name: Things", 1, "differs from the name of the file"),
    ("family: family", "family: friends", 3, "differs from the name of the folder"),
    ("// title: Which things?", "// title: Which things?\n// title: Which?", 3, "is declared twice"),
    ("// about: One line", "// about:", 4, "`// key: value`"),
    ("// about: One line", "// one line", 4, "`// key: value`"),
    ("// about: One line", "// remark: one line", 4, "Unknown header key 'remark'"),
    ("thing  entity:IRGene|IRDrug  A name", "thing  entity:Gene  A name", 6, "Unknown parameter type"),
    ("thing  entity:IRGene|IRDrug  A name", "thing  number  A name", 6, "Unknown parameter type"),
    ("thing  entity:IRGene|IRDrug  A name", "thing", 6, "A parameter reads"),
    ("thing  entity:IRGene|IRDrug  A name", "thing  entity:IRGene", 6, "A parameter reads"),
    ("some  boolean = false", "some  boolean = no", 7, "not valid JSON"),
    ("some  boolean = false", 'some  boolean = "no"', 7, "must be true or false"),
    ("some  boolean = false", "some  boolean = 1", 7, "must be true or false"),
    ("limit  integer = 10", "limit  integer = true", 8, "must be an integer"),
    ("limit  integer = 10", "limit  integer = 1.5", 8, "must be an integer"),
    ("limit  integer = 10", "limit  integer", 1, "It needs `param: limit"),
    ("limit  integer = 10", 'limit  string = "10"', 1, "It needs `param: limit"),
    ("name  string  Its name", "claims  list<string>  Ids", 9, "does not declare it"),
    ("  [x IN [n.a, n.b] | x] AS claims", "  n.m AS m", 14, "does not return `claims`"),
    ("{id: $thing})", "{id: $thing})-[*1..3]-()", 12, "Write a longer path as"),
    ("// family: family", "// family: family\n// shown: graph", 4, "`shown:` is drawn or rows"),
    ("name  string  Its name", "name  text  Its name", 9, "Unknown column type 'text'"),
    ("name  string  Its name", "name  string", 9, "A column reads"),
    ("n  integer?  A number", "name  integer?  A number", 1, "column name is declared twice"),
    ("some  boolean = false  Some", "limit  boolean = false  Some", 1, "declared twice"),
    ('// example: thing = "PTEN"\n', "", 1, "does not give thing"),
    ('thing = "PTEN"', 'thing "PTEN"', 11, "An example reads"),
    ('thing = "PTEN"', "thing = PTEN", 11, "not valid JSON"),
    ('thing = "PTEN"', 'thing = "PTEN"\n// example: colour = "red"', 1, "unknown parameters: ['colour']"),
    ("{id: $thing}", "{id: $thing, name: $name}", 12, "$name is used but not declared"),
    ("WHERE $some\n", "", 12, "Declared but not used: some"),
    ("WHERE $some", "WHERE '$some' <> n.name", 12, "Declared but not used: some"),
    ("WHERE $some", "WHERE true // $some", 12, "Declared but not used: some"),
    ("ORDER BY name\n", "", 14, "has no ORDER BY"),
    ("LIMIT $limit", "", 12, "Declared but not used: limit"),
    ("LIMIT $limit", "SKIP $limit", 14, "has no LIMIT"),
    ("ORDER BY name\n", "// ORDER BY name\n", 14, "has no ORDER BY"),
    ("RETURN\n", "WITH\n", 12, "no RETURN"),
    ("n.n AS n", "n.n AS number", 14, "the header declares"),
    ("  n.n AS n,\n", "", 14, "the header declares"),
    ("n.name AS name", "n.name AS name, n.x AS x", 14, "the header declares"),
    ("WHERE $some", "WHERE $some\nSET n.name = 'x'", 14, "SET writes"),
    ("WHERE $some", "\n\n// a word\nWHERE $some\nDETACH DELETE n", 17, "DELETE writes"),
    ("WHERE $some", "WHERE $some // it's\nDELETE n // it's", 14, "DELETE writes"),
    ("WHERE $some", "WHERE $some /* it's */\nmerge (x) /* it's */", 14, "MERGE writes"),
]  # fmt: skip
WRITES = (
    "CREATE (x)", "MERGE (x)", "SET n.a = 1", "DELETE n", "DETACH DELETE n", "REMOVE n.a", "DROP INDEX a",
    "FOREACH (x IN [1] | CREATE (y))", "LOAD CSV FROM 'x' AS y", "LOAD  CSV FROM 'x' AS y", "create (x)", "INSERT (:A)",
    "CALL { CREATE (x) } IN TRANSACTIONS", "ALTER USER x", "GRANT ROLE x TO y",
)  # fmt: skip
HARMLESS = (
    "WHERE $some AND n.name <> 'CREATE (n)'",
    'WHERE $some AND n.name <> "DELETE n"',
    "WHERE $some AND n.`SET` IS NULL",
    "WHERE $some AND n.name <> 'it\\'s DELETE'",
    "WHERE $some // CREATE nothing",
    "// MERGE nothing\nWHERE $some",
    "WHERE /* DELETE\n nothing */ $some",
    "WHERE $some AND n.created IS NULL AND n.offset = 1",
)


def write(folder: Path, text: str, name: str = "things", family: str = "family") -> Path:
    path = folder / family / f"{name}.cypher"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_gives_a_query(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    query = read_query(path)
    assert (query.name, query.title, query.family, query.path) == ("things", "Which things?", "family", path)
    assert query.about == "One line and another."
    assert [(item.name, str(item.type), item.required) for item in query.parameters] == [
        ("thing", "entity:IRGene|IRDrug", True), ("some", "boolean", False), ("exact", "boolean", False),
        ("limit", "integer", False),
    ]  # fmt: skip
    assert [item.default_value() for item in query.parameters] == [None, False, False, 10]
    assert query.parameters[0].type == Entity(("IRGene", "IRDrug"))
    assert query.parameters[1].type == Boolean()
    assert [(item.name, item.type, item.nullable) for item in query.columns] == [
        ("name", "string", False), ("n", "integer", True), ("claims", "list<string>", False),
        ("asked", "string", False), ("via", "string", True),
    ]  # fmt: skip
    assert query.example == {"thing": "PTEN"}
    assert query.cypher.startswith("MATCH (n:ImmunoResistance {id: $thing})")
    assert query.parameter("thing") is query.parameters[0]
    assert query.parameter("other") is None


@pytest.mark.parametrize(("old", "new", "line", "said"), BAD, ids=[f"{case[3]}: {case[1]!r}" for case in BAD])
def test_a_bad_file_is_refused_with_file_and_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    assert GOOD.count(old) == 1
    path = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(QueryFileError) as caught:
        read_query(path)
    assert said in caught.value.rule
    assert (caught.value.path, caught.value.line) == (path, line)
    assert str(caught.value).startswith(f"{path}:{line}: ")


@pytest.mark.parametrize("clause", WRITES)
def test_every_clause_that_writes_is_refused(tmp_path: Path, clause: str) -> None:
    with pytest.raises(QueryFileError, match="named queries only read"):
        read_query(write(tmp_path, GOOD.replace("WHERE $some", f"WHERE $some\n{clause}")))


@pytest.mark.parametrize("clause", HARMLESS)
def test_words_inside_strings_names_and_comments_write_nothing(tmp_path: Path, clause: str) -> None:
    assert read_query(write(tmp_path, GOOD.replace("WHERE $some", clause))).name == "things"


def test_a_name_may_be_used_once(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    second = write(tmp_path, GOOD.replace("family: family", "family: other"), family="other")
    with pytest.raises(QueryFileError) as caught:
        read_registry(tmp_path)
    assert (caught.value.path, caught.value.line) == (second, 1)
    assert "already used by" in caught.value.rule


def test_queries_come_sorted_by_family_and_name(tmp_path: Path) -> None:
    for family, name in (("b", "x"), ("a", "z"), ("b", "a")):
        text = GOOD.replace("name: things", f"name: {name}").replace("family: family", f"family: {family}")
        write(tmp_path, text, name, family)
    assert list(read_registry(tmp_path)) == ["z", "a", "x"]


def test_an_empty_folder_has_no_queries(tmp_path: Path) -> None:
    assert read_registry(tmp_path) == {}


def test_a_null_default_is_no_value(tmp_path: Path) -> None:
    text = GOOD.replace("some  boolean = false", "some  string = null")
    assert read_query(write(tmp_path, text)).parameters[1].default_value() is None


def test_our_own_queries_are_well_formed() -> None:
    assert {"countermeasures_for_pathway", "claim_receipt", "find_entity"} <= set(registry())


def test_dashes_in_a_name_count_as_underscores() -> None:
    assert named_query("claim-receipt") == registry()["claim_receipt"]


def test_an_unknown_query_gets_the_nearest_names() -> None:
    with pytest.raises(UsageError, match="Did you mean countermeasures_for_pathway"):
        named_query("countermeasure_for_pathways")
    with pytest.raises(UsageError, match="`kg query` lists them"):
        named_query("0")
