"""Questions to a real Neo4j: names, rows, receipts, limits, refusals, and nothing that gets through a text."""

from __future__ import annotations

import copy
import pickle
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

import kg
from kg.database.engine import Engine
from kg.database.literals import cypher_literal
from kg.errors import (
    CredentialsError,
    DatabaseError,
    KgError,
    LookupFailedError,
    ParameterError,
    TimedOutError,
    UnreachableError,
    UsageError,
)
from kg.graph import Graph
from kg.loaders.build import build
from kg.loaders.database.apply import load
from kg.loaders.database.verify import verify
from kg.model.hash import graph_hash
from kg.names.stored import catalogue_of
from kg.queries.registry import registry
from tests.conftest import empty
from tests.folded import folded
from tests.integration.columns import mistyped
from tests.nasty import NASTY
from tests.small import small_tables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.loaders.tables.records import Tables
    from tests.conftest import Server

pytestmark = pytest.mark.lines

EXAMPLES: dict[str, dict[str, Any]] = {
    "claim_receipt": {"claims": "c0003"},
    "countermeasure_profile": {"countermeasure": "PI3K beta inhibition"},
    "countermeasures_for_pathway": {"pathway": "PI3K-AKT"},
    "find_entity": {"text": "PTEN"},
    "mechanism_profile": {"mechanism": "loss of PTEN"},
    "mechanisms_for_therapy": {"therapy": "anti-PD-1"},
}
PATHWAY, MECHANISM = "KEGG:hsa04151", "ir:mechanism/PTEN-loss"
TEXTS = [
    (query.name, item)
    for query in registry().values()
    for item in query.parameters
    if item.type.word not in {"integer", "boolean"}
]
SLOW = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b % 7) AS s"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    return small_tables(tmp_path_factory.mktemp("small") / "data")


@pytest.fixture(scope="module")
def filled(own_server: Server, tables: Tables) -> Iterator[Engine]:
    rows = build(tables)
    with own_server.engine() as opened:
        empty(opened)
        load(opened, rows, tables.vocabulary, wanted_hash=graph_hash(rows.nodes, rows.relationships))
        opened.write(lambda tx: tx.run("CREATE (:Canary {id: 'canary', song: 'sings'})"))
        yield opened


@pytest.fixture(scope="module")
def graph(filled: Engine) -> Graph:
    return Graph(filled)


@pytest.mark.parametrize(
    ("text", "classes", "wanted"),
    [
        ("PI3K-AKT pathway", ["IRPathway"], PATHWAY),
        ("pi3k-akt", ["IRPathway"], PATHWAY),
        ("PI3K/AKT", ["IRPathway"], PATHWAY),
        ("  pi3k  AKT ", ["IRPathway"], PATHWAY),
        ("KEGG:hsa04151", ["IRPathway"], PATHWAY),
        ("kegg:HSA04151", ["IRPathway"], PATHWAY),
        ("hsa04151", ["IRPathway"], PATHWAY),
        ("path:hsa04151", ["IRPathway"], PATHWAY),
        ("https://www.kegg.jp/pathway/hsa04151", ["IRPathway"], PATHWAY),
        ("GO:0043491", ["IRPathway"], PATHWAY),
        ("pathway/PI3K-AKT", ["IRPathway"], PATHWAY),
        ("PI3K-Akt signalling pathway", ["IRPathway"], PATHWAY),
        ("pi3k/pkb signal transduction", ["IRPathway"], PATHWAY),
        ("PTEN", ["IRGene"], "HGNC:9588"),
        ("PI3K beta", ["IRGene"], "HGNC:8976"),
        ("the loss of PTEN", ["IRMechanism"], MECHANISM),
        ("ir:mechanism/PTEN-loss", ["IRMechanism"], MECHANISM),
        ("PI3Kβ inhibition", ["IRCountermeasure"], "ir:countermeasure/PI3K-beta-inhibition"),
        ("PD-1 blockade", ["IRTherapy", "IRDrug"], "ir:therapy/anti-PD-1"),
    ],
)
def test_an_entity_answers_to_all_its_names(graph: Graph, text: str, classes: list[str], wanted: str) -> None:
    assert graph.resolve(text, classes=classes)["id"].tolist() == [wanted]


