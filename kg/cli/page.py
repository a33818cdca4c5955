"""Text for a terminal: wrapped between words, and through a pager if it is long. In a pipe it is printed as it is."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap

import click

# Quit if it fits one screen, show colours, leave the text on the screen: what git sets where LESS is unset.
LESS = "-FRX"


def page(text: str) -> None:
    """Print text, with colours only if it has some; the pager is PAGER, otherwise less or more."""
    if not (sys.stdout.isatty() and sys.stdin.isatty()) or _fits(text):
        # Whoever made the text knows whether colours are wanted: NO_COLOR and pipes are decided there.
        click.echo(text, nl=False, color=True)
        return
    os.environ.setdefault("LESS", LESS)
    click.echo_via_pager(text.removesuffix("\n"))


def hanging(first: str, text: str, *, on_terminal: bool, indent: int = 0) -> str:
    """Text after a first part, further lines indented below it; words, identifiers and URLs are never broken."""
    if not on_terminal:
        return first + text
    width = shutil.get_terminal_size().columns
    return textwrap.fill(
        text,
        max(width, 2 * len(first)),
        initial_indent=first,
        subsequent_indent=" " * (indent or len(first)),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _fits(text: str) -> bool:
    # The last line is for the prompt of the shell.
    return text.count("\n") < shutil.get_terminal_size().lines
