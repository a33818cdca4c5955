"""find: look up an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import connection, format_option, limit_option, scoped
from kg.cli.printing import print_in
from kg.cli.progress import ask_graph

if TYPE_CHECKING:
    from kg.cli.options import Connection
    from kg.queries.scope import Scope


@click.command()
@click.argument("text", nargs=-1, required=True)
@format_option
@limit_option
@scoped
@connection
def find(*, text: tuple[str, ...], form: str, limit: int | None, connection: Connection, scope: Scope) -> None:
    """Look up an entity by any of its names, symbols, synonyms or identifiers.

    Example: kg find PD-1
    """
    more = {"limit": limit} if limit else {}
    with connection.graph(scope) as graph:
        answer = ask_graph(graph, "find_entity", {"text": " ".join(text), **more})
        print_in(form, answer, statements=False)