def test_an_unknown_name_gets_the_nearest(graph: Graph) -> None:
    with pytest.raises(LookupFailedError) as caught:
        graph.countermeasures_for_pathway("PI3K-ATKK")
    assert caught.value.suggestions[0] == "PI3K-AKT pathway"


def test_a_name_of_another_class_is_unknown_here(graph: Graph) -> None:
    with pytest.raises(LookupFailedError, match="no pathway called 'melanoma'"):
        graph.countermeasures_for_pathway("melanoma")


@pytest.mark.parametrize("text", ["04151", "0043491"])
def test_a_bare_number_names_no_pathway(graph: Graph, text: str) -> None:
    with pytest.raises(LookupFailedError):
        graph.countermeasures_for_pathway(text)


@pytest.mark.parametrize("gene", ["9588", 9588])
def test_a_bare_number_names_a_gene_and_the_answer_says_whose_number_it_is(graph: Graph, gene: str | int) -> None:
    answer = graph.claims_about(gene)
    assert answer.understood == {"entity": "PTEN"}
    assert answer.warnings == ("The number 9588 was read as HGNC:9588.",)


def test_a_part_of_a_name_is_only_suggested(graph: Graph) -> None:
    with pytest.raises(LookupFailedError) as caught:
        graph.countermeasures_for_pathway("PI3K")
    assert caught.value.suggestions == ["PI3K-AKT pathway", "PI3K-mTOR pathway"]


def test_an_identifier_that_is_only_narrower_names_nothing_and_says_so(graph: Graph) -> None:
    with pytest.raises(LookupFailedError, match="close to it: PI3K-AKT pathway"):
        graph.countermeasures_for_pathway("R-HSA-198203")


def test_several_names_are_asked_for_each_and_unknown_ones_are_named(graph: Graph) -> None:
    answer = graph.countermeasures_for_pathway(["PI3K-AKT", "PI3K-mTOR", "JAK-STAT"], contextual=True)
    one, two = (graph.countermeasures_for_pathway(name, contextual=True).rows for name in ("PI3K-AKT", "PI3K-mTOR"))
    assert answer.rows == one + two
    assert answer.understood == {"pathway": "PI3K-AKT pathway, PI3K-mTOR pathway"}
    assert answer.parameters["pathway"] == [PATHWAY, "ir:pathway/PI3K-MTOR"]
    assert answer.warnings == ("Left out: This graph has no pathway called 'JAK-STAT'.",)
    assert graph.countermeasures_for_pathway("PI3K-AKT, PI3K-mTOR", contextual=True).rows == answer.rows
    with pytest.raises(LookupFailedError, match="JAK-STAT"):
        graph.countermeasures_for_pathway(["JAK-STAT", "NOTCH"])


def test_a_part_of_a_text_with_commas_is_never_left_out(graph: Graph) -> None:
    with pytest.raises(LookupFailedError, match="JAK-STAT"):
        graph.countermeasures_for_pathway("PI3K-AKT, JAK-STAT")


def test_names_without_a_row_are_named(graph: Graph) -> None:
    answer = graph.claims_about(["loss of PTEN", "PTEN", "PIK3CB"], exact=True, limit=3)
    assert {row.asked for row in answer} == {"loss of PTEN"}
    assert answer.warnings == ("No row shown for PTEN, PIK3CB; ask for each alone.",)


def test_a_search_that_finds_nothing_speaks_of_names_and_not_of_claims(graph: Graph) -> None:
    assert graph.find_entity("qqqqqqqq").nothing() == [
        "No entity of this graph (release 2001-01-01) has this name, or one near it."
    ]


def test_several_names_that_a_question_takes_together_must_all_be_known(graph: Graph) -> None:
    with pytest.raises(LookupFailedError, match="HER2"):
        graph.mechanisms_for_therapies(["anti-PD-1", "HER2"])


