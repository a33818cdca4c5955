"""Any name to one entity: identifiers, keys, symbols and synonyms, whatever their case and hyphens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from rapidfuzz import fuzz

from kg.errors import AmbiguousNameError, LookupFailedError, ParameterError
from kg.names import normalise, parts, telling_parts
from kg.statements import statement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WORDS = {
    "IRGene": "gene", "IRGeneGroup": "gene group", "IRMicroRNA": "microRNA", "IRVariant": "variant",
    "IRMolecule": "molecule", "IRPathway": "pathway", "IRProcess": "process", "IRCell": "cell", "IRDrug": "drug",
    "IRTherapy": "therapy", "IRTumor": "tumour", "IRDisease": "disease", "IRTrial": "trial", "IRStudy": "study",
    "IROutcome": "outcome", "IRMechanism": "mechanism", "IRCountermeasure": "countermeasure",
    "IRStrategyClass": "strategy class",
}  # fmt: skip
MOST_SUGGESTIONS = 8
NEAR_ENOUGH = 60
FEW = 30
MOST_WORDS = 20
SHORTEST_WORD = 3
LONG_WORD = 6
LONGEST_NAME = 300


class Reader(Protocol):
    """Whatever can run a reading statement."""

    def read(self, text: str, parameters: dict[str, Any] | None = None) -> Any:  # noqa: ANN401 - the engine's Result
        """Run one statement and fetch its rows."""


@dataclass(frozen=True)
class Entity:
    """An entity that a name may mean."""

    id: str
    name: str
    label: str
    names: tuple[str, ...]
    lookup: frozenset[str]


def resolve(reader: Reader, text: str, classes: Sequence[str]) -> Entity:
    """The one entity of these classes that the text names.

    Raises:
        ParameterError: the text is empty or too long to be a name.
        LookupFailedError: nothing answers to it; the nearest names are suggested.
        AmbiguousNameError: several entities answer to it.
    """
    if not normalise(text) or len(text) > LONGEST_NAME:
        raise ParameterError(f"{text[:40]!r} is no name.", remedy="Give a name, symbol or identifier.")
    wanted = " or ".join(WORDS.get(label, label) for label in classes)
    found = best_matches(
        text, _entities(reader, "admin/resolve_candidates", {"text": search_expression(text)}, classes)
    )
    if len(found) == 1:
        return found[0]
    if found:
        shown = [f"{item.id} ({item.name})" for item in found[:MOST_SUGGESTIONS]]
        raise AmbiguousNameError(text, wanted=wanted, suggestions=shown)
    everything = _entities(reader, "admin/resolve_suggestions", {"classes": list(classes)}, classes)
    raise LookupFailedError(text, wanted=wanted, suggestions=suggestions(text, everything))


def best_matches(text: str, candidates: Sequence[Entity]) -> list[Entity]:
    """Those that the text fits best: name, then identifier or synonym, then a telling part of either."""
    key = normalise(text)
    telling = telling_parts(text)
    tests: tuple[Callable[[Entity], bool], ...] = (
        lambda item: key == normalise(item.name),
        lambda item: key in item.lookup,
        lambda item: any(telling == telling_parts(name) for name in item.names),
        lambda item: any(telling <= telling_parts(name) for name in item.names),
    )
    for test in tests:
        if found := [item for item in candidates if test(item)]:
            return found
    return []


def suggestions(text: str, candidates: Sequence[Entity]) -> list[str]:
    """The names nearest to the text, best first; all of them where they are few and none is near."""
    scored = [
        (max(fuzz.WRatio(normalise(text), normalise(name)) for name in item.names), item.name) for item in candidates
    ]
    near = [name for score, name in sorted(scored, key=lambda pair: (-pair[0], pair[1])) if score >= NEAR_ENOUGH]
    if not near and len(candidates) <= FEW:
        near = sorted(item.name for item in candidates)
    return list(dict.fromkeys(near))[:MOST_SUGGESTIONS]


def search_expression(text: str) -> str:
    """Free text as a full-text expression that can hold no operator.

    The whole spelling counts most, its beginning next, then all of its words together, then each word or a misspelling.
    """
    key = normalise(text).replace("+", "")
    words = [word for word in dict.fromkeys(part.replace("+", "") for part in parts(text)) if word][:MOST_WORDS]
    if not key:
        return "nothing^0"
    terms = [f"{key}^20", f"{key}*^6", *_nearly(key)]
    if len(words) > 1:
        terms.append("(" + " AND ".join(words) + ")^4")
    for word in words:
        if len(word) >= SHORTEST_WORD:
            terms += [f"{word}^2", *_nearly(word)]
    return " OR ".join(terms)


def _nearly(word: str) -> list[str]:
    """A misspelling of the word: one slip in a short one, two in a long one, none where anything would fit."""
    if len(word) < SHORTEST_WORD:
        return []
    return [f"{word}~{1 if len(word) < LONG_WORD else 2}"]


def _entities(reader: Reader, name: str, parameters: dict[str, Any], classes: Sequence[str]) -> list[Entity]:
    entities = []
    for record in reader.read(statement(name), parameters).records():
        label = next((label for label in record["labels"] if label in WORDS), None)
        if label and (not classes or label in classes):
            names = tuple(name for name in record["names"] if name)
            entities.append(Entity(record["id"], record["name"], label, names, frozenset(record["lookup"])))
    return entities
