"""Everything in a database that is not ours, as it is: to see that it is as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.database.engine import Engine

NODES = """MATCH (n) WHERE NOT n:ImmunoResistance
RETURN elementId(n) AS node, labels(n) AS labels, properties(n) AS properties ORDER BY node"""
RELATIONSHIPS = """MATCH (a)-[r]->(b) WHERE NOT a:ImmunoResistance
RETURN elementId(r) AS relationship, type(r) AS type, properties(r) AS properties, elementId(a) AS start,
elementId(b) AS end ORDER BY relationship"""
CONSTRAINTS = """SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, ownedIndex
WHERE NOT name STARTS WITH 'ir_'
RETURN name, type, entityType, labelsOrTypes, properties, ownedIndex ORDER BY name"""
INDEXES = """SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint, state
WHERE NOT name STARTS WITH 'ir_'
RETURN name, type, entityType, labelsOrTypes, properties, owningConstraint, state ORDER BY name"""
DEGREES = """MATCH (n) WHERE NOT n:ImmunoResistance
RETURN elementId(n) AS node, COUNT { (n)--() } AS both, COUNT { (n)<--() } AS incoming, COUNT { (n)-->() } AS outgoing
ORDER BY node"""
UNTYPED = """MATCH (n)--(m) WHERE NOT n:ImmunoResistance
RETURN elementId(n) AS node, elementId(m) AS other, count(*) AS times ORDER BY node, other"""
EVERYTHING = {
    "nodes": "MATCH (n) RETURN elementId(n) AS node, labels(n) AS labels, properties(n) AS properties ORDER BY node",
    "relationships": """MATCH (a)-[r]->(b) RETURN elementId(r) AS relationship, type(r) AS type,
properties(r) AS properties, elementId(a) AS start, elementId(b) AS end ORDER BY relationship""",
    "indexes": "SHOW INDEXES YIELD name, labelsOrTypes AS labels RETURN name, labels ORDER BY name",
}


def everything(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """All that is there, ours and theirs: to see that nothing was written."""
    return {name: engine.read(text).records() for name, text in EVERYTHING.items()}


def foreign(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """Every foreign node and relationship, every constraint and index."""
    # An index that was made just now may still be filling up, which is no change.
    engine.read("CALL db.awaitIndexes(60)")
    asked = {"nodes": NODES, "relationships": RELATIONSHIPS, "constraints": CONSTRAINTS, "indexes": INDEXES}
    return {name: engine.read(text).records() for name, text in asked.items()}


def with_degrees(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """The same, with what untyped patterns and degrees see: alike whenever no bridge is applied."""
    return {**foreign(engine), "degrees": engine.read(DEGREES).records(), "untyped": engine.read(UNTYPED).records()}
