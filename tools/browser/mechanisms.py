"""The tour: a slide for each mechanism that has a section of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.database.literals import cypher_literal
from kg.queries.registry import registry
from tools.browser.asked import Asked, part
from tools.browser.examples import Given
from tools.browser.parts import Code, Paragraph, Points, Slide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model.rows import GraphRows, Node
    from kg.model.vocabulary import Vocabulary
    from tools.browser.parts import Block

# What a slide lists: a heading, the types of the claims, and whether they lead to the mechanism.
SAID = (
    ("Altered in", ("IR_ALTERED_IN_CELL",), False),
    ("Involves", ("IR_INVOLVES_GENE", "IR_INVOLVES_PATHWAY", "IR_INVOLVES_PROCESS"), False),
    ("Defeats or weakens", ("IR_CAUSES_RESISTANCE_TO", "IR_IMPAIRS_EFFICACY_OF"), False),
    ("Associated with failure of", ("IR_ASSOCIATED_WITH_RESISTANCE_TO",), False),
    ("Countered by", ("IR_COUNTERS_MECHANISM",), True),
)


def mechanism_slides(rows: GraphRows, vocabulary: Vocabulary) -> Iterator[Slide]:
    """A slide for each mechanism with a section of its own: what it involves, its neighbourhood, its steps."""
    order = _first_claims(rows)
    headed = [node for node in rows.nodes if node.label == "IRMechanism" and node.properties.get("headed")]
    headed.sort(key=lambda node: order.get(node.id, node.id))
    for number, node in enumerate(headed, 1):
        yield _slide(node, f"Mechanism {number} of {len(headed)}", rows, vocabulary)


def _first_claims(rows: GraphRows) -> dict[str, str]:
    """The first claim of each mechanism, which gives the order of the text."""
    first: dict[str, str] = {}
    for item in rows.relationships:
        if item.type == "IR_PART_OF_MECHANISM":
            first[item.end] = min(first.get(item.end, item.start), item.start)
    return first


def _slide(node: Node, place: str, rows: GraphRows, vocabulary: Vocabulary) -> Slide:
    name = str(node.properties["name"])
    chain = Asked(registry()["mechanism_chain"], [Given("mechanism", node.id, name)])
    places = _places(node, vocabulary)
    blocks: list[Block] = [
        *([Paragraph(places)] if places else []),
        Points(tuple(_points(node, rows))),
        Code("Its neighbourhood", part("neighbourhood").replace("$mechanism", cypher_literal(node.id))),
        Code("Its steps, in the order of the text", chain.cypher.replace("$mechanism", cypher_literal(node.id))),
    ]
    return Slide(f"{place}: {name}", tuple(blocks))


def _places(node: Node, vocabulary: Vocabulary) -> str:
    """The compartment and the phases, in the words of the vocabulary."""
    terms = vocabulary.terms
    compartment = terms.get("compartment", {}).get(str(node.properties.get("compartment", "")), "")
    phases = node.properties.get("phases")
    said = [compartment] if compartment else []
    if isinstance(phases, list):
        said.append(f"Phase of resistance: {', '.join(map(str, phases))}")
    return ". ".join(said) + "." if said else ""


def _points(node: Node, rows: GraphRows) -> Iterator[tuple[str, str]]:
    names = {item.id: str(item.properties["name"]) for item in rows.nodes if "name" in item.properties}
    for words, types, leads_here in SAID:
        ends = {
            names[item.start if leads_here else item.end]
            for item in rows.relationships
            if item.type in types and node.id == (item.end if leads_here else item.start)
        }
        if ends:
            yield words, _listed(ends)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names, key=str.casefold))