def test_a_limit_counts_the_rows_of_all_names_together(graph: Graph) -> None:
    answer = graph.countermeasures_for_pathway(["PI3K-AKT", "PI3K-mTOR"], contextual=True, limit=3)
    assert (len(answer), answer.cut) == (3, True)


def test_the_names_are_read_once_for_a_release_and_read_anew_for_another(
    filled: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("kg.names.stored.names_folder", lambda: tmp_path)
    read: list[str] = []
    monkeypatch.setattr("kg.names.stored.catalogue_of", lambda runner: read.append("read") or catalogue_of(runner))
    for _ in range(2):
        graph = Graph(filled)
        graph.countermeasures_for_pathway("PI3K-AKT")
        graph.countermeasures_for_pathway("PI3K-mTOR")
    assert read == ["read"]
    change = "MATCH (r:IRRelease) SET r.hash = r.hash + $end"
    filled.write(lambda tx: tx.run(change, {"end": "x"}))
    graph.countermeasures_for_pathway("PI3K-AKT")
    assert read == ["read", "read"]
    filled.write(lambda tx: tx.run("MATCH (r:IRRelease) SET r.hash = left(r.hash, size(r.hash) - 1)"))


def test_evidence_is_read_when_it_is_looked_at_and_only_of_the_same_release(filled: Engine) -> None:
    answer = Graph(filled).mechanism_profile("loss of PTEN")
    other = Graph(filled).mechanism_profile("loss of PTEN")
    with_it = Graph(filled, with_evidence=True).mechanism_profile("loss of PTEN")
    change = "MATCH (r:IRRelease) SET r.hash = reverse(r.hash)"
    assert dict(other.evidence) == dict(with_it.evidence)
    filled.write(lambda tx: tx.run(change))
    try:
        with pytest.raises(UsageError, match="Another release was loaded"):
            len(answer.evidence)
        assert len(other.evidence) == len(with_it.evidence) == 5
    finally:
        filled.write(lambda tx: tx.run(change))


def test_an_answer_pickles_with_its_evidence_and_without_the_connection(graph: Graph) -> None:
    answer = graph.mechanism_profile("loss of PTEN")
    copied = pickle.loads(pickle.dumps(answer))  # noqa: S301 - made in this test
    assert copied == answer
    assert copied.statements() == answer.statements()
    assert copied.to_df(evidence=True).equals(answer.to_df(evidence=True))
    with pytest.raises(UsageError, match="no picture"):
        copied.graph()
    assert len(copy.deepcopy(answer).evidence) == 5


def test_a_closed_graph_says_so(own_server: Server) -> None:
    with own_server.engine() as engine:
        graph = Graph(engine)
        answer = graph.mechanism_profile("loss of PTEN")
    for ask in (lambda: graph.mechanism_profile("loss of PTEN"), answer.statements, answer.graph):
        with pytest.raises(UsageError, match="The graph is closed"):
            ask()


@pytest.mark.parametrize("text", ["", " ", "\t\n", "??"])
def test_an_empty_name_is_a_wrong_parameter(graph: Graph, text: str) -> None:
    with pytest.raises(ParameterError):
        graph.countermeasures_for_pathway(text)


@folded("name", EXAMPLES)
def test_a_query_gives_rows_in_the_declared_columns_and_types(graph: Graph, name: str) -> None:
    query = registry()[name]
    answer = graph.run(name, EXAMPLES[name])
    assert len(answer) > 0
    assert not answer.cut
    assert answer.release == "2001-01-01"
    assert answer.warnings == ()
    for row in answer:
        assert row._fields == tuple(column.name for column in query.columns)
        assert [wrong for wrong in map(mistyped, query.columns, row) if wrong] == []
    assert list(answer.to_df().columns) == [column.name for column in query.columns]


@folded("name", EXAMPLES)
def test_the_order_of_rows_is_always_the_same(graph: Graph, name: str) -> None:
    assert graph.run(name, EXAMPLES[name]).rows == graph.run(name, EXAMPLES[name]).rows


def test_the_flagship_gives_what_is_stated_and_the_context_by_flag(graph: Graph) -> None:
    answer = graph.countermeasures_for_pathway("PI3K-AKT")
    (stated,), (evidence,) = answer, answer.to_records(evidence=True)
    assert (stated.countermeasure, stated.mechanism, stated.pathway) == (
        "PI3Kβ inhibition", "loss of PTEN", "PI3K-AKT pathway",
    )  # fmt: skip
    assert (stated.pathway_change, stated.basis) == (["gain"], "stated")
    assert evidence["certainty"] == ["asserted", "suggested"]
    assert stated.claims == ["ir:claim/c0001", "ir:claim/c0002"]
    assert evidence["locators"] == ["jca-2019:pten-loss.1", "jca-2019:pten-loss.2"]
    assert evidence["references"] == ["jca-2019:1", "jca-2019:2"]
    wider = graph.countermeasures_for_pathway("PI3K-AKT", contextual=True)
    assert [(row.countermeasure, row.basis) for row in wider] == [
        ("PI3Kβ inhibition", "stated"), ("AKT inhibition", "contextual"),
    ]  # fmt: skip
    assert len(graph.countermeasures_for_pathway("PI3K-mTOR")) == 0
    assert len(graph.countermeasures_for_pathway("PI3K-mTOR", contextual=True)) == 2


def test_the_claims_of_a_flagship_row_are_the_relationships_of_its_path(graph: Graph, filled: Engine) -> None:
    answer = graph.countermeasures_for_pathway("PI3K-AKT", contextual=True)
    for row in answer:
        walked = filled.read(
            "MATCH (s)-[r]->(o) WHERE r.claim IN $claims RETURN s.id, type(r), o.id, r.statement ORDER BY r.claim",
            {"claims": row.claims},
        ).rows
        assert {edge[:3] for edge in walked} == {
            (row.countermeasure_id, "IR_COUNTERS_MECHANISM", row.mechanism_id),
            (row.mechanism_id, "IR_INVOLVES_PATHWAY", PATHWAY),
        }
        assert [edge[3] for edge in walked] == [answer.evidence[claim].statement for claim in row.claims]


@folded("name", EXAMPLES)
def test_every_claim_of_an_answer_has_its_receipt(graph: Graph, name: str) -> None:
    claims = graph.run(name, EXAMPLES[name]).claims
    assert claims
    assert [row.claim for row in graph.claim_receipt(claims)] == sorted(claims)


def test_a_receipt_tells_all_that_the_tables_say(graph: Graph) -> None:
    (row,) = graph.claim_receipt("c0003")
    assert (row.subject, row.predicate, row.object, row.sign) == (
        "loss of PTEN", "causes_resistance_to", "anti-PD-1 therapy", -1,
    )  # fmt: skip
    assert row.phase == ["primary", "acquired"]
    assert row.quantity == "12/18"
    assert row.context == ["a cohort", "melanoma"]
    assert row.locators == ["jca-2019:pten-loss.1", "jca-2019:pten-loss.2"]
    assert row.references == ["Peng 2016 [1] PMID:26645196 doi:10.1158/2159-8290.cd-15-0283", "reference [2]"]
    assert row.source == "https://doi.org/10.7150/jca.26481"
    (other,) = graph.claim_receipt("c0002")
    assert other.references_implied == ["reference [2]"]
    assert other.issues == ["misprint: Read as PI3K beta."]
    assert [graph.claim_receipt(claim)[0].conflicts for claim in ("c0001", "c0006")] == [
        ["ir:claim/c0006: One pathway or the other."], ["ir:claim/c0001: One pathway or the other."],
    ]  # fmt: skip


def test_a_path_from_a_thing_to_itself_has_no_steps(graph: Graph) -> None:
    assert len(graph.explained_path("PIK3CB", "gene/PIK3CB")) == 0


def test_a_claim_that_is_not_there_is_an_error_that_tells_the_ids(graph: Graph) -> None:
    for ask in (graph.claim_receipt, graph.issues_of_claims):
        with pytest.raises(LookupFailedError) as caught:
            ask(["c0001", "c9999"])
        assert caught.value.message == "This graph has no claim called 'c9999'."
        assert caught.value.remedy.startswith("jca-2019 has ")
        assert "claims, c0001 to c0007." in caught.value.remedy


def test_a_place_that_is_not_there_is_an_error_that_tells_what_is(graph: Graph) -> None:
    with pytest.raises(LookupFailedError) as caught:
        graph.claims_from_section("pten")
    assert caught.value.suggestions == ["jca-2019:pten-loss"]
    with pytest.raises(LookupFailedError, match=r"jca-2019:pten-loss has the sentences 1 to \d+\."):
        graph.claims_from_sentence("pten-loss.99")


def test_a_synonym_gives_the_rows_of_its_value(graph: Graph) -> None:
    for query, name, word, value in (
        ("claims_by_model_system", "system", "human", "patients"),
        ("mechanisms_in_compartment", "compartment", "tumour", "tumor_cell"),
        ("countermeasures_by_mode", "mode", "inhibitor", "block"),
    ):
        answer = graph.run(query, {name: word})
        assert answer.rows == graph.run(query, {name: value}).rows
        assert answer.rows
        assert answer.understood == {name: value}


def test_a_receipt_has_the_identifiers_of_the_works_in_columns(graph: Graph) -> None:
    (row,) = graph.claim_receipt("c0003")
    assert (row.pmids, row.dois) == (["26645196"], ["10.1158/2159-8290.cd-15-0283"])
    assert (row.titles, row.grades) == (["A title"], ["high"])
    (other,) = graph.claim_receipt("c0002")
    assert (other.pmids, other.dois, other.titles, other.grades) == ([], [], [], [])
    found = graph.claim_receipt("c0003").evidence["c0003"]
    assert (found.pmids, found.dois, found.titles, found.grades) == tuple(
        map(tuple, (row.pmids, row.dois, row.titles, row.grades))
    )
    assert found.references == ("jca-2019:1", "jca-2019:2")


@pytest.mark.parametrize(
    "text", [1, "jca-2019:1", "26645196", "pmid 26645196", "https://doi.org/10.1158/2159-8290.CD-15-0283", "Peng 2016"]
)
def test_a_work_is_found_by_every_identifier(graph: Graph, text: int | str) -> None:
    answer = graph.claims_from_reference(text)
    assert answer.understood == {"number": "jca-2019:1 (Peng 2016)"}
    assert [row.claim for row in answer] == [f"ir:claim/c000{number}" for number in (1, 3, 5)]


def test_a_work_that_is_not_there_is_an_error_and_no_empty_table(graph: Graph) -> None:
    with pytest.raises(LookupFailedError, match="1 of the 2 works have a known PMID; this one may be among"):
        graph.claims_from_reference("PMID:1")
    with pytest.raises(LookupFailedError, match="they run from 1 to 2 in jca-2019"):
        graph.claims_from_reference(404)


def test_a_profile_has_a_row_for_every_claim_of_the_entity(graph: Graph) -> None:
    rows = graph.mechanism_profile("loss of PTEN")
    assert sorted(rows.claims) == [f"ir:claim/c000{number}" for number in (1, 2, 3, 6, 7)]
    assert {(row.relation, row.direction) for row in rows} == {
        ("involves_pathway", "out"), ("causes_resistance_to", "out"), ("counters_mechanism", "in"),
    }  # fmt: skip


def test_mechanisms_that_only_go_with_failure_are_left_out_by_flag(graph: Graph) -> None:
    (row,) = graph.mechanisms_for_therapy("anti-PD-1", associated=False)
    assert (row.mechanism, row.relation, row.tumors, row.phases) == (
        "loss of PTEN", "asserted", ["melanoma"], ["acquired", "primary"],
    )  # fmt: skip


def test_the_best_match_is_found_first(graph: Graph) -> None:
    first = graph.find_entity("PTEN")[0]
    assert (first.entity_id, first.how, first.matched) == ("HGNC:9588", "name", "PTEN")
    assert graph.find_entity("pi3k akt")[0].entity_id == PATHWAY
    assert graph.find_entity("melanom")[0].entity == "melanoma"
    assert graph.find_entity("los of PTEN")[0].how == "similar spelling"
    assert len(graph.find_entity("qqqqqqqq")) == 0


def test_a_search_counts_the_claims_that_claims_about_shows(graph: Graph) -> None:
    for row in graph.find_entity("PTEN"):
        assert row.claim_count == len(graph.claims_about(row.entity_id, exact=True))


def test_only_entities_are_found(graph: Graph) -> None:
    classes = {row.entity_class for text in ("PTEN loss makes", "abstract", "Peng") for row in graph.find_entity(text)}
    assert not classes & {"IRClaim", "IRPassage", "IRReference", "IRSource", "IRCurationIssue", "IRRelease"}


@pytest.mark.parametrize(("limit", "rows", "cut"), [(1, 1, True), (4, 4, True), (5, 5, False), (6, 5, False)])
def test_a_limit_cuts_visibly(graph: Graph, limit: int, rows: int, cut: bool) -> None:
    answer = graph.mechanism_profile("loss of PTEN", limit=limit)
    assert (len(answer), answer.cut) == (rows, cut)
    assert ("there are more" in answer.summary()) is cut


@pytest.mark.parametrize(
    "parameters",
    [
        {}, {"pathway": None}, {"pathway": 1.5}, {"pathway": "PI3K-AKT", "contextual": "yes"},
        {"pathway": "PI3K-AKT", "limit": 0}, {"pathway": "PI3K-AKT", "limit": 2**63}, {"path": "PI3K-AKT"},
        {"pathway": "PI3K-AKT", "depth": 2},
    ],
)  # fmt: skip
def test_a_missing_unknown_or_wrongly_typed_parameter_is_refused(graph: Graph, parameters: dict[str, Any]) -> None:
    with pytest.raises(ParameterError):
        graph.run("countermeasures_for_pathway", parameters)


def rows_or_refusal(graph: Graph, name: str, parameters: dict[str, Any]) -> list[Any]:
    """The rows; none where the question was refused in words of ours."""
    with suppress(LookupFailedError, ParameterError):
        return list(graph.run(name, parameters))
    return []


def texts_for(place: int) -> tuple[str, ...]:
    """Five of the texts for the parameter at a place: all parameters together get every text."""
    return tuple(NASTY[(5 * place + step) % len(NASTY)] for step in range(5))


# The first parameter of each type gets every text, each other one gets five.
FIRST = {item.type.word: place for place, (_, item) in reversed(list(enumerate(TEXTS)))}
ATTACKS = [
    (query, item.name, text)
    for place, (query, item) in enumerate(TEXTS)
    for text in (NASTY if place in FIRST.values() else texts_for(place))
]


def test_no_text_gets_through_a_parameter(
    graph: Graph, filled: Engine, tables: Tables, subtests: pytest.Subtests
) -> None:
    before = verify(filled, tables.vocabulary)
    for query, parameter, text in ATTACKS:
        with subtests.test(query=query, parameter=parameter, text=text):
            assert rows_or_refusal(graph, query, {parameter: text}) == []
    assert verify(filled, tables.vocabulary) == before
    canary = filled.read("MATCH (n:Canary) RETURN labels(n), properties(n)").rows
    assert canary == [(["Canary"], {"id": "canary", "song": "sings"})]
    assert filled.read("MATCH (n) WHERE NOT n:ImmunoResistance RETURN count(n)").rows == [(1,)]


def test_every_type_of_parameter_gets_every_text_and_every_parameter_some() -> None:
    assert set(FIRST) >= {"entity", "entities", "search", "claims", "locator", "term"}
    for place in FIRST.values():
        query, item = TEXTS[place]
        assert {text for one in ATTACKS if one[:2] == (query, item.name) for text in one[2:]} == set(NASTY)
    assert {(query, name) for query, name, _ in ATTACKS} == {(query, item.name) for query, item in TEXTS}
    assert {text for place in range(len(TEXTS)) for text in texts_for(place)} == set(NASTY)


def test_there_are_enough_nasty_texts() -> None:
    assert len(set(NASTY)) >= 60


@folded("text", [text for text in NASTY if text != "\ud800"])
def test_a_literal_of_the_script_is_read_back_as_it_was(filled: Engine, text: str) -> None:
    row = {"a": text, "b": [text, "x"], "c": 1, "d": -1.5, "e": True}
    assert filled.read(f"UNWIND [{cypher_literal(row)}] AS row RETURN row").rows == [(row,)]


def test_a_load_under_way_is_a_warning_on_the_answer(graph: Graph, filled: Engine) -> None:
    def state(value: str) -> None:
        filled.write(lambda tx: tx.run("MATCH (r:ImmunoResistance:IRRelease) SET r.state = $value", {"value": value}))

    state("loading")
    try:
        assert "A load is running" in graph.claim_receipt("c0001").warnings[0]
        assert "A load is running" in graph.claim_receipt("c0001")._repr_html_()
    finally:
        state("current")
    assert graph.claim_receipt("c0001").warnings == ()


def test_the_release_says_what_is_loaded(graph: Graph, tables: Tables) -> None:
    rows = build(tables)
    release = graph.release()
    assert release["hash"] == graph_hash(rows.nodes, rows.relationships)
    assert (release["version"], release["nodes"], release["state"]) == ("2001-01-01", len(rows.nodes), "current")


def test_a_reading_transaction_cannot_write(filled: Engine) -> None:
    with pytest.raises(DatabaseError):
        filled.read("CREATE (:Canary {id: 'second'})")
    with pytest.raises(DatabaseError):
        filled.read_all(lambda tx: tx.run("MATCH (n:Canary) SET n.song = 'silent'"))
    assert filled.read("MATCH (n:Canary) RETURN n.song").rows == [("sings",)]


def test_a_question_that_takes_too_long_is_stopped(filled: Engine) -> None:
    began = time.monotonic()
    with pytest.raises(TimedOutError):
        filled.read(SLOW, timeout=0.5)
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_both_schemes_answer_on_one_server(own_server: Server, filled: Engine, scheme: str) -> None:
    uri = own_server.uri.replace("bolt://", f"{scheme}://")
    with kg.connect(uri, user=own_server.user, password=own_server.password) as graph:
        assert len(graph.countermeasures_for_pathway("PI3K-AKT")) == 1


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_database_that_is_not_there_is_named(own_server: Server, filled: Engine, scheme: str) -> None:
    uri = own_server.uri.replace("bolt://", f"{scheme}://")
    with (
        Engine(uri, user=own_server.user, password=own_server.password, database="nothing") as engine,
        pytest.raises(UnreachableError, match="no database called 'nothing'"),
    ):
        engine.read("RETURN 1")


def test_a_wrong_password_is_told_apart_and_not_repeated(own_server: Server, filled: Engine) -> None:
    with pytest.raises(CredentialsError) as caught:
        kg.connect(own_server.uri, user=own_server.user, password="hunter2-secret")
    assert "hunter2-secret" not in str(caught.value)
    assert own_server.password not in str(caught.value)
    with own_server.engine() as engine:
        engine.verify()


def test_many_threads_may_ask_one_graph(graph: Graph) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: graph.mechanism_profile("loss of PTEN").rows, range(24)))
    assert all(rows == answers[0] for rows in answers)


def test_no_error_of_the_driver_reaches_a_caller(filled: Engine) -> None:
    with pytest.raises(KgError):
        filled.read("THIS IS NO CYPHER")
