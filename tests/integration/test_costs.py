"""A question costs what it costs alone, whatever lives beside us: counted in database hits, not in seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import neo4j
import pytest

from bench.large_neighbour import PLAIN, all_hits, total
from kg.database.statements import statement, with_names
from kg.graph import Graph
from kg.loaders.database.apply import load
from tests.neighbours.stand_ins import crowd

if TYPE_CHECKING:
    from kg.database.engine import Engine
    from kg.loaders.tables.records import Tables
    from kg.model.rows import GraphRows
    from tests.conftest import Server

pytestmark = pytest.mark.lines

# A sample on each change. docs/performance.md has every question, and as many relationships as Hetionet's.
SIZES = [pytest.param(16, 20_000, id="some"), pytest.param(5, 100_000, id="more", marks=pytest.mark.long)]


@pytest.mark.parametrize(("step", "relationships"), SIZES)
def test_a_large_neighbour_changes_no_cost(
    engine: Engine, own_server: Server, tables: Tables, rows: GraphRows, fingerprint: str, step: int, relationships: int
) -> None:
    asked = PLAIN[::step]
    load(engine, rows, tables.vocabulary, wanted_hash=fingerprint)
    graph = Graph(engine)
    with neo4j.GraphDatabase.driver(own_server.uri, auth=(own_server.user, own_server.password)) as driver:
        alone = all_hits(driver, graph, asked)
        crowd(engine, relationships)
        beside = all_hits(driver, graph, asked)
    assert min(alone.values()) > 0
    grown = {name: (alone[name], beside[name]) for name in alone if beside[name] > alone[name] * 1.01 + 2}
    assert grown == {}, "hits alone, and beside 47,031 nodes of another graph"


def test_the_search_for_our_labels_scans_no_neighbour(engine: Engine, own_server: Server, tables: Tables) -> None:
    """Labels that are known only at run time would be looked for on each of its nodes."""
    crowd(engine, 0)
    labels = sorted(tables.vocabulary.classes)
    text = with_names(statement("schema/foreign_labels"), labels=labels)
    with (
        neo4j.GraphDatabase.driver(own_server.uri, auth=(own_server.user, own_server.password)) as driver,
        driver.session(database="neo4j", default_access_mode=neo4j.READ_ACCESS) as session,
    ):
        profile = session.run(f"PROFILE {text}", labels=labels).consume().profile
    assert 0 < total(profile or {}) < 1000
