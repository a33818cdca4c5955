"""Loading: whole, idempotent, minimal, repairable, removable, and polite to everyone else."""

from __future__ import annotations

import random
import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from kg.database.engine import Transaction
from kg.database.statements import statement
from kg.errors import ForeignObjectError, LandingError, VerificationError
from kg.graph import Graph
from kg.loaders.build import build
from kg.loaders.database.actual import Actual, read_actual
from kg.loaders.database.apply import load, plan_against
from kg.loaders.database.plan import Plan, make_plan
from kg.loaders.database.release import release_status
from kg.loaders.database.remove import remove
from kg.loaders.database.verify import verify
from kg.loaders.database.write import write_plan
from kg.loaders.tables.read import read_tables
from kg.loaders.tables.records import DATA, Tables
from kg.model.hash import graph_hash
from kg.model.rows import GraphRows, Node, Relationship
from tests.fingerprint import foreign
from tests.folded import folded
from tests.small import CLAIMS_FILE, KEY, REFERENCES

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine
    from tests.conftest import Server

pytestmark = pytest.mark.lines

NODES = "MATCH (n) RETURN count(n)"
NOWHERE = Relationship("IR_SUBJECT", "ir:claim/c0001", "ir:nowhere", {})
STRANGERS = (
    "CREATE CONSTRAINT gene_id FOR (g:Gene) REQUIRE g.identifier IS UNIQUE",
    "CREATE INDEX gene_name FOR (g:Gene) ON (g.name)",
    "CREATE CONSTRAINT FOR (d:Disease) REQUIRE d.id IS UNIQUE",
    "CREATE (:Gene {identifier: 5728, name: 'PTEN', license: 'CC0 1.0'})"
    "-[:ASSOCIATES_DaG {unbiased: false}]->(:Disease {identifier: 'DOID:1909', id: 'DOID:1909', name: 'melanoma'})",
    "CREATE (:Gene {id: 'PTEN', identifier: 1, name: 'PTEN'})-[:MAPS_TO]->(:Drug {id: 'DB09037', name: 'Keytruda'})",
)


