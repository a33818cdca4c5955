"""Checked tables to nodes and relationships."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from kg.loaders.build import build
from kg.loaders.tables.read import read_tables
from kg.model.declared import claim_properties, claim_types, node_properties, relationship_properties
from kg.model.hash import graph_hash
from kg.model.rows import Node, Relationship
from kg.model.vocabulary import vocabulary
from tests import small as tools
from tests.small import CLAIMS_FILE, COVERAGE, KEY, PASSAGES, REFERENCES

if TYPE_CHECKING:
    from pathlib import Path

    from kg.loaders.tables.records import Tables
    from kg.model.rows import GraphRows


@pytest.fixture(scope="module")
def graph(clean: Tables) -> GraphRows:
    return build(clean)


def node(graph: GraphRows, node_id: str) -> Node:
    (found,) = [item for item in graph.nodes if item.id == node_id]
    return found


def edges(graph: GraphRows, **wanted: str) -> list[Relationship]:
    return [item for item in graph.relationships if all(getattr(item, name) == value for name, value in wanted.items())]


def test_every_line_becomes_a_node(graph: GraphRows, clean: Tables) -> None:
    source = clean.source(KEY)
    lines = (clean.entities, clean.claims, source.passages, source.references, source.lines, source.issues)
    assert len(graph.nodes) == sum(map(len, lines))
    assert graph.release == "2001-01-01"


def test_an_identifier_becomes_the_id_and_a_key_where_there_is_none(graph: GraphRows) -> None:
    assert node(graph, "KEGG:hsa04151").properties["key"] == "pathway/PI3K-AKT"
    assert node(graph, "ir:pathway/PI3K-MTOR").properties["key"] == "pathway/PI3K-MTOR"


@pytest.mark.parametrize(
    ("node_id", "label"),
    [
        ("ir:claim/c0001", "IRClaim"),
        ("ir:passage/jca-2019/pten-loss.1", "IRPassage"),
        ("ir:reference/jca-2019/1", "IRReference"),
        ("DOI:10.7150/jca.26481", "IRSource"),
        ("ir:curation-issue/i001", "IRCurationIssue"),
        ("HGNC:9588", "IRGene"),
    ],
)
def test_records_have_ids_that_say_what_they_are(graph: GraphRows, node_id: str, label: str) -> None:
    assert node(graph, node_id).label == label


def test_ids_are_unique_and_sorted(graph: GraphRows) -> None:
    ids = [item.id for item in graph.nodes]
    assert ids == sorted(set(ids))


def test_relationships_are_unique_and_sorted(graph: GraphRows) -> None:
    identities = [item.identity for item in graph.relationships]
    assert identities == sorted(set(identities))


def test_both_ends_of_every_relationship_are_nodes(graph: GraphRows) -> None:
    ids = {item.id for item in graph.nodes}
    assert {end for item in graph.relationships for end in (item.start, item.end)} <= ids


def test_an_entity_carries_its_cells(graph: GraphRows, clean: Tables) -> None:
    assert node(graph, "KEGG:hsa04151").properties == {
        "key": "pathway/PI3K-AKT",
        "name": "PI3K-AKT pathway",
        "synonyms": ["PI3K/AKT", "PI3K-Akt signaling pathway"],
        "authority_names": ["PI3K/PKB signal transduction", "Phosphoinositide cascade"],
        "authority_name_kinds": ["synonym", "label"],
        "xrefs": ["GO:0043491", "REACT:R-HSA-198203"],
        "xref_matches": ["exact", "narrow"],
        "lookup": [
            "go0043491", "hsa04151", "kegghsa04151", "pathwaypi3kakt", "phosphoinositidecascade", "pi3kakt",
            "pi3kaktpathway", "pi3kaktsignalingpathway", "pi3kpkbsignaltransduction", "reactrhsa198203",
            "rhsa198203",
        ],
        "category": clean.vocabulary.classes["IRPathway"].category,
    }  # fmt: skip


def test_own_properties_have_their_types(graph: GraphRows) -> None:
    assert node(graph, "ir:study/cohort").properties["size"] == 18
    mechanism = node(graph, "ir:mechanism/PTEN-loss").properties
    assert mechanism["phases"] == ["primary", "acquired"]
    assert mechanism["headed"] is True
    assert node(graph, "ir:countermeasure/PI3K-beta-inhibition").properties["mode"] == ["block"]


def test_empty_cells_become_no_property(graph: GraphRows) -> None:
    assert not [item for item in graph.nodes if any(value in ("", [], None) for value in item.properties.values())]
    assert "synonyms" not in node(graph, "ir:pathway/PI3K-MTOR").properties


def test_names_of_authorities_stay_apart_from_curated_ones_and_are_found_too(graph: GraphRows) -> None:
    properties = node(graph, "KEGG:hsa04151").properties
    assert properties["authority_names"] == ["PI3K/PKB signal transduction", "Phosphoinositide cascade"]
    assert properties["authority_name_kinds"] == ["synonym", "label"]
    assert properties["synonyms"] == ["PI3K/AKT", "PI3K-Akt signaling pathway"]
    assert "pi3kpkbsignaltransduction" in properties["lookup"]  # type: ignore[operator]
    assert "authority_names" not in node(graph, "ir:pathway/PI3K-MTOR").properties


def test_a_folder_without_the_table_of_names_has_none(small: Path) -> None:
    (small / "names.tsv").unlink()
    tables = read_tables(small)
    assert tables.problems == ()
    assert not [item for item in build(tables).nodes if "authority_names" in item.properties]


def test_no_property_is_undeclared(graph: GraphRows, clean: Tables) -> None:
    for item in graph.nodes:
        assert set(item.properties) <= set(node_properties(clean.vocabulary.classes[item.label])), item.id
    for edge in graph.relationships:
        assert set(edge.properties) <= {"claim", *relationship_properties(edge.type, clean.vocabulary)}, edge.identity


def test_a_claim_is_stored_twice_with_the_same_content(graph: GraphRows, clean: Tables) -> None:
    direct = [item for item in graph.relationships if item.type in claim_types(clean.vocabulary)]
    assert Counter(item.properties["claim"] for item in direct) == Counter(f"ir:claim/{c['id']}" for c in clean.claims)
    for edge in direct:
        claim = node(graph, str(edge.properties["claim"]))
        shared = claim_properties(clean.vocabulary)
        assert {name: edge.properties.get(name) for name in shared} == {
            name: claim.properties.get(name) for name in shared
        }
        assert edge.type == f"IR_{str(claim.properties['predicate']).upper()}"
        assert edges(graph, type="IR_SUBJECT", start=claim.id)[0].end == edge.start
        assert edges(graph, type="IR_OBJECT", start=claim.id)[0].end == edge.end


def test_a_claim_has_its_qualifiers_as_a_list_and_its_relationship_as_properties(graph: GraphRows) -> None:
    assert node(graph, "ir:claim/c0001").properties["qualifiers"] == ["change=gain"]
    (edge,) = edges(graph, type="IR_INVOLVES_PATHWAY", end="KEGG:hsa04151")
    assert edge.properties["change"] == "gain"
    assert "qualifiers" not in edge.properties


def test_a_claim_carries_its_figure_and_its_parts(graph: GraphRows) -> None:
    claim = node(graph, "ir:claim/c0003").properties
    figure = {name: value for name, value in claim.items() if name.startswith("quantity")}
    assert figure == {"quantity": "12/18", "quantity_numerator": 12, "quantity_denominator": 18}
    assert claim["phase"] == ["primary", "acquired"]
    assert claim["note"] == "a figure"
    assert claim["name"] == claim["statement"]


def test_references_are_numbers_and_say_whether_they_are_implied(graph: GraphRows) -> None:
    assert node(graph, "ir:claim/c0003").properties["references"] == [1, 2]
    assert node(graph, "ir:claim/c0002").properties["references_implied"] == [2]
    assert [
        (edge.end, edge.properties)
        for claim in ("c0002", "c0003")
        for edge in edges(graph, type="IR_CITES", start=f"ir:claim/{claim}")
    ] == [
        ("ir:reference/jca-2019/2", {"implied": True}),
        ("ir:reference/jca-2019/1", {"implied": False}),
        ("ir:reference/jca-2019/2", {"implied": False}),
    ]


def test_context_becomes_links_of_the_claim(graph: GraphRows) -> None:
    found = {(edge.type, edge.end) for edge in graph.relationships if edge.start == "ir:claim/c0003"}
    assert found >= {
        ("IR_IN_TUMOR", "MONDO:0005105"), ("IR_SHOWN_IN", "ir:study/cohort"),
        ("IR_STATED_IN", "ir:passage/jca-2019/pten-loss.1"), ("IR_STATED_IN", "ir:passage/jca-2019/pten-loss.2"),
    }  # fmt: skip
    assert edges(graph, type="IR_PART_OF_MECHANISM") == [
        Relationship("IR_PART_OF_MECHANISM", "ir:claim/c0005", "ir:mechanism/PTEN-loss", {})
    ]


def test_passages_references_issues_and_conflicts_are_linked(graph: GraphRows) -> None:
    source = "DOI:10.7150/jca.26481"
    assert len(edges(graph, type="IR_IN_SOURCE", end=source)) == 6
    assert {edge.end for edge in edges(graph, type="IR_CONCERNS", start="ir:curation-issue/i001")} == {
        "ir:claim/c0002", "ir:passage/jca-2019/pten-loss.2",
    }  # fmt: skip
    assert edges(graph, type="IR_CONFLICTS_WITH") == [
        Relationship(
            "IR_CONFLICTS_WITH", "ir:claim/c0001", "ir:claim/c0006",
            {"kind": "scope", "reason": "One pathway or the other."},
        )
    ]  # fmt: skip


def test_a_sentence_without_a_claim_says_why_and_an_excused_part_does_not(graph: GraphRows) -> None:
    reasons = {item.id: item.properties.get("no_claim") for item in graph.nodes if item.label == "IRPassage"}
    assert {place.rpartition("/")[2]: why for place, why in reasons.items() if why} == {"abstract.2": "announcement"}


def test_a_reference_says_by_what_it_was_recognised_and_how_surely(graph: GraphRows) -> None:
    assert node(graph, "ir:reference/jca-2019/1").properties["resolved"] == "a detail of the abstract"
    assert node(graph, "ir:reference/jca-2019/1").properties["grade"] == "high"
    assert not {"resolved", "grade"} & set(node(graph, "ir:reference/jca-2019/2").properties)
    assert node(graph, "ir:reference/jca-2019/1").properties["name"] == "Peng 2016 [1]"


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({}, "Peng 2016 [1]"),
        ({"grade": "medium"}, "probably Peng 2016 [1]"),
        ({"first_author": ""}, "Cancer Discovery 2016 [1]"),
        ({"first_author": "", "grade": "medium"}, "probably Cancer Discovery 2016 [1]"),
        (dict.fromkeys(("first_author", "title", "year", "journal", "pmid", "doi", "grade"), ""), "reference [1]"),
    ],
)
def test_the_name_of_a_work_says_whether_it_is_sure(small: Path, cells: dict[str, str], name: str) -> None:
    for column, value in cells.items():
        tools.put(small, REFERENCES, 2, column, value)
    assert node(build(read_tables(small)), "ir:reference/jca-2019/1").properties["name"] == name


def test_a_predicate_gives_the_sign(graph: GraphRows, clean: Tables) -> None:
    signs = {record["id"]: node(graph, f"ir:claim/{record['id']}").properties["sign"] for record in clean.claims}
    assert signs == {"c0001": 0, "c0002": -1, "c0003": -1, "c0004": -1, "c0005": -1, "c0006": 0, "c0007": -1}


@pytest.mark.parametrize(("mode", "sign"), vocabulary().signs["mode"].items())
def test_the_mode_gives_the_sign_where_the_predicate_leaves_it_open(small: Path, mode: str, sign: int) -> None:
    tools.put(small, CLAIMS_FILE, 5, "qualifiers", f"mode={mode}")
    claim = node(build(read_tables(small)), "ir:claim/c0004")
    assert claim.properties["sign"] == sign


def test_every_mode_of_the_closed_list_has_a_sign(clean: Tables) -> None:
    assert set(clean.vocabulary.signs["mode"]) == set(clean.vocabulary.terms["mode"])


def test_shuffled_lines_give_the_same_graph(small: Path, graph: GraphRows) -> None:
    for name in ("entities/gene.tsv", CLAIMS_FILE, PASSAGES, REFERENCES, COVERAGE):
        header, *lines = tools.lines_of(small, name)
        random.Random(3).shuffle(lines)
        tools.put_lines(small, name, [header, *lines])
    assert build(read_tables(small)) == graph


def test_the_hash_does_not_depend_on_order(graph: GraphRows) -> None:
    turned = [Node(item.label, item.id, dict(reversed(item.properties.items()))) for item in reversed(graph.nodes)]
    assert graph_hash(turned, reversed(graph.relationships)) == graph_hash(graph.nodes, graph.relationships)


def test_the_hash_is_the_same_in_every_process() -> None:
    nodes = [Node("IRGene", "HGNC:1", {"name": "β", "synonyms": ["a", "b"], "n": 1, "f": 1.5, "t": True})]
    edges = [Relationship("IR_BINDS", "HGNC:1", "HGNC:1", {"claim": "ir:claim/c0001"})]
    assert graph_hash(nodes, edges) == graph_hash(iter(nodes), iter(edges))
    assert graph_hash(nodes, edges)[:8] == "8d72f900"


CHANGES: list[Any] = [
    Node("IRGene", "HGNC:1", {"name": "a", "n": 2}),
    Node("IRGene", "HGNC:1", {"name": "a"}),
    Node("IRGene", "HGNC:2", {"name": "a", "n": 1}),
    Node("IRDrug", "HGNC:1", {"name": "a", "n": 1}),
    Node("IRGene", "HGNC:1", {"name": "a", "n": "1"}),
    Node("IRGene", "HGNC:1", {"name": "a", "n": 1, "list": []}),
    Node("IRGene", "HGNC:1", {"name": "a", "n": True}),
    Node("IRGene", "HGNC:1", {"name": "a\n", "n": 1}),
]


@pytest.mark.parametrize("other", CHANGES, ids=repr)
def test_the_hash_changes_with_anything_declared(other: Node) -> None:
    assert graph_hash([other], []) != graph_hash([Node("IRGene", "HGNC:1", {"name": "a", "n": 1})], [])


def test_the_hash_of_a_doubled_relationship_is_another() -> None:
    edge = Relationship("IR_CITES", "a", "b", {"implied": True})
    assert graph_hash([], [edge, edge]) != graph_hash([], [edge])
