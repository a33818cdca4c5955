"""What a load adds, changes, renames and removes."""

from __future__ import annotations

from typing import Any

from kg.loaders.database.actual import Actual, ActualNode, ActualRelationship
from kg.loaders.database.plan import Plan, make_plan
from kg.model.hash import graph_hash
from kg.model.rows import GraphRows, Node, Properties, Relationship

PTEN = Node("IRGene", "HGNC:9588", {"key": "gene/PTEN", "name": "PTEN"})
AKT = Node("IRGene", "ir:gene/AKT", {"key": "gene/AKT", "name": "AKT"})
BINDS = Relationship("IR_BINDS", PTEN.id, AKT.id, {"claim": "ir:claim/c0001", "sign": 0})
IS_A = Relationship("IR_IS_A", PTEN.id, AKT.id, {"claim": "ir:claim/c0002"})
WANTED = GraphRows((PTEN, AKT), (BINDS, IS_A), "2001-01-01")


def actual(nodes: list[Node], relationships: list[Relationship]) -> Actual:
    """A database that holds these."""
    return Actual(
        tuple(ActualNode(f"n{place}", item.label, item.id, item.properties) for place, item in enumerate(nodes)),
        tuple(
            ActualRelationship(
                f"r{place}", item.type, item.start, item.end, str(item.properties.get("claim", "")), item.properties
            )
            for place, item in enumerate(relationships)
        ),
        (),
        (),
    )


def counts(plan: Plan) -> dict[str, int]:
    return {name: number for name, number in plan.counts().items() if number}


def changed(item: Any, **properties: Any) -> Any:
    new: Properties = {**item.properties, **properties}
    return type(item)(*[getattr(item, name) for name in list(vars(item))[:-1]], new)


def test_what_is_there_needs_no_plan() -> None:
    plan = make_plan(WANTED, actual([PTEN, AKT], [BINDS, IS_A]))
    assert plan.empty
    assert plan.by_kind() == []


def test_an_actual_graph_has_the_hash_of_the_rows_that_made_it() -> None:
    assert actual([AKT, PTEN], [IS_A, BINDS]).hash() == graph_hash(WANTED.nodes, WANTED.relationships)


def test_into_an_empty_database_everything_is_added() -> None:
    plan = make_plan(WANTED, actual([], []))
    assert counts(plan) == {"nodes added": 2, "relationships added": 2}
    assert plan.by_kind() == [("add", "IRGene", 2), ("add", "IR_BINDS", 1), ("add", "IR_IS_A", 1)]
    assert not plan.empty


def test_a_changed_property_changes_just_that_node() -> None:
    plan = make_plan(WANTED, actual([changed(PTEN, name="pten"), AKT], [BINDS, IS_A]))
    assert plan.change_nodes == (PTEN,)
    assert counts(plan) == {"nodes changed": 1}


def test_a_lost_property_and_one_of_another_type_are_changes() -> None:
    without = Node(PTEN.label, PTEN.id, {"key": "gene/PTEN"})
    assert counts(make_plan(WANTED, actual([without, AKT], [BINDS, changed(IS_A, sign=1)]))) == {
        "nodes changed": 1,
        "relationships changed": 1,
    }
    for sign in (0.0, False, "0"):
        assert counts(make_plan(WANTED, actual([PTEN, AKT], [changed(BINDS, sign=sign), IS_A]))) == {
            "relationships changed": 1
        }


def test_a_changed_relationship_is_changed_in_place() -> None:
    plan = make_plan(WANTED, actual([PTEN, AKT], [changed(BINDS, sign=1), IS_A]))
    assert [(item.element, item.properties) for item in plan.change_relationships] == [("r0", BINDS.properties)]
    assert counts(plan) == {"relationships changed": 1}


