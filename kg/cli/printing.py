"""Answers on the terminal and in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.cli.typed import command

if TYPE_CHECKING:
    from kg.answers import Answer


def print_in(form: str, answer: Answer[Any]) -> None:
    """Print an answer; warnings go to the error stream where the output is for a pipe."""
    from kg.terminal import as_json, as_tsv, print_answer

    if form == "table":
        from rich.console import Console

        print_answer(Console(), answer, command())
        return
    for warning in (*answer.warnings, *(["There is more: raise limit."] if answer.cut else [])):
        click.echo(warning, err=True)
    click.echo(as_json(answer) if form == "json" else "\n".join(as_tsv(answer)))
