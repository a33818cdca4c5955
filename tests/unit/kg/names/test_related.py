"""Where a question about an entity goes on: the steps, their order, and the claims on which they rest."""

from __future__ import annotations

import pytest

from kg.model.vocabulary import vocabulary
from kg.names.catalogue import Catalogue
from kg.names.entity_link import EntityLink
from kg.names.related import related, widenings
from tests.named import entity

DRUG, GENE, VARIANT, THERAPY = "IRDrug", "IRGene", "IRVariant", "IRTherapy"
ENTITIES = [
    entity("nivolumab", label=DRUG),
    *(entity(name, label=THERAPY) for name in ("anti-PD-1", "ICB", "immunotherapy", "anti-CTLA-4")),
    entity("PTEN", label=GENE),
    entity("PTEN loss", label=VARIANT),
    entity("PTEN deletion", label=VARIANT),
    entity("loss of PTEN", label="IRMechanism"),
    entity("PRC2", label="IRGeneGroup"),
]


def link(start: str, predicate: str, end: str, claim: str, source: str = "a-2001", date: str = "2001") -> EntityLink:
    return EntityLink(f"ir:{start}", predicate, f"ir:{end}", claim, source, date)


LINKS = [
    link("nivolumab", "is_a", "anti-PD-1", "c1"),
    link("anti-PD-1", "is_a", "ICB", "c2"),
    link("anti-CTLA-4", "is_a", "ICB", "c3"),
    link("ICB", "is_a", "immunotherapy", "c4", "b-2010", "2010"),
    link("PTEN loss", "variant_of", "PTEN", "c5"),
    link("PTEN deletion", "is_a", "PTEN loss", "c6"),
    link("loss of PTEN", "involves_gene", "PTEN", "c7"),
    link("PTEN", "part_of", "PRC2", "c8"),
]
CATALOGUE = Catalogue.of(ENTITIES, LINKS)


def vias(name: str, *classes: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.via, one.claims) for one in related(CATALOGUE, f"ir:{name}", classes)]


def test_a_drug_goes_on_to_its_classes_the_nearest_first() -> None:
    assert vias("nivolumab") == [
        ("class: anti-PD-1", ("c1",)), ("class: ICB", ("c1", "c2")), ("class: immunotherapy", ("c1", "c2", "c4")),
    ]  # fmt: skip


def test_a_class_goes_on_to_its_own_classes_and_its_kinds_but_not_to_those_of_its_class() -> None:
    assert [via for via, _ in vias("ICB")] == [
        "class: immunotherapy", "kind: anti-PD-1", "kind: anti-CTLA-4", "kind: nivolumab",
    ]  # fmt: skip
    assert "kind: anti-CTLA-4" not in [via for via, _ in vias("anti-PD-1")]


def test_a_gene_goes_on_to_its_altered_states_their_kinds_its_mechanisms_and_its_group() -> None:
    assert vias("PTEN") == [
        ("alteration: PTEN loss", ("c5",)), ("alteration: PTEN deletion", ("c5", "c6")),
        ("mechanism: loss of PTEN", ("c7",)), ("whole: PRC2", ("c8",)),
    ]  # fmt: skip


def test_only_entities_of_the_wanted_classes_come_although_others_lead_to_them() -> None:
    assert [via for via, _ in vias("PTEN", "IRMechanism")] == ["mechanism: loss of PTEN"]
    assert vias("loss of PTEN") == []


def test_links_that_do_not_count_lead_nowhere() -> None:
    found = related(CATALOGUE, "ir:nivolumab", (), lambda one: one.source == "a-2001")
    assert [one.name for one in found] == ["anti-PD-1", "ICB"]


def test_a_circle_of_links_ends() -> None:
    round_ = Catalogue.of(ENTITIES, [*LINKS, link("immunotherapy", "is_a", "nivolumab", "c9")])
    found = [one.id for one in related(round_, "ir:nivolumab", ())]
    assert len(found) == len(set(found)) == 3


def test_a_link_to_what_has_no_names_is_passed_over() -> None:
    assert related(Catalogue.of(ENTITIES, [link("PTEN", "part_of", "nobody", "c1")]), "ir:PTEN", ()) == []


@pytest.mark.parametrize("step", widenings(), ids=lambda step: step.word)
def test_each_step_is_of_the_vocabulary(step: object) -> None:
    words = {one.word for one in widenings()}
    assert step.predicate in vocabulary().predicates  # type: ignore[attr-defined]
    assert step.then <= words  # type: ignore[attr-defined]
    assert len(words) == len(widenings())


def test_the_statement_reads_the_predicates_of_all_steps() -> None:
    from kg.database.statements import statement

    text = statement("resolve/links")
    assert {f"IR_{step.predicate.upper()}" for step in widenings()} == {
        word for word in text.replace("|", " ").replace(":", " ").replace("]", " ").split() if word.startswith("IR_")
    }
