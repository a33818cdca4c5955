"""What authorities state: it leads questions on, it is named, and it is not taken for what a source argues."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.graph import Graph
from kg.loaders.tables.read import read_tables
from kg.model.addresses import ClaimId
from kg.queries.scope import Scope
from tests.integration.conftest import EVERY_ROW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.database.engine import Engine

REVIEW = "jca-2019"
KEYS = {source.key for source in read_tables().sources if source.is_authority}
CLASS_OF = {"Opdivo": "chebi", "Keytruda": "fda-unii"}


def authorities(claims: Iterable[str]) -> set[str]:
    return {ClaimId.parse(claim).source for claim in claims} & KEYS


@pytest.mark.parametrize("brand", CLASS_OF)
def test_a_brand_finds_what_is_said_of_its_class(loaded: Engine, brand: str) -> None:
    graph = Graph(loaded)
    own = {row.mechanism for row in graph.mechanisms_for_therapy("anti-PD-1", exact=True)}
    led = [row for row in graph.mechanisms_for_therapy(brand) if row.via == "class: anti-PD-1 therapy"]
    assert {row.mechanism for row in led} == own
    assert all(authorities(row.claims) == {CLASS_OF[brand]} for row in led)


def test_cancer_finds_what_is_said_of_its_kinds(loaded: Engine) -> None:
    found = {row.via: row.claims for row in Graph(loaded).mechanisms_in_tumor("cancer")}
    assert authorities(found["kind: melanoma"]) == {"disease-ontology"}
    assert authorities(found["kind: lung cancer"]) == {"mondo"}


def test_questions_on_what_sources_argue_leave_out_what_was_looked_up(loaded: Engine) -> None:
    graph = Graph(loaded)
    assert not authorities(graph.claims_without_citation(limit=EVERY_ROW).claims)
    levels = ("asserted", "suggested", "proposed", "ongoing")
    found = [claim for level in levels for claim in graph.claims_by_certainty(level, limit=EVERY_ROW).claims]
    assert not authorities(found)
    assert len(found) == len(read_tables().source(REVIEW).claims)


def test_a_receipt_names_the_authority(loaded: Engine) -> None:
    (row,) = Graph(loaded).claim_receipt("chebi:c0001")
    assert (row.basis, row.source) == ("looked_up", "ChEBI 2026-05-01, an authority")
    assert "CHEBI:231614" in row.statement


def test_narrowed_to_the_review_no_authority_leads_on(loaded: Engine) -> None:
    for scope in (Scope((REVIEW,)), Scope(as_of="2019")):
        answer = Graph(loaded, scope=scope).mechanisms_for_therapy("Opdivo")
        assert not authorities(answer.claims)
        assert "class: anti-PD-1 therapy" not in {row.via for row in answer}


def test_an_approval_for_cancer_is_not_one_for_each_cancer(loaded: Engine) -> None:
    graph = Graph(loaded)
    assert len(graph.therapies_approved_for_tumor("cancer", exact=True)) > 0
    assert [row.tumor for row in graph.therapies_approved_for_tumor("gastric cancer")] == []
    assert {row.tumor for row in graph.therapies_approved_for_tumor("melanoma")} == {"melanoma"}
