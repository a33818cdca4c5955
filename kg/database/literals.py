"""Values as Cypher text: for files, and for statements that people paste."""

from __future__ import annotations


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