def test_what_the_tables_no_longer_have_is_removed() -> None:
    old = Node("IRGene", "HGNC:1", {"key": "gene/OLD"})
    hanging = Relationship("IR_BINDS", PTEN.id, old.id, {"claim": "ir:claim/c0009"})
    plan = make_plan(WANTED, actual([PTEN, AKT, old], [BINDS, IS_A, hanging]))
    assert [item.element for item in plan.remove_nodes] == ["n2"]
    assert [item.element for item in plan.remove_relationships] == ["r2"]
    assert counts(plan) == {"nodes removed": 1, "relationships removed": 1}


def test_a_doubled_relationship_is_removed_once() -> None:
    plan = make_plan(WANTED, actual([PTEN, AKT], [BINDS, BINDS, IS_A]))
    assert [item.element for item in plan.remove_relationships] == ["r1"]
    assert counts(plan) == {"relationships removed": 1}


def test_a_turned_relationship_is_removed_and_made_anew() -> None:
    turned = Relationship(BINDS.type, BINDS.end, BINDS.start, BINDS.properties)
    plan = make_plan(WANTED, actual([PTEN, AKT], [turned, IS_A]))
    assert plan.add_relationships == (BINDS,)
    assert counts(plan) == {"relationships added": 1, "relationships removed": 1}


def test_a_better_identifier_renames_the_node_and_leaves_its_relationships() -> None:
    old = Node("IRGene", "ir:gene/PTEN", PTEN.properties)
    edges = [Relationship(item.type, old.id, item.end, item.properties) for item in (BINDS, IS_A)]
    plan = make_plan(WANTED, actual([old, AKT], edges))
    assert plan.rename == (("ir:gene/PTEN", "HGNC:9588"),)
    assert counts(plan) == {"nodes renamed": 1}
    assert plan.by_kind() == [("rename", "node", 1)]


def test_an_identifier_that_another_node_still_has_is_not_taken_from_it() -> None:
    old = Node("IRGene", "ir:gene/PTEN", PTEN.properties)
    other = Node("IRGene", PTEN.id, {"key": "gene/OTHER", "name": "other"})
    plan = make_plan(WANTED, actual([old, other, AKT], []))
    assert plan.rename == ()
    assert counts(plan) == {"nodes changed": 1, "nodes removed": 1, "relationships added": 2}


def test_a_node_of_another_class_is_made_anew_with_its_relationships() -> None:
    other = Node("IRGeneGroup", PTEN.id, PTEN.properties)
    plan = make_plan(WANTED, actual([other, AKT], [BINDS, IS_A]))
    assert plan.add_nodes == (PTEN,)
    assert counts(plan) == {
        "nodes added": 1, "nodes removed": 1, "relationships added": 2, "relationships removed": 2,
    }  # fmt: skip


def test_two_claims_of_one_type_between_two_nodes_are_two_relationships() -> None:
    second = changed(BINDS, claim="ir:claim/c0005")
    wanted = GraphRows((PTEN, AKT), (BINDS, second))
    assert make_plan(wanted, actual([PTEN, AKT], [BINDS])).add_relationships == (second,)
    assert make_plan(wanted, actual([PTEN, AKT], [second, BINDS])).empty


def test_a_node_that_lost_its_class_keeps_its_relationships() -> None:
    """Its node is written again by its id, and a second relationship is not made."""
    whole = actual([PTEN, AKT], [BINDS, changed(IS_A, sign=1)])
    broken = Actual(
        whole.nodes[1:], (), (), (), unclassed=frozenset([PTEN.id, "ir:other"]), unclear=whole.relationships
    )
    plan = make_plan(WANTED, broken)
    assert counts(plan) == {"nodes added": 1, "relationships changed": 1}
    assert plan.change_relationships[0].element == "r1"


def test_what_hangs_on_a_node_without_a_class_that_is_not_wanted_stays() -> None:
    hanging = ActualRelationship("r9", "IR_BINDS", PTEN.id, "ir:other", "ir:claim/c0009", {})
    whole = actual([PTEN, AKT], [BINDS, IS_A])
    other = Actual(whole.nodes, whole.relationships, (), (), unclassed=frozenset(["ir:other"]), unclear=(hanging,))
    assert make_plan(WANTED, other).empty
