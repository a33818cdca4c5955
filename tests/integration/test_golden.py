"""Every example gives its golden rows: by Python, by the file's Cypher as it stands, by the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import neo4j
import pytest

from kg.graph import Graph
from kg.model.source import LOOKED_UP
from kg.queries.registry import registry
from tests.command import kg, process
from tests.conftest import ROOT
from tests.folded import folded
from tests.integration.conftest import EVERY_ROW, one_of_each_family
from tools.docs.readme_demo import block
from tools.generate.examples import ROWS
from tools.generate.golden import MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.answers import Answer
    from kg.database.engine import Engine, Transaction
    from tests.command import Done
    from tests.conftest import Server
    from tests.integration.conftest import Answers

# Those that need a neighbour's graph have their own tests.
NAMES = [query.name for query in registry().values() if not query.needs]
# Negative answers and tables of records have rows that no claim makes; all others must carry one.
MAY_LACK_CLAIMS = frozenset({"curation_issues", "references_in_several_sections", "find_entity"})


def golden(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((ROWS / f"{name}.json").read_text(encoding="utf-8"))
    return rows


def stated(name: str) -> list[dict[str, Any]]:
    """The golden rows that are said of exactly what was asked, as the statement gives them."""
    rows = [row for row in golden(name) if row.get("via") is None]
    return [{key: cell for key, cell in row.items() if key not in {"asked", "via"}} for row in rows]


@pytest.mark.lines
@folded("name", NAMES)
def test_python_gives_the_golden_rows(answers: Answers, name: str) -> None:
    assert answers.of(name).to_records() == golden(name), "run `make golden` and look at the difference"


@pytest.mark.lines
@folded("name", NAMES)
def test_the_files_cypher_gives_the_golden_rows_as_it_stands(answers: Answers, loaded: Engine, name: str) -> None:
    assert loaded.read(registry()[name].cypher, answers.of(name).parameters).records() == stated(name)


@pytest.fixture(scope="module")
def driver(own_server: Server, loaded: Engine) -> Iterator[neo4j.Driver]:
    """A driver that hears every notification."""
    with neo4j.GraphDatabase.driver(own_server.uri, auth=(own_server.user, own_server.password)) as opened:
        yield opened


@pytest.mark.lines
@folded("name", NAMES)
def test_a_query_only_reads_and_starts_from_an_index(answers: Answers, driver: neo4j.Driver, name: str) -> None:
    text, parameters = registry()[name].cypher, answers.of(name).parameters
    with driver.session(database="neo4j") as session:
        summary = session.run(f"EXPLAIN {text}", parameters).consume()
        ran = session.run(text, parameters).consume()
    operators = list(operators_of(summary.plan))
    assert not [item for item in operators if "AllNodesScan" in item or "NodeByLabelScan" in item], operators
    assert any("IndexSeek" in item or "ProcedureCall" in item for item in operators), " ".join(operators)
    assert summary.query_type == ran.query_type == "r"
    for found in (summary, ran):
        notes = [status.status_description for status in found.gql_status_objects if status.is_notification]
        assert notes == []
    assert not ran.counters.contains_updates


def operators_of(plan: Any) -> Iterator[str]:
    yield plan["operatorType"]
    for child in plan.get("children", []):
        yield from operators_of(child)


@folded("name", NAMES)
def test_kg_query_gives_the_golden_rows(loaded: Engine, own_server: Server, name: str) -> None:
    assert said(own_server, name) == golden(name)


def said(server: Server, name: str, run: Callable[..., Done] = kg) -> Any:
    """What `kg query` prints for a question's example."""
    example = {**registry()[name].example, "limit": MOST_ROWS}
    words = [f"{key}={','.join(value) if isinstance(value, list) else value}" for key, value in example.items()]
    done = run("query", name, *words, "--format", "json", env=server.environment())
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@folded("name", ["countermeasures_for_pathway", "counts_and_rates"])
def test_a_process_of_its_own_gives_the_golden_rows(loaded: Engine, own_server: Server, name: str) -> None:
    assert said(own_server, name, process) == golden(name)


