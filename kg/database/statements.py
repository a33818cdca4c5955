"""The statements in the Cypher files: read one, and write names or values into its text.

The files are next to the package in a checkout, and inside it in a wheel.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.database.literals import cypher_literal

if TYPE_CHECKING:
    from collections.abc import Collection

PLACE_OF_NAME = re.compile(r"\$ ?(?:any)? ?\(\$(\w+)\)")
PLACE_OF_VALUE = re.compile(r"\$(\w+)")
NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


@cache
def cypher_folder() -> Path:
    """The folder that holds schema/, load/, queries/ and others."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_cypher"
    return inside if inside.is_dir() else package.parent / "cypher"


@cache
def statement(name: str) -> str:
    """The statement in a file such as ``release/read_nodes``, without comments."""
    (text,) = statements(name)
    return text


@cache
def statements(name: str) -> tuple[str, ...]:
    """The statements in a file that may hold several, separated by semicolons at line ends."""
    return split_statements((cypher_folder() / f"{name}.cypher").read_text(encoding="utf-8"))


def split_statements(text: str) -> tuple[str, ...]:
    """The statements in a text, without comment lines."""
    return tuple(part.strip() for part in re.split(r";\s*$", COMMENT.sub("", text), flags=re.MULTILINE) if part.strip())


def with_names(text: str, **names: Collection[str]) -> str:
    """A statement with labels or types written in place of ``$($label)`` or ``$any($labels)``.

    A pattern whose label is known only at run time scans the whole store; a literal label uses an index.

    Raises:
        ValueError: a name contains more than a label or type may contain.
    """
    for name in (one for chosen in names.values() for one in chosen):
        if not NAME.fullmatch(name):
            raise ValueError(f"{name!r} is not the name of a label or a type.")
    return PLACE_OF_NAME.sub(lambda found: "|".join(names[found[1]]), text)


def with_values(text: str, **values: object) -> str:
    """A statement with literals in place of its parameters; a list of rows has one line per row.

    Raises:
        TypeError: Cypher has no literal for a value.
    """
    return PLACE_OF_VALUE.sub(lambda found: _literal(values[found[1]]), text)


def _literal(value: object) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(f"  {cypher_literal(row)}" for row in value) + "\n]"
    return cypher_literal(value)
