"""demo: from nothing to the first answer."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.as_typed import command, shown
from kg.cli.options import home_option
from kg.cli.progress import progress

if TYPE_CHECKING:
    from kg.local import ServerStatus

QUESTION = "countermeasures_for_pathway"
PATHWAY = "PI3K-AKT"


@click.command()
@home_option
def demo(*, home: Path | None, line: str) -> None:
    """Start a local Neo4j, load the graph, ask a first question, and show what to type next.

    Example: kg demo
    """
    from kg.cli.load import load_report
    from kg.graph import open_graph
    from kg.loaders.build import read_and_build
    from kg.loaders.database.apply import load
    from kg.local import LocalNeo4j
    from kg.local.run.status import target_of
    from kg.model.hash import graph_hash

    if os.environ.get("KG_NEO4J_URI"):
        click.echo("The demo uses its own local Neo4j and ignores KG_NEO4J_URI.", err=True)
    with progress() as say:
        status = LocalNeo4j(home, line).up(say)
        say("Checking the tables …")
        tables, graph = read_and_build()
        with open_graph(target_of(status), with_evidence=True) as opened:
            fingerprint = graph_hash(graph.nodes, graph.relationships)
            done = load(opened.engine, graph, tables.vocabulary, wanted_hash=fingerprint, say=say)
            answer = opened.run(QUESTION, {"pathway": PATHWAY})
    for text in (*status.notes, *load_report(done, graph)):
        click.echo(text, err=True)
    from kg.cli.print_answer import rendered

    click.echo(rendered(answer, command()), nl=False, color=True)
    click.echo("\n".join(next_steps(status)))


def next_steps(status: ServerStatus) -> list[str]:
    """What to type next."""
    from kg.cli.browse import login_steps
    from kg.local.home.home import Home

    kg = command()
    python = shlex.quote(shown(Path(sys.executable)))
    columns = "['countermeasure', 'mechanism', 'claims']"
    ask = f"g.{QUESTION}('{PATHWAY}').to_df()[{columns}]"
    call = f"import kg; g = kg.connect(); print({ask}); g.close()"
    return [
        "",
        "See it in Neo4j Browser",
        f"  1  Open {status.login_link}",
        *(f"  {number}  {step}" for number, step in enumerate(login_steps(Home(status.home)), start=2)),
        "",
        "Or type",
        f"  {kg} query    list the other questions",
        f"  {kg} up       start the server again if the page does not open; the data are kept",
        f"  {kg} down     stop it",
        f'  {python} -c "{call}"',
    ]
