"""Answers on the terminal and in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.cli.as_typed import command
from kg.cli.page import page

if TYPE_CHECKING:
    from kg.answers import Answer


def print_in(form: str, answer: Answer[Any], *, evidence: bool = False, statements: bool = True) -> None:
    """Print an answer; warnings go to the error stream where the output is for a program and does not carry them.

    Args:
        form: ``table``, ``tsv``, ``csv``, ``json`` or ``json-full``.
        answer: what to print.
        evidence: whether rows for a program carry the evidence for their claims.
        statements: whether the statements of the claims stand below a table.
    """
    if form == "table":
        from kg.cli.print_answer import rendered

        page(rendered(answer, command(), statements=statements))
        return
    from kg.cli.formats import FORMATS

    if form != "json-full":
        for warning in (*answer.warnings, *(["There are more rows: raise `limit`."] if answer.cut else [])):
            click.echo(warning, err=True)
    click.echo(FORMATS[form](answer, evidence=evidence))
