"""Whether two spellings are one name: case, hyphens, spaces, slashes, accents and the script of Greek letters are not.

No letter, digit or plus sign is ever dropped, so a name with a letter that nothing here knows is another name.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi", "ρ": "rho",
    "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
}  # fmt: skip
# The sharp s stands for beta in names of this field; the small IPA and mathematical letters look like Greek ones.
LOOKALIKES = {"ß": "β", "ẞ": "β", "ɑ": "α", "ɣ": "γ", "ϐ": "β", "ϑ": "θ", "ϕ": "φ", "ϰ": "κ", "ϱ": "ρ", "ϵ": "ε"}
SPELT = str.maketrans(GREEK)
UNIFIED = str.maketrans(LOOKALIKES)
PART = re.compile(r"[^\W_]+|[+↓↑]", re.UNICODE)
KNOCKOUT = re.compile(r"\s*\(?[-‐‑−–⁻]/[-‐‑−–⁻]\)?")
# A minus is a sign at the end of a text, before a space after a digit, in parentheses, and where it is a true minus.
NEGATIVE = re.compile(r"(?<=[^\W_])[-‐‑–−⁻]$|(?<=\d)\s*/?[-‐‑–−⁻](?=\s|$)|(?<=\d)[−⁻](?!\d)|\s*\([-−⁻]\)")
POSITIVE = re.compile(r"[-\s]*\bpositive\b|⁺")


def parts(text: str) -> list[str]:
    """The words of a name in lower case: Greek letters spelt out, no accents, ``+`` and ``-`` after a word as signs.

    ``CD8-positive`` and ``CD8⁺`` have the sign of ``CD8+``; ``CD8⁻`` is ``CD8`` and ``negative``; ``-/-`` is
    ``knockout``.
    """
    plain = text.translate(UNIFIED)
    plain = POSITIVE.sub("+", KNOCKOUT.sub(" knockout ", plain.casefold()))
    plain = NEGATIVE.sub(" negative", plain.strip())
    if plain.isascii():
        return PART.findall(plain)
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", plain).casefold())
    return PART.findall("".join(one for one in plain if not unicodedata.combining(one)).translate(SPELT))


def normalise(text: str) -> str:
    """The name in one spelling: ``PI3K-AKT``, ``pi3k/akt`` and ``PI3K Akt`` become the same."""
    return "".join(parts(text))


def spellings(names: Iterable[str], identifiers: Iterable[str]) -> list[str]:
    """The spellings that a look-up compares: normalised names and identifiers.

    The local part of an identifier counts too if it shows its authority (``hsa04151``); bare numbers do not.
    """
    found = {normalise(name) for name in names}
    for identifier in identifiers:
        local = normalise(identifier.partition(":")[2])
        found |= {normalise(identifier), *([] if local.isdecimal() else [local])}
    return sorted(found - {""})
