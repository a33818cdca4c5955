"""A claim, section, sentence or work that is not there: an error that names it and says what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kg.errors import LookupFailedError, UsageError
from kg.graph import Graph
from kg.queries.scope import Scope
from tests.unit.kg.fakes import FakeEngine, result

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.database.engine import Result

SOURCE = "paper-2001"
SECTIONS = [
    {"source": SOURCE, "section": "abstract", "first": 1, "last": 9},
    {"source": SOURCE, "section": "pten-loss", "first": 1, "last": 6},
    {"source": "other-2002", "section": "abstract", "first": 1, "last": 3},
]
CLAIMS = [{"source": SOURCE, "number": 7, "first": "ir:claim/c0001", "last": "ir:claim/c0008"}]


class Places(FakeEngine):
    """Knows what there is, and finds nothing that is asked for."""

    def run(self, text: str, parameters: Mapping[str, Any] | None = None) -> Result:
        known = (parameters or {}).get("sources")
        for mark, records in (("AS number", CLAIMS), ("AS section", SECTIONS)):
            if mark in text:
                return result(*(record for record in records if not known or record["source"] in known))
        if "$before + source.key" in text:
            return result()
        return super().run(text, parameters)


def error(query: str, scope: Scope | None = None, **given: Any) -> LookupFailedError:
    engine = Places()
    engine.unknown = {"ir:claim/c9999", "ir:claim/c8888", *(f"ir:claim/c7{number:03}" for number in range(9))}
    with pytest.raises(LookupFailedError) as caught:
        Graph(engine, scope=scope).run(query, given)  # type: ignore[arg-type]
    return caught.value


@pytest.mark.parametrize("query", ["claim_receipt", "issues_of_claims"])
@pytest.mark.parametrize("claims", ["c9999", ["c0001", "c9999"], "c0001, c9999", "ir:claim/C9999"])
def test_an_unknown_claim_is_named_and_the_ids_that_there_are(query: str, claims: object) -> None:
    found = error(query, claims=claims)
    assert found.message == "This graph has no claim called 'c9999'."
    assert found.remedy == "paper-2001 has 7 claims, c0001 to c0008."


def test_all_unknown_claims_are_named_and_many_are_counted() -> None:
    assert error("claim_receipt", claims="c9999,c0001,c8888").text == "c9999, c8888"
    many = error("claim_receipt", claims=[f"c7{number:03}" for number in range(9)]).text
    assert many == "c7000, c7001, c7002, c7003, c7004, c7005, c7006, c7007, … (9 in all)"


def test_claims_are_taken_with_the_commas_that_an_answer_prints() -> None:
    graph = Graph(Places())  # type: ignore[arg-type]
    for given in ("c0260, c0266", ["c0260,", "c0266"], "c0260,c0266,", ["c0260", "c0266", "C0260"]):
        assert graph.claim_receipt(given).parameters["claims"] == ["ir:claim/c0260", "ir:claim/c0266"]


def test_a_section_that_is_not_there_suggests_similar_ones() -> None:
    found = error("claims_from_section", section="pten")
    assert (found.wanted, found.suggestions) == ("section", ["paper-2001:pten-loss"])
    assert found.remedy == "Did you mean: paper-2001:pten-loss?"


def test_without_a_similar_section_all_are_listed() -> None:
    found = error("claims_from_section", section="zzzzzz")
    assert found.remedy == "The sections are paper-2001:abstract, paper-2001:pten-loss, other-2002:abstract."


def test_the_source_that_was_named_is_the_one_described() -> None:
    found = error("claims_from_section", section="paper-2001:zzzzzz")
    assert found.remedy == "The sections are paper-2001:abstract, paper-2001:pten-loss."


@pytest.mark.parametrize("locator", ["pten-loss.99", "pten.5", "paper-2001:pten-loss.99"])
def test_a_sentence_that_is_not_there_tells_how_many_its_section_has(locator: str) -> None:
    assert error("claims_from_sentence", locator=locator).remedy == "paper-2001:pten-loss has the sentences 1 to 6."


def test_what_is_told_is_what_the_scope_holds() -> None:
    narrow = Scope((SOURCE,), "2002")
    assert error("claims_from_section", narrow, section="zzzzzz").remedy == (
        "The sections are paper-2001:abstract, paper-2001:pten-loss; narrowed to sources: paper-2001; as of 2002."
    )


def test_an_empty_scope_is_told_as_the_cause(monkeypatch: pytest.MonkeyPatch) -> None:
    for records in (SECTIONS, CLAIMS):
        monkeypatch.setattr(f"{__name__}.{_name(records)}", [])
    old = Scope(as_of="2000")
    for query, given in (
        ("claims_from_section", {"section": "pten"}), ("claims_from_sentence", {"locator": "pten.1"}),
        ("claim_receipt", {"claims": "c9999"}),
    ):  # fmt: skip
        assert error(query, old, **given).remedy == "There is none in the scope (as of 2000)."


def _name(records: list[dict[str, Any]]) -> str:
    return next(name for name, value in globals().items() if value is records)


def test_a_source_that_is_not_loaded_is_told_rather_than_the_claim() -> None:
    engine = Places()
    engine.unknown = {"ir:claim/c0001"}
    with pytest.raises(UsageError, match="No source 'nobody' is loaded"):
        Graph(engine, scope=Scope(("nobody",))).claim_receipt("c0001")  # type: ignore[arg-type]
