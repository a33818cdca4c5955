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

# By what a user wants to do, in the order in which a new user meets them.
GROUPS = {
    "Start": {
        "demo": "Start a local Neo4j, load the graph, ask a first question.",
        "browse": "Open the graph in Neo4j Browser, with a guide.",
    },
    "Ask": {
        "query": "List, describe or run a named query.",
        "ask": "Ask a question in plain words.",
        "find": "Look up an entity by any of its names.",
        "table": "List strategies, mechanisms or countermeasures.",
        "receipt": "Show the evidence for claims.",
    },
    "Server": {
        "up": "Start the local Neo4j.",
        "status": "Show which database is used and what is loaded.",
        "down": "Stop the local Neo4j.",
        "logs": "Show the log of the local Neo4j.",
    },
    "Graph": {
        "check": "Check the input tables; needs no database.",
        "plan": "Show what a load would change.",
        "load": "Load the graph, or bring it up to date.",
        "verify": "Compare the loaded graph with its recorded hash.",
        "remove": "Remove this graph and nothing else.",
        "cypher": "Print the graph as one Cypher file.",
        "export": "Write the loaded graph as CSV, GraphML or GEXF.",
        "bridge": "Link this graph to others in the same database.",
    },
}
COMMANDS = {name: text for commands in GROUPS.values() for name, text in commands.items()}
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed, or an error that names similar ones."""
        if not ctx.resilient_parsing and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            close = get_close_matches(args[0], COMMANDS)
            hint = f" Did you mean {' or '.join(close)}?" if close else ""
            ctx.fail(f"No such command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands by group; the name of a group stands in the margin, so that all fits one screen."""
        margin, wide = (max(map(len, names)) + 2 for names in (GROUPS, COMMANDS))
        for group, commands in GROUPS.items():
            for place, (name, text) in enumerate(commands.items()):
                formatter.write(f"{'' if place else group:{margin}}{name:{wide}}{text}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Only the commands: the two options stand in the first line."""
        self.format_commands(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """An example, and how to go on, without an empty line before it."""
        formatter.write(f"{self.epilog}\n")


@click.group(
    cls=LazyGroup,
    options_metavar="[--version] [--help]",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""Example: kg ask "which countermeasures target PI3K-AKT"
Exit codes: 2 usage, 3 tables, 5-7 names, 10-17 database, 20-25 local Neo4j.""",
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
        show_usage_error(error)
        sys.exit(exit_code(error))
    except KgError as error:
        show_error(error)
        sys.exit(exit_code(error))
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)
    sys.exit(code if isinstance(code, int) else 0)


def exit_code(error: KgError | click.ClickException) -> int:
    """The exit code of an error.

    With `kg plan --detailed-exitcode` 2 means changes and nothing else, so a wrong command line is 1 then, even if the
    option itself is misspelled: a script must not read a mistake as changes.
    """
    detailed = any(word.startswith("--detailed") for word in sys.argv[1:])
    return 1 if detailed and error.exit_code == 2 else error.exit_code


def show_error(error: KgError) -> None:
    """One line for a person; all problems, a line each, where the tables have some."""
    if isinstance(error, DataError):
        for problem in error.problems[:MOST_PROBLEMS]:
            click.echo(str(problem), err=True)
        if len(error.problems) > MOST_PROBLEMS:
            click.echo(f"… and {len(error.problems) - MOST_PROBLEMS} more", err=True)
    message, remedy = (" ".join(text.split()) for text in (error.message, error.remedy))
    if not sys.stderr.isatty():
        click.echo(f"{message} {remedy}".strip(), err=True)
        return
    # Bold red can be read on a dark and on a light background. click knows terminals, but not NO_COLOR.
    color = False if os.environ.get("NO_COLOR") else None
    click.echo(click.style(wrapped(message), fg="red", bold=True), err=True, color=color)
    if remedy:
        click.echo(wrapped(remedy), err=True)


def show_usage_error(error: click.ClickException) -> None:
    """How the command is used, and what is wrong; a terminal gets it wrapped."""
    from io import StringIO

    text = StringIO()
    error.show(text)
    lines = text.getvalue().splitlines()
    click.echo("\n".join(wrapped(line) if sys.stderr.isatty() else line for line in lines), err=True)


def wrapped(line: str) -> str:
    """A line in lines that fit the terminal; words, identifiers and URLs are never broken."""
    import shutil
    import textwrap

    width = shutil.get_terminal_size().columns
    if len(line) <= width:
        return line
    return textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
