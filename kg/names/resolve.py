"""Look up one entity by any name: identifier, key, symbol or synonym, with any case and hyphens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.errors import AmbiguousNameError, LookupFailedError, ParameterError
from kg.names.classes import class_of, class_words
from kg.names.named_entity import NamedEntity, exact_identifiers
from kg.names.search import search_expression
from kg.names.spelling import normalise, telling_parts
from kg.names.suggest import MOST_SUGGESTIONS, suggestions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.database.protocols import Reader

LONGEST_NAME = 300


def resolve(reader: Reader, text: str, classes: Sequence[str]) -> NamedEntity:
    """The one entity of these classes that the text names.

    Raises:
        ParameterError: the text is empty or too long to be a name.
        LookupFailedError: no entity has the name; the error suggests similar ones.
        AmbiguousNameError: several entities have the name.
    """
    if not normalise(text) or len(text) > LONGEST_NAME:
        raise ParameterError(f"{text[:40]!r} is not a name.", remedy="Give a name, symbol or identifier.")
    wanted = class_words(classes)
    found = best_matches(text, _entities(reader, "resolve/candidates", {"text": search_expression(text)}, classes))
    if len(found) == 1:
        return found[0]
    if found:
        shown = [f"{item.id} ({item.name})" for item in found[:MOST_SUGGESTIONS]]
        raise AmbiguousNameError(text, wanted=wanted, suggestions=shown)
    everything = _entities(reader, "resolve/suggestions", {"classes": list(classes)}, classes)
    raise LookupFailedError(text, wanted=wanted, suggestions=suggestions(text, everything))


def best_matches(text: str, candidates: Sequence[NamedEntity]) -> list[NamedEntity]:
    """The entities that match best: by their own identifier, by name, by any spelling, by a significant part of a name.

    The identifier of a broader term also finds the narrower entities that carry it, but only if no entity is that term.
    """
    key = normalise(text)
    telling = telling_parts(text)
    tests: tuple[Callable[[NamedEntity], bool], ...] = (
        lambda item: key in item.identifiers,
        lambda item: key == normalise(item.name),
        lambda item: key in item.lookup,
        lambda item: any(telling == telling_parts(name) for name in item.names),
        lambda item: any(telling <= telling_parts(name) for name in item.names),
    )
    for test in tests:
        if found := [item for item in candidates if test(item)]:
            return found
    return []


def _entities(reader: Reader, name: str, parameters: dict[str, Any], classes: Sequence[str]) -> list[NamedEntity]:
    entities = []
    for record in reader.read(statement(name), parameters).records():
        label = class_of(record["labels"])
        if label and (not classes or label in classes):
            names = tuple(name for name in record["names"] if name)
            identifiers = exact_identifiers((record["id"], record["key"]), record["xrefs"], record["xref_matches"])
            lookup = frozenset(record["lookup"])
            entities.append(NamedEntity(record["id"], record["name"], label, names, lookup, identifiers))
    return entities
