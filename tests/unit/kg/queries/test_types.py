"""Each type of parameter once: what it takes, what it refuses, how it is read, annotated and described."""

from __future__ import annotations

import pytest

from kg.errors import ParameterError
from kg.model.addresses import Address
from kg.queries.named_query import Parameter
from kg.queries.types import TYPES, Type, parse_type
from kg.queries.types.plain import LONGEST_NAME, MOST_ROWS

WRITTEN = {
    "string": "string", "integer": "integer", "boolean": "boolean", "search": "search", "term": "term:phase",
    "claims": "claims", "entity": "entity:IRGene|IRDrug", "entities": "entities:IRTherapy", "locator": "locator",
    "section": "section", "reference": "reference",
}  # fmt: skip


def kind(text: str) -> Type:
    found = parse_type(text)
    assert found is not None
    return found


def item(text: str) -> Parameter:
    return Parameter("thing", kind(text), "A thing", None)


def test_every_type_is_written_and_described() -> None:
    assert set(WRITTEN) == set(TYPES)
    for word, text in WRITTEN.items():
        found = kind(text)
        assert (found.word, str(found)) == (word, text)
        assert found.annotation
        assert set(found.schema) & {"type", "anyOf"}
        assert found.wanted


@pytest.mark.parametrize(
    "text", ["number", "term", "entity", "string:x", "entity:", "entity:*|IRGene", "Integer", "", "claims:IRGene"]
)
def test_what_is_no_type_is_not_taken_for_one(text: str) -> None:
    assert parse_type(text) is None


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("integer", "12", 12), ("boolean", "Yes", True), ("boolean", "false", False), ("string", "a,b", "a,b"),
        ("claims", "c0001, c0002", ["c0001", "c0002"]), ("entities:IRTherapy", "a, b", "a, b"),
        ("entity:IRGene", "a, b", "a, b"), ("reference", "34", "34"),
    ],
)  # fmt: skip
def test_a_word_of_the_command_line_becomes_a_value(text: str, word: str, value: object) -> None:
    assert item(text).read(word) == value


@pytest.mark.parametrize(
    ("text", "word"), [("integer", "1.5"), ("integer", "²"), ("boolean", "maybe"), ("integer", "")]
)
def test_a_word_of_another_form_is_refused(text: str, word: str) -> None:
    with pytest.raises(ParameterError, match="thing must be"):
        item(text).read(word)


@pytest.mark.parametrize(
    ("text", "given", "address"),
    [
        ("locator", "pten-loss.5", Address("", "pten-loss.5")),
        ("locator", "jca-2019:pten-loss.5", Address("jca-2019", "pten-loss.5")),
        ("section", "jca-2019:pten-loss", Address("jca-2019", "pten-loss")),
    ],
)
def test_an_address_is_taken_with_and_without_its_source(text: str, given: object, address: Address) -> None:
    assert item(text).check(given) == address


@pytest.mark.parametrize("text", ["locator", "section", "reference"])
@pytest.mark.parametrize("given", ["", "a b", "x:y:z", True, None, 1.5, "' OR 1=1"])
def test_what_is_no_address_is_refused(text: str, given: object) -> None:
    with pytest.raises(ParameterError):
        item(text).check(given)


@pytest.mark.parametrize(
    ("given", "text"),
    [(34, "34"), ("jca-2019:34", "jca-2019:34"), ("PMID:26645196", "PMID:26645196"), ("Peng 2016", "Peng 2016")],
)
def test_a_work_is_taken_by_number_identifier_or_author_and_year(given: object, text: str) -> None:
    assert item("reference").check(given) == text


def test_a_text_that_can_be_no_work_is_refused_with_the_forms_that_can() -> None:
    with pytest.raises(ParameterError, match=r"number such as 34 or jca-2019:34, its PMID or DOI, or author and year"):
        item("reference").check("PMC508086")


def test_a_term_is_one_of_its_list_whatever_its_spelling() -> None:
    assert item("term:compartment").check("Tumor cell") == "tumor_cell"
    with pytest.raises(ParameterError, match="must be one of tumor_cell, immune_cell, microenvironment, host"):
        item("term:compartment").check("nucleus")
    assert kind("term:compartment").schema["enum"][0] == "tumor_cell"


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("boolean", True, True),
        ("boolean", False, False),
        ("integer", 1, 1),
        ("integer", MOST_ROWS, MOST_ROWS),
        ("string", " PTEN ", " PTEN "),
        ("claims", "c0001", ["ir:claim/c0001"]),
        ("claims", " C0001 ", ["ir:claim/c0001"]),
        ("claims", "ir:claim/c0001", ["ir:claim/c0001"]),
        ("claims", ["c0002", "IR:CLAIM/C0001"], ["ir:claim/c0002", "ir:claim/c0001"]),
        ("claims", ("c0002",), ["ir:claim/c0002"]),
        ("claims", "KEY:c0001", ["ir:claim/key/c0001"]),
        ("claims", "ir:claim/key/c0001", ["ir:claim/key/c0001"]),
    ],
)
def test_a_value_of_the_right_type_is_taken(kind: str, given: object, value: object) -> None:
    assert item(kind).check(given) == value


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("boolean", 1), ("boolean", "true"), ("integer", True), ("integer", "1"), ("integer", 1.0), ("integer", 0),
        ("integer", -1), ("integer", MOST_ROWS + 1), ("integer", 10**30), ("string", ""), ("string", "  "),
        ("string", "a\ud800"),
        ("string", 3), ("string", ["a"]), ("string", b"a"), ("search", ""), ("search", "???"), ("search", "++"),
        ("search", "x" * (LONGEST_NAME + 1)), ("search", 7), ("claims", ""), ("claims", []), ("claims", ()),
        ("claims", "c1"),
        ("claims", "c0001 c0002"), ("claims", "c0001\nc0002"), ("claims", ["c0001", 2]),
        ("claims", {"c0001"}), ("claims", 1), ("claims", [None]),
    ],
)  # fmt: skip
def test_a_value_of_another_type_or_out_of_bounds_is_refused(kind: str, given: object) -> None:
    with pytest.raises(ParameterError):
        item(kind).check(given)


def test_a_refusal_of_a_huge_value_is_short() -> None:
    with pytest.raises(ParameterError) as caught:
        item("integer").check("9" * 100_000)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("given", "names"),
    [("PTEN", ["PTEN"]), (5728, ["5728"]), (["PTEN", 5728], ["PTEN", "5728"]), (("PTEN",), ["PTEN"])],
)
def test_an_entity_is_named_by_text_or_number_alone_or_in_a_list(given: object, names: list[str]) -> None:
    assert item("entity:IRGene").check(given) == names


@pytest.mark.parametrize("given", [[], [""], "?!", None, True, 1.5, ["PTEN", None], "x" * 400])
def test_what_is_no_name_of_an_entity_is_refused(given: object) -> None:
    with pytest.raises(ParameterError, match="a name or identifier of a gene"):
        item("entity:IRGene").check(given)
