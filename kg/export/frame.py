"""Rows as a DataFrame whose column types do not depend on the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

TEXT, NUMBER, LIST = "string", "Int64", "object"
SEPARATOR = "|"


def frame_of(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> pd.DataFrame:
    """The rows in these columns; text is ``string``, integers are ``Int64``, lists are Python lists."""
    import pandas as pd

    return pd.DataFrame({name: pd.Series([row[name] for row in rows], dtype=kind) for name, kind in columns.items()})


def joined_cell(cell: Any) -> str | int | None:  # noqa: ANN401 - any cell of a row
    """A cell as a format without lists holds it; no item of a list contains the separator."""
    if isinstance(cell, list):
        return SEPARATOR.join(str(item).replace(SEPARATOR, "/") for item in cell) or None
    held: str | int | None = cell
    return held
