"""Writes the tables of docs/model.md from the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model.declared import claim_properties
from tools.docs.marked import DOCS, table
from tools.docs.model_picture import mermaid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model.vocabulary import ClaimColumn, NodeClass, Predicate, Property, Vocabulary

PAGE = DOCS / "model.md"
DATA_PAGE = DOCS / "data.md"
FORMS = {
    "id": "id", "entity": "key", "entities": "keys", "predicate": "name of a predicate", "pairs": "`name=value` pairs",
    "string": "text", "list": "texts", "quantity": "figure", "locators": "locators", "references": "numbers",
}  # fmt: skip
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
        "bridges": bridges(vocabulary),
        "lists": lists(vocabulary),
    }


def classes(vocabulary: Vocabulary) -> str:
    """Every class: meaning, Biolink category, identifiers best first."""
    rows = [
        [f"`{item.label}`", item.meaning, item.category.removeprefix("biolink:"), _identifiers(item)]
        for item in vocabulary.classes.values()
    ]
    return table(["label", "what it is", "Biolink", "identifier, best first"], rows)


def _identifiers(item: NodeClass) -> str:
    return ", ".join(item.prefixes) or "local"


def properties(vocabulary: Vocabulary) -> str:
    """Every property: of all nodes, of entities, of each class, of the relationships of claims."""
    some = vocabulary.entities["IRGene"]
    shared = {name: item for name, item in some.properties.items() if name not in some.own}
    own = [
        _property(f"`{label}`", item)
        for label, node_class in vocabulary.classes.items()
        for item in node_class.own.values()
    ]
    rows = [
        ["every node", "`id`", "string", "Identifier, unique in this graph"],
        *(_property("every node" if name in {"name", "category"} else "every entity", shared[name]) for name in shared),
        *own,
    ]
    both = ", ".join(f"`{name}`" for name in ("claim", *claim_properties(vocabulary)))
    more = f"A relationship of a claim has the properties {both}, and its qualifiers as properties."
    return table(["of", "property", "kind", "meaning"], rows) + f"\n\n{more}"


def _property(of: str, item: Property) -> list[str]:
    kind = f"{item.kind}: {item.terms}" if item.terms else item.kind
    return [of, f"`{item.name}`", kind, item.meaning]


def claim_columns(vocabulary: Vocabulary) -> str:
    """Every column of a table of claims: its content, and the property or link that it becomes."""
    rows = [[f"`{item.name}`", item.meaning, _form(item), _becomes(item)] for item in vocabulary.curated]
    return table(["column", "what it holds", "form", "in the graph"], rows)


def _form(item: ClaimColumn) -> str:
    classes = " or ".join(f"`{label}`" for label in sorted(item.classes))
    of = f" of {classes}" if classes else ""
    required = ", required" if item.required else ""
    if item.terms:
        return f"{'values' if item.holds_list else 'value'} of the list `{item.terms}`{required}"
    return f"{FORMS[item.kind]}{of}{required}"


def _becomes(item: ClaimColumn) -> str:
    stored = {"both": f"`{item.name}` of node and relationship", "node": f"`{item.name}` of the node"}
    found = [f"`{item.link}`"] if item.link else []
    return ", ".join([*found, *([stored[item.stored]] if item.stored else [])]) or "the id"


def bridges(vocabulary: Vocabulary) -> str:
    """The relationships to nodes of other graphs."""
    rows = [
        [f"`{item.type}`", item.meaning, ", ".join(f"`{name}`" for name in item.properties)]
        for item in vocabulary.bridges.values()
    ]
    return table(["type", "leads to", "properties"], rows)


def modes(vocabulary: Vocabulary) -> str:
    """The sign that each mode gives."""
    return table(["mode", "sign"], [[f"`{mode}`", SIGNS[sign]] for mode, sign in vocabulary.signs["mode"].items()])


def predicates(vocabulary: Vocabulary) -> str:
    """Every predicate by group, and the abbreviations of the classes at its ends."""
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
    """Every relationship that is not a claim."""
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
