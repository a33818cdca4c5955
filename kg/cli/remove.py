"""kg remove: remove this graph and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import connection, foreign_option
from kg.cli.progress import working

if TYPE_CHECKING:
    from kg.cli.options import Connection


@click.command()
@connection
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@foreign_option
def remove(*, connection: Connection, yes: bool, with_foreign: bool) -> None:
    """Remove every node, relationship, constraint and index of this graph, and nothing else.

    Example: kg remove --yes
    """
    from kg.loaders.database.remove import remove as remove_graph
    from kg.model.vocabulary import vocabulary

    with connection.engine() as engine:
        if not yes:
            click.confirm(f"Remove this graph from the database {engine.database} at {engine.uri}?", abort=True)
        with working() as say:
            say("Removing the graph …")
            gone = remove_graph(engine, vocabulary(), with_foreign=with_foreign)
    bridges = f", and {gone.bridges} bridges to neighbours" if gone.bridges else ""
    click.echo(
        f"Removed {gone.nodes} nodes and {gone.relationships} relationships{bridges}. Dropped ir_id and ir_names."
    )
