"""A parameter that a query does not have: the error names the one that was probably meant."""

from __future__ import annotations

import pytest

from kg.errors import ParameterError
from kg.queries.registry import registry
from kg.queries.unknown_parameter import refuse_unknown


def test_parameters_that_the_query_has_are_not_refused() -> None:
    refuse_unknown(registry()["mechanisms_in_tumor"], ["tumor", "limit"])


@pytest.mark.parametrize(
    ("query", "word", "meant"),
    [
        ("mechanisms_in_tumor", "tumour", "tumor"), ("mechanisms_in_tumor", "Tumor", "tumor"),
        ("claims_by_certainty", "certainty", "certainty_level"), ("curation_issues", "severity", "severity_level"),
        ("countermeasures_for_pathway", "pathways", "pathway"), ("mechanisms_for_therapy", "drug", "therapy"),
        ("mechanisms_for_therapies", "therapy", "therapies"), ("claims_by_model_system", "lim", "limit"),
    ],
)  # fmt: skip
def test_a_similar_name_is_suggested(query: str, word: str, meant: str) -> None:
    with pytest.raises(ParameterError, match=rf"{query} has no parameter {word}\. Did you mean {meant}\? It has: "):
        refuse_unknown(registry()[query], [word])


def test_nothing_is_suggested_where_nothing_is_similar() -> None:
    with pytest.raises(ParameterError) as caught:
        refuse_unknown(registry()["mechanisms_in_tumor"], ["colour", "xyz"])
    assert str(caught.value) == "mechanisms_in_tumor has no parameter colour, xyz. It has: tumor, exact, limit."
