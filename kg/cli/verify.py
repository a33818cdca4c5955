"""kg verify: compare the loaded graph with its recorded hash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import connection

if TYPE_CHECKING:
    from kg.cli.options import Connection


@click.command()
@connection
def verify(*, connection: Connection) -> None:
    """Read the whole graph back, recompute its hash and compare it with the recorded one.

    Example: kg verify
    """
    from kg.loaders.database.verify import verify as verify_graph
    from kg.model.vocabulary import vocabulary

    with connection.engine() as engine:
        report = verify_graph(engine, vocabulary())
    for note in report.pop("notes"):
        click.echo(f"note: {note}")
    for name, value in report.items():
        click.echo(f"{name:14}{value}")
