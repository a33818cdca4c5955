"""What is said of an entity, then of its class, kinds and altered states; and what an empty answer says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kg.errors import KgError
from kg.graph import Graph
from kg.queries.registry import registry
from kg.queries.scope import Scope
from kg.queries.types import Entity
from kg.queries.widened import asked_for
from tests.folded import folded

if TYPE_CHECKING:
    from kg.queries.named_query import NamedQuery
    from tests.integration.conftest import Answers

WIDE = [query for query in registry().values() if query.widens]


def stated(rows: Any) -> list[Any]:
    return [row for row in rows if row.via is None]


@folded("query", WIDE, ids=[query.name for query in WIDE])
def test_what_is_stated_comes_first_and_exact_gives_it_alone(answers: Answers, query: NamedQuery) -> None:
    whole = answers.whole(query.name)
    exact = answers.graph.run(query.name, {**query.example, "exact": True, "limit": 10_000})
    assert stated(whole) == list(whole)[: len(stated(whole))] == list(exact)
    assert {row.asked for row in whole} == set(exact.understood[str(asked_for(query).name)].split(", "))  # type: ignore[union-attr]


def test_a_row_of_a_class_carries_the_claims_that_lead_to_it(answers: Answers) -> None:
    answer = answers.graph.combinations_proposed("pembrolizumab")
    assert {row.via for row in answer} >= {"class: immune checkpoint blockade"}
    for row in answer:
        assert row.asked == "pembrolizumab"
        led = [answer.evidence[claim].statement for claim in row.claims]
        assert row.via is None or any("embrolizumab" in statement for statement in led)
    assert "through related entities" in answer.summary()


@pytest.mark.parametrize(
    ("question", "name", "via"),
    [
        ("claims_about", "PTEN", "alteration: PTEN loss"),
        ("claims_about", "PTEN", "mechanism: loss of PTEN"),
        ("mechanisms_in_tumor", "lung cancer", "kind: Kras-mutated p53-deficient lung cancer"),
        ("mechanisms_in_tumor", "melanoma", "kind: PD-1 resistant melanoma"),
        ("mechanisms_for_therapy", "nivolumab", "class: tumor immunotherapy"),
        ("combinations_proposed", "radiotherapy", "strategy: radiotherapy combination"),
        ("mechanisms_for_process", "inhibition of autophagy", "base: autophagy"),
        ("mechanisms_for_therapy", "nivolumab", "class: anti-PD-1 therapy"),
    ],
)
def test_questions_go_on_to_what_is_related(answers: Answers, question: str, name: str, via: str) -> None:
    first = asked_for(registry()[question])
    answer = answers.graph.run(question, {str(first and first.name): name, "limit": 10_000})
    assert via in {row.via for row in answer}


def test_each_claim_about_an_entity_comes_once(answers: Answers) -> None:
    rows = answers.graph.claims_about("PTEN", limit=10_000)
    assert len({row.claim for row in rows}) == len(rows)


def test_a_source_that_does_not_count_leads_nowhere(answers: Answers) -> None:
    before = Graph(answers.graph.engine, scope=Scope(as_of="1999"))
    assert len(before.mechanisms_for_therapy("nivolumab")) == 0


def test_a_step_that_does_not_count_is_named(answers: Answers) -> None:
    review = Graph(answers.graph.engine, scope=Scope(("jca-2019",))).mechanisms_for_therapy("nivolumab")
    (note,) = review.warnings
    assert note.startswith("Not followed to anti-PD-1 therapy, ")
    assert note.endswith("what leads there is outside the sources and dates of this connection.")
    assert answers.graph.mechanisms_for_therapy("nivolumab").warnings == ()


def test_an_empty_answer_says_what_was_looked_for_and_what_has_rows(answers: Answers) -> None:
    answer = answers.graph.mechanisms_for_gene("PDCD1")
    assert len(answer) == 0
    said = answer.nothing()
    (claims,) = answers.graph.read("MATCH (c:IRClaim) RETURN count(c) AS claims")
    assert said[0] == (
        f"None of the {claims['claims']} claims of this graph (release {answer.release}) answers this for "
        "gene: PDCD1, nor for immune checkpoints."
    )
    assert "This has rows: graph.claims_about(entity='PDCD1')" in said
    assert answer.empty is not None
    for near in answer.empty.nearest:
        assert len(answers.graph.run(near.query, near.parameters)) > 0


def test_a_question_that_does_not_go_on_names_the_class_that_has_rows(answers: Answers) -> None:
    answer = answers.graph.uncovered_mechanisms("nivolumab", "TIM-3 blockade")
    assert len(answer) == 0
    assert answer.empty is not None
    near = answer.empty.nearest[0]
    assert (near.query, near.parameters["countermeasure"]) == ("uncovered_mechanisms", "TIM-3 blockade")
    assert len(answers.graph.run(near.query, near.parameters)) > 0
    therapy = near.parameters["therapy"]
    assert near.command() == f'kg query uncovered_mechanisms therapy="{therapy}" countermeasure="TIM-3 blockade"'


@pytest.mark.long
def test_no_question_about_any_entity_ends_in_an_unsaid_nothing(answers: Answers) -> None:
    """Every question that needs one entity only, of every entity that it takes."""
    from kg.graph import names_of

    catalogue = names_of(answers.graph)
    wrong: list[object] = []
    for query in registry().values():
        item = asked_for(query)
        if item is None or query.needs or [one.name for one in query.parameters if one.required] != [item.name]:
            continue
        for entity in catalogue.among(item.type.classes if isinstance(item.type, Entity) else ()):
            try:
                answer = answers.graph.run(query.name, {item.name: entity.id})
            except KgError as error:
                wrong.append((query.name, entity.id, str(error)))
                continue
            told = len(answer) > 0 or (answer.empty is not None and (answer.empty.nearest or not entity.claims))
            if not told or answer.understood[item.name] != entity.name:
                wrong.append((query.name, entity.id, answer.understood))
    assert wrong == []
