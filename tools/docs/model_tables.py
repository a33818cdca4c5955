"""Writes the tables of docs/model.md from the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model.declared import claim_properties
from tools.docs.marked import DOCS, table
from tools.docs.model_picture import mermaid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model.vocabulary import NodeClass, Predicate, Vocabulary

PAGE = DOCS / "model.md"
SIGNS = {1: "+1", -1: "−1", 0: "0", None: "its mode's"}
PRODUCTS = frozenset({"IRGene", "IRGeneGroup", "IRMicroRNA"})
MOLECULES = PRODUCTS | {"IRMolecule"}
BIOLOGY = MOLECULES | {"IRVariant", "IRPathway", "IRProcess", "IRCell"}
SETS = {
    "*biology*": BIOLOGY,
    "*molecules*": MOLECULES,
    "*gene products*": PRODUCTS,
    "*treatments*": frozenset({"IRDrug", "IRTherapy"}),
}


def parts(vocabulary: Vocabulary) -> dict[str, str]:
    """The generated parts of the page by the name of their marks."""
    return {
        "picture": mermaid(vocabulary),
        "classes": classes(vocabulary),
        "properties": properties(vocabulary),
        "predicates": predicates(vocabulary),
        "links": links(vocabulary),
        "modes": modes(vocabulary),
        "lists": lists(vocabulary),
    }


def classes(vocabulary: Vocabulary) -> str:
    """Every class: what it is, its Biolink category, its identifiers best first, its own properties."""
    rows = [
        [f"`{item.label}`", item.meaning, item.category.removeprefix("biolink:"), _identifiers(item), _own(item)]
        for item in vocabulary.classes.values()
    ]
    return table(["label", "what it is", "Biolink", "identifier, best first", "own properties"], rows)


def _identifiers(item: NodeClass) -> str:
    return ", ".join(item.prefixes) or "local"


def _own(item: NodeClass) -> str:
    return ", ".join(f"`{name}`" for name in item.own)


def properties(vocabulary: Vocabulary) -> str:
    """What every entity and every relationship of a claim carries."""
    some = vocabulary.entities["IRGene"]
    shared = [name for name in some.properties if name not in {*some.own, "name", "category"}]
    rows = [
        ["every node", "`id`, `name`, `category`"],
        ["every entity, also", ", ".join(f"`{name}`" for name in shared)],
        [
            "every relationship of a claim",
            ", ".join(f"`{name}`" for name in ("claim", *claim_properties(vocabulary))) + " and its qualifiers",
        ],
    ]
    return table(["where", "properties"], rows)


def modes(vocabulary: Vocabulary) -> str:
    """The sign that each mode gives."""
    return table(["mode", "sign"], [[f"`{mode}`", SIGNS[sign]] for mode, sign in vocabulary.signs["mode"].items()])


def predicates(vocabulary: Vocabulary) -> str:
    """Every predicate by group, and the abbreviations that its ends are written with."""
    legend = [f"- {name}: {_named(members, vocabulary)}" for name, members in SETS.items()]
    found = ["In the tables of predicates:", "", *legend]
    for group in dict.fromkeys(item.group for item in vocabulary.predicates.values()):
        rows = [_predicate(item, vocabulary) for item in vocabulary.predicates.values() if item.group == group]
        found += ["", f"**{group.capitalize()}**", "", table(["predicate", "sign", "meaning", "from", "to"], rows)]
    return "\n".join(found)


def _predicate(item: Predicate, vocabulary: Vocabulary) -> list[str]:
    meaning = f"{item.meaning} (symmetric)" if item.symmetric else item.meaning
    ends = [_ends(labels, vocabulary) for labels in (item.domain, item.range)]
    return [f"`{item.name}`", SIGNS[item.sign], meaning, *ends]


def _ends(labels: Iterable[str], vocabulary: Vocabulary) -> str:
    left = set(labels)
    if left == set(vocabulary.classes):
        return "anything"
    names = []
    for name, members in SETS.items():
        if members <= left:
            names.append(name)
            left -= members
    return ", ".join([*names, *([_named(left, vocabulary)] if left else [])])


def _named(labels: Iterable[str], vocabulary: Vocabulary) -> str:
    """Labels in the order of the vocabulary."""
    wanted = set(labels)
    return ", ".join(f"`{label}`" for label in vocabulary.classes if label in wanted)


def links(vocabulary: Vocabulary) -> str:
    """Every relationship that carries no claim of its own."""
    rows = [
        [
            f"`{item.type}`",
            item.meaning,
            _ends(item.domain, vocabulary),
            _ends(item.range, vocabulary),
            ", ".join(f"`{name}`" for name in item.properties),
        ]
        for item in vocabulary.links.values()
    ]
    return table(["type", "meaning", "from", "to", "properties"], rows)


def lists(vocabulary: Vocabulary) -> str:
    """Every closed list and its values."""
    rows = [[f"`{name}`", ", ".join(f"`{value}`" for value in values)] for name, values in vocabulary.terms.items()]
    return table(["list", "values"], rows)
