"""Claims: their cells, entities, predicate, context and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.loaders.check.common import duplicates, missing, out_of_list, single, unknown, unsorted_list
from kg.loaders.tables.quantity import parse_quantity
from kg.model.source import LOOKED_UP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.loaders.tables.records import Problem, Record, SourceTables, Tables
    from kg.model.vocabulary import ClaimColumn, Predicate, Vocabulary

ID = re.compile(r"c\d{4}")


def check_claims(tables: Tables) -> Iterator[Problem]:
    """Check each claim, then compare the claims of a source with each other."""
    for source in tables.sources:
        yield from _check_source(source, tables)


def _check_source(source: SourceTables, tables: Tables) -> Iterator[Problem]:
    yield from duplicates(source.claims, "id", "duplicate-claim-id")
    yield from duplicates([claim for claim in source.claims if claim["statement"]], "statement", "duplicate-statement")
    entities = {record["key"] for record in tables.entities}
    locators = {record["locator"]: record["section"] for record in source.passages}
    numbers = {record["number"] for record in source.references}
    for claim in source.claims:
        yield from _check_form(claim, tables)
        yield from _check_ends(claim, tables, entities)
        yield from _check_places(claim, locators, numbers)
        yield from _check_basis(claim, source, tables.vocabulary)
    yield from _same_content(source, tables.vocabulary)


def _check_basis(claim: Record, source: SourceTables, vocabulary: Vocabulary) -> Iterator[Problem]:
    if claim["basis"] and (claim["basis"] == LOOKED_UP) != source.is_authority:
        kind = "an authority" if source.is_authority else "not an authority"
        message = f"The basis is {claim['basis']!r}, and the source is {kind}."
        yield claim.problem("basis", "authority-basis", message, f"Only an authority's claims are {LOOKED_UP}.")
    predicate = vocabulary.predicates.get(claim["predicate"])
    if source.is_authority and predicate and not predicate.definitional:
        message = f"{predicate.name} does not state a definition."
        yield claim.problem("predicate", "authority-claim", message, "Take only definitions from an authority.")


def _check_form(claim: Record, tables: Tables) -> Iterator[Problem]:
    for column in tables.vocabulary.curated:
        yield from _check_column(claim, column, tables.vocabulary)
    if not ID.fullmatch(claim["id"]):
        yield claim.problem(
            "id", "claim-id", f"{claim['id']!r} is not a claim id.", "Use the next free one, such as c0001."
        )
    if claim["quantity"] and parse_quantity(claim["quantity"]) is None:
        yield claim.problem(
            "quantity",
            "quantity",
            f"{claim['quantity']!r} has none of the known forms.",
            "See docs/data.md, quantities.",
        )
    if claim["statement"] and not claim["statement"].endswith("."):
        yield claim.problem("statement", "statement", "The statement is not a sentence.", "End it with a full stop.")


def _check_column(claim: Record, column: ClaimColumn, vocabulary: Vocabulary) -> Iterator[Problem]:
    if not claim[column.name]:
        if column.required:
            yield from missing(claim, column.name)
        return
    if column.holds_list:
        yield from unsorted_list(claim, column.name)
    elif column.terms or column.holds_entities:
        yield from single(claim, column.name)
    if column.terms:
        yield from out_of_list(claim, column.name, vocabulary, column.terms)


def _check_ends(claim: Record, tables: Tables, entities: set[str]) -> Iterator[Problem]:
    for column in tables.vocabulary.curated:
        if column.holds_entities:
            yield from unknown(claim, column.name, entities, "unknown-entity", lambda key: f"Add {key} to its table.")
            yield from _check_classes(claim, column, tables.vocabulary)
    predicate = tables.vocabulary.predicates.get(claim["predicate"])
    if predicate is None:
        known = ", ".join(sorted(tables.vocabulary.predicates))
        yield claim.problem(
            "predicate", "unknown-predicate", f"There is no predicate {claim['predicate']!r}.", f"Use one of: {known}."
        )
        return
    yield from _check_predicate(claim, predicate, tables)


def _check_classes(claim: Record, column: ClaimColumn, vocabulary: Vocabulary) -> Iterator[Problem]:
    for key in claim.items(column.name):
        node_class = vocabulary.class_of(key)
        if node_class and column.classes and node_class.label not in column.classes:
            yield claim.problem(
                column.name, "context-class", f"{key} is not {' or '.join(sorted(column.classes))}.",
                "Move it to the column of its class.",
            )  # fmt: skip


def _check_predicate(claim: Record, predicate: Predicate, tables: Tables) -> Iterator[Problem]:
    for column, allowed in (("subject", predicate.domain), ("object", predicate.range)):
        node_class = tables.vocabulary.class_of(claim[column])
        if node_class and node_class.label not in allowed:
            rule = "domain" if column == "subject" else "range"
            yield claim.problem(
                column, rule, f"{predicate.name} does not accept {node_class.label} as its {column}.",
                f"It accepts {', '.join(sorted(allowed))}.",
            )  # fmt: skip
    if claim["subject"] == claim["object"]:
        yield claim.problem(
            "object", "self-claim", "Subject and object are the same.", "Name a different subject or object."
        )
    filled = [column.name for column in tables.vocabulary.curated if column.context and claim[column.name]]
    if predicate.definitional and filled:
        yield claim.problem(
            filled[0],
            "definitional-context",
            f"{predicate.name} states a definition and has no context.",
            "Empty the cells.",
        )
    yield from _check_qualifiers(claim, predicate, tables)


def _check_qualifiers(claim: Record, predicate: Predicate, tables: Tables) -> Iterator[Problem]:
    terms = tables.vocabulary.terms
    given = dict(claim.pairs("qualifiers"))
    for name, value in claim.pairs("qualifiers"):
        if name not in terms.get("qualifier", {}) or value not in terms.get(name, {}):
            yield claim.problem(
                "qualifiers", "unknown-term", f"{name}={value} is not a qualifier.",
                f"{name}: {', '.join(terms.get(name, terms.get('qualifier', {})))}.",
            )  # fmt: skip
    if len(given) < len(claim.items("qualifiers")):
        yield claim.problem(
            "qualifiers", "qualifier-twice", "A qualifier is given twice.", "Keep one, or split the claim."
        )
    needed = predicate.needs
    if needed and needed not in given:
        yield claim.problem(
            "qualifiers",
            "missing-qualifier",
            f"{predicate.name} needs {needed}=.",
            f"Use one of: {', '.join(terms.get(needed, {}))}.",
        )
    direction = tables.vocabulary.signs.get("direction", {}).get(given.get("direction", ""), 0)
    if predicate.fixes_direction and direction * (predicate.sign or 0) < 0:
        yield claim.problem(
            "qualifiers", "sign-contradicts", f"{predicate.name} has sign {predicate.sign}, not that of the qualifier.",
            "Choose the predicate that fits; a qualifier cannot change a sign.",
        )  # fmt: skip


def _check_places(claim: Record, locators: dict[str, str], numbers: set[str]) -> Iterator[Problem]:
    yield from unknown(claim, "locators", locators, "unknown-locator", lambda _: "See passages.tsv for all of them.")
    for column in ("references", "references_implied"):
        yield from unknown(claim, column, numbers, "unknown-reference", lambda _: "See references.tsv for all of them.")
    if not claim["locators"]:
        yield claim.problem("locators", "no-locator", "The claim has no locator.", "Add the sentence that says it.")
        return
    section = locators.get(claim.items("locators")[0])
    if section and section != claim.stem:
        yield claim.problem(
            "locators",
            "wrong-table",
            f"Its first sentence is in section {section}.",
            f"Move the line to claims/{section}.tsv.",
        )
    if both := set(claim.items("references")) & set(claim.items("references_implied")):
        yield claim.problem(
            "references_implied",
            "reference-twice",
            f"{sorted(both)} is both printed and implied.",
            "Keep it as printed only.",
        )


def _same_content(source: SourceTables, vocabulary: Vocabulary) -> Iterator[Problem]:
    columns = [column.name for column in vocabulary.curated if column.content]
    first: dict[tuple[str, ...], Record] = {}
    for claim in source.claims:
        content = tuple("|".join(sorted(claim.items(column))) for column in columns)
        if content in first:
            other = first[content]
            yield claim.problem(
                "subject",
                "duplicate-claim",
                f"It has the same content as {other['id']}.",
                "Make them one claim with several locators.",
            )
        first.setdefault(content, claim)
