"""ask: a question in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.as_typed import command
from kg.cli.options import connection, format_option, limit_option, scoped
from kg.cli.printing import print_in
from kg.cli.progress import ask_graph

if TYPE_CHECKING:
    from kg.cli.options import Connection
    from kg.queries.scope import Scope


@click.command()
@click.argument("question", nargs=-1, required=True)
@format_option
@limit_option
@click.option("--only-show", is_flag=True, help="Show how the question was understood, without running it.")
@scoped
@connection
def ask(
    *, question: tuple[str, ...], form: str, limit: int | None, only_show: bool, connection: Connection, scope: Scope
) -> None:
    """Ask a question in plain words.

    Names are looked up in the graph, and the named query that fits the words best
    is run. No language model is used.

    Example: kg ask "which countermeasures target PI3K-AKT"
    """
    from kg.graph import names_of
    from kg.queries.ask import candidates

    with connection.graph(scope, with_evidence=form == "table") as graph:
        ranked = candidates(names_of(graph), " ".join(question))
        best, others = ranked[0], ranked[1:4]
        click.echo(f"Understood: {best.query.title}", err=True)
        for name, meant in best.understood.items():
            click.echo(f"  {name}: {meant}", err=True)
        if not only_show:
            more = {"limit": limit} if limit else {}
            print_in(form, ask_graph(graph, best.query.name, {**best.parameters, **more}))
    click.echo(f"The same as a named query: {best.command(command())}", err=True)
    for other in others:
        click.echo(f"Did you mean: {other.query.title}\n  {other.command(command())}", err=True)
