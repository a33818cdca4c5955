"""The command line: parse, call one function, render; errors become one line and an exit code, here alone."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from typing import NoReturn

import click

from kg._version import __version__
from kg.errors import DataError, KgError

COMMANDS = {
    "demo": "Start a local Neo4j, load the graph, ask a first question.",
    "browse": "Open the graph in Neo4j Browser, with a guide.",
    "up": "Start the local Neo4j.",
    "status": "Show what is running and which release is loaded.",
    "down": "Stop the local Neo4j.",
    "logs": "Show the log of the local Neo4j.",
    "check": "Check the input tables; needs no database.",
    "plan": "Show what a load would change.",
    "load": "Load the graph, or bring it up to date.",
    "verify": "Compare the loaded graph with its recorded hash.",
    "remove": "Remove this graph and nothing else.",
    "cypher": "Print the graph as one Cypher file.",
    "export": "Write the loaded graph as CSV, GraphML or GEXF.",
    "bridge": "Link this graph to others in the same database.",
    "query": "List, describe or run a named query.",
    "ask": "Ask a question in plain words.",
    "find": "Look up an entity by any of its names.",
    "table": "List strategies, mechanisms or countermeasures.",
    "receipt": "Show the evidence for claims.",
}
MOST_PROBLEMS = 100


class LazyGroup(click.Group):
    """Imports a command's module only when that command is called, so that help is instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All commands, in the order in which a new user meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(f"kg.cli.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, from the table above."""
        formatter.write_heading("Commands")
        with formatter.indentation():
            formatter.write_dl(list(COMMANDS.items()))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Only the commands: the two options stand in the first line, so that all fits one screen."""
        self.format_commands(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The last line, without an empty one before it."""
        formatter.write(f"{self.epilog}\n")


@click.group(
    cls=LazyGroup,
    options_metavar="[--version] [--help]",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 2 usage, 3 tables, 5-7 names, 10-17 database, 20-25 local Neo4j.",
)
@click.version_option(__version__, prog_name="kg")
def cli() -> None:
    """Why cancer immunotherapy fails, what can be done about it, and the evidence."""


def main() -> NoReturn:
    """Run the command line."""
    # A command makes many objects that live until it ends; looking for garbage among them again and again costs 5 %.
    gc.set_threshold(50_000)
    try:
        code = cli(standalone_mode=False, prog_name="kg")
    except click.exceptions.Abort:
        click.echo("Stopped. No partial changes were left behind.", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except KgError as error:
        show_error(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)
    sys.exit(code if isinstance(code, int) else 0)


def show_error(error: KgError) -> None:
    """One line for a person; all problems, a line each, where the tables have some."""
    if isinstance(error, DataError):
        for problem in error.problems[:MOST_PROBLEMS]:
            click.echo(str(problem), err=True)
        if len(error.problems) > MOST_PROBLEMS:
            click.echo(f"… and {len(error.problems) - MOST_PROBLEMS} more", err=True)
    # click knows terminals from pipes, but not NO_COLOR.
    color = False if os.environ.get("NO_COLOR") else None
    click.echo(click.style(" ".join(str(error).split()), fg="red"), err=True, color=color)
