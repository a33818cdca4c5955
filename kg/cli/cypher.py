"""kg cypher: print the graph as one Cypher file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import data_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@data_option
def cypher(data: Path | None) -> None:
    """Print the graph as one Cypher file that can be run more than once; needs no database.

    Example: kg cypher > immunoresistance.cypher
    """
    from kg.export.cypher import script
    from kg.loaders.build import read_and_build

    tables, graph = read_and_build(data)
    for part in script(graph, tables.vocabulary):
        click.echo(part, nl=False)
