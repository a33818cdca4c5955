"""Every parameter with a closed list, of every query: its values, its synonyms, and what is neither."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kg.errors import ParameterError
from kg.graph import Graph
from kg.model.closed_lists import folded
from kg.model.vocabulary import vocabulary
from kg.queries.registry import registry
from kg.queries.types import Boolean, Claims, Entity, Integer, Locator, Reference, Search, Term
from tests.unit.kg.fakes import FakeEngine
from tools.generate.examples import ROWS

if TYPE_CHECKING:
    from kg.queries.named_query import Parameter

CLOSED = [(query.name, item) for query in registry().values() for item in query.parameters if type(item.type) is Term]
IDS = [f"{name}.{item.name}" for name, item in CLOSED]
every_closed_list = pytest.mark.parametrize(("query", "item"), CLOSED, ids=IDS)
LISTS = sorted({item.type.of[0] for _, item in CLOSED})
# Columns whose values come from a list; a trial has a phase of another kind.
COLUMNS = {"phases": "phase", **{name: name for name in LISTS}}
OTHER_KIND = "Clinical phase"
ALL_BUT_TERMS = (Boolean, Claims, Entity, Integer, Locator, Reference, Search)
# Reported by users: each gave an answer without rows.
REPORTED = [
    ("claims_by_model_system", "system", "human", "patients"),
    ("claims_by_certainty", "certainty_level", "certain", "asserted"),
    ("countermeasures_by_mode", "mode", "inhibit", "block"),
    ("mechanisms_in_phase", "phase", "secondary", "acquired"),
    ("mechanisms_in_compartment", "compartment", "tumour", "tumor_cell"),
]


def run(query: str, name: str, value: object) -> tuple[object, dict[str, str]]:
    """What the database is given for the parameter, and what is shown of it."""
    others = {key: given for key, given in registry()[query].example.items() if key != name}
    answer = Graph(FakeEngine()).run(query, {**others, name: value})  # type: ignore[arg-type]
    return answer.parameters[name], answer.understood


def test_no_parameter_is_free_text() -> None:
    kinds = {type(item.type) for query in registry().values() for item in query.parameters}
    assert {kind for kind in kinds if not issubclass(kind, ALL_BUT_TERMS)} == {Term}


@every_closed_list
def test_each_value_is_taken_and_needs_no_explanation(query: str, item: Parameter) -> None:
    for value in item.type.values:
        assert run(query, item.name, value) == (value, {})


@every_closed_list
def test_each_synonym_is_understood_and_the_answer_shows_as_what(query: str, item: Parameter) -> None:
    for word, values in vocabulary().synonyms[item.type.of[0]].items():
        for spelt in (word, word.upper(), word.replace(" ", "-"), f" {word.replace(' ', '_')} ", f"{word}s"):
            if folded(spelt) == folded(word) and len(values) == 1:
                assert run(query, item.name, spelt) == (values[0], {item.name: values[0]})


@every_closed_list
def test_a_word_for_several_values_is_an_error_that_names_them(query: str, item: Parameter) -> None:
    for word, values in vocabulary().synonyms[item.type.of[0]].items():
        if len(values) > 1:
            with pytest.raises(ParameterError) as caught:
                run(query, item.name, word)
            assert f"{item.name} must be {' or '.join(values)} (" in caught.value.message


@every_closed_list
@pytest.mark.parametrize("value", ["nonsense", "", " ", "not asserted", "x" * 10_000, 1, True, ["block"], {"a": 1}])
def test_anything_else_is_an_error_that_names_the_list(query: str, item: Parameter, value: object) -> None:
    with pytest.raises(ParameterError) as caught:
        run(query, item.name, value)
    assert f"{item.name} must be one of {', '.join(item.type.values)}, got " in caught.value.message


@every_closed_list
def test_a_word_of_the_command_line_is_checked_and_kept_as_typed(query: str, item: Parameter) -> None:
    for word, values in vocabulary().synonyms[item.type.of[0]].items():
        if len(values) == 1:
            assert item.read(word) == word
    with pytest.raises(ParameterError, match="must be one of"):
        item.read("nonsense")


@pytest.mark.parametrize(("query", "name", "word", "value"), REPORTED)
def test_what_users_reported_is_understood(query: str, name: str, word: str, value: str) -> None:
    assert run(query, name, word) == (value, {name: value})


def test_what_an_answer_shows_of_a_list_is_taken_by_its_parameters() -> None:
    seen = set()
    for query in registry().values():
        rows = json.loads((ROWS / f"{query.name}.json").read_text(encoding="utf-8"))
        for column in query.columns:
            name = COLUMNS.get(column.name)
            if name is None or column.text == OTHER_KIND:
                continue
            cells = [row[column.name] for row in rows if row[column.name] is not None]
            values = {value for cell in cells for value in (cell if isinstance(cell, list) else [cell])}
            assert {value: Term((name,)).check(value) for value in values} == {value: value for value in values}
            seen |= {name} if values else set()
    assert seen == set(LISTS)


def test_every_value_of_a_list_has_a_meaning_to_show() -> None:
    assert {name: value for name in LISTS for value, text in vocabulary().terms[name].items() if not text} == {}
