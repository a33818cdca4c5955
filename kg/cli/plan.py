"""kg plan: what a load would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import connection, data_option

if TYPE_CHECKING:
    from pathlib import Path

    from kg.cli.options import Connection


@click.command()
@connection
@data_option
def plan(*, connection: Connection, data: Path | None) -> None:
    """Show what a load would add, change and remove; writes nothing.

    Example: kg plan
    """
    from kg.loaders.build import read_and_build
    from kg.loaders.database.apply import plan_against

    tables, graph = read_and_build(data)
    with connection.engine() as engine:
        found = plan_against(engine, graph, tables.vocabulary)
    for action, kind, number in found.by_kind():
        click.echo(f"{action:8}{kind:34}{number:6}")
    for note in found.notes:
        click.echo(f"note: {note}")
    if found.empty:
        click.echo("Nothing to do: the database already holds this release.")
