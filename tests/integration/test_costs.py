"""A question costs what it costs alone, whatever lives beside us: counted in database hits, not in seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import neo4j
import pytest

from bench.large_neighbour import PLAIN, all_hits
from kg.graph import Graph
from kg.loaders.database.apply import load
from tests.neighbours.stand_ins import crowd

if TYPE_CHECKING:
    from kg.database.engine import Engine
    from kg.loaders.tables.records import Tables
    from kg.model.rows import GraphRows
    from tests.conftest import Server

pytestmark = pytest.mark.lines

# Every fifth question; docs/performance.md has them all, and as many relationships as Hetionet's.
SOME = PLAIN[::5]
RELATIONSHIPS = 100_000


def test_a_large_neighbour_changes_no_cost(
    engine: Engine, own_server: Server, tables: Tables, rows: GraphRows, fingerprint: str
) -> None:
    load(engine, rows, tables.vocabulary, wanted_hash=fingerprint)
    graph = Graph(engine)
    with neo4j.GraphDatabase.driver(own_server.uri, auth=(own_server.user, own_server.password)) as driver:
        alone = all_hits(driver, graph, SOME)
        crowd(engine, RELATIONSHIPS)
        beside = all_hits(driver, graph, SOME)
    assert min(alone.values()) > 0
    grown = {name: (alone[name], beside[name]) for name in alone if beside[name] > alone[name] * 1.01 + 2}
    assert grown == {}, "hits alone, and beside 47,031 nodes of another graph"
