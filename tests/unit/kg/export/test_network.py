"""The graph for networkx: one text or integer an attribute, and both file formats give back what was written."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from kg.answers import Answer
from kg.errors import UsageError
from kg.export.claims import claim_row
from kg.export.entities import entity_row
from kg.export.network import network_of
from kg.graph import Graph
from kg.queries.registry import named_query
from tests.unit.kg.export.test_rows import CLAIM, GENE, OWN, entity
from tests.unit.kg.fakes import CURRENT, FakeEngine, receipt

if TYPE_CHECKING:
    from pathlib import Path

NASTY = "<a> & \"b\" 'c' \x07 \ud800 α|β\n\ttab"


def network() -> nx.MultiDiGraph[str]:
    """Two entities, two claims between them, and one from an entity to itself."""
    second = {**CLAIM, "properties": {**OWN, "id": "ir:claim/c0002", "statement": NASTY, "phase": ["a", "b"]}}
    loop = {**CLAIM, "properties": {**OWN, "id": "ir:claim/c0003"}, "object": CLAIM["subject"]}
    first = {**GENE, "properties": {**GENE["properties"], "id": "HGNC:1"}}
    entities = [entity_row(first), entity_row(entity("IRCell", id="ir:cell/x", name=NASTY))]
    return network_of(entities, [claim_row(one) for one in (CLAIM, second, loop)], {"release": "2001-01-01"})


def contents(graph: nx.Graph[str]) -> tuple[Any, Any]:
    edges = graph.edges(keys=True, data=True)  # type: ignore[call-overload]
    return dict(graph.nodes(data=True)), sorted(edges, key=lambda edge: edge[2])


def test_claims_are_edges_from_subject_to_object_under_their_ids() -> None:
    graph = network()
    assert (len(graph), graph.number_of_edges()) == (2, 3)
    assert graph["HGNC:1"]["ir:cell/x"]["ir:claim/c0001"]["predicate"] == "inhibits"
    assert graph["HGNC:1"]["ir:cell/x"]["ir:claim/c0002"]["phase"] == "a|b"
    assert graph.nodes["HGNC:1"]["class"] == "IRGene"
    assert graph.graph == {"release": "2001-01-01"}


def test_every_attribute_is_one_text_or_integer() -> None:
    graph = network()
    cells = [cell for _, data in graph.nodes(data=True) for cell in data.values()]
    cells += [cell for *_, data in graph.edges(data=True) for cell in data.values()]
    assert {type(cell) for cell in cells} == {str, int}


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_what_is_written_is_read_back_equal(tmp_path: Path, form: str) -> None:
    file = tmp_path / f"graph.{form}"
    getattr(nx, f"write_{form}")(network(), file)
    assert contents(getattr(nx, f"read_{form}")(file)) == contents(network())


def test_no_attribute_takes_a_name_that_networkx_uses_itself() -> None:
    graph = network()
    names = {name for *_, data in graph.edges(data=True) for name in data}
    assert not names & {"source", "target", "key", "weight"}
    assert len(nx.to_pandas_edgelist(graph)) == 3
    data = nx.node_link_data(graph, edges="edges")
    assert [edge["source"] for edge in data["edges"]] == ["HGNC:1"] * 3


def test_a_missing_library_is_named_with_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "networkx":
            raise ImportError(name)
        return whole(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match=r"pip install networkx$"):
        Graph(FakeEngine()).to_networkx()  # type: ignore[arg-type]


def test_the_network_of_an_answer_is_refused_after_another_load() -> None:
    graph = Graph(FakeEngine(status={**CURRENT, "hash": "1" * 64}))  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="Another release was loaded"):
        graph._network_of(["ir:claim/c0001"], CURRENT["hash"])


def test_an_answer_without_claims_or_without_a_graph_has_no_network() -> None:
    for answer in (
        Answer((receipt(),), named_query("claim_receipt"), {}),
        Answer((), named_query("claim_receipt"), {}),
    ):
        with pytest.raises(UsageError, match="no network"):
            answer.to_networkx()
