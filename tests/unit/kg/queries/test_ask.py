"""Plain words to named questions: which come first, what they are filled with, and what is no question."""

from __future__ import annotations

import pytest

from kg.errors import LookupFailedError, ParameterError
from kg.names.catalogue import Catalogue
from kg.queries.ask import Candidate, candidates, mentions, question_words
from tests.named import entity

NAMES = Catalogue.of(
    [
        entity("PI3K-AKT pathway", "PI3K-AKT", curie="KEGG:hsa04151"),
        entity("anti-PD-1 therapy", "anti-PD-1", curie="ir:therapy/anti-PD-1", label="IRTherapy"),
        entity("PDCD1", "PD-1", curie="HGNC:8760", label="IRGene"),
        entity("loss of PTEN", curie="ir:mechanism/PTEN-loss", label="IRMechanism"),
        entity("PTEN", curie="HGNC:9588", label="IRGene"),
        entity("melanoma", curie="MONDO:0005105", label="IRTumor"),
    ]
)


def ask(question: str) -> list[Candidate]:
    return candidates(NAMES, question)


def names(question: str, most: int) -> list[str]:
    return [candidate.query.name for candidate in ask(question)[:most]]


def test_a_question_on_a_pathway_is_filled_with_it() -> None:
    first, second = ask("which countermeasures target PI3K-AKT")[:2]
    assert {first.query.name, second.query.name} == {"countermeasures_for_pathway", "countermeasures_targeting"}
    assert first.parameters == {"pathway": "KEGG:hsa04151"}
    assert first.understood == {"pathway": "PI3K-AKT pathway"}
    assert first.command() == 'kg query countermeasures_for_pathway pathway="PI3K-AKT pathway"'


@pytest.mark.parametrize("question", ["what defeats anti-PD-1?", "What resists anti-PD-1", "why does anti-PD-1 fail?"])
def test_what_defeats_a_therapy(question: str) -> None:
    first = ask(question)[0]
    assert first.query.name in {"mechanisms_for_therapy", "what_defeats_therapy"}
    assert first.parameters == {"therapy": "ir:therapy/anti-PD-1"}


def test_a_closed_word_fills_its_parameter() -> None:
    first = ask("which mechanisms are adaptive")[0]
    assert first.query.name == "mechanisms_in_phase"
    assert first.parameters == {"phase": "adaptive"}


@pytest.mark.parametrize(
    ("question", "name", "value"),
    [
        ("which mechanisms are innate", "mechanisms_in_phase", "primary"),
        ("which mechanisms act in the tumour cell?", "mechanisms_in_compartment", "tumor_cell"),
        ("which claims are suggested", "claims_by_certainty", "suggested"),
        ("which severe issues are there", "curation_issues", "major"),
    ],
)
def test_a_synonym_fills_its_parameter_with_the_value(question: str, name: str, value: str) -> None:
    first = ask(question)[0]
    assert (first.query.name, list(first.parameters.values())) == (name, [value])
    assert list(first.understood.values()) == [value]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("mechanisms in phase tertiary", "must name one of primary, acquired, adaptive"),
        ("claims by certainty wobbly", "must name one of asserted, suggested, proposed, ongoing"),
        ("which mechanisms act in primary or in acquired phase", "and only one"),
    ],
)
def test_a_question_about_a_list_that_names_no_value_or_several_is_an_error(question: str, said: str) -> None:
    with pytest.raises(ParameterError, match=said):
        ask(question)


def test_a_word_for_a_class_alone_is_no_value_of_a_list() -> None:
    assert "mechanisms_in_compartment" not in names("which mechanisms were shown in a tumour", 99)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("which mechanisms have no countermeasure", "mechanisms_without_countermeasure"),
        ("which countermeasures have no mechanism", "countermeasures_without_mechanism"),
        ("which trials are there", "trials_named"),
        ("what is approved for melanoma", "therapies_approved_for_tumor"),
        ("how does loss of PTEN lead to failure", "mechanism_chain"),
        ("where does the review contradict itself?", "conflicting_claims"),
    ],
)
def test_what_is_asked_for_tells_questions_apart(question: str, name: str) -> None:
    assert names(question, 1) == [name]


def test_every_candidate_has_what_its_question_needs() -> None:
    for candidate in ask("which countermeasures restore anti-PD-1 in melanoma"):
        needed = {item.name for item in candidate.query.parameters if item.required}
        assert needed <= set(candidate.parameters), candidate.query.name


def test_the_longer_name_wins_over_the_shorter_within_it() -> None:
    found = mentions(NAMES, question_words("does loss of PTEN, in melanoma, weaken anti-PD-1?"))
    assert {mention.name for mention in found} == {"loss of PTEN", "melanoma", "anti-PD-1 therapy"}


@pytest.mark.parametrize("question", ["xyzzy plugh", "the of and", "{}[]~^"])
def test_words_that_no_question_knows_are_said_to_be_so(question: str) -> None:
    with pytest.raises(LookupFailedError) as raised:
        ask(question)
    assert question in str(raised.value)


@pytest.mark.parametrize("question", ["", "   ", "?!", "' \" ;"])
def test_no_words_are_no_question(question: str) -> None:
    with pytest.raises(ParameterError, match="no words"):
        ask(question)


def test_a_very_long_question_is_cut_and_still_answered() -> None:
    assert names("which countermeasures target PI3K-AKT " + "please " * 5000, 1) == ["countermeasures_for_pathway"]
