"""What a text names: the most certain way wins, and nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.names.catalogue import Catalogue
from kg.names.named_entity import How, NamedEntity
from kg.names.spelling import normalise
from tests.named import entity
from tests.nasty import NASTY

PI3K_AKT = entity("PI3K-AKT pathway", "PI3K/AKT", curie="KEGG:hsa04151")
MTOR = entity("PI3K-mTOR pathway")
WNT = entity("WNT signaling pathway", curie="KEGG:hsa04310")
PTEN = entity("PTEN", "phosphatase and tensin homolog", curie="HGNC:9588", label="IRGene")
ALL = Catalogue.of([PI3K_AKT, MTOR, WNT, PTEN])


def found(text: str, *entities: NamedEntity, classes: tuple[str, ...] = ()) -> list[tuple[str, How]]:
    among = Catalogue.of(entities) if entities else ALL
    return [(match.entity.name, match.how) for match in among.matches(text, classes)]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("KEGG:hsa04151", How.IDENTIFIER), ("hsa04151", How.IDENTIFIER), ("PI3K-AKT pathway", How.NAME),
        ("pi3k akt PATHWAY", How.NAME), ("PI3K/AKT", How.SYNONYM), ("pi3k-akt", How.SYNONYM),
        ("the PI3K-AKT signalling cascade", How.FORM), ("PI3K-AKT pathways", How.FORM),
    ],
)  # fmt: skip
def test_one_entity_answers_to_each_of_its_spellings(text: str, how: How) -> None:
    assert found(text) == [("PI3K-AKT pathway", how)]


@pytest.mark.parametrize(
    "text", ["PI3K", "akt", "AKT pathway", "JAK-STAT", "PI3K-AKT-NOTCH", "04151", "h", "PI3Kθ-AKT", "PTENP1", "日本"]
)
def test_a_part_of_a_name_or_a_name_with_more_is_not_the_name(text: str) -> None:
    assert found(text) == []


def test_an_opposite_is_not_found() -> None:
    lung = entity("non-small cell lung cancer", label="IRTumor")
    assert found("small cell lung cancer", lung) == []
    assert found("non small cell lung carcinoma", lung) == [(lung.name, How.FORM)]


def test_a_name_goes_before_a_synonym_of_another() -> None:
    other = entity("survival pathway", "WNT signaling pathway")
    assert found("WNT signaling pathway", other, WNT) == [(WNT.name, How.NAME)]


def test_a_synonym_of_the_curators_goes_before_a_name_of_an_authority() -> None:
    ours = entity("AKT", "protein kinase B", label="IRGeneGroup")
    theirs = entity("PTK2B", label="IRGene", authority=("protein kinase B",))
    assert found("protein kinase B", theirs, ours) == [("AKT", How.SYNONYM)]
    assert found("protein kinase B", theirs) == [("PTK2B", How.AUTHORITY)]


@pytest.mark.parametrize(
    "text", ["CL:0000084", "cl 0000084", "CL_0000084", "http://purl.obolibrary.org/obo/CL_0000084"]
)
def test_an_identifier_names_its_entity_and_not_those_that_carry_it_as_broader(text: str) -> None:
    cell = entity("T cell", curie="CL:0000084", label="IRCell")
    memory = entity("memory precursor T cell", broad=("CL:0000084",), label="IRCell")
    assert found(text, memory, cell) == [("T cell", How.IDENTIFIER)]
    assert found(text, memory) == []
    assert Catalogue.of([memory, cell]).related(text) == [memory]


def test_entities_of_other_classes_do_not_answer() -> None:
    gene = entity("AKT", label="IRGene")
    group = entity("AKT", label="IRGeneGroup", curie="FPLX:AKT")
    assert found("AKT", gene, group, classes=("IRGene",)) == [("AKT", How.NAME)]
    assert found("AKT", gene, classes=("IRPathway",)) == []
    assert len(found("AKT", gene, group)) == 2


def test_a_number_alone_is_a_gene_and_says_whose_number_it_is() -> None:
    gene = NamedEntity("HGNC:9588", "PTEN", "IRGene", identifiers=("HGNC:9588", "gene/PTEN", "NCBIGene:5728"))
    pathway = entity("x", curie="GO:0005728")
    (match,) = Catalogue.of([gene, pathway]).matches("5728")
    assert (match.entity, match.how, match.note) == (gene, How.IDENTIFIER, "The number 5728 was read as NCBIGene:5728.")
    (match,) = Catalogue.of([gene]).matches("9588", ["IRGene"])
    assert match.note == "The number 9588 was read as HGNC:9588."
    assert Catalogue.of([gene, pathway]).matches("5728", ["IRPathway"]) == []
    assert Catalogue.of([gene, pathway]).matches("0005728", ["IRPathway"]) == []


def test_another_name_of_a_gene_may_stand_in_a_longer_name() -> None:
    gene = entity("HAVCR2", "TIM-3", label="IRGene", curie="HGNC:18437")
    state = entity("TIM-3 upregulation", label="IRMechanism")
    therapy = entity("anti-TIM-3 antibody", label="IRTherapy")
    assert found("HAVCR2 upregulation", gene, state) == [(state.name, How.FORM)]
    assert found("upregulation of HAVCR2", gene, state) == [(state.name, How.FORM)]
    assert found("anti-HAVCR2", gene, therapy) == [(therapy.name, How.FORM)]


def test_the_name_of_a_gene_within_another_symbol_stays() -> None:
    gene = entity("WNT", "wingless", label="IRGene")
    assert found("wingless1 activation", gene, entity("WNT1 activation", label="IRMechanism")) == []


@given(st.text(max_size=40) | st.sampled_from(NASTY))
def test_what_is_found_is_spelt_like_a_name_or_says_that_it_is_not(text: str) -> None:
    for match in ALL.matches(text):
        if match.how in {How.NAME, How.SYNONYM}:
            assert normalise(text) in {normalise(name) for name in match.entity.names}
