"""One name everywhere: the header, the method, the row type."""

from __future__ import annotations

import inspect
import typing
from typing import TYPE_CHECKING, Any

from kg.answers import Answer
from kg.graph import Graph
from kg.loaders.bridge.neighbours import neighbours
from kg.loaders.database.actual import BRIDGES
from kg.loaders.tables.read import Reader, read_vocabulary
from kg.model.declared import claim_types, node_properties, relationship_properties
from kg.names.resolve import WORDS
from kg.queries.registry import registry
from kg.questions import ROW_TYPES, Questions
from tests.folded import folded
from tests.integration.test_golden import golden
from tools.cypher_lint.schema import BRIDGE_KEYS
from tools.generate.questions import PYTHON, row_name

if TYPE_CHECKING:
    from kg.model.rows import GraphRows
    from kg.queries.shape import NamedQuery, Parameter

every_query = folded("query", registry().values(), ids=list(registry()))
OWN = {"run", "release", "close"}


def test_every_query_has_a_method_and_a_row_type_and_no_method_is_left_over() -> None:
    methods = {name for name, value in vars(Questions).items() if inspect.isfunction(value)} - OWN
    assert methods == set(ROW_TYPES) == set(registry())
    assert set(vars(Graph)) & set(registry()) == set(), "nothing else of a graph goes by a query's name"


@every_query
def test_the_method_takes_the_declared_parameters_with_their_defaults(query: NamedQuery) -> None:
    given = inspect.signature(getattr(Questions, query.name)).parameters
    assert list(given)[1:] == [item.name for item in sorted(query.parameters, key=lambda item: not item.required)]
    for item in query.parameters:
        shown = given[item.name]
        if item.required:
            assert (shown.kind, shown.default) == (shown.POSITIONAL_OR_KEYWORD, shown.empty)
        else:
            assert (shown.kind, shown.default) == (shown.KEYWORD_ONLY, item.default_value())
        assert shown.annotation.removesuffix(" | None") == _annotation(item)


def _annotation(item: Parameter) -> str:
    if item.many:
        return "str | Sequence[str]"
    return "str" if item.classes else PYTHON[item.type]


@every_query
def test_the_row_type_has_the_declared_columns(query: NamedQuery) -> None:
    row_type = ROW_TYPES[query.name]
    assert row_type.__name__ == row_name(query)
    hints = typing.get_type_hints(row_type)
    assert {name: _written(kind) for name, kind in hints.items()} == {
        column.name: PYTHON[column.type] + (" | None" if column.nullable else "") for column in query.columns
    }
    assert row_type._fields == tuple(column.name for column in query.columns)


def _written(kind: Any) -> str:
    return kind.__name__ if isinstance(kind, type) and not typing.get_args(kind) else str(kind)


@every_query
def test_the_method_says_what_it_takes_and_gives(query: NamedQuery) -> None:
    method = getattr(Questions, query.name)
    text = inspect.getdoc(method) or ""
    for item in (*query.parameters, *query.columns):
        assert item.name in text
    assert query.title in text
    assert f"graph.{query.name}(" in text
    hint = typing.get_type_hints(method, localns={"Answer": Answer})["return"]
    assert typing.get_args(hint) == (ROW_TYPES[query.name],)


@every_query
def test_a_method_passes_on_what_it_was_given(query: NamedQuery) -> None:
    class Listening(Questions):
        def run(self, name: str, parameters: Any) -> Any:
            return name, parameters

    asked = {item.name: query.example.get(item.name, item.default_value()) for item in query.parameters}
    assert getattr(Listening(), query.name)(**query.example) == (query.name, asked)


@every_query
def test_a_query_gives_the_claims_that_carry_it(query: NamedQuery) -> None:
    assert [column.type for column in query.columns if column.name == "claims"] == ["list<string>"]


@every_query
def test_what_a_row_says_of_its_claims_is_in_their_order(query: NamedQuery, rows: GraphRows) -> None:
    claims = {str(node.id): node.properties for node in rows.nodes if "certainty" in node.properties}
    for row in golden(query.name):
        if "statements" in row:
            assert row["statements"] == [claims[claim]["statement"] for claim in row["claims"]]
            assert row["certainty"] == [claims[claim]["certainty"] for claim in row["claims"]]


@every_query
def test_every_class_that_a_parameter_names_exists(query: NamedQuery) -> None:
    assert {label for item in query.parameters for label in item.classes} <= set(WORDS)


@every_query
def test_every_label_type_and_property_of_the_cypher_is_of_the_vocabulary(query: NamedQuery) -> None:
    import re

    vocabulary = read_vocabulary(Reader())
    types = {*claim_types(vocabulary), *vocabulary.links}
    names = set(re.findall(r"\bIR_?[A-Z]\w+", query.cypher))
    assert {name for name in names if name.startswith("IR_")} <= types | (BRIDGES if query.needs else set())
    assert {name for name in names if not name.startswith("IR_")} <= set(vocabulary.classes)
    known = {"id", "claim"}
    known |= {name for item in vocabulary.classes.values() for name in node_properties(item)}
    known |= {name for kind in types for name in relationship_properties(kind, vocabulary)}
    known |= {*BRIDGE_KEYS, *(key for one in neighbours().values() for key in one.keys)} if query.needs else set()
    aliases = set(re.findall(r"\b(\w+):\s", query.cypher))
    read = set(re.findall(r"\b[a-z]\w*\.([a-z]\w*)\b(?!\()", re.sub(r"'[^']*'", "''", query.cypher)))
    assert read - known - aliases - {"index", "fulltext"} == set()
