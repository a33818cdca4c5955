"""Words for the values of closed lists: how a word is compared, and which values it stands for."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model.vocabulary import Vocabulary

BETWEEN = re.compile(r"[\s_\u2010-\u2015-]+")
SHORTEST_PLURAL = 4
# Endings of words that are singular.
NO_PLURAL = ("ss", "us", "is")


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """The word without what does not count: case, spaces, hyphens, underscores and the plural."""
    plain = unicodedata.normalize("NFKC", word).casefold()
    return "".join(_singular(part) for part in BETWEEN.split(plain))


def _singular(word: str) -> str:
    if len(word) < SHORTEST_PLURAL or not word.endswith("s") or word.endswith(NO_PLURAL):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def values_of(vocabulary: Vocabulary, name: str, word: str) -> tuple[str, ...]:
    """The values of a list that a word stands for: one, several if it covers them, none if it is unknown."""
    asked = folded(word)
    own = tuple(value for value in vocabulary.terms[name] if folded(value) == asked)
    others = vocabulary.synonyms.get(name, {})
    return own or next((values for other, values in others.items() if folded(other) == asked), ())


def words_for(vocabulary: Vocabulary, name: str, value: str) -> list[str]:
    """The synonyms of a value; words that cover several values are none."""
    return [word for word, values in vocabulary.synonyms.get(name, {}).items() if values == (value,)]


def words_for_several(vocabulary: Vocabulary, name: str) -> dict[str, tuple[str, ...]]:
    """The words that cover several values of a list, and these values."""
    return {word: values for word, values in vocabulary.synonyms.get(name, {}).items() if len(values) > 1}
