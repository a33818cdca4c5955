"""The whole graph in one call: tables, networks and files tell what the answers tell, and lose nothing."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import networkx as nx
import pandas as pd
import pytest

from kg.errors import ParameterError, UsageError
from kg.export.claims import CONTEXT
from kg.export.entities import ONE_RECORD, column_of
from kg.graph import Graph, names_of
from kg.queries.registry import registry
from kg.queries.scope import Scope
from tests.command import kg
from tests.contract.test_docs import ROOT, fenced
from tests.folded import folded

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine
    from kg.queries.named_query import NamedQuery
    from tests.conftest import Server
    from tests.integration.conftest import Answers

EVERYTHING = 10_000
PLAIN = [query for query in registry().values() if not query.needs]
SAME = ("subject", "predicate", "object", "sign", "statement", "certainty", "basis", "phase", "qualifiers", "locators")


@pytest.fixture(scope="module")
def graph(loaded: Engine) -> Graph:
    return Graph(loaded)


@pytest.fixture(scope="module")
def claims(graph: Graph) -> pd.DataFrame:
    return graph.claims()


@pytest.fixture(scope="module")
def genes(graph: Graph) -> pd.DataFrame:
    return graph.entities("gene")


def test_the_table_of_claims_tells_of_each_claim_what_its_receipt_tells(graph: Graph, claims: pd.DataFrame) -> None:
    (count,) = graph.read("MATCH (claim:IRClaim) RETURN count(claim) AS count")
    receipts = graph.claim_receipt(claims.claim.tolist(), limit=EVERYTHING)
    assert len(claims) == len(receipts) == count["count"]
    names = [names for names, _ in CONTEXT.values() if names != "mechanisms"]
    for row, receipt in zip(claims.to_dict("records"), receipts, strict=True):
        assert row["claim"] == receipt.claim
        assert [row[name] for name in SAME] == [getattr(receipt, name) for name in SAME]
        assert (None if row["quantity"] is pd.NA else row["quantity"]) == receipt.quantity
        assert sorted({name for column in names for name in row[column]}) == receipt.context
        assert len(row["references"]) == len(receipt.references)


def test_the_table_of_claims_cites_what_the_evidence_cites(graph: Graph, claims: pd.DataFrame) -> None:
    evidence = graph.claim_receipt(claims.claim.tolist(), limit=EVERYTHING).evidence
    for row in claims.to_dict("records"):
        found = evidence[row["claim"]]
        assert sorted({*row["references"], *row["references_implied"]}) == sorted(found.references)
        assert set(row["pmids"]) == {work.pmid for work in found.works if work.pmid}
        assert set(row["dois"]) == {work.doi for work in found.works if work.doi}
        assert (row["source"], row["date"]) == (found.source, found.date)


def test_claims_of_genes_with_their_pmids_are_two_lines(claims: pd.DataFrame, genes: pd.DataFrame) -> None:
    found = genes.merge(claims, left_on="id", right_on="subject_id")[["symbol", "statement", "pmids"]].explode("pmids")
    assert found.pmids.notna().any()
    assert set(found.symbol) <= set(genes.symbol)


def test_a_table_of_genes_joins_by_hgnc(genes: pd.DataFrame, graph: Graph) -> None:
    mine = pd.DataFrame({"hgnc_id": ["HGNC:9588", "HGNC:0"], "change": [-2.5, 1.0]})
    joined = mine.merge(genes, left_on="hgnc_id", right_on="hgnc")
    assert joined.symbol.tolist() == ["PTEN"]
    (pten,) = [one for one in names_of(graph).entities if one.id == "HGNC:9588"]
    assert joined.claim_count.tolist() == [pten.claims]
    assert sorted(joined.identifiers[0]) == sorted(set(pten.identifiers) - {"gene/PTEN"})


def test_every_entity_is_told_with_all_its_exact_identifiers(graph: Graph) -> None:
    table = graph.entities()
    known = {one.id: one for one in names_of(graph).entities}
    assert set(table.id) == set(known)
    for row in table.to_dict("records"):
        own = {one for one in known[row["id"]].identifiers if ":" in one and not one.startswith("ir:")}
        assert set(row["identifiers"]) == own
        assert row["claim_count"] == known[row["id"]].claims
    for prefix in ONE_RECORD:
        assert not table[column_of(prefix)].str.contains("|", regex=False).any(), "two records of one entity"


@pytest.mark.parametrize("name", ["gene group", "gene-group", "IRGeneGroup", ["Gene Group"]])
def test_a_class_goes_by_its_word_slug_or_label(graph: Graph, name: Any) -> None:
    found = graph.entities(name)
    assert set(found["class"]) == {"IRGeneGroup"}
    with pytest.raises(ParameterError, match="no class 'genes'"):
        graph.entities("genes")


def test_a_narrowed_graph_gives_what_it_sees_in_the_same_columns(loaded: Engine, claims: pd.DataFrame) -> None:
    before, after = Graph(loaded, scope=Scope((), "2018")), Graph(loaded, scope=Scope(("jca-2019",), "2019"))
    assert (len(before.claims()), len(before.entities()), len(before.to_networkx())) == (0, 0, 0)
    assert before.claims().dtypes.to_dict() == claims.dtypes.to_dict()
    assert before.entities("gene").dtypes.to_dict() == after.entities("gene").dtypes.to_dict()
    assert len(after.claims()) == (claims["source"] == "jca-2019").sum()
    with pytest.raises(UsageError, match="No source 'other' is loaded"):
        Graph(loaded, scope=Scope(("other",))).claims()


def by_claim(network: Any) -> dict[str, Any]:
    """Ends and attributes of each edge, by its key."""
    return {key: (start, end, data) for start, end, key, data in network.edges(keys=True, data=True)}


def test_the_whole_graph_survives_graphml_and_gexf(graph: Graph, claims: pd.DataFrame, tmp_path: Path) -> None:
    network = graph.to_networkx()
    assert (len(network), network.number_of_edges()) == (len(graph.entities()), len(claims))
    for form in ("graphml", "gexf"):
        getattr(nx, f"write_{form}")(network, tmp_path / form)
        read = getattr(nx, f"read_{form}")(tmp_path / form)
        assert dict(read.nodes(data=True)) == dict(network.nodes(data=True))
        assert by_claim(read) == by_claim(network)


def test_the_network_of_an_answer_holds_its_claims_alone(graph: Graph) -> None:
    answer = graph.countermeasures_for_pathway("PI3K-AKT")
    network = answer.to_networkx()
    assert sorted(key for *_, key in network.edges(keys=True)) == sorted(answer.claims)
    assert all(network.degree(node) for node in network)


@folded("query", PLAIN, ids=[query.name for query in PLAIN])
def test_every_answer_is_json_and_prints(answers: Answers, query: NamedQuery) -> None:
    answer = answers.of(query.name)
    told = answer.to_dict()
    assert json.loads(json.dumps(told)) == told
    assert len(told["rows"]) == len(answer)
    assert len(str(answer)) < 4000
    assert len(repr(answer).splitlines()) == 1


def test_questions_are_asked_from_asyncio_as_the_docs_show(
    own_server: Server, loaded: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in own_server.environment().items():
        if name.startswith("KG_NEO4J_"):
            monkeypatch.setenv(name, value)
    (code,) = [body for body in fenced(ROOT / "docs" / "python.md", "python") if "asyncio.to_thread" in body]
    given: dict[str, Any] = {}
    exec(compile(code.replace("asyncio.run(main())", ""), "python.md", "exec"), given)  # noqa: S102 - our own page
    told = asyncio.run(given["main"]())
    assert [one["understood"]["pathway"] for one in told] == ["PI3K-AKT pathway", "MAPK pathway"]


def test_files_hold_what_the_tables_hold(
    own_server: Server, graph: Graph, claims: pd.DataFrame, tmp_path: Path
) -> None:
    env, folder = own_server.environment(), tmp_path / "out"
    done = kg("export", "csv", str(folder), env=env)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines()[0] == "Reading the graph …"
    assert f"and {len(claims)} claims" in done.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["about.json", "claims.csv", "entities.csv"]
    read = pd.read_csv(folder / "claims.csv", dtype=str, keep_default_na=False)
    assert list(read.columns) == list(claims.columns)
    for name in claims.columns:
        cells = [
            "|".join(cell) if isinstance(cell, list) else "" if cell is pd.NA else str(cell) for cell in claims[name]
        ]
        assert read[name].tolist() == cells
    entities = pd.read_csv(folder / "entities.csv", dtype=str, keep_default_na=False)
    assert entities.id.tolist() == graph.entities().id.tolist()
    told = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    assert (told["release"], told["licence"]) == (graph.release()["version"], "CC BY 4.0")
    assert "Not medical advice" in told["disclaimer"]


def test_a_file_of_a_graph_is_written_once_and_overwritten_on_request(
    own_server: Server, graph: Graph, tmp_path: Path
) -> None:
    env, file = own_server.environment(), tmp_path / "graph.graphml"
    assert kg("export", "graphml", str(file), env=env).returncode == 0
    network = nx.read_graphml(file)
    assert (len(network), network.number_of_edges()) == (len(graph.entities()), len(graph.claims()))
    assert network.graph["release"] == graph.release()["version"]
    file.write_text("mine", encoding="utf-8")
    refused = kg("export", "graphml", str(file), env=env)
    assert (refused.returncode, file.read_text(encoding="utf-8")) == (2, "mine")
    assert "--force" in refused.stderr
    assert kg("export", "graphml", "--force", "--as-of", "2018", str(file), env=env).returncode == 0
    assert len(nx.read_graphml(file)) == 0
    assert nx.read_graphml(file).graph["scope"] == "as of 2018"
    assert [path.name for path in tmp_path.iterdir()] == ["graph.graphml"]
