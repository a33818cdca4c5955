"""kg verify: compare the loaded graph with its recorded hash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.documents import as_document
from kg.cli.options import connection, json_option
from kg.cli.progress import working

if TYPE_CHECKING:
    from kg.cli.options import Connection


@click.command()
@connection
@json_option
def verify(*, connection: Connection, as_json: bool) -> None:
    """Read the whole graph back, recompute its hash and compare it with the recorded one.

    Example: kg verify
    """
    from kg.loaders.database.verify import verify as verify_graph
    from kg.model.vocabulary import vocabulary

    with working(silent=as_json) as say, connection.engine() as engine:
        say("Reading the whole graph back …")
        report = verify_graph(engine, vocabulary())
    if as_json:
        click.echo(as_document(report))
        return
    for note in report.pop("notes"):
        click.echo(f"note: {note}")
    for name, value in report.items():
        click.echo(f"{name:14}{value}")
