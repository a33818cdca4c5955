"""kg up: start the managed local Neo4j."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from kg.cli.options import PORT, home_option
from kg.cli.progress import progress
from kg.cli.status import status_lines

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@home_option
@click.option("--bolt-port", type=PORT, help="Port for drivers [default: a free one, then always the same].")
@click.option("--http-port", type=PORT, help="Port for Neo4j Browser [default: a free one, then always the same].")
def up(*, home: Path | None, line: str, bolt_port: int | None, http_port: int | None) -> None:
    """Start the local Neo4j and wait until it answers. Download it first if needed.

    Example: kg up
    """
    from kg.local import LocalNeo4j

    with progress() as say:
        status = LocalNeo4j(home, line).up(say, bolt_port=bolt_port, http_port=http_port)
    for note in status.notes:
        click.echo(note, err=True)
    if os.environ.get("KG_NEO4J_URI"):
        click.echo("KG_NEO4J_URI is set: the other commands use that database, not this one.", err=True)
    click.echo("\n".join(status_lines(status)))