def run(engine: Engine, text: str, parameters: dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
    return engine.write(lambda tx: tx.run(text, parameters)).rows


def put(engine: Engine, tables: Tables, rows: GraphRows, **options: bool) -> Any:
    wanted = graph_hash(rows.nodes, rows.relationships)
    return load(engine, rows, tables.vocabulary, wanted_hash=wanted, **options)


def changed_tables(folder: Path, name: str, change: Any) -> Tables:
    """Our tables with the lines of one of them changed."""
    shutil.copytree(DATA, folder)
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    (folder / name).write_text("\n".join([lines[0], *change(lines[1:])]) + "\n", encoding="utf-8")
    return read_tables(folder)


def with_genes(folder: Path, old: str, new: str) -> Tables:
    """Our tables with the first ``old`` of each gene's line changed."""
    return changed_tables(
        folder / "data", "entities/gene.tsv", lambda lines: [line.replace(old, new, 1) for line in lines]
    )


def test_first_load_lands_every_row(engine: Engine, tables: Tables, rows: GraphRows, fingerprint: str) -> None:
    done = put(engine, tables, rows)
    assert done.plan is not None
    assert done.plan.counts()["nodes added"] == len(rows.nodes)
    assert run(engine, NODES) == [(len(rows.nodes) + 1,)]
    assert run(engine, "MATCH ()-[r]->() RETURN count(r)") == [(len(rows.relationships),)]
    report = verify(engine, tables.vocabulary)
    assert (report["hash"], report["state"]) == (fingerprint, "current")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements that are sent from now on."""
    texts: list[str] = []
    plain = Transaction.run

    def noted(self: Transaction, text: str, parameters: Any = None) -> Any:
        texts.append(text)
        return plain(self, text, parameters)

    monkeypatch.setattr(Transaction, "run", noted)
    return texts


def test_a_first_load_sends_few_statements(
    bare_engine: Engine, tables: Tables, rows: GraphRows, sent: list[str]
) -> None:
    """A server that has just started plans each text anew, which is most of what a first load costs it."""
    sent.clear()
    put(bare_engine, tables, rows)
    assert len(set(sent)) <= 14
    assert len(sent) <= 20
    assert statement("release/read_nodes") not in sent, "there is nothing to compare with"


@pytest.mark.parametrize("change", [False, True])
def test_a_reload_reads_and_plans_once(
    engine: Engine, tables: Tables, rows: GraphRows, sent: list[str], monkeypatch: pytest.MonkeyPatch, *, change: bool
) -> None:
    put(engine, tables, rows)
    plans = []

    def counted(desired: GraphRows, actual: Actual) -> Plan:
        plans.append(make_plan(desired, actual))
        return plans[-1]

    for module in ("apply", "preflight"):
        monkeypatch.setattr(f"kg.loaders.database.{module}.make_plan", counted)
    sent.clear()
    wanted = GraphRows(rows.nodes, rows.relationships[:-1], rows.release) if change else rows
    put(engine, tables, wanted, verify=True)
    assert [plan.empty for plan in plans] == [not change]
    for name in ("read_nodes", "read_relationships", "read_incoming"):
        assert sent.count(statement(f"release/{name}")) == 1
    assert len(sent) <= 20


def test_every_node_has_marker_one_class_id_name_and_category(engine: Engine, tables: Tables, rows: GraphRows) -> None:
    put(engine, tables, rows)
    bad = run(
        engine,
        "MATCH (n) WHERE NOT n:ImmunoResistance OR n.id IS NULL OR n.name IS NULL OR n.category IS NULL "
        "OR size([label IN labels(n) WHERE label STARTS WITH 'IR']) <> 1 RETURN labels(n), n.id",
    )
    assert bad == []
    assert run(engine, "MATCH ()-[r]->() WHERE NOT type(r) STARTS WITH 'IR_' RETURN type(r)") == []


def test_second_load_writes_nothing(engine: Engine, tables: Tables, rows: GraphRows) -> None:
    put(engine, tables, rows)
    before = run(engine, "MATCH (r:IRRelease) RETURN r.loaded_at")
    assert put(engine, tables, rows).unchanged
    assert run(engine, "MATCH (r:IRRelease) RETURN r.loaded_at") == before
    assert plan_against(engine, rows, tables.vocabulary).empty


def test_shuffled_tables_give_the_same_graph(tmp_path: Path, fingerprint: str) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    shuffled = 0
    for path in [*folder.rglob("entities/*.tsv"), *folder.rglob("claims/*.tsv"), folder / REFERENCES]:
        head, *lines = path.read_text(encoding="utf-8").splitlines()
        random.Random(7).shuffle(lines)
        path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
        shuffled += len(lines)
    assert shuffled > 300
    again = build(read_tables(folder))
    assert graph_hash(again.nodes, again.relationships) == fingerprint


def test_a_changed_line_changes_just_that(engine: Engine, tables: Tables, rows: GraphRows, tmp_path: Path) -> None:
    put(engine, tables, rows)
    other = with_genes(tmp_path, "\tPTEN\t", "\tPTEN!\t")
    done = put(engine, other, build(other))
    assert done.plan
    assert {name: count for name, count in done.plan.counts().items() if count} == {"nodes changed": 1}
    assert run(engine, "MATCH (n:IRGene {key: 'gene/PTEN'}) RETURN n.name") == [("PTEN!",)]
    verify(engine, tables.vocabulary)


def test_a_removed_row_is_removed(engine: Engine, tables: Tables, rows: GraphRows, tmp_path: Path) -> None:
    put(engine, tables, rows)
    touched = {claim for issue in tables.source(KEY).issues for claim in issue.items("claims")}
    touched |= {conflict[column] for conflict in tables.source(KEY).conflicts for column in ("claim", "other")}
    pten = [record["id"] for record in tables.claims if record.path == CLAIMS_FILE]
    gone = next(claim for claim in pten if claim not in touched)
    other = changed_tables(
        tmp_path / "data", CLAIMS_FILE, lambda lines: [line for line in lines if not line.startswith(gone)]
    )
    put(engine, other, build(other))
    assert run(engine, "MATCH (c:IRClaim {id: $id}) RETURN c", {"id": f"ir:claim/{gone}"}) == []
    assert run(engine, "MATCH ()-[r {claim: $id}]->() RETURN r", {"id": f"ir:claim/{gone}"}) == []
    verify(engine, tables.vocabulary)


def test_a_better_identifier_changes_id_in_place(
    engine: Engine, tables: Tables, rows: GraphRows, tmp_path: Path
) -> None:
    put(engine, tables, rows)
    run(engine, "MATCH (n:IRGene {key: 'gene/PTEN'}) CREATE (:Note {text: 'mine'})-[:ABOUT]->(n)")
    other = with_genes(tmp_path, "HGNC:9588", "HGNC:99999")
    done = put(engine, other, build(other))
    assert done.plan
    assert done.plan.counts()["nodes renamed"] == 1
    assert run(engine, "MATCH (:Note)-[:ABOUT]->(n) RETURN n.id") == [("HGNC:99999",)]
    verify(engine, tables.vocabulary)


@folded(
    "damage",
    [
        "MATCH (:IRClaim)-[r:IR_SUBJECT]->() WITH r LIMIT 1 DELETE r",
        "MATCH (n:IRGene) WITH n LIMIT 1 SET n.name = 'vandal'",
        "MATCH (n:IRGene {key: 'gene/PTEN'}) REMOVE n:IRGene",
        "MATCH (a:IRGene), (b:IRPathway) WITH a, b LIMIT 1 CREATE (a)-[:IR_REGULATES {claim: 'ir:claim/c9999'}]->(b)",
        "MATCH (a)-[r:IR_STATED_IN]->(b) WITH a, b LIMIT 1 CREATE (a)-[:IR_STATED_IN]->(b)",
        "MATCH ()-[r]->() WHERE r.sign IS NOT NULL WITH r LIMIT 1 SET r.sign = 7",
    ],
)
def test_damage_by_hand_is_noticed_and_repaired(engine: Engine, tables: Tables, rows: GraphRows, damage: str) -> None:
    put(engine, tables, rows)
    run(engine, damage)
    with pytest.raises(VerificationError):
        verify(engine, tables.vocabulary)
    assert put(engine, tables, rows).plan is None, "a plain load trusts the release's hash"
    assert not put(engine, tables, rows, verify=True).unchanged
    verify(engine, tables.vocabulary)


def test_what_strangers_add_is_kept_and_reported(engine: Engine, tables: Tables, rows: GraphRows) -> None:
    put(engine, tables, rows)
    run(engine, "MATCH (n:IRGene {key: 'gene/PTEN'}) SET n:Favourite, n.stars = 5")
    run(engine, "MATCH ()-[r:IR_SUBJECT]->() WITH r LIMIT 1 SET r.seen = true")
    report = verify(engine, tables.vocabulary)
    assert any("stars, Favourite" in note for note in report["notes"])
    assert any("seen" in note for note in report["notes"])
    put(engine, tables, rows, verify=True)
    assert run(engine, "MATCH (n:Favourite) RETURN n.stars") == [(5,)]


def test_neighbours_are_as_before_after_load_reload_and_remove(engine: Engine, tables: Tables, rows: GraphRows) -> None:
    for text in STRANGERS:
        run(engine, text)
    before = foreign(engine)
    assert len(before["nodes"]) == 4
    assert len(before["constraints"]) == 2
    put(engine, tables, rows)
    run(
        engine,
        "MATCH (n:IRGene {key: 'gene/PTEN'}), (g:Gene {identifier: 5728}) CREATE (n)-[:MY_NOTE {text: 'same'}]->(g)",
    )
    put(engine, tables, rows, verify=True)
    with pytest.raises(ForeignObjectError, match="MY_NOTE on HGNC:9588"):
        remove(engine, tables.vocabulary)
    assert run(engine, "MATCH (n:IRGene)-[r:MY_NOTE]->(:Gene) RETURN r.text") == [("same",)]
    assert foreign(engine) == before
    run(engine, "MATCH ()-[r:MY_NOTE]->() DELETE r")
    gone = remove(engine, tables.vocabulary)
    assert gone.relationships == len(rows.relationships)
    assert foreign(engine) == before
    assert run(engine, NODES) == [(4,)]
    assert run(engine, "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'ir_' RETURN name") == []
    assert run(engine, "SHOW INDEXES YIELD name WHERE name STARTS WITH 'ir_' RETURN name") == []


def test_remove_lets_strangers_relationships_go_only_when_told(engine: Engine, tables: Tables, rows: GraphRows) -> None:
    put(engine, tables, rows)
    run(engine, "MATCH (n:IRGene {key: 'gene/PTEN'}) CREATE (:Note)-[:ABOUT]->(n)")
    with pytest.raises(ForeignObjectError, match="ABOUT"):
        remove(engine, tables.vocabulary)
    verify(engine, tables.vocabulary)
    remove(engine, tables.vocabulary, with_foreign=True)
    assert run(engine, "MATCH (n) RETURN labels(n)") == [(["Note"],)]


def test_a_foreign_constraint_of_our_name_is_an_error(bare_engine: Engine, tables: Tables, rows: GraphRows) -> None:
    run(bare_engine, "CREATE CONSTRAINT ir_id FOR (g:Gene) REQUIRE g.id IS UNIQUE")
    with pytest.raises(ForeignObjectError, match="Another constraint in this database has the name ir_id"):
        put(bare_engine, tables, rows)
    assert run(bare_engine, NODES) == [(0,)]
    with pytest.raises(ForeignObjectError):
        remove(bare_engine, tables.vocabulary)
    assert run(bare_engine, "SHOW CONSTRAINTS YIELD name RETURN name") == [("ir_id",)]


def test_a_failed_first_load_leaves_the_constraints_and_nothing_else(
    bare_engine: Engine, tables: Tables, rows: GraphRows
) -> None:
    broken = GraphRows(rows.nodes, (*rows.relationships, NOWHERE))
    with pytest.raises(LandingError, match="ir:claim/c0001 -> ir:nowhere"):
        put(bare_engine, tables, broken)
    assert run(bare_engine, NODES) == [(0,)]
    assert run(bare_engine, "SHOW CONSTRAINTS YIELD name RETURN name") == [("ir_id",)]


def test_a_failed_reload_leaves_the_old_release_current(engine: Engine, tables: Tables, rows: GraphRows) -> None:
    put(engine, tables, rows)
    broken = GraphRows(rows.nodes, (*rows.relationships, NOWHERE))
    with pytest.raises(LandingError):
        put(engine, tables, broken)
    verify(engine, tables.vocabulary)
    status = release_status(engine)
    assert status
    assert status["state"] == "current"


def test_strangers_relationships_on_nodes_that_go_stop_a_reload(
    engine: Engine, tables: Tables, rows: GraphRows, fingerprint: str
) -> None:
    """Found by the load's own plan, under the lock: nothing is kept, and the old release is current again."""
    put(engine, tables, rows)
    gone = next(node for node in rows.nodes if node.label == "IRCurationIssue")
    run(engine, "MATCH (n:ImmunoResistance {id: $id}) CREATE (:Note)-[:ABOUT]->(n)", {"id": gone.id})
    fewer = GraphRows(
        tuple(node for node in rows.nodes if node is not gone),
        tuple(item for item in rows.relationships if gone.id not in {item.start, item.end}),
        rows.release,
    )
    with pytest.raises(ForeignObjectError, match=f"ABOUT on {gone.id}"):
        put(engine, tables, fewer)
    report = verify(engine, tables.vocabulary)
    assert (report["hash"], report["state"]) == (fingerprint, "current")
    put(engine, tables, fewer, with_foreign=True)
    assert run(engine, "MATCH (n:Note) RETURN COUNT { (n)--() }") == [(0,)]


def test_all_that_is_in_the_way_of_a_reload_is_said_at_once(engine: Engine, tables: Tables, rows: GraphRows) -> None:
    put(engine, tables, rows)
    gone = rows.nodes[0]
    run(engine, "MATCH (n:ImmunoResistance {id: $id}) CREATE (:Note)-[:ABOUT]->(n)", {"id": gone.id})
    run(engine, "CREATE (:IRGene {id: 'of another'})")
    with pytest.raises(ForeignObjectError, match="2 things are in the way") as caught:
        put(engine, tables, GraphRows(rows.nodes[1:], (), rows.release))
    assert f"ABOUT on {gone.id}" in str(caught.value)
    assert "label IRGene" in str(caught.value)


def test_an_unknown_property_never_reaches_the_hash(engine: Engine, tables: Tables) -> None:
    """A node whose row lacks a property loses it on the next load, rather than keeping it unseen."""
    node = Node("IRGene", "ir:gene/x", {"key": "gene/x", "name": "x", "note": "old", "category": "biolink:Gene"})
    bare = Node("IRGene", "ir:gene/x", {"key": "gene/x", "name": "x", "category": "biolink:Gene"})
    for version in (node, bare):
        engine.write(lambda tx, version=version: write_plan(tx, Plan("", change_nodes=(version,)), tables.vocabulary))
    found = engine.read_all(lambda tx: read_actual(tx, tables.vocabulary))
    assert [item.properties for item in found.nodes] == [bare.properties]


def test_two_loads_at_once_are_one_after_the_other(
    own_server: Server, engine: Engine, tables: Tables, rows: GraphRows
) -> None:
    def one(_: int) -> Any:
        with own_server.engine() as own:
            return put(own, tables, rows)

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(one, range(2)))
    assert sorted(item.unchanged for item in done) == [False, True]
    verify(engine, tables.vocabulary)


def test_a_load_that_was_cut_off_is_seen_and_mended(engine: Engine, tables: Tables, rows: GraphRows) -> None:
    put(engine, tables, rows)
    run(engine, "MATCH (r:IRRelease) SET r.state = 'loading'")
    answer = Graph(engine).countermeasures_for_pathway("PI3K-AKT")
    assert answer.warnings
    assert put(engine, tables, rows).unchanged
    assert not Graph(engine).countermeasures_for_pathway("PI3K-AKT").warnings
