"""What an exported file says about itself: its release, its licence, and what it must not be used for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.model.source import Source, disclaimer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.queries.scope import Scope

NAME = "immunoresistance-kg"
LICENCE = "CC BY 4.0"


def about(status: Mapping[str, Any], scope: Scope) -> dict[str, str]:
    """The graph as a whole, each attribute a text; without a limit of the connection there is no ``scope``."""
    narrowed = {"scope": str(scope)} if scope else {}
    said = disclaimer(Source(**source) for source in status["sources"])
    return {
        "name": NAME, "release": status["version"], "hash": status["hash"], "state": status["state"],
        "licence": LICENCE, "disclaimer": said, **narrowed,
    }  # fmt: skip
