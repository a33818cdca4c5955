"""Beside six neighbours in one database: nothing of theirs changes, and the right links are made, and no others."""

from __future__ import annotations

import csv
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from kg.errors import ForeignObjectError, LandingError, NotLoadedError
from kg.loaders.bridge.apply import apply, read_bridges, remove, report
from kg.loaders.bridge.neighbours import neighbours
from kg.loaders.bridge.survey import ABSENT, SURE, detect
from kg.loaders.build import build
from kg.loaders.database.apply import plan_against
from kg.loaders.database.remove import remove as remove_graph
from kg.loaders.database.verify import verify
from kg.loaders.tables.read import read_tables
from kg.loaders.tables.records import DATA
from kg.model.rows import GraphRows, Relationship
from kg.model.vocabulary import vocabulary
from tests.fingerprint import everything, foreign, with_degrees
from tests.folded import folded
from tests.integration.test_load import put
from tests.neighbours.stand_ins import FOLDER, ORDER, load_neighbours
from tests.small import CLAIMS_FILE, KEY

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine
    from kg.loaders.tables.records import Tables

pytestmark = pytest.mark.lines

# A gene that an older release had: the neighbours know it, and its bridges go with it.
GONE = "gene/PIK3CA\tPIK3CA\tHGNC:8975\t\texact:NCBIGene:5290\tPIK3CA\t"


# These go through every step on each change, and all of them in `make test-long`; all are looked at for their links.
SOME = ("hetionet", "kgx")
STEPS = [pytest.param(SOME, id="two"), pytest.param(ORDER, id="all", marks=pytest.mark.long)]


