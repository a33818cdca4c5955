"""kg plan: what a load would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.documents import as_document, plan_object
from kg.cli.options import connection, data_option, json_option
from kg.cli.progress import working

if TYPE_CHECKING:
    from pathlib import Path

    from kg.cli.options import Connection

CHANGES = 2


@click.command()
@connection
@data_option
@json_option
@click.option(
    "--detailed-exitcode",
    "detailed",
    is_flag=True,
    help="Exit code 0: no changes, 2: changes; a wrong command line is 1 then.",
)
def plan(*, connection: Connection, data: Path | None, as_json: bool, detailed: bool) -> int:
    """Show what a load would add, change and remove; writes nothing.

    Example: kg plan --detailed-exitcode
    """
    from kg.loaders.build import read_and_build
    from kg.loaders.database.apply import plan_against, release_change
    from kg.model.hash import graph_hash

    with working(silent=as_json) as say:
        say("Checking the tables …")
        tables, graph = read_and_build(data)
        fingerprint = graph_hash(graph.nodes, graph.relationships)
        say("Comparing with what the database holds …")
        with connection.engine() as engine:
            found = plan_against(engine, graph, tables.vocabulary)
            released = release_change(engine, graph, fingerprint)
    kinds = [*found.by_kind(), *([(released, "IRRelease", 1)] if released else [])]
    if as_json:
        click.echo(as_document(plan_object(found, kinds, fingerprint)))
    else:
        click.echo("\n".join(plan_lines(kinds, found.notes)))
    return CHANGES if detailed and kinds else 0


def plan_lines(kinds: list[tuple[str, str, int]], notes: tuple[str, ...]) -> list[str]:
    """A plan for a reader."""
    return [
        *(f"{action:8}{kind:34}{number:6}" for action, kind, number in kinds),
        *(f"note: {note}" for note in notes),
        *([] if kinds else ["Nothing to do: the database already holds this release."]),
    ]
