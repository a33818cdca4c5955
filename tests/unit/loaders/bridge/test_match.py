"""Which node is the same thing: spellings, and the traps, without a database."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest

from kg.loaders.bridge.match import LoadedEntity, Matched, NeighbourNode, best, match, wanted
from kg.loaders.bridge.neighbours import neighbours
from kg.loaders.bridge.report import Report
from kg.loaders.bridge.spelling import pattern, spellings

if TYPE_CHECKING:
    from kg.loaders.bridge.neighbours import Nodes

PTEN = LoadedEntity(
    "HGNC:9588", "gene/PTEN", "PTEN", "IRGene", "PTEN",
    (("exact", "HGNC:9588"), ("exact", "NCBIGene:5728"), ("exact", "UniProtKB:P60484")),
)  # fmt: skip
MELANOMA = LoadedEntity(
    "MONDO:0005105", "tumor/melanoma", "melanoma", "IRTumor", "", (("exact", "MONDO:0005105"), ("exact", "DOID:1909"))
)
RESISTANT = LoadedEntity("ir:tumor/x", "tumor/x", "resistant melanoma", "IRTumor", "", (("broad", "MONDO:0005105"),))


def nodes(name: str, label: str, place: int = 0, **changes: Any) -> Nodes:
    found = [item for item in neighbours()[name].nodes if item.label == label]
    return dataclasses.replace(found[place], **changes)


def judged(kind: Nodes, entities: list[LoadedEntity], *candidates: NeighbourNode) -> Matched:
    looked_for = wanted(kind, entities)
    return match(kind, looked_for, candidates)


def node(
    value: str | int, *labels: str, successors: tuple[NeighbourNode, ...] = (), **properties: Any
) -> NeighbourNode:
    return NeighbourNode(f"e:{value}", value, frozenset(labels), properties, successors)


@pytest.mark.parametrize(
    ("form", "curie", "case", "value"),
    [
        ("number", "NCBIGene:5728", "", 5728),
        ("bare", "NCBIGene:5728", "", "5728"),
        ("unpadded", "MONDO:0005105", "", "5105"),
        ("unpadded", "GO:0006915", "", "6915"),
        ("curie", "HGNC:9588", "", "HGNC:9588"),
        ("curie", "HGNC:9588", "", "hgnc:9588"),
        ("curie", "HGNC:9588", "lower", "hgnc:9588"),
        ("curie", "UniProtKB:P60484", "lower", "uniprot:P60484"),
        ("curie", "REACT:R-HSA-195721", "", "Reactome:R-HSA-195721"),
        ("curie", "MESH:D008545", "", "MeSH:D008545"),
        ("curie", "CLINICALTRIALS:NCT01968109", "lower", "clinicaltrials:NCT01968109"),
    ],
)
def test_an_identifier_is_spelt_as_a_neighbour_spells_it(form: str, curie: str, case: str, value: str | int) -> None:
    assert value in spellings(form, curie, case)
    kept = [one for one in spellings(form, curie, case) if type(one) is type(value)]
    assert len(kept) == len(set(kept))


def test_one_case_leaves_the_others_out() -> None:
    assert "HGNC:9588" not in spellings("curie", "HGNC:9588", "lower")
    assert "doid:1909" not in spellings("curie", "DOID:1909", "upper")
    assert spellings("number", "HGNC.FAMILY:x") == []


def test_what_a_key_looks_like() -> None:
    import re

    assert re.fullmatch(pattern("curie", ("HGNC",)), "hgnc:9588")
    assert not re.fullmatch(pattern("curie", ("HGNC",), "lower"), "HGNC:9588")
    assert not re.fullmatch(pattern("curie", ("HGNC",)), "MONDO:1")
    assert re.fullmatch(pattern("number", ("NCBIGene",)), "5728")
    assert not re.fullmatch(pattern("bare", ("UniProtKB",)), "UniProtKB:P60484")


def test_a_number_is_not_a_text_and_a_text_no_number() -> None:
    assert list(wanted(nodes("hetionet", "Gene"), [PTEN])) == [5728]
    assert list(wanted(nodes("primekg", "Gene"), [PTEN])) == ["5728"]


def test_a_class_that_does_not_fit_is_never_looked_for() -> None:
    assert wanted(nodes("hetionet", "Disease"), [PTEN]) == {}
    group = dataclasses.replace(PTEN, label="IRGeneGroup")
    assert wanted(nodes("hetionet", "Gene"), [group]) == {}


def test_a_protein_is_close_to_the_gene() -> None:
    (link,) = judged(nodes("ckg", "Protein"), [PTEN], node("P60484", "Protein")).links
    assert (link.match, link.type, link.identifier) == ("close", "IR_MAPS_TO", "UniProtKB:P60484")


def test_a_grouped_disease_is_broader_than_each_of_its_parts() -> None:
    grouped = node("5105_5012", "Disease", source="MONDO_grouped")
    found = judged(nodes("primekg", "Disease", 1), [MELANOMA, RESISTANT], grouped)
    assert {(link.entity, link.match) for link in found.links} == {("MONDO:0005105", "broad"), ("ir:tumor/x", "broad")}
    near = dataclasses.replace(RESISTANT, identifiers=(("narrow", "MONDO:0005105"),))
    found = judged(nodes("primekg", "Disease", 1), [near], grouped)
    assert found.links == []
    assert "only narrow" in found.refused[0].reason


def test_a_part_of_a_longer_number_is_nothing() -> None:
    grouped = node("51050_915012", "Disease", source="MONDO_grouped")
    assert judged(nodes("primekg", "Disease", 1), [MELANOMA], grouped).links == []


def test_a_revision_behind_an_identifier_is_no_other_pathway() -> None:
    wnt = LoadedEntity("x", "pathway/x", "x", "IRPathway", "", (("exact", "WIKIPATHWAYS:WP363"),))
    kind = nodes("hetionet", "Pathway")
    (link,) = judged(kind, [wnt], node("WP363_r72037", "Pathway"), node("WP3631_r1", "Pathway")).links
    assert (link.value, link.match) == ("WP363_r72037", "exact")


def test_what_is_obsolete_is_left_and_what_replaces_it_taken() -> None:
    kind = nodes("cogex", "BioEntity")
    old = node("mondo:0005105", "BioEntity", obsolete=True)
    found = judged(kind, [MELANOMA], old)
    assert (found.links, found.refused[0].reason) == ([], "obsolete there")
    new = node("mondo:0000001", "BioEntity", obsolete=False)
    (link,) = judged(kind, [MELANOMA], dataclasses.replace(old, successors=(new,))).links
    assert (link.value, link.method) == ("mondo:0000001", "replaces mondo:0005105")
    gone = dataclasses.replace(new, properties={"obsolete": True})
    assert judged(kind, [MELANOMA], dataclasses.replace(old, successors=(gone,))).links == []
    assert judged(kind, [MELANOMA], dataclasses.replace(old, successors=(new, new))).links == [], "two: it was split"
    spoken = node("MONDO:0005105", "biolink:Disease", deprecated="false")
    assert len(judged(nodes("kgx", "biolink:Disease"), [MELANOMA], spoken).links) == 1


def test_a_symbol_counts_for_one_human_gene_only() -> None:
    kind = nodes("ckg", "Gene")
    human, mouse = node("PTEN", "Gene", taxid="9606"), node("PTEN", "Gene", taxid="10090")
    assert len(judged(kind, [PTEN], human, mouse).links) == 1
    twice = judged(kind, [PTEN], human, dataclasses.replace(human, element="e:2"))
    assert twice.links == []
    assert twice.refused[0].reason == "2 nodes there go by it"


def test_another_graphs_node_under_the_same_label_is_not_taken() -> None:
    kind = nodes("biocypher", "Gene")
    assert judged(kind, [PTEN], node("HGNC:9588", "Gene")).refused[0].reason == "it has no label BiologicalEntity"
    found = judged(nodes("ckg", "Drug"), [], node("DB01248", "Drug", source="DrugBank"))
    assert found == Matched()


def test_a_bare_identifier_may_name_its_prefix_beside_it() -> None:
    kind = nodes("primekg", "Gene", prefixes=("HGNC", "NCBIGene"), prefix_key="preferred_id", where={})
    (link,) = judged(kind, [PTEN], node("5728", "Gene", preferred_id="ncbigene")).links
    assert link.identifier == "NCBIGene:5728"
    assert judged(kind, [PTEN], node("5728", "Gene", preferred_id="hgnc")).links == []


def test_the_nearest_of_several_links_to_one_node_stays() -> None:
    both = dataclasses.replace(MELANOMA, identifiers=(("broad", "MONDO:0005105"), ("exact", "MONDO:0005105")))
    found = judged(nodes("kgx", "biolink:Disease"), [both], node("MONDO:0005105", "biolink:Disease"))
    assert [link.match for link in best(found.links)] == ["exact"]


def test_who_is_not_matched_has_a_reason() -> None:
    hetionet = neighbours()["hetionet"]
    cell = LoadedEntity("CL:1", "cell/x", "x", "IRCell", "", (("exact", "CL:0000084"),))
    local = LoadedEntity("ir:tumor/y", "tumor/y", "y", "IRTumor", "", ())
    found = Report(hetionet, (PTEN, MELANOMA, cell, local), (), ())
    assert [reason for _, reason in found.unmatched()] == [
        "not in that graph", "not in that graph", "that graph has no nodes of its class",
        "no identifier that that graph uses",
    ]  # fmt: skip
