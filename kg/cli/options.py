"""Options that several commands share; those of the connection become one object."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.driver import import_driver
from kg.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.database.engine import Engine
    from kg.database.target import Target
    from kg.find_target import Place
    from kg.graph import Graph
    from kg.queries.scope import Scope

T = TypeVar("T")
CommandT = TypeVar("CommandT", bound="Callable[..., Any]")
PORT = click.IntRange(1, 65535)


@dataclass(frozen=True)
class Connection:
    """Where the database is; what is not given comes from the environment, then from the local server."""

    uri: str | None = None
    user: str | None = None
    database: str | None = None
    home: Path | None = None

    def target(self) -> Target:
        """The database that is meant."""
        from kg.find_target import find_target

        return find_target(self.uri, self.user, None, self.database, self.home)

    def place(self) -> Place:
        """Which database is named, whether or not it can be opened."""
        from kg.find_target import find_place

        return find_place(self.uri, self.user, self.database)

    def engine(self) -> Engine:
        """Its engine, once it answers; the module pulls the driver in, hence the late import."""
        import_driver()
        from kg.database.engine import Engine

        return Engine.open(self.target())

    def graph(self, scope: Scope | None = None, *, with_evidence: bool = False) -> Graph:
        """The graph in it, once it answers."""
        import_driver()
        from kg.graph import open_graph

        return open_graph(self.target(), scope=scope, with_evidence=with_evidence)


def data_option(command: CommandT) -> CommandT:
    """Which tables."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        help="Folder of input tables [default: the bundled ones].",
    )(command)


def format_option(command: CommandT) -> CommandT:
    """How an answer is printed."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "tsv", "csv", "json", "json-full"]),
        default="table",
        show_default=True,
        help="For a reader, a spreadsheet or a program; json-full has question, release, sources and evidence too.",
    )(command)


def limit_option(command: CommandT) -> CommandT:
    """How many rows."""
    return click.option(
        "--limit", type=click.IntRange(1, 10_000), help="Maximum number of rows [default: that of the query]."
    )(command)


def evidence_option(command: CommandT) -> CommandT:
    """Whether rows for a program carry the evidence for their claims."""
    return click.option(
        "--evidence",
        is_flag=True,
        help="Not for tables: add certainty, statements, locators and cited works of each row's claims.",
    )(command)


def json_option(command: CommandT) -> CommandT:
    """Whether the result is printed for a program."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document, for programs.")(command)


def home_option(command: CommandT) -> CommandT:
    """Which home of the local server, and which version of Neo4j."""
    command = click.option(
        "--release",
        "line",
        envvar="KG_NEO4J_RELEASE",
        default="5.26",
        show_default=True,
        help="Neo4j version, 5.26 or 2026 [env: KG_NEO4J_RELEASE].",
    )(command)
    return click.option(
        "--home",
        type=click.Path(path_type=Path),
        envvar="KG_HOME",
        help="Folder of the local Neo4j: data, password, state [env: KG_HOME].",
    )(command)


foreign_option = click.option(
    "--with-foreign", is_flag=True, help="Also delete relationships that others attached to nodes being removed."
)


def connection(command: Callable[..., T]) -> Callable[..., T]:
    """Add the options and hand them to the command as ``connection``.

    Passwords come from the environment or a file, never from the command line.
    """

    @wraps(command)
    def connected(*args: Any, **given: Any) -> T:  # noqa: ANN401 - whatever click gives this command
        options = {name: given.pop(name) for name in ("uri", "user", "database", "home")}
        return command(*args, connection=Connection(**options), **given)

    for option in (
        click.option(
            "--home",
            type=click.Path(path_type=Path),
            envvar="KG_HOME",
            help="Folder of the local Neo4j [env: KG_HOME].",
        ),
        click.option("--database", help="Database name [env: KG_NEO4J_DATABASE; default: neo4j]."),
        click.option("--password", hidden=True, expose_value=False, callback=_refuse_password),
        click.option(
            "--user",
            help="User name [env: KG_NEO4J_USER; default: neo4j]. Password: KG_NEO4J_PASSWORD[_FILE].",
        ),
        click.option("--uri", help="Database URI [env: KG_NEO4J_URI; default: the local server]."),
    ):
        connected = option(connected)
    return connected


def scoped(command: Callable[..., T]) -> Callable[..., T]:
    """Add the options that narrow what a question sees, and hand them to the command as ``scope``."""

    @wraps(command)
    def narrowed(*args: Any, sources: tuple[str, ...], as_of: str | None, **given: Any) -> T:  # noqa: ANN401
        from kg.queries.scope import Scope

        return command(*args, scope=Scope(sources, as_of or ""), **given)

    for option in (
        click.option("--as-of", metavar="DATE", help="Use only sources dated up to DATE, such as 2024-06-30."),
        click.option(
            "--source", "sources", metavar="KEY", multiple=True, help="Use only the source KEY; may be repeated."
        ),
    ):
        narrowed = option(narrowed)
    return narrowed


def _refuse_password(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        raise UsageError(
            "Everyone on this machine can read a password given on the command line.",
            remedy="Set KG_NEO4J_PASSWORD or KG_NEO4J_PASSWORD_FILE instead.",
        )
