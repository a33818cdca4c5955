"""The example of a named query in Python: the call, and its first row."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.queries.named_query import NamedQuery

ROWS = Path(__file__).resolve().parents[2] / "tests" / "golden" / "rows"
MOST_SHOWN, WIDEST = 3, 90


def call(query: NamedQuery) -> str:
    """The example as a call: required parameters by position, the others by name."""
    required = {item.name for item in query.parameters if item.required}
    texts = {name: written(value) for name, value in query.example.items()}
    arguments = [text if name in required else f"{name}={text}" for name, text in texts.items()]
    return f"graph.{query.name}({', '.join(arguments)})"


def written(value: object) -> str:
    """A value as Python code, text in double quotes."""
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def docstring(query: NamedQuery) -> list[str]:
    """The example with its output, for a docstring; a test runs it on the loaded graph."""
    if query.needs:
        # Without a neighbour there are no rows, and rows of stand-ins are invented, so the warning is shown.
        what = "any other graph" if query.needs == "any" else query.needs
        return [f">>> answer = {call(query)}  # before {what} is linked", ">>> len(answer)", "0"]
    path = ROWS / f"{query.name}.json"
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    if not rows:
        return [f">>> {call(query)}.how_many", "'0 rows'"]
    shown = _shown(query, rows[0])
    cells = [rows[0].get(name) for name in shown]
    output = repr(cells[0]) if len(cells) == 1 else repr(tuple(cells))
    return [f">>> row = {call(query)}[0]", f">>> {', '.join(f'row.{name}' for name in shown)}", output]


def _shown(query: NamedQuery, row: dict[str, Any]) -> list[str]:
    """The first columns of what was found, as many as fit in a line."""
    # A column that is new in the header is in no golden row yet; `make golden` needs the generated row types first.
    own = [item.name for item in query.columns if item.name in row]
    named = [name for name in own if not name.endswith("_id") and name not in {"claims", "asked"}]
    names = [name for name in named if row[name] not in (None, [], "")] or named
    shown = names[:1]
    for name in names[1:MOST_SHOWN]:
        if len(repr(tuple(row.get(one) for one in [*shown, name]))) <= WIDEST:
            shown.append(name)
    return shown
