"""What a text may have meant: parts of names and slips, never identifiers, and nothing rather than something silly."""

from __future__ import annotations

import pytest

from kg.names.catalogue import Catalogue
from kg.names.named_entity import How
from kg.names.near import MOST_SUGGESTED, matched, search, slips, suggestions
from tests.named import entity

JAK2 = entity("JAK2", "Janus kinase 2", curie="HGNC:6192", label="IRGene")
PTEN = entity("PTEN", curie="HGNC:9588", label="IRGene", claims=3)
LOSS = entity("loss of PTEN", "PTEN loss", label="IRMechanism", claims=9)
CBLB = entity("Cbl-b deficiency", label="IRMechanism")
TIL = entity("PD-1+TIM-3+ TIL", label="IRCell")
THERAPY = entity("anti-PD-1 therapy", label="IRTherapy", claims=7)
PDCD1 = entity("PDCD1", "PD-1", label="IRGene")
MELANOMA = entity("melanoma", label="IRTumor", claims=5)
METASTATIC = entity("metastatic melanoma", label="IRTumor", claims=8)
ALL = Catalogue.of([TIL, JAK2, PTEN, LOSS, CBLB, THERAPY, PDCD1, METASTATIC, MELANOMA])


def shown(text: str) -> list[tuple[str, How]]:
    return [(match.entity.name, match.how) for match in search(ALL, text)]


def test_the_most_certain_comes_first_and_each_says_how_it_matches() -> None:
    assert shown("PD-1") == [("PDCD1", How.SYNONYM), ("anti-PD-1 therapy", How.PART), ("PD-1+TIM-3+ TIL", How.PART)]
    assert shown("melanoma") == [("melanoma", How.NAME), ("metastatic melanoma", How.PART)]


@pytest.mark.parametrize("text", ["JAK3", "CD4", "TIM-1", "PTENP1", "JAKE2", "HGNC:9589", "HGNC:958", "αE"])
def test_another_symbol_or_identifier_finds_nothing(text: str) -> None:
    assert shown(text) == []


def test_a_slip_is_near_and_said_to_be() -> None:
    assert shown("melanomma") == [("melanoma", How.SIMILAR)]
    assert shown("Janus kinsae 2") == [("JAK2", How.SIMILAR)]


@pytest.mark.parametrize(
    ("text", "name", "near"),
    [
        ("akt", "akd", False),
        ("melanom", "melanoma", True),
        ("mellanomma", "melanoma", True),
        ("mellanommaa", "melanoma", False),
        ("jak10", "jak11", False),
        ("interferon", "interferno", True),
    ],
)
def test_slips_are_few_and_digits_agree(text: str, name: str, near: bool) -> None:
    assert slips(text, name) is near


def test_the_beginning_of_a_word_finds_its_names() -> None:
    assert [name for name, _ in shown("melanom")] == ["metastatic melanoma", "melanoma"]


def test_suggestions_begin_with_the_nearest_and_are_of_the_wanted_classes() -> None:
    assert suggestions(ALL, "melanomma")[0] is MELANOMA
    assert suggestions(ALL, "PTEN deficiency", ["IRMechanism"]) == [LOSS]
    assert suggestions(ALL, "PTEN deficiency", ["IRGene"]) == [PTEN]


@pytest.mark.parametrize("text", ["MDSC", "RT", "HER2", "epacadostat", "MSI-H", "qqq"])
def test_nothing_is_suggested_rather_than_something_silly(text: str) -> None:
    assert suggestions(ALL, text) == []


def test_suggestions_are_few_and_each_once() -> None:
    many = Catalogue.of([entity(f"AKT pathway {number}", "AKT signal") for number in range(40)])
    found = suggestions(many, "AKT")
    assert len({one.id for one in found}) == len(found) == MOST_SUGGESTED


@pytest.mark.parametrize(
    ("text", "name"), [("PTEN loss", "PTEN loss"), ("HGNC_9588", "HGNC:9588"), ("Janus kinase", "Janus kinase 2")]
)
def test_the_name_that_matches_is_told(text: str, name: str) -> None:
    assert matched(search(ALL, text)[0], text) == name
