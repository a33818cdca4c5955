"""Whether two spellings are one name: case, hyphens, spaces, slashes and Greek letters do not count."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "κ": "kappa", "λ": "lambda",
    "μ": "mu", "τ": "tau", "ω": "omega",
}  # fmt: skip
GREEK_SPELT = str.maketrans(GREEK)
IDLE_WORDS = frozenset({"the", "of", "a", "an", "pathway", "pathways", "signaling", "signalling", "gene"})
PART = re.compile(r"[a-z0-9+]+")


def parts(text: str) -> list[str]:
    """The words of a name in lower case, Greek letters spelt out."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return PART.findall(plain.translate(GREEK_SPELT))


def normalise(text: str) -> str:
    """The name in one spelling: ``PI3K-AKT``, ``pi3k/akt`` and ``PI3K Akt`` become the same."""
    return "".join(parts(text))


def telling_parts(text: str) -> frozenset[str]:
    """The words of a name that distinguish it from others."""
    words = frozenset(parts(text))
    return words - IDLE_WORDS or words


def spellings(names: Iterable[str], identifiers: Iterable[str]) -> list[str]:
    """The spellings that a look-up compares: normalised names and identifiers.

    The local part of an identifier counts too if it shows its authority (``hsa04151``); bare numbers do not.
    """
    found = {normalise(name) for name in names}
    for identifier in identifiers:
        local = normalise(identifier.partition(":")[2])
        found |= {normalise(identifier), *([] if local.isdecimal() else [local])}
    return sorted(found - {""})
