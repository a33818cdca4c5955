"""table: what sources print as tables and figures, from the graph alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import connection, scoped
from kg.cli.page import page
from kg.cli.progress import ask_graph

if TYPE_CHECKING:
    from kg.cli.options import Connection
    from kg.queries.scope import Scope

TABLES = {
    "strategies": ("strategies_table", "strategy_class", "countermeasure"),
    "mechanisms": ("mechanisms_by_section", "section", "mechanism"),
    "countermeasures": ("countermeasures_by_section", "section", "countermeasure"),
}


@click.command()
@click.argument("name", type=click.Choice(list(TABLES)))
@scoped
@connection
def table(*, name: str, connection: Connection, scope: Scope) -> None:
    """List the strategies by class, or the mechanisms or countermeasures by section.

    Example: kg table strategies
    """
    query_name, heading, cell = TABLES[name]
    with connection.graph(scope) as graph:
        answer = ask_graph(graph, query_name, {"limit": 1000})
    groups: dict[str, list[str]] = {}
    for row in answer:
        sure = getattr(row, "cell_certainty", "sure")
        groups.setdefault(getattr(row, heading), []).append(
            getattr(row, cell) + ("" if sure == "sure" else f" ({sure})")
        )
    lines = [line for title, cells in groups.items() for line in (title, *(f"  {text}" for text in cells))]
    page("".join(f"{line}\n" for line in lines))
