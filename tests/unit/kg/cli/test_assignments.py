"""Words of the command line as parameters, and the words that can come next."""

from __future__ import annotations

import pytest

from kg.cli.assignments import completions, parameters
from kg.errors import ParameterError, UsageError
from kg.queries.registry import named_query, registry

QUERY = registry()["claims_by_model_system"]


def words(typed: str, *before: str) -> list[str]:
    return [word for word, _ in completions(QUERY, before, typed)]


def test_a_word_keeps_its_spelling_so_that_the_answer_can_show_what_it_was_understood_as() -> None:
    assert parameters(QUERY, ("Mice", "only=yes")) == {"system": "Mice", "only": True}


@pytest.mark.parametrize("word", ["nonsense", "system=nonsense", "in vitro", "sistem=mice"])
def test_a_wrong_word_is_refused_without_a_database(word: str) -> None:
    with pytest.raises(ParameterError):
        parameters(QUERY, (word,))


def test_the_first_word_is_a_value_or_a_parameter_with_its_value() -> None:
    assert words("mouse") == ["mouse_model"]
    assert words("sys")[:2] == ["system=patients", "system=mouse_model"]
    assert words("on") == ["only=true", "only=false"]


def test_a_value_follows_its_parameter_in_every_shell() -> None:
    assert words("system=mo") == ["system=mouse_model"]
    assert words("", "system") == words("", "system", "=") == list(QUERY.parameters[0].type.values)
    assert words("mo", "system", "=") == ["mouse_model"]
    assert words("t", "system", "=", "patients", "only", "=") == ["true"]


def test_each_value_comes_with_its_meaning_and_names_are_not_guessed() -> None:
    assert completions(QUERY, ("system", "="), "meta") == [("meta_analysis", "Several studies, analysed together")]
    assert completions(registry()["mechanism_profile"], (), "l") == []


def test_a_parameter_given_twice_is_refused() -> None:
    with pytest.raises(UsageError, match="gene is given twice"):
        parameters(named_query("mechanisms_for_gene"), ("gene=PTEN", "gene=JAK1"))
