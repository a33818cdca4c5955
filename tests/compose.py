"""docker-compose.yml as compose reads it, its variables filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = re.compile(r"\$\{(\w+):-([^}]*)\}")


def services(variables: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The services by name."""
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    filled = VARIABLE.sub(lambda match: (variables or {}).get(match[1], match[2]), text)
    found: dict[str, Any] = yaml.safe_load(filled)["services"]
    return found
