"""kg load: load the graph, or bring it up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.documents import as_document, load_object
from kg.cli.options import connection, data_option, foreign_option, json_option
from kg.cli.progress import working

if TYPE_CHECKING:
    from pathlib import Path

    from kg.cli.options import Connection
    from kg.loaders.database.apply import Loaded
    from kg.model.rows import GraphRows


@click.command()
@connection
@data_option
@click.option("--verify", is_flag=True, help="Read the whole graph back and repair any differences.")
@foreign_option
@json_option
def load(
    *,
    connection: Connection,
    data: Path | None,
    verify: bool,
    with_foreign: bool,
    as_json: bool,
) -> None:
    """Load the graph in one transaction. Loading the same release again writes nothing.

    Example: kg load
    """
    from kg.loaders.build import read_and_build
    from kg.loaders.database.apply import load as load_graph
    from kg.model.hash import graph_hash

    with working(silent=as_json) as say:
        say("Checking the tables …")
        tables, graph = read_and_build(data)
        fingerprint = graph_hash(graph.nodes, graph.relationships)
        say("Connecting to the database …")
        with connection.engine() as engine:
            done = load_graph(
                engine, graph, tables.vocabulary, wanted_hash=fingerprint, verify=verify, with_foreign=with_foreign,
                say=say,
            )  # fmt: skip
    click.echo(as_document(load_object(done, graph)) if as_json else "\n".join(load_report(done, graph)))


def load_report(done: Loaded, graph: GraphRows) -> list[str]:
    """What a load did, in lines."""
    what = f"release {graph.release}: {len(graph.nodes)} nodes, {len(graph.relationships)} relationships"
    if not done.written or done.plan is None:
        found = done.plan.notes if done.plan else ()
        return [
            *(f"note: {note}" for note in found),
            f"Already up to date; nothing written. {what}, hash {done.hash[:12]}",
        ]
    counts = ", ".join(f"{number} {what}" for what, number in done.plan.counts().items() if number) or "no row differs"
    replaced = f" It replaces release {done.previous}." if done.previous and done.previous != graph.release else ""
    return [
        *(f"note: {note}" for note in done.plan.notes),
        f"Loaded {what}, hash {done.hash[:12]} ({counts}).{replaced}",
    ]
