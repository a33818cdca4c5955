"""When two spellings are one name: case, hyphens, blanks, slashes and Greek letters do not count."""

from __future__ import annotations

import re
import unicodedata

GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa", "λ": "lambda", "μ": "mu",
    "τ": "tau", "ω": "omega",
}  # fmt: skip
IDLE_WORDS = frozenset({"the", "of", "a", "an", "pathway", "pathways", "signaling", "signalling", "gene"})
PART = re.compile(r"[a-z0-9+]+")


def parts(text: str) -> list[str]:
    """The words of a name in lower case, Greek letters spelt out."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return PART.findall("".join(GREEK.get(letter, letter) for letter in plain))


def normalise(text: str) -> str:
    """The name without what does not count: ``PI3K-AKT``, ``pi3k/akt`` and ``PI3K Akt`` are one."""
    return "".join(parts(text))


def telling_parts(text: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    words = frozenset(parts(text))
    return words - IDLE_WORDS or words
