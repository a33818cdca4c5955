"""Free text as a full-text expression."""

from __future__ import annotations

from kg.names.spelling import normalise, parts

MOST_WORDS = 20
SHORTEST_WORD = 3
LONG_WORD = 6


def search_expression(text: str) -> str:
    """Free text as a full-text expression without operators.

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
    """The word with misspellings: one error in a short word, two in a long one, none in a very short one."""
    if len(word) < SHORTEST_WORD:
        return []
    return [f"{word}~{1 if len(word) < LONG_WORD else 2}"]
