"""Every example gives its golden rows: by Python, by the file's Cypher as it stands, by the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from kg.cli import cli
from kg.graph import Graph
from kg.queries.registry import registry
from tests.conftest import ROOT
from tests.folded import folded
from tools.docs.readme_demo import block
from tools.generate.golden import MOST_ROWS, ROWS, example_rows

if TYPE_CHECKING:
    from kg.database.engine import Engine, Transaction
    from kg.queries.shape import NamedQuery
    from tests.conftest import Server

# Those that need a neighbour's graph have their own tests.
NAMES = [query.name for query in registry().values() if not query.needs]
# Negative answers and tables of records have rows that no claim makes; all others must carry one.
MAY_LACK_CLAIMS = frozenset({"curation_issues", "references_in_several_sections", "find_entity"})


def golden(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((ROWS / f"{name}.json").read_text(encoding="utf-8"))
    return rows


@folded("name", NAMES)
def test_python_gives_the_golden_rows(loaded: Engine, name: str) -> None:
    assert example_rows(Graph(loaded), registry()[name]) == golden(name), "run `make golden` and look at the difference"


@folded("name", NAMES)
def test_the_files_cypher_gives_the_golden_rows_as_it_stands(loaded: Engine, name: str) -> None:
    query = registry()[name]
    parameters = Graph(loaded).run(name, {**query.example, "limit": MOST_ROWS}).parameters
    assert loaded.read(query.cypher, parameters).records() == golden(name)


@folded("name", NAMES)
def test_kg_query_gives_the_golden_rows(
    loaded: Engine, own_server: Server, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said(own_server, name, monkeypatch) == golden(name)


def said(server: Server, name: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    """What `kg query` prints for a question's example, the command called in this process."""
    for key, value in server.environment().items():
        monkeypatch.setenv(key, value)
    example = {**registry()[name].example, "limit": MOST_ROWS}
    words = [f"{key}={','.join(value) if isinstance(value, list) else value}" for key, value in example.items()]
    done = CliRunner().invoke(cli, ["query", name, *words, "--format", "json"], catch_exceptions=False)
    return json.loads(done.stdout)


def test_a_process_of_its_own_gives_the_golden_rows(loaded: Engine, own_server: Server) -> None:
    for name in ("countermeasures_for_pathway", "counts_and_rates"):
        query = registry()[name]
        words = [f"{key}={value}" for key, value in query.example.items()]
        done = subprocess.run(
            [
                *(sys.executable, "-c", "from kg.cli import main; main()", "query", name, *words),
                *(f"limit={MOST_ROWS}", "--format", "json"),
            ],
            capture_output=True,
            text=True,
            env=own_server.environment(),
            cwd=ROOT,
            check=True,
        )
        assert json.loads(done.stdout) == golden(name)


@folded("name", NAMES)
def test_no_row_without_a_claim_and_every_claim_has_its_receipt(loaded: Engine, name: str) -> None:
    graph = Graph(loaded)
    answer = graph.run(name, {**registry()[name].example, "limit": MOST_ROWS})
    if name not in MAY_LACK_CLAIMS:
        assert all(row.claims for row in answer)
    receipts = graph.claim_receipt(answer.claims, limit=5000) if answer.claims else []
    assert {row.claim for row in receipts} == set(answer.claims)
    assert all(row.locators and row.source.startswith("https://doi.org/") for row in receipts)


@folded("name", NAMES)
def test_every_rows_claims_are_relationships_of_the_graph(loaded: Engine, name: str) -> None:
    """Each claim of a row is one relationship of the graph, of the type that its predicate says."""
    graph = Graph(loaded)
    answer = graph.run(name, {**registry()[name].example, "limit": MOST_ROWS})
    if not answer.claims:
        return
    found = loaded.read(
        "MATCH (c:IRClaim) WHERE c.id IN $claims MATCH (c)-[:IR_SUBJECT]->(s) MATCH (c)-[:IR_OBJECT]->(o) "
        "MATCH (s)-[r {claim: c.id}]->(o) RETURN c.id, type(r) = 'IR_' + toUpper(c.predicate)",
        {"claims": answer.claims},
    )
    assert {claim for claim, _ in found.rows} == set(answer.claims)
    assert all(right for _, right in found.rows)


class UndoneError(Exception):
    """Takes back what a test changed."""


def asked_with(
    engine: Engine, query: NamedQuery, parameters: dict[str, Any], change: tuple[str, ...], claims: list[str]
) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []

    def work(tx: Transaction) -> None:
        for text in change:
            tx.run(text, {"claims": claims})
        rows.extend(tx.run(query.cypher, parameters).records())
        raise UndoneError

    with pytest.raises(UndoneError):
        engine.write(work)
    return rows


ONLY_THESE = (
    "MATCH (:ImmunoResistance)-[r]->(:ImmunoResistance) WHERE r.claim IS NOT NULL AND NOT r.claim IN $claims DELETE r",
    "MATCH (c:IRClaim) WHERE NOT c.id IN $claims DETACH DELETE c",
)
NONE_OF_THESE = (
    "MATCH (:ImmunoResistance)-[r]->(:ImmunoResistance) WHERE r.claim IN $claims DELETE r",
    "MATCH (c:IRClaim) WHERE c.id IN $claims DETACH DELETE c",
)


@folded("name", [name for name in NAMES if name not in MAY_LACK_CLAIMS])
def test_a_rows_claims_are_what_made_it(loaded: Engine, name: str) -> None:
    """With its claims alone in the graph a row still stands; without them it does not."""
    query = registry()[name]
    parameters = Graph(loaded).run(name, {**query.example, "limit": MOST_ROWS}).parameters
    for row in {id(row): row for row in (golden(name)[0], golden(name)[-1])}.values():
        identity = {key: row[key] for key in row if key.endswith("_id") or key == "claims"}
        alone = asked_with(loaded, query, parameters, ONLY_THESE, row["claims"])
        assert identity in [{key: one[key] for key in identity} for one in alone], f"{row['claims']} do not make it"
        without = asked_with(loaded, query, parameters, NONE_OF_THESE, row["claims"])
        assert identity not in [{key: one[key] for key in identity} for one in without]


def test_every_question_has_an_answer_in_this_graph() -> None:
    empty = {name for name in NAMES if golden(name) == []}
    assert empty == set(), "choose an example that the graph can answer"


def test_the_readme_shows_what_is_printed(loaded: Engine) -> None:
    assert block(Graph(loaded)) in (ROOT / "README.md").read_text(encoding="utf-8"), "run `make golden`"