@pytest.fixture(scope="module")
def receipts(answers: Answers) -> dict[str, Any]:
    """The receipt of every claim of every example's answer, by claim."""
    claims = sorted({claim for name in NAMES for claim in answers.whole(name).claims})
    return {row.claim: row for row in answers.graph.claim_receipt(claims, limit=EVERY_ROW)}


@folded("name", NAMES)
def test_no_row_without_a_claim_and_every_claim_has_its_receipt(
    answers: Answers, receipts: dict[str, Any], name: str
) -> None:
    answer = answers.whole(name)
    if name not in MAY_LACK_CLAIMS:
        assert all(row.claims for row in answer)
    assert set(answer.claims) - set(receipts) == set()
    found = [receipts[claim] for claim in answer.claims]
    assert all(row.locators and (row.source.startswith("https://doi.org/") or row.basis == LOOKED_UP) for row in found)


@folded("name", NAMES)
def test_every_rows_claims_are_relationships_of_the_graph(answers: Answers, loaded: Engine, name: str) -> None:
    """Each claim of a row is one relationship of the graph, of the type that its predicate says."""
    claims = answers.whole(name).claims
    if not claims:
        return
    found = loaded.read(
        "MATCH (c:IRClaim) WHERE c.id IN $claims MATCH (c)-[:IR_SUBJECT]->(s) MATCH (c)-[:IR_OBJECT]->(o) "
        "MATCH (s)-[r {claim: c.id}]->(o) RETURN c.id, type(r) = 'IR_' + toUpper(c.predicate)",
        {"claims": claims},
    )
    assert {claim for claim, _ in found.rows} == set(claims)
    assert all(right for _, right in found.rows)


class UndoneError(Exception):
    """Takes back what a test changed."""


def asked_with(engine: Engine, answer: Answer[Any], change: tuple[str, ...], claims: list[str]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []

    def work(tx: Transaction) -> None:
        for text in change:
            tx.run(text, {"claims": claims})
        rows.extend(tx.run(answer.query.cypher, answer.parameters).records())
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


WITH_CLAIMS = [name for name in NAMES if name not in MAY_LACK_CLAIMS]


@folded("name", one_of_each_family(registry()[name] for name in WITH_CLAIMS))
def test_a_rows_claims_are_what_made_it(answers: Answers, loaded: Engine, name: str) -> None:
    """With its claims alone in the graph a row still stands; without them it does not."""
    for row in {id(row): row for row in (stated(name)[0], stated(name)[-1])}.values():
        stands_and_falls(loaded, answers.of(name), row)


@pytest.mark.long
@folded("name", WITH_CLAIMS)
def test_every_rows_claims_are_what_made_it(answers: Answers, loaded: Engine, name: str) -> None:
    for row in stated(name):
        stands_and_falls(loaded, answers.of(name), row)


def stands_and_falls(engine: Engine, answer: Answer[Any], row: dict[str, Any]) -> None:
    identity = {key: row[key] for key in row if key.endswith("_id") or key == "claims"}
    alone = asked_with(engine, answer, ONLY_THESE, row["claims"])
    assert identity in [{key: one[key] for key in identity} for one in alone], f"{row['claims']} do not make it"
    without = asked_with(engine, answer, NONE_OF_THESE, row["claims"])
    assert identity not in [{key: one[key] for key in identity} for one in without], f"made without {row['claims']}"


def test_every_question_has_an_answer_in_this_graph() -> None:
    empty = {name for name in NAMES if golden(name) == []}
    assert empty == set(), "choose an example that the graph can answer"


def test_the_readme_shows_what_is_printed(loaded: Engine) -> None:
    assert block(Graph(loaded)) in (ROOT / "README.md").read_text(encoding="utf-8"), "run `make golden`"
