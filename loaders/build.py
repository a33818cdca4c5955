"""Build the desired graph from checked tables. The result does not depend on the order of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import DataError
from kg.loaders.check import all_problems
from kg.loaders.tables.quantity import parse_quantity
from kg.loaders.tables.read import read_tables
from kg.loaders.tables.records import DATA
from kg.model.rows import GraphRows, Node, Properties, Relationship, Value
from kg.names.spelling import spellings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kg.loaders.tables.records import Record, SourceTables, Tables
    from kg.model.vocabulary import ClaimColumn

# Of all grades only this one lets a work be named without "probably".
SURE = "high"


def read_and_build(data: Path | None = None) -> tuple[Tables, GraphRows]:
    """The tables of a folder, checked, and the graph built from them; DataError where a check fails."""
    tables = read_tables(data or DATA)
    if problems := all_problems(tables):
        raise DataError(problems)
    return tables, build(tables)


def build(tables: Tables) -> GraphRows:
    """Nodes and relationships of one release."""
    builder = _Builder(tables)
    nodes = sorted(builder.nodes(), key=lambda node: node.id)
    relationships = sorted(builder.relationships(), key=lambda relationship: relationship.identity)
    return GraphRows(tuple(nodes), tuple(relationships), tables.release)


class _Builder:
    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.vocabulary = tables.vocabulary
        self.ids = {record["key"]: record["id"] or f"ir:{record['key']}" for record in tables.entities}

    def nodes(self) -> Iterator[Node]:
        for record in self.tables.entities:
            yield self._entity(record)
        for source in self.tables.sources:
            yield self._node("IRSource", source.about["id"], _source(source.about))
            yield from self._records(source)

    def _records(self, source: SourceTables) -> Iterator[Node]:
        for record in source.claims:
            yield self._node("IRClaim", source.node_id("claim", record["id"]), self._claim(record, source))
        silent = {record["locator"]: record["reason"] for record in source.coverage if not record["item"]}
        for record in source.passages:
            properties = {**_passage(record, silent), **_origin(source)}
            yield self._node("IRPassage", source.node_id("passage", record["locator"]), properties)
        for record in source.references:
            properties = {**_reference(record), **_origin(source)}
            yield self._node("IRReference", source.node_id("reference", record["number"]), properties)
        for record in source.issues:
            properties = {**_issue(record), **_origin(source)}
            yield self._node("IRCurationIssue", source.node_id("curation-issue", record["id"]), properties)

    def relationships(self) -> Iterator[Relationship]:
        for source in self.tables.sources:
            for record in source.claims:
                yield self._direct(record, source)
                yield from self._claim_links(record, source)
            yield from _passage_links(source)
            yield from _issue_links(source)
            for record in source.conflicts:
                ends = (source.node_id("claim", record["claim"]), source.node_id("claim", record["other"]))
                yield Relationship("IR_CONFLICTS_WITH", *ends, {"kind": record["kind"], "reason": record["reason"]})

    def _node(self, label: str, node_id: str, properties: dict[str, Value | None]) -> Node:
        filled: Properties = {name: value for name, value in properties.items() if value not in (None, "", [])}
        filled["category"] = self.vocabulary.classes[label].category
        return Node(label, node_id, filled)

    def _entity(self, record: Record) -> Node:
        node_class = self.vocabulary.by_slug[record["key"].partition("/")[0]]
        seen = self.tables.names_of.get(record["key"], [])
        authority_names = [name["name"] for name in seen]
        properties: dict[str, Value | None] = {
            "key": record["key"],
            "name": record["name"],
            "synonyms": record.items("synonyms"),
            "authority_names": authority_names,
            "authority_name_kinds": [name["kind"] for name in seen],
            "xrefs": [item.partition(":")[2] for item in record.items("xrefs")],
            "xref_matches": [item.partition(":")[0] for item in record.items("xrefs")],
            "lookup": _lookup(record, self.ids[record["key"]], authority_names),
            "note": record["note"],
        }
        for name, own in node_class.own.items():
            properties[name] = _typed(record, name, own.kind)
        return self._node(node_class.label, self.ids[record["key"]], properties)

    def _claim(self, record: Record, source: SourceTables) -> dict[str, Value | None]:
        figure = parse_quantity(record["quantity"]) or {}
        return {"name": record["statement"], **self._stored(record, source, "node"), **figure}

    def _edge(self, record: Record, source: SourceTables) -> dict[str, Value | None]:
        return {"claim": source.node_id("claim", record["id"]), **self._stored(record, source)}

    def _stored(self, record: Record, source: SourceTables, *also: str) -> dict[str, Value | None]:
        """The properties that both the node of a claim and its relationship have; ``also`` adds those of the node."""
        written = {
            column.name: _held(record, column)
            for column in self.vocabulary.curated
            if record[column.name] and column.stored in {"both", *also}
        }
        sign = self.vocabulary.claim_sign(record["predicate"], dict(record.pairs("qualifiers")))
        return {**written, "sign": sign, **_origin(source)}

    def _direct(self, record: Record, source: SourceTables) -> Relationship:
        relationship_type = self.vocabulary.predicates[record["predicate"]].relationship_type
        edge = self._edge(record, source)
        properties: Properties = {name: value for name, value in edge.items() if value not in (None, "", [])}
        return Relationship(
            relationship_type, self.ids[record["subject"]], self.ids[record["object"]],
            {**properties, **dict(record.pairs("qualifiers"))},
        )  # fmt: skip

    def _claim_links(self, record: Record, source: SourceTables) -> Iterator[Relationship]:
        start = source.node_id("claim", record["id"])
        for held in self.vocabulary.curated:
            if held.holds_entities:
                for key in record.items(held.name):
                    yield Relationship(held.link, start, self.ids[key], {})
        for locator in record.items("locators"):
            yield Relationship("IR_STATED_IN", start, source.node_id("passage", locator), {})
        for column, implied in (("references", False), ("references_implied", True)):
            for number in record.items(column):
                yield Relationship("IR_CITES", start, source.node_id("reference", number), {"implied": implied})


def _passage_links(source: SourceTables) -> Iterator[Relationship]:
    for record in source.passages:
        start = source.node_id("passage", record["locator"])
        yield Relationship("IR_IN_SOURCE", start, source.about["id"], {})
        for number in record.items("references"):
            yield Relationship("IR_CITES", start, source.node_id("reference", number), {"implied": False})
    for record in source.references:
        yield Relationship("IR_IN_SOURCE", source.node_id("reference", record["number"]), source.about["id"], {})


def _issue_links(source: SourceTables) -> Iterator[Relationship]:
    for record in source.issues:
        start = source.node_id("curation-issue", record["id"])
        for claim in record.items("claims"):
            yield Relationship("IR_CONCERNS", start, source.node_id("claim", claim), {})
        for locator in record.items("locators"):
            yield Relationship("IR_CONCERNS", start, source.node_id("passage", locator), {})


def _origin(source: SourceTables) -> dict[str, Value | None]:
    """The properties that name the source, on all its records and on the relationships of its claims."""
    return {"source": source.key, "date": source.about["date"]}


def _passage(record: Record, silent: Mapping[str, str]) -> dict[str, Value | None]:
    return {
        "name": record["locator"],
        "locator": record["locator"],
        "section": record["section"],
        "section_title": record["section_title"],
        "sentence": int(record["sentence"]),
        "no_claim": silent.get(record["locator"]),
    }


def _held(record: Record, column: ClaimColumn) -> Value:
    if column.kind == "references":
        return [int(number) for number in record.items(column.name)]
    return record.items(column.name) if column.holds_list else record[column.name]


def _lookup(record: Record, node_id: str, authority_names: list[str]) -> list[str]:
    names = (record["name"], record["symbol"], *record.items("synonyms"), *authority_names)
    xrefs = (item.partition(":")[2] for item in record.items("xrefs"))
    return spellings(names, (node_id, record["key"], *xrefs))


def _typed(record: Record, name: str, kind: str) -> Value | None:
    cell = record[name]
    if kind == "list":
        return record.items(name)
    if kind == "boolean":
        return cell == "yes" if cell else None
    if kind == "integer":
        return int(cell) if cell else None
    return cell


def _reference(record: Record) -> dict[str, Value | None]:
    return {
        "name": f"{_called(record)} [{record['number']}]",
        "number": int(record["number"]),
        "first_author": record["first_author"],
        "year": int(record["year"]) if record["year"] else None,
        "journal": record["journal"],
        "title": record["title"],
        "pmid": record["pmid"],
        "doi": record["doi"],
        "grade": record["grade"],
        "resolved": record["resolved"],
    }


def _called(record: Record) -> str:
    """What people read for a work: author or journal and year, with "probably" unless it is sure to be this work."""
    if not record["title"]:
        return "reference"
    doubt = "" if record["grade"] == SURE else "probably "
    return f"{doubt}{record['first_author'] or record['journal']} {record['year']}"


def _source(record: Record) -> dict[str, Value | None]:
    return {
        "name": record["title"],
        "key": record["key"],
        "kind": record["kind"],
        "title": record["title"],
        "citation": record["citation"],
        "authors": record["authors"].split("; ") if record["authors"] else [],
        "journal": record["journal"],
        "date": record["date"],
        "year": int(record["date"].partition("-")[0]),
        "doi": record["doi"],
        "licence": record["licence"],
        "strategy_table": record["strategy_table"],
    }


def _issue(record: Record) -> dict[str, Value | None]:
    return {
        "name": f"{record['category']} at {record['locators'].split('|')[0]}",
        "issue_category": record["category"],
        "severity": record["severity"],
        "printed": record["printed"],
        "reading": record["reading"],
        "locators": record.items("locators"),
    }
