"""What a text may have meant: entities with its words in a name, and names that differ by a slip of the keyboard.

These are offered and never taken for a find. Identifiers are not compared: a digit more or less is another entity.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.names.catalogue import Match
from kg.names.forms import forms, singular
from kg.names.identifiers import number_readings, readings
from kg.names.index import identifier_spellings
from kg.names.named_entity import CERTAIN, How
from kg.names.spelling import normalise, parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.names.catalogue import Catalogue
    from kg.names.named_entity import NamedEntity

MOST_SUGGESTED = 5
SHORTEST_BEGINNING = 3
SHORTEST_MISSPELT = 5
# Two slips are allowed if one of the spellings has this many characters, one otherwise.
TWO_SLIPS = 8
# A word that so few entities have shows what a text is about.
RARE = 3
BETWEEN = re.compile(r"[\s/+,()]+")
SYMBOL = re.compile(r"[A-Z].*[A-Z0-9]|\d")
LONGEST_RUN = 5
NO_TALE = frozenset("a an and anti by for in of on or the to with".split())


def search(catalogue: Catalogue, text: str, classes: Sequence[str] = ()) -> list[Match]:
    """Every entity that a text may mean, the most certain first, each once; then those with more claims."""
    found = {match.entity.id: match for match in catalogue.matches(text, classes)}
    wanted, key = _words(text), normalise(text)
    for entity in catalogue.among(classes) if key else ():
        how = _how(entity, key, wanted)
        if how and entity.id not in found:
            found[entity.id] = Match(entity, how)
    order = list(How)
    return sorted(found.values(), key=lambda one: (order.index(one.how), -one.entity.claims, one.entity.name))


def suggestions(catalogue: Catalogue, text: str, classes: Sequence[str] = ()) -> list[NamedEntity]:
    """The entities of these classes to suggest for a text that names none; few, or none rather than a silly one."""
    near = [one for one in search(catalogue, text, classes) if one.how not in CERTAIN]
    misspelt = [one.entity for one in near if one.how is How.SIMILAR]
    with_part = [one.entity for one in near if one.how is How.PART]
    found = [*misspelt, *with_part, *_sharing(catalogue, text, classes)]
    return list({entity.id: entity for entity in found}.values())[:MOST_SUGGESTED]


def matched(match: Match, text: str) -> str:
    """The name or identifier of the entity by which it matches a text."""
    entity, key = match.entity, normalise(text)
    if match.how is How.IDENTIFIER:
        wanted = {normalise(one) for one in (*readings(text), *number_readings(text))}
        return next((one for one in entity.identifiers if identifier_spellings(one) & wanted), entity.id)
    if match.how is How.FORM:
        wanted = forms(text, entity.label)
        return next((name for name in entity.names if forms(name, entity.label) & wanted), entity.name)
    if match.how is How.PART:
        return next((name for name in entity.names if _has_part(name, key, _words(text))), entity.name)
    if match.how is How.SIMILAR:
        return next((name for name in entity.names if slips(key, normalise(name))), entity.name)
    return next((name for name in entity.names if normalise(name) == key), entity.name)


def _how(entity: NamedEntity, key: str, wanted: frozenset[str]) -> How | None:
    """The best way in which an entity is near a text, or None."""
    if any(_has_part(name, key, wanted) for name in entity.names):
        return How.PART
    if any(slips(key, normalise(name)) for name in entity.names):
        return How.SIMILAR
    return None


def _has_part(name: str, key: str, wanted: frozenset[str]) -> bool:
    """Whether a name has all these words, or a run of words that spells the text, or a word that begins with it."""
    own = _words(name)
    if wanted <= own:
        return True
    if len(key) >= SHORTEST_BEGINNING and key.isalpha() and any(word.startswith(key) for word in own):
        return True
    return key in _runs(name)


@lru_cache(maxsize=20_000)
def _words(name: str) -> frozenset[str]:
    """The words of a name, in the singular; ``TIM-3`` is one word."""
    return frozenset(singular(word) for part in BETWEEN.split(name) if (word := normalise(part)))


@lru_cache(maxsize=20_000)
def _runs(name: str) -> frozenset[str]:
    """The words of a name joined: ``PD-1`` is a run of ``anti-PD-1 therapy``."""
    words = parts(name)
    return frozenset(
        "".join(words[first:last])
        for first in range(len(words))
        for last in range(first + 1, min(first + LONGEST_RUN, len(words)) + 1)
    )


def slips(text: str, name: str) -> bool:
    """Whether two spellings differ by so few slips that one may be a misspelling of the other; digits must agree."""
    if min(len(text), len(name)) < SHORTEST_MISSPELT or _digits(text) != _digits(name):
        return False
    from rapidfuzz.distance import OSA

    allowed = 1 if max(len(text), len(name)) < TWO_SLIPS else 2
    return int(OSA.distance(text, name, score_cutoff=allowed)) <= allowed


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdigit())


def _sharing(catalogue: Catalogue, text: str, classes: Sequence[str]) -> list[NamedEntity]:
    """Entities that share a symbol with the text (``loss of PTEN`` for ``PTEN deficiency``), or else a rare word."""
    words = [part for part in BETWEEN.split(text) if normalise(part)]
    symbols = {singular(normalise(word)) for word in words if SYMBOL.search(word)}
    wanted = symbols or {singular(normalise(word)) for word in words} - NO_TALE
    own = {entity.id: frozenset().union(*map(_words, entity.names)) for entity in catalogue.among(classes)}
    counts = Counter(word for found in own.values() for word in found & wanted)
    telling = symbols or {word for word, count in counts.items() if count <= RARE}
    shared = {entity.id: len(own[entity.id] & telling) for entity in catalogue.among(classes)}
    most = max(shared.values(), default=0)
    found = [entity for entity in catalogue.among(classes) if most and shared[entity.id] == most]
    return sorted(found, key=lambda entity: (-entity.claims, entity.name))
