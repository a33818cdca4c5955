"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

CommandT = TypeVar("CommandT", bound="Callable[..., Any]")
PORT = click.IntRange(1, 65535)


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
        type=click.Choice(["table", "tsv", "json"]),
        default="table",
        show_default=True,
        help="Output format.",
    )(command)


def evidence_option(command: CommandT) -> CommandT:
    """Whether rows for a program carry the evidence for their claims."""
    return click.option(
        "--evidence",
        is_flag=True,
        help="With --format tsv or json: add certainty, statements, locators and references of each row's claims.",
    )(command)


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
