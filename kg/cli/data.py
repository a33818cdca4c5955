"""check, plan, load, verify, remove, cypher."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.connection import connection
from kg.cli.options import data_option

if TYPE_CHECKING:
    from pathlib import Path

    from kg.cli.connection import Connection
    from kg.loaders.database.apply import Loaded
    from kg.loaders.tables.records import Tables
    from kg.model.rows import GraphRows

foreign_option = click.option(
    "--with-foreign", is_flag=True, help="Also delete relationships that others attached to nodes being removed."
)


def checked(data: Path | None) -> tuple[Tables, GraphRows]:
    """The tables, checked, and the graph built from them."""
    from kg.errors import DataError
    from kg.loaders.build import build
    from kg.loaders.check import all_problems
    from kg.loaders.tables.read import read_tables
    from kg.loaders.tables.records import DATA

    tables = read_tables(data or DATA)
    if problems := all_problems(tables):
        raise DataError(problems)
    return tables, build(tables)


@click.command()
@data_option
@click.option("--fix", is_flag=True, help="Sort and tidy the tables first.")
@click.option(
    "--signs", is_flag=True, help="Also report whether each countermeasure acts against the effect of its mechanism."
)
def check(*, data: Path | None, fix: bool, signs: bool) -> None:
    """Check the input tables and report all problems at once; needs no database.

    Each problem reads FILE:LINE:COLUMN: RULE: what is wrong. What to do.

    Example: kg check --fix
    """
    from kg.loaders.check.signs import check_signs
    from kg.loaders.curation.summary import summarise
    from kg.loaders.tables.records import DATA
    from kg.loaders.tables.tidy import tidy

    if fix:
        for path in tidy(data or DATA):
            click.echo(f"tidied {path}")
    tables, graph = checked(data)
    for line in summarise(tables, graph, data or DATA):
        click.echo(line)
    if signs:
        for item in check_signs(tables):
            at = f" at {item.target} ({', '.join(item.claims)})" if item.target else ""
            click.echo(f"{item.verdict:14}{item.countermeasure} against {item.mechanism}{at}")


@click.command()
@connection
@data_option
def plan(*, connection: Connection, data: Path | None) -> None:
    """Show what a load would add, change and remove; writes nothing.

    Example: kg plan
    """
    from kg.loaders.database.apply import plan_against

    tables, graph = checked(data)
    with connection.engine() as engine:
        found = plan_against(engine, graph, tables.vocabulary)
    for action, kind, number in found.by_kind():
        click.echo(f"{action:8}{kind:34}{number:6}")
    for note in found.notes:
        click.echo(f"note: {note}")
    if found.empty:
        click.echo("Nothing to do: the database already holds this release.")


@click.command()
@connection
@data_option
@click.option("--verify", is_flag=True, help="Read the whole graph back and repair any differences.")
@foreign_option
def load(
    *,
    connection: Connection,
    data: Path | None,
    verify: bool,
    with_foreign: bool,
) -> None:
    """Load the graph in one transaction. Loading the same release again writes nothing.

    Example: kg load
    """
    from kg.loaders.database.apply import load as load_graph
    from kg.model.hash import graph_hash

    tables, graph = checked(data)
    fingerprint = graph_hash(graph.nodes, graph.relationships)
    with connection.engine() as engine:
        done = load_graph(
            engine, graph, tables.vocabulary, wanted_hash=fingerprint, verify=verify, with_foreign=with_foreign
        )
    for line in load_report(done, graph):
        click.echo(line)


def load_report(done: Loaded, graph: GraphRows) -> list[str]:
    """What a load did, in lines."""
    what = f"release {graph.release}: {len(graph.nodes)} nodes, {len(graph.relationships)} relationships"
    if done.unchanged or done.plan is None:
        found = done.plan.notes if done.plan else ()
        return [
            *(f"note: {note}" for note in found),
            f"Already up to date; nothing written. {what}, hash {done.hash[:12]}",
        ]
    counts = ", ".join(f"{number} {what}" for what, number in done.plan.counts().items() if number)
    replaced = f" It replaces release {done.previous}." if done.previous and done.previous != graph.release else ""
    return [
        *(f"note: {note}" for note in done.plan.notes),
        f"Loaded {what}, hash {done.hash[:12]} ({counts}).{replaced}",
    ]


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
        gone = remove_graph(engine, vocabulary(), with_foreign=with_foreign)
    bridges = f", and {gone.bridges} bridges to neighbours" if gone.bridges else ""
    click.echo(
        f"Removed {gone.nodes} nodes and {gone.relationships} relationships{bridges}; ir_id and ir_names are gone too."
    )


@click.command()
@data_option
def cypher(data: Path | None) -> None:
    """Print the graph as one Cypher file that can be run more than once; needs no database.

    Example: kg cypher > immunoresistance.cypher
    """
    from kg.export.cypher import script

    tables, graph = checked(data)
    for part in script(graph, tables.vocabulary):
        click.echo(part, nl=False)
