"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.database.engine import Engine

CommandT = TypeVar("CommandT", bound="Callable[..., Any]")


def database_options(command: CommandT) -> CommandT:
    """Where the database is; passwords come from the environment or a file, never from the command line."""
    for option in (
        click.option("--home", type=click.Path(path_type=Path), envvar="KG_HOME", help="Home of the local Neo4j."),
        click.option("--database", help="Database name; else KG_NEO4J_DATABASE, else neo4j."),
        click.option("--password", hidden=True, expose_value=False, callback=_refuse_password),
        click.option("--user", help="User; else KG_NEO4J_USER, else neo4j. The password: KG_NEO4J_PASSWORD[_FILE]."),
        click.option("--uri", help="Address; else KG_NEO4J_URI, else the managed local Neo4j."),
    ):
        command = option(command)
    return command


def _refuse_password(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        raise UsageError(
            "A password on the command line can be read by everyone on this machine.",
            remedy="Set KG_NEO4J_PASSWORD, or KG_NEO4J_PASSWORD_FILE.",
        )


def data_option(command: CommandT) -> CommandT:
    """Which tables."""
    return click.option(
        "--data", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Folder of tables; else ours."
    )(command)


def open_engine(uri: str | None, user: str | None, database: str | None, home: Path | None) -> Engine:
    """The engine that these options and the environment mean, once it answers."""
    from kg.config import find_target
    from kg.database.engine import Engine

    return Engine.open(find_target(uri, user, None, database, home))
