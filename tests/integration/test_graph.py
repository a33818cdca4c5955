"""Questions to a real Neo4j: names, rows, receipts, limits, refusals, and nothing that gets through a text."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

import kg
from kg.database.engine import Engine
from kg.database.literals import cypher_literal
from kg.errors import (
    AmbiguousNameError,
    CredentialsError,
    DatabaseError,
    KgError,
    LookupFailedError,
    ParameterError,
    TimedOutError,
    UnreachableError,
)
from kg.graph import Graph
from kg.loaders.build import build
from kg.loaders.database.apply import load
from kg.loaders.database.verify import verify
from kg.model.hash import graph_hash
from kg.names.resolve import resolve
from kg.queries.registry import registry
from tests.conftest import empty
from tests.folded import folded
from tests.integration.columns import mistyped
from tests.nasty import NASTY
from tests.small import small_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        ("akt", ["IRPathway"], PATHWAY),
        ("KEGG:hsa04151", ["IRPathway"], PATHWAY),
        ("kegg:HSA04151", ["IRPathway"], PATHWAY),
        ("hsa04151", ["IRPathway"], PATHWAY),
        ("R-HSA-198203", ["IRPathway"], PATHWAY),
        ("GO:0043491", ["IRPathway"], PATHWAY),
        ("pathway/PI3K-AKT", ["IRPathway"], PATHWAY),
        ("PI3K-Akt signalling pathway", ["IRPathway"], PATHWAY),
        ("PTEN", ["IRGene"], "HGNC:9588"),
        ("PI3K beta", ["IRGene"], "HGNC:8976"),
        ("PTEN", ["IRMechanism"], MECHANISM),
        ("the loss of PTEN", ["IRMechanism"], MECHANISM),
        ("ir:mechanism/PTEN-loss", ["IRMechanism"], MECHANISM),
        ("PI3Kβ inhibition", ["IRCountermeasure"], "ir:countermeasure/PI3K-beta-inhibition"),
        ("PD-1 blockade", ["IRTherapy", "IRDrug"], "ir:therapy/anti-PD-1"),
    ],
)
def test_an_entity_answers_to_all_its_names(filled: Engine, text: str, classes: list[str], wanted: str) -> None:
    assert resolve(filled, text, classes).id == wanted


def test_an_unknown_name_gets_the_nearest(graph: Graph) -> None:
    with pytest.raises(LookupFailedError) as caught:
        graph.countermeasures_for_pathway("PI3K-ATKK")
    assert caught.value.suggestions[0] == "PI3K-AKT pathway"


def test_a_name_of_another_class_is_unknown_here(graph: Graph) -> None:
    with pytest.raises(LookupFailedError, match="no pathway called 'melanoma'"):
        graph.countermeasures_for_pathway("melanoma")


@pytest.mark.parametrize("text", ["04151", "9588", "0043491"])
def test_a_bare_number_names_nothing(filled: Engine, text: str) -> None:
    with pytest.raises(LookupFailedError):
        resolve(filled, text, [])


def test_a_name_that_fits_two_is_refused_with_both(graph: Graph) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        graph.countermeasures_for_pathway("PI3K")
    assert caught.value.suggestions == [f"{PATHWAY} (PI3K-AKT pathway)", "ir:pathway/PI3K-MTOR (PI3K-mTOR pathway)"]


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


def test_a_claim_that_is_not_there_gives_no_row(graph: Graph) -> None:
    assert len(graph.claim_receipt(["c9999"])) == 0


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
    assert graph.find_entity("PTEN")[0].entity_id == "HGNC:9588"
    assert graph.find_entity("pi3k akt")[0].entity_id == PATHWAY
    assert graph.find_entity("melanom")[0].entity == "melanoma"
    assert len(graph.find_entity("qqqqqqqq")) == 0


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
        {}, {"pathway": None}, {"pathway": 3}, {"pathway": "PI3K-AKT", "contextual": "yes"},
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
