"""Answers on the terminal and in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.cli.as_typed import command
from kg.cli.page import page

if TYPE_CHECKING:
    from kg.answers import Answer


def print_in(form: str, answer: Answer[Any], *, evidence: bool = False, statements: bool = True) -> None:
    """Print an answer; warnings go to the error stream where the output is for a program.

    Args:
        form: ``table``, ``tsv`` or ``json``.
        answer: what to print.
        evidence: whether rows for a program carry the evidence for their claims.
        statements: whether the statements of the claims stand below a table.
    """
    from kg.cli.print_answer import as_json, as_tsv, rendered

    if form == "table":
        page(rendered(answer, command(), statements=statements))
        return
    for warning in (*answer.warnings, *(["There are more rows: raise `limit`."] if answer.cut else [])):
        click.echo(warning, err=True)
    texts = [as_json(answer, evidence=evidence)] if form == "json" else as_tsv(answer, evidence=evidence)
    click.echo("\n".join(texts))
