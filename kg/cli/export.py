"""export: write the loaded graph as files for other programs."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import connection, scoped

if TYPE_CHECKING:
    from kg.cli.options import Connection
    from kg.queries.scope import Scope


@click.command(name="export")
@click.argument("form", metavar="FORMAT", type=click.Choice(["csv", "graphml", "gexf"]))
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Overwrite files of an earlier export.")
@scoped
@connection
def export(*, form: str, path: Path, force: bool, connection: Connection, scope: Scope) -> None:
    """Write the loaded graph as files: entities, claims and their context.

    FORMAT csv writes entities.csv, claims.csv and about.json into the folder
    PATH. graphml and gexf write one file PATH and need the library networkx.

    Example: kg export csv immunoresistance
    """
    from kg.cli.progress import progress
    from kg.export.files import written_aside
    from kg.export.formats import check_library, files_of, write
    from kg.exports import rows_of_graph

    check_library(form)
    folder, names = files_of(form, path)
    with written_aside(folder, names, force=force) as aside, progress() as say:
        say("Reading the graph …")
        with connection.graph(scope) as graph, warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            rows = rows_of_graph(graph)
        say(f"Writing {len(rows[0])} entities and {len(rows[1])} claims …")
        write(form, rows, aside, names)
    for warning in warned:
        click.echo(str(warning.message), err=True)
    release = rows[2]["release"]
    click.echo(f"Wrote release {release} to {', '.join(str(folder / name) for name in names)}.", err=True)
