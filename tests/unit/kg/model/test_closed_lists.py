"""Words for the values of closed lists: what does not count in them, and which values they stand for."""

from __future__ import annotations

import pytest

from kg.model.closed_lists import folded, values_of, words_for, words_for_several
from kg.model.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mouse_model", "Mouse-Models"), ("cell line", "CELLLINES"), ("biopsies", "biopsy"), ("data_set", "dataset"),
        ("  patients ", "patient"), ("meta\u2010analysis", "meta_analysis"), ("cell\u00a0line", "cell line"),
    ],
)  # fmt: skip
def test_case_hyphens_spaces_and_the_plural_do_not_count(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("loss", "los"), ("analysis", "analysi"), ("block", "blocks it"), ("activate", "inactivate"), ("host", "hostä"),
        ("clinical", "preclinical"), ("asserted", "not asserted"), ("is", "i"),
    ],
)  # fmt: skip
def test_everything_else_counts(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_a_word_stands_for_one_value_for_several_or_for_none() -> None:
    words = vocabulary()
    assert values_of(words, "system", "mice") == ("mouse_model",)
    assert values_of(words, "system", "in vitro") == ("cell_line", "cell_culture")
    assert values_of(words, "system", "dogs") == values_of(words, "system", "") == ()


def test_the_words_of_a_value_leave_out_those_that_cover_several() -> None:
    words = vocabulary()
    assert "animal model" in words_for(words, "system", "mouse_model")
    assert "preclinical" not in words_for(words, "system", "mouse_model")
    assert words_for_several(words, "system")["preclinical"] == ("mouse_model", "cell_line", "cell_culture")
