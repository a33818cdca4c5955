"""demo: from nothing to the first answer."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.local import home_option
from kg.cli.progress import progress

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.local import ServerStatus

QUESTION = "countermeasures_for_pathway"
PATHWAY = "PI3K-AKT"


@click.command()
@home_option
def demo(*, home: Path | None, line: str) -> None:
    """Start the local Neo4j, load the graph, ask the first question, and say what to type next.

    Example: kg demo
    """
    from kg.cli.data import checked, load_report
    from kg.local import LocalNeo4j
    from loaders.apply import load
    from loaders.build import graph_hash

    with progress() as say:
        status = LocalNeo4j(home, line).up(say)
        say("Checking the tables …")
        tables, graph = checked(None)
        with _graph(home) as opened:
            say("Loading the graph …")
            fingerprint = graph_hash(graph.nodes, graph.relationships)
            done = load(opened.engine, graph, tables.vocabulary, wanted_hash=fingerprint)
            answer = opened.run(QUESTION, {"pathway": PATHWAY})
    for text in (*status.notes, *load_report(done, graph)):
        click.echo(text, err=True)
    from rich.console import Console

    from kg.render import print_answer

    print_answer(Console(), answer)
    click.echo("\n".join(next_steps(status)))


def _graph(home: Path | None) -> Graph:
    """The local graph, also where the environment names another."""
    from kg import connect

    elsewhere = os.environ.pop("KG_NEO4J_URI", None)
    if elsewhere:
        click.echo("The demo uses its own local Neo4j; KG_NEO4J_URI is left alone.", err=True)
    return connect(home=home)


def browser_link(status: ServerStatus) -> str:
    """Neo4j Browser at our server, with the first question in the editor."""
    from kg.guide import deep_link
    from kg.statements import cypher_folder

    cypher = (cypher_folder() / "browser" / "first_question.cypher").read_text(encoding="utf-8").strip()
    return deep_link(status.browser or "", status.uri or "", status.user, cypher, command="edit")


def next_steps(status: ServerStatus) -> list[str]:
    """What to type next."""
    kg = command()
    python = shlex.quote(_shown(Path(sys.executable)))
    call = f"import kg; print(kg.connect().{QUESTION}('{PATHWAY}').to_df())"
    return [
        "",
        "What to do next",
        f"  See it      {browser_link(status)}",
        f"              log in as {status.user}; the password: cat {shlex.quote(str(status.password_file))}",
        "              then the blue play button (or Ctrl-Enter) draws the answer",
        f"  Tour        {kg} browse",
        f"  Ask more    {kg} query",
        f'  Python      {python} -c "{call}"',
        f"  Stop it     {kg} down",
    ]


def command() -> str:
    """How this very command line is typed."""
    found = shutil.which("kg")
    own = Path(sys.argv[0])
    return "kg" if found and own.exists() and Path(found).samefile(own) else shlex.quote(_shown(own))


def _shown(path: Path) -> str:
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
