"""One name everywhere: the header, the method, the row type."""

from __future__ import annotations

import inspect
import typing
from typing import TYPE_CHECKING, Any

from kg.answers import Answer
from kg.graph import Graph
from kg.loaders.bridge.neighbours import neighbours
from kg.model.declared import claim_types, node_properties, relationship_properties
from kg.model.vocabulary import vocabulary
from kg.queries.registry import registry
from kg.queries.types import Entity, Search
from kg.questions import ROW_TYPES, Questions
from tests.folded import folded
from tools.cypher_lint.schema import bridge_keys
from tools.generate.questions import PYTHON, row_name, short_name

if TYPE_CHECKING:
    from kg.queries.named_query import NamedQuery

every_query = folded("query", registry().values(), ids=list(registry()))
OWN = {"run", "release", "close"}


def test_every_query_has_a_method_and_a_row_type_and_no_method_is_left_over() -> None:
    methods = {name for name, value in inspect.getmembers(Questions, inspect.isfunction)} - OWN
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
        assert shown.annotation.removesuffix(" | None").replace("'", '"') == item.type.python


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
def test_no_header_declares_what_the_evidence_says(query: NamedQuery) -> None:
    header = query.path.read_text(encoding="utf-8")
    assert "// returns: claims" not in header
    assert "edge.locators" not in query.cypher
    assert "edge.statement" not in query.cypher


@every_query
def test_every_family_has_the_question_under_a_shorter_name(query: NamedQuery) -> None:
    family = typing.get_type_hints(getattr(Questions, query.family).fget)["return"]
    assert getattr(family, short_name(query)) is getattr(family, query.name)


def test_no_two_questions_of_a_family_share_a_short_name() -> None:
    names = [(query.family, short_name(query)) for query in registry().values()]
    assert len(set(names)) == len(names)
    assert all(name.isidentifier() for _, name in names)


@every_query
def test_examples_and_defaults_fit_their_types(query: NamedQuery) -> None:
    for name, value in query.example.items():
        item = query.parameter(name)
        assert item is not None
        item.check(value)


@every_query
def test_every_class_that_a_parameter_names_exists(query: NamedQuery) -> None:
    classes = {label for item in query.parameters if isinstance(item.type, Entity) for label in item.type.classes}
    assert classes <= set(vocabulary().entities)


@every_query
def test_every_label_type_and_property_of_the_cypher_is_of_the_vocabulary(query: NamedQuery) -> None:
    import re

    words = vocabulary()
    types = {*claim_types(words), *words.links}
    names = set(re.findall(r"\bIR_?[A-Z]\w+", query.cypher))
    assert {name for name in names if name.startswith("IR_")} <= types | (set(words.bridges) if query.needs else set())
    assert {name for name in names if not name.startswith("IR_")} <= set(words.classes)
    known = {"id", "claim"}
    known |= {name for item in words.classes.values() for name in node_properties(item)}
    known |= {name for kind in types for name in relationship_properties(kind, words)}
    if any(isinstance(item.type, Search) for item in query.parameters):
        known |= {"place", "id", "class", "how", "matched"}
    if query.needs:
        known |= {*bridge_keys(words), *(key for one in neighbours().values() for key in one.keys)}
    aliases = set(re.findall(r"\b(\w+):\s", query.cypher))
    read = set(re.findall(r"\b[a-z]\w*\.([a-z]\w*)\b(?!\()", re.sub(r"'[^']*'", "''", query.cypher)))
    assert read - known - aliases - {"index", "fulltext"} == set()
