"""A text to the entities that it names, or to an error that says what is near."""

from __future__ import annotations

import pytest

from kg.errors import AmbiguousNameError, LookupFailedError, ParameterError
from kg.model.vocabulary import vocabulary
from kg.names.catalogue import Catalogue
from kg.names.classes import class_of, class_words, classes_called
from kg.names.resolve import LONGEST_NAME, Status, entities_named, name_text, names_in, resolve, resolve_all
from tests.named import entity

PDCD1 = entity("PDCD1", "PD-1", label="IRGene", curie="HGNC:8760")
CD274 = entity("CD274", "PD-L1", label="IRGene", curie="HGNC:17635")
JAK1, JAK2 = (entity(name, label="IRGene") for name in ("JAK1", "JAK2"))
ANTI_PD1 = entity("anti-PD-1 therapy", "anti-PD-1", label="IRTherapy")
ANTI_PDL1 = entity("anti-PD-L1 therapy", "anti-PD-L1", label="IRTherapy")
PATHWAY = entity("PI3K-AKT pathway", "PI3K/AKT", curie="KEGG:hsa04151")
INHIBITOR = entity("IDO inhibitor", "IDO inhibitors", label="IRTherapy")
INHIBITION = entity("IDO inhibition", "IDO inhibitors", label="IRCountermeasure")
NARROW = entity("melanoma microRNAs", label="IRMicroRNA", broad=("MESH:D035683",))
TWO = [entity("Wnt", "canonical Wnt", curie=f"KEGG:hsa0431{number}") for number in range(2)]
ALL = Catalogue.of([PDCD1, CD274, JAK1, JAK2, ANTI_PD1, ANTI_PDL1, PATHWAY, INHIBITOR, INHIBITION, NARROW, *TWO])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PD-(L)1", [PDCD1, CD274]), ("anti-PD-(L)1", [ANTI_PD1, ANTI_PDL1]), ("JAK1/2", [JAK1, JAK2]),
        ("anti-PD-1/PD-L1", [ANTI_PD1, ANTI_PDL1]), ("PD-1/PD-L1 inhibitors", [ANTI_PD1, ANTI_PDL1]),
        ("anti-PD-1/L1 antibodies", [ANTI_PD1, ANTI_PDL1]),
    ],
)  # fmt: skip
def test_a_text_that_says_both_names_both_and_a_note_says_so(text: str, wanted: list[object]) -> None:
    found = resolve(ALL, text)
    assert (found.status, found.entities) == (Status.FOUND, wanted)
    assert found.note.startswith(f"'{text}' was read as ")


def test_a_name_with_a_slash_is_one_name() -> None:
    assert resolve(ALL, "PI3K/AKT").entities == [PATHWAY]


@pytest.mark.parametrize("text", ["JAK1/3", "PD-1/CTLA-4", "JAK1/2/3", "PD-(X)1"])
def test_both_must_be_known(text: str) -> None:
    assert resolve(ALL, text).status is Status.ABSENT


def test_a_name_that_two_classes_have_names_both() -> None:
    assert resolve(ALL, "IDO inhibitors").entities == [INHIBITOR, INHIBITION]
    assert resolve(ALL, "IDO inhibitors", ["IRTherapy"]).entities == [INHIBITOR]


def test_a_name_that_two_of_a_class_have_is_refused_and_both_are_named() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        entities_named(ALL, "canonical Wnt", ["IRPathway"])
    assert caught.value.suggestions == ["KEGG:hsa04310 (Wnt)", "KEGG:hsa04311 (Wnt)"]
    assert "more than one pathway" in str(caught.value)


def test_an_unknown_name_gets_suggestions_and_the_class_that_was_wanted() -> None:
    with pytest.raises(LookupFailedError, match="no therapy or drug called 'anti-PD1 theraby'") as caught:
        entities_named(ALL, "anti-PD1 theraby", ["IRTherapy", "IRDrug"])
    assert not isinstance(caught.value, AmbiguousNameError)
    assert caught.value.suggestions == ["anti-PD-1 therapy"]


def test_a_name_of_another_class_is_said_to_be_so() -> None:
    with pytest.raises(LookupFailedError, match=r"no pathway called 'PD-1'\. It names the gene PDCD1") as caught:
        entities_named(ALL, "PD-1", ["IRPathway"])
    assert caught.value.note == "It names the gene PDCD1."


def test_an_identifier_that_entities_only_refer_to_is_said_to_be_so() -> None:
    with pytest.raises(LookupFailedError, match=r"No entity is exactly that; .* close to it: melanoma microRNAs"):
        entities_named(ALL, "MESH:D035683")


