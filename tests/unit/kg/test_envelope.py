"""An answer as one dictionary: JSON takes it as it is, and it says what was asked and found."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from kg.answers import Answer
from kg.queries.named_query import Column
from kg.queries.nearest import Empty, Nearest
from kg.queries.registry import named_query
from kg.queries.scope import Scope
from tests.unit.kg.fakes import SOURCES, evidence, query, receipt

KEYS = [
    "question", "query", "parameters", "understood", "release", "warnings", "notes", "disclaimer", "cut", "sources",
    "scope", "empty", "rows",
]  # fmt: skip


def answer(**fields: Any) -> Answer[Any]:
    row = receipt(claim="ir:claim/c0001", claims=["ir:claim/c0001"], quantity=None)
    given = {"release": "2001-01-01", "sources": SOURCES, "evidence": evidence("c0001"), **fields}
    return Answer((row,), named_query("claim_receipt"), {"claims": ["ir:claim/c0001"]}, **given)


def test_the_dictionary_is_json_and_comes_back_as_it_was() -> None:
    told = answer(warnings=("w",), scope=Scope(("paper-2001",), "2002")).to_dict(evidence=True)
    assert json.loads(json.dumps(told)) == told
    assert sorted(told) == sorted([*KEYS, "evidence"])
    assert told["rows"] == answer().to_records()
    assert told["scope"] == {"sources": ["paper-2001"], "as_of": "2002"}
    assert told["sources"][0]["key"] == "paper-2001"
    assert told["warnings"] == ["w"]


def test_the_evidence_is_found_by_the_claims_of_the_rows() -> None:
    told = answer().to_dict(evidence=True)
    (claim,) = told["rows"][0]["claims"]
    assert told["evidence"][claim]["locators"] == ["paper-2001:pten-loss.1"]
    assert told["evidence"][claim]["works"][0]["reference"] == "paper-2001:1"
    assert "evidence" not in answer().to_dict()


def test_an_empty_answer_says_what_was_looked_for() -> None:
    empty = Empty(7, ("PTEN",), (Nearest("claims_about", {"entity": "PTEN"}),))
    told = Answer((), query(Column("x", "string", False, "")), {}, empty=empty).to_dict()
    assert told["rows"] == []
    assert told["empty"]["claims"] == 7
    assert told["empty"]["nearest"] == [{"query": "claims_about", "parameters": {"entity": "PTEN"}}]
    assert answer().to_dict()["empty"] is None


def test_a_web_framework_writes_it_as_it_is() -> None:
    """FastAPI writes a response with pydantic."""
    told = answer().to_dict(evidence=True)
    assert json.loads(TypeAdapter(dict[str, Any]).dump_json(told)) == told
