"""The load statements, rendered from the vocabulary: ``python -m kg.loaders.render`` writes them under cypher/load/."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model.declared import claim_types, node_properties, relationship_properties
from kg.model.rows import MARKER
from kg.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from kg.model.vocabulary import Vocabulary

WIDTH = 80
TABLES = "loaders/data/vocabulary"
NOTICE = f"// Rendered from {TABLES}/{{table}} by `make cypher`; change the table, not this file.\n// {{meaning}}\n"


def statements(vocabulary: Vocabulary) -> dict[str, str]:
    """File name below cypher/load/ to text: one statement a class and one a relationship type."""
    files = {}
    for node_class in vocabulary.classes.values():
        notice = NOTICE.format(table="classes.tsv", meaning=f"{node_class.meaning}.")
        files[f"nodes/{node_class.label}.cypher"] = notice + _node(node_class.label, node_properties(node_class))
    for predicate in vocabulary.predicates.values():
        notice = NOTICE.format(table="predicates.tsv", meaning=f"{predicate.meaning}.")
        files |= _relationship_file(predicate.relationship_type, notice, vocabulary)
    for link in vocabulary.links.values():
        notice = NOTICE.format(table="links.tsv", meaning=f"{link.meaning}.")
        files |= _relationship_file(link.type, notice, vocabulary)
    return files


def _relationship_file(relationship_type: str, notice: str, vocabulary: Vocabulary) -> dict[str, str]:
    text = _relationship(
        relationship_type,
        relationship_properties(relationship_type, vocabulary),
        with_claim=relationship_type in claim_types(vocabulary),
    )
    return {f"relationships/{relationship_type}.cypher": notice + text}


def _node(label: str, properties: tuple[str, ...]) -> str:
    return (
        f"UNWIND $rows AS row\nMERGE (n:{MARKER} {{id: row.id}})\n"
        + _set([f"n :{label}", *(f"n.{name} = row.{name}" for name in properties)])
        + "RETURN count(n) AS landed\n"
    )


def _relationship(relationship_type: str, properties: tuple[str, ...], *, with_claim: bool) -> str:
    key = " {claim: row.claim}" if with_claim else ""
    return (
        f"UNWIND $rows AS row\nMATCH (s:{MARKER} {{id: row.start}})\nMATCH (o:{MARKER} {{id: row.end}})\n"
        f"MERGE (s)-[r:{relationship_type}{key}]->(o)\n"
        + _set([f"r.{name} = row.{name}" for name in properties])
        + "RETURN count(r) AS landed\n"
    )


def _set(items: list[str]) -> str:
    """The clause as Neo4j's formatter lays it out: on one line where it fits."""
    if not items:
        return ""
    line = f"SET {', '.join(items)}\n"
    return line if len(line) <= WIDTH + 1 else "SET\n" + ",\n".join(f"  {item}" for item in items) + "\n"


def write(folder: Path) -> list[Path]:
    """Write the statements, and remove files without a class or predicate."""
    files = statements(vocabulary())
    for stale in [path for path in folder.glob("*/*.cypher") if path.relative_to(folder).as_posix() not in files]:
        stale.unlink()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in files]


if __name__ == "__main__":
    written = write(Path(__file__).resolve().parent.parent / "cypher" / "load")
    sys.stdout.write(f"{len(written)} statements written\n")