@pytest.mark.parametrize("text", ["JAK1 and JAK2", "JAK1 + JAK2", "JAK1 plus JAK2"])
def test_a_combination_is_not_its_parts_and_the_error_says_so(text: str) -> None:
    with pytest.raises(LookupFailedError, match="no entity for them together; give them as a list"):
        entities_named(ALL, text, ["IRGene"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("JAK1, JAK2", ["JAK1", "JAK2"]), ("JAK1;JAK2", ["JAK1", "JAK2"]), ("JAK1 or JAK2", ["JAK1", "JAK2"]),
        ("JAK1", ["JAK1"]), ("anti-PD-1", ["anti-PD-1"]), ("JAK1, HER2", ["JAK1", "HER2"]),
    ],
)  # fmt: skip
def test_a_list_with_commas_is_a_list(text: str, names: list[str]) -> None:
    assert names_in(ALL, text) == names


def test_a_name_that_is_turned_round_at_a_comma_is_one_name() -> None:
    lung = [entity(name, label="IRTumor") for name in ("lung cancer", "non-small cell lung cancer")]
    assert names_in(Catalogue.of(lung), "lung cancer, non-small cell") == ["non-small cell lung cancer"]
    assert names_in(Catalogue.of(lung), "lung cancer, small cell") == ["lung cancer", "small cell"]


@pytest.mark.parametrize(("given", "text"), [(3716.0, "3716"), (3716, "3716"), ("PTEN", "PTEN"), (float("nan"), "nan")])
def test_a_number_of_a_table_is_a_number(given: object, text: str) -> None:
    assert name_text(given) == text


def test_a_name_with_a_comma_is_one_name() -> None:
    gene = entity("IDO1", "indoleamine 2,3-dioxygenase", label="IRGene")
    assert names_in(Catalogue.of([gene]), "indoleamine 2,3-dioxygenase") == ["indoleamine 2,3-dioxygenase"]


@pytest.mark.parametrize("text", ["", "  ", "???", "\x00", "x" * (LONGEST_NAME + 1)])
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(ParameterError):
        resolve(ALL, text)


def test_many_names_give_a_row_for_each_entity_and_unknown_ones_stop_nothing() -> None:
    rows = resolve_all(ALL, ["PD-1", "HER2", "IDO inhibitors", "canonical Wnt", ""])
    assert [(row["input"], row["status"], row["name"]) for row in rows] == [
        ("PD-1", "found", "PDCD1"), ("HER2", "absent", None), ("IDO inhibitors", "found", "IDO inhibitor"),
        ("IDO inhibitors", "found", "IDO inhibition"), ("canonical Wnt", "ambiguous", "Wnt"),
        ("canonical Wnt", "ambiguous", "Wnt"), ("", "absent", None),
    ]  # fmt: skip
    assert (rows[0]["how"], rows[0]["class"], rows[0]["id"]) == ("synonym", "IRGene", "HGNC:8760")
    with pytest.raises(LookupFailedError, match="HER2"):
        resolve_all(ALL, ["PD-1", "HER2"], strict=True)


def test_a_class_goes_by_its_word_its_slug_and_its_label() -> None:
    assert classes_called(["gene", "gene-group", "IRTumor"]) == ("IRGene", "IRGeneGroup", "IRTumor")
    assert classes_called(["Tumour"]) == ("IRTumor",)
    with pytest.raises(ParameterError, match="no class 'claim' of entities"):
        classes_called(["claim"])


def test_every_entity_class_has_a_word() -> None:
    words = [class_words([label]) for label in vocabulary().entities]
    assert not [word for word in words if word.startswith("IR")]
    assert len(set(words)) == len(words)
    assert class_words(["IRGene", "IRDrug"]) == "gene or drug"
    assert class_words([]) == "entity"
    assert class_words(["IRNew"]) == "IRNew"


@pytest.mark.parametrize(
    ("labels", "label"),
    [
        (["ImmunoResistance", "IRGene"], "IRGene"),
        (["Note", "IRGene", "ImmunoResistance"], "IRGene"),
        (["ImmunoResistance", "IRPhage"], "IRPhage"),
        (["ImmunoResistance", "IRClaim"], ""),
        (["Gene"], ""),
        ([], ""),
    ],
)
def test_the_class_of_an_entity_is_found_among_its_labels(labels: list[str], label: str) -> None:
    assert class_of(labels) == label
