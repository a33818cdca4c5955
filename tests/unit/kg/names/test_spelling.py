"""When two spellings are one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.names.spelling import normalise, parts, spellings


@pytest.mark.parametrize(
    "spelling",
    ["PI3K-AKT", "pi3k/akt", "PI3K Akt", "PI3K–AKT", "  pi3k_akt ", "ＰＩ３Ｋ-ＡＫＴ", "pi3kakt"],
)
def test_case_hyphens_blanks_slashes_and_width_do_not_count(spelling: str) -> None:
    assert normalise(spelling) == "pi3kakt"


@pytest.mark.parametrize(
    ("greek", "latin"),
    [
        ("IFN-γ", "IFN-gamma"), ("PI3Kβ", "pi3k beta"), ("TNFα", "TNF-alpha"), ("IL-1Β", "il1beta"), ("µ", "mu"),
        ("NF-κB", "nf-kappab"),
    ],
)  # fmt: skip
def test_greek_letters_are_spelt_out(greek: str, latin: str) -> None:
    assert normalise(greek) == normalise(latin)


def test_a_plus_counts() -> None:
    assert normalise("CD8+ T cell") != normalise("CD8 T cell")
    assert normalise("CD8-positive T cell") == normalise("CD8⁺ T cell") == normalise("CD8+ T cell")


def test_a_minus_after_a_marker_counts() -> None:
    assert normalise("CD8- T cell") == normalise("CD8⁻ T cell") == normalise("CD8-negative T cell")
    assert normalise("CD8-T") == normalise("CD8 T")


def test_a_double_minus_is_a_knockout() -> None:
    assert normalise("Cbl-b-/-") == normalise("Cbl-b knockout") != normalise("Cbl-b")


@pytest.mark.parametrize("letter", ["θ", "ς", "é", "ñ", "ø", "ł", "Я", "日", "ʒ", "ɣ"])
def test_no_letter_is_dropped(letter: str) -> None:
    assert normalise(f"PI3K{letter}") != normalise("PI3K")


@pytest.mark.parametrize(
    ("one", "other"),
    [("TGF-ß", "TGF-β"), ("ß-catenin", "beta-catenin"), ("naïve", "naive"), ("Sézary", "Sezary"), ("x₂", "x2")],
)
def test_accents_and_lookalikes_do_not_count(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize("text", ["", " ", "-_", "?!", "\u0301"])
def test_what_holds_no_letter_or_digit_is_no_name(text: str) -> None:
    assert normalise(text) == ""


@given(st.text(max_size=40))
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
    assert "".join(parts(text)) == normalise(text)


def test_a_local_identifier_counts_where_it_says_its_authority() -> None:
    assert "hsa04151" in spellings([], ["KEGG:hsa04151"])
    assert "kegghsa04151" in spellings([], ["KEGG:hsa04151"])


def test_a_bare_number_is_no_spelling() -> None:
    assert spellings([], ["HGNC:9588", "GO:0043491"]) == ["go0043491", "hgnc9588"]


def test_a_key_is_a_spelling_as_a_whole() -> None:
    assert spellings(["PTEN"], ["gene/PTEN"]) == ["genepten", "pten"]


def test_empty_names_and_identifiers_leave_nothing() -> None:
    assert spellings(["", "-"], ["", ":"]) == []