@pytest.fixture(params=STEPS)
def present(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """The neighbours that are in the database."""
    names: tuple[str, ...] = request.param
    return names


@pytest.fixture
def beside(engine: Engine, present: tuple[str, ...]) -> Engine:
    load_neighbours(engine, present)
    return engine


def bridge_all(engine: Engine, tables: Tables, names: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    done = {name: apply(engine, tables.vocabulary, neighbours()[name]) for name in names}
    return {name: (item.added, item.removed) for name, item in done.items()}


def older(folder: Path, tables: Tables) -> Tables:
    """An older release: one gene more, and one claim fewer."""
    shutil.copytree(DATA, folder)
    genes, claims = folder / "entities" / "gene.tsv", folder / CLAIMS_FILE
    genes.write_text(genes.read_text(encoding="utf-8") + GONE + "\n", encoding="utf-8")
    touched = {claim for issue in tables.source(KEY).issues for claim in issue.items("claims")}
    touched |= {conflict[column] for conflict in tables.source(KEY).conflicts for column in ("claim", "other")}
    new = next(line for line in claims.read_text(encoding="utf-8").splitlines()[1:] if line[:5] not in touched)
    claims.write_text(claims.read_text(encoding="utf-8").replace(f"{new}\n", ""), encoding="utf-8")
    released = (folder / "release.tsv").read_text(encoding="utf-8").splitlines()
    changed = [released[0], "2026-01-01\t" + released[1].partition("\t")[2]]
    (folder / "release.tsv").write_text("\n".join(changed) + "\n", encoding="utf-8")
    return read_tables(folder)


def truth(neighbour: str) -> tuple[set[tuple[str, ...]], set[tuple[str, str, str]]]:
    """The links that must be made, and the pairs that must not."""
    with (FOLDER / "links.tsv").open(encoding="utf-8", newline="") as handle:
        rows = [row for row in csv.DictReader(handle, delimiter="\t") if row["neighbour"] == neighbour]
    pairs = [(row["entity"], row["their_label"], row["their_id"], row["link"]) for row in rows]
    return {pair for pair in pairs if pair[3] != "forbidden"}, {pair[:3] for pair in pairs if pair[3] == "forbidden"}


def test_everything_of_theirs_is_as_it_was_at_every_step(
    beside: Engine, present: tuple[str, ...], tables: Tables, rows: GraphRows, tmp_path: Path
) -> None:
    before = with_degrees(beside)
    assert len(before["nodes"]) > 20 * len(present)
    assert len(before["constraints"]) > len(present)
    old = older(tmp_path / "data", tables)
    put(beside, old, build(old))
    assert with_degrees(beside) == before, "after a first load"
    put(beside, old, build(old), verify=True)
    assert with_degrees(beside) == before, "after a reload"
    untouched = {name: before[name] for name in ("nodes", "relationships", "constraints", "indexes")}
    assert all(added > 0 for added, _ in bridge_all(beside, old, present).values())
    assert foreign(beside) == untouched, "with bridges"
    from_gone = [one for one in read_bridges(Reading(beside)) if one.ours == "HGNC:8975"]
    assert from_gone, "the neighbours know the gene that goes"

    done = put(beside, tables, rows)
    assert [node.id for node in done.plan.remove_nodes] == ["HGNC:8975"]
    assert any("run `kg bridge apply hetionet`" in note for note in done.plan.notes)
    assert foreign(beside) == untouched, "after an upgrade"
    assert [one for one in read_bridges(Reading(beside)) if one.ours == "HGNC:8975"] == []
    report_ = verify(beside, tables.vocabulary)
    assert report_["bridges"] > 16 * len(present)
    bridge_all(beside, tables, present)
    assert plan_against(beside, rows, tables.vocabulary).notes == ()

    broken = GraphRows(
        rows.nodes, (*rows.relationships, Relationship("IR_SUBJECT", "ir:claim/c0001", "ir:no", {})), "x"
    )
    with pytest.raises(LandingError):
        put(beside, tables, broken)
    assert foreign(beside) == untouched, "after a failed load"
    verify(beside, tables.vocabulary)

    remove(beside)
    assert with_degrees(beside) == before, "without bridges"
    bridge_all(beside, tables, present)
    gone = remove_graph(beside, tables.vocabulary)
    assert gone.bridges > 16 * len(present)
    assert with_degrees(beside) == before, "after remove"
    left = beside.read("SHOW INDEXES YIELD name WHERE name STARTS WITH 'ir_' RETURN name").rows
    assert left == []


class Reading:
    """What a report reads with, outside a transaction of its own."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def run(self, text: str, parameters: Any = None) -> Any:
        return self.engine.read(text, parameters)


@pytest.fixture(scope="module")
def reports(own_server: Any, tables: Tables, rows: GraphRows) -> dict[str, Any]:
    """What each neighbour would be linked by, with all of them in one database."""
    from tests.conftest import empty

    with own_server.engine() as opened:
        empty(opened)
        load_neighbours(opened)
        put(opened, tables, rows)
        return {name: report(opened, tables.vocabulary, one) for name, one in neighbours().items()}


def made(found: Any) -> list[tuple[str, ...]]:
    keys = {entity.id: entity.key for entity in found.entities}
    return sorted(
        (keys[link.entity], link.label, link.value, "same" if link.match == "exact" else link.match)
        for link in found.links
    )


@folded("name", ORDER)
def test_the_links_are_those_that_were_written_by_hand(reports: dict[str, Any], name: str) -> None:
    wanted, forbidden = truth(name)
    links = set(made(reports[name]))
    assert len(made(reports[name])) == len(links), "a pair twice: one of two nodes with one key is of another type"
    assert len(wanted) >= 10
    assert links - wanted == set(), "links that are not true"
    assert {link[:3] for link in links} & forbidden == set()
    missed = wanted - links
    assert len(missed) <= 0.05 * len(wanted), f"not found: {missed}"


@folded("name", ORDER)
def test_every_entity_is_matched_or_has_a_reason(reports: dict[str, Any], name: str) -> None:
    found = reports[name]
    reasons = {entity.id: reason for entity, reason in found.unmatched()}
    assert set(found.matched()) | set(reasons) == {entity.id for entity in found.entities}
    assert set(found.matched()) & set(reasons) == set()
    assert {(one.entity, one.element) for one in found.refused} & {
        (one.entity, one.element) for one in found.links
    } == set()
    assert all(reasons.values())


@pytest.mark.parametrize("name", ORDER)
def test_a_neighbour_alone_is_recognised_and_no_other(engine: Engine, name: str) -> None:
    load_neighbours(engine, [name])
    seen = {one: engine.read_all(lambda tx, it=it: detect(tx, it)).verdict for one, it in neighbours().items()}
    assert [one for one, verdict in seen.items() if verdict == SURE] == [name]


def test_ours_is_taken_for_no_neighbour(engine: Engine, tables: Tables, rows: GraphRows) -> None:
    put(engine, tables, rows)
    for neighbour in neighbours().values():
        assert engine.read_all(lambda tx, it=neighbour: detect(tx, it)).verdict == ABSENT


def test_a_second_time_changes_nothing_and_a_bridge_says_what_it_rests_on(
    beside: Engine, present: tuple[str, ...], tables: Tables, rows: GraphRows
) -> None:
    put(beside, tables, rows)
    bridge_all(beside, tables, present)
    before = read_bridges(Reading(beside))
    assert set(bridge_all(beside, tables, present).values()) == {(0, 0)}
    assert read_bridges(Reading(beside)) == before
    for bridge in before:
        assert bridge.type in vocabulary().bridges
        assert {"neighbour", "method", "identifier", "mapping_version"} <= set(bridge.properties)
        assert ("match" in bridge.properties) == (bridge.type == "IR_MAPS_TO")
        assert bridge.properties["mapping_version"].startswith(f"{rows.release}/{bridge.properties['neighbour']}-")
    gone = remove(beside, present[1:2])
    assert set(gone) == {present[1]}
    left = {bridge.properties["neighbour"] for bridge in read_bridges(Reading(beside))}
    assert left == set(present) - {present[1]}


def test_a_neighbour_that_deletes_everything_costs_one_load(
    beside: Engine, present: tuple[str, ...], tables: Tables, rows: GraphRows
) -> None:
    put(beside, tables, rows)
    bridge_all(beside, tables, present)
    beside.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n"))
    load_neighbours(beside, ["hetionet"])
    put(beside, tables, rows)
    verify(beside, tables.vocabulary)
    assert apply(beside, tables.vocabulary, neighbours()["hetionet"]).added > 0


def test_bridges_need_our_graph(engine: Engine, tables: Tables) -> None:
    load_neighbours(engine, ["hetionet"])
    with pytest.raises(NotLoadedError, match="kg load"):
        apply(engine, tables.vocabulary, neighbours()["hetionet"])


def test_all_that_is_in_the_way_is_told_in_one_go_before_the_first_write(
    bare_engine: Engine, tables: Tables, rows: GraphRows, tmp_path: Path
) -> None:
    old = older(tmp_path / "data", tables)
    put(bare_engine, old, build(old))
    bare_engine.write(lambda tx: tx.run("MATCH (n:IRGene {id: 'HGNC:8975'}) CREATE (:Note)-[:ABOUT]->(n)"))
    bare_engine.write(lambda tx: tx.run("CREATE (:IRGene {id: 'theirs'})"))
    for text in ("DROP INDEX ir_names", "CREATE INDEX ir_names FOR (g:Gene) ON (g.name)"):
        bare_engine.write(lambda tx, text=text: tx.run(text))
    before = everything(bare_engine)
    with pytest.raises(ForeignObjectError) as caught:
        put(bare_engine, tables, rows)
    for part in (
        "3 things are in the way",
        "ir_names",
        "the label IRGene",
        "ABOUT on HGNC:8975",
        "Nothing was written",
    ):
        assert part in str(caught.value)
    assert everything(bare_engine) == before
