"""Values and names as Cypher text: for files, for statements that people paste, and for labels and types."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

PLACE_OF_NAME = re.compile(r"\$ ?(?:any)? ?\(\$(\w+)\)")
PLACE_OF_VALUE = re.compile(r"\$(\w+)")
NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)


def cypher_literal(value: object) -> str:
    """A value as Cypher text. Backslashes are escaped first, so that no string can end its own quotes.

    Raises:
        TypeError: Cypher has no literal for such a value.
    """
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(cypher_literal, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {cypher_literal(item)}" for name, item in value.items()) + "}"
    if not isinstance(value, str):
        raise TypeError(f"Cypher has no literal for {type(value).__name__}.")
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"


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
