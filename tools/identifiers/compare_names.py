"""Whether a name of an entity matches the label of an authority.

A comparison ignores case, punctuation, spaces, plural endings, the alphabet of Greek letters and the order of words
("Carcinoma, Renal Cell"), treats "T lymphocyte" as "T cell", and for some classes drops a last word that adds
nothing ("signaling pathway", "family"). A gene's name inside a longer name may
be replaced by any other name of this gene in the tables, so that "IFN-γ signaling" meets "Interferon
gamma signaling". Nothing else is ignored: similar names are not an exact match.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.names.spelling import GREEK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tools.identifiers.entity_tables import EntityRow

SPELLING = {"signalling": "signaling", "tumour": "tumor", "tumours": "tumor", "leukaemia": "leukemia"}
PHRASES = {"t lymphocyte": "t cell", "b lymphocyte": "b cell"}
LINKING = frozenset({"and", "by", "of", "the"})
CLOSING: dict[str, tuple[str, ...]] = {
    "pathway": (" signaling pathway", " pathway", " signaling", " signal transduction"),
    "gene-group": (" family", " complex"),
}
INNER_CLASSES = ("gene", "gene-group")
SHORTEST_INNER = 3
SAME_AS_SYMBOL = ("gene",)


def words(text: str) -> str:
    """Plain words of a name: lower case, Latin letters, no punctuation, no plural endings."""
    for greek, latin in GREEK.items():
        text = text.replace(greek, f" {latin} ")
    text = unicodedata.normalize("NFKD", text).casefold()
    found = [SPELLING.get(word, word) for word in re.findall(r"[a-z0-9]+", text.replace("+", " positive "))]
    plain = " ".join(_singular(word) for word in found)
    for phrase, usual in PHRASES.items():
        plain = re.sub(rf"\b{phrase}\b", usual, plain)
    return plain


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "as")) and not word[-2].isdigit():
        return word[:-1]
    return word


def keys(text: str, slug: str = "") -> set[str]:
    """All spellings under which a name is compared, without spaces; ``slug`` is the class."""
    plain = words(text)
    found = {plain}
    for ending in CLOSING.get(slug, ()):
        if plain.endswith(ending):
            found.add(plain.removesuffix(ending))
    ordered = {"~" + "".join(sorted(set(key.split()) - LINKING)) for key in found if key.count(" ")}
    return {key.replace(" ", "") for key in found if key} | ordered


@dataclass
class NameComparison:
    """Compares the names of an entity with those of an authority, with all names of genes."""

    entities: Iterable[EntityRow]
    inner: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entity in self.entities:
            if entity.slug in INNER_CLASSES:
                spellings = [words(name) for name in entity.names]
                for spelling in spellings:
                    if len(spelling) >= SHORTEST_INNER:
                        self.inner.setdefault(spelling, []).extend(spellings)

    def names(self, entity: EntityRow) -> set[str]:
        """Keys of all names of an entity, also with other names of the genes in them."""
        found: set[str] = set()
        for name in entity.names:
            found |= keys(name, entity.slug)
            if entity.slug not in INNER_CLASSES:
                for other in self._rewritten(words(name)):
                    found |= keys(other, entity.slug)
        return found

    def _rewritten(self, plain: str) -> Iterator[str]:
        for spelling, others in self.inner.items():
            pattern = rf"(?<![a-z0-9]){re.escape(spelling)}(?![a-z0-9])"
            if re.search(pattern, plain):
                for other in others:
                    yield re.sub(pattern, other, plain)

    def matched(self, entity: EntityRow, label: str, synonyms: Iterable[str]) -> str | None:
        """``""`` if the label matches, the synonym if one matches, or None."""
        if entity.slug in SAME_AS_SYMBOL:
            return "" if label == entity.symbol else None
        own = self.names(entity)
        if keys(label, entity.slug) & own:
            return ""
        return next((synonym for synonym in synonyms if keys(synonym, entity.slug) & own), None)
