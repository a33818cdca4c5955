"""Catalogues of names for tests: of a few entities, and of the nodes that a load would write."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.names.catalogue import Catalogue
from kg.names.entity_link import EntityLink
from kg.names.named_entity import NamedEntity
from kg.names.related import widenings

if TYPE_CHECKING:
    from kg.model.rows import GraphRows


def entity(
    name: str,
    *synonyms: str,
    curie: str = "",
    label: str = "IRPathway",
    broad: tuple[str, ...] = (),
    authority: tuple[str, ...] = (),
    claims: int = 0,
) -> NamedEntity:
    """An entity; without an identifier it goes by its name."""
    return NamedEntity(curie or f"ir:{name}", name, label, synonyms, authority, (curie or f"ir:{name}",), broad, claims)


def catalogue_of_rows(rows: GraphRows) -> Catalogue:
    """The catalogue that a client reads when these rows are loaded."""
    entities = [node for node in rows.nodes if "lookup" in node.properties]
    starts = {node.id for node in rows.nodes if node.label == "IRClaim"}
    claims = Counter(end for _, end in {(one.start, one.end) for one in rows.relationships if one.start in starts})
    named = [NamedEntity.of({"id": one.id, **one.properties}, [one.label], claims[one.id]) for one in entities]
    return Catalogue.of(named, links_of_rows(rows))


def links_of_rows(rows: GraphRows) -> list[EntityLink]:
    """The links by which a question goes on, in the order in which a client reads them."""
    predicates = {step.predicate for step in widenings()}
    found = []
    for one in rows.relationships:
        predicate, told = one.type.removeprefix("IR_").lower(), one.properties
        if predicate in predicates and "claim" in told:
            origin = (str(told["claim"]), str(told["source"]), str(told["date"]))
            found.append(EntityLink(one.start, predicate, one.end, *origin))
    return sorted(found, key=lambda link: link.claim)
