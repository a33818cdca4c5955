"""receipt: claims with all of their evidence."""

from __future__ import annotations

import csv
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import connection, format_option, scoped
from kg.cli.page import hanging, page
from kg.cli.printing import print_in
from kg.cli.progress import ask_graph
from kg.errors import UsageError
from kg.model.addresses import Address, shown_claim
from kg.model.source import LOOKED_UP
from kg.queries.types.plain import MOST_ROWS

if TYPE_CHECKING:
    from kg.answers import Answer
    from kg.cli.options import Connection
    from kg.queries.scope import Scope
    from kg.questions.evidence import ClaimReceiptRow

SIGN_WORDS = {1: "raises", -1: "lowers", 0: "no direction stated"}


@click.command()
@click.argument("claims", nargs=-1, required=True)
@format_option
@click.option(
    "--text",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="TSV file with your own copy of the sentences (columns locator and text), to print with each claim.",
)
@scoped
@connection
def receipt(*, claims: tuple[str, ...], form: str, text: Path | None, connection: Connection, scope: Scope) -> None:
    """Show the evidence for claims: path, statement, context, locators, works cited.

    Example: kg receipt c0001
    """
    with connection.graph(scope) as graph:
        answer = ask_graph(graph, "claim_receipt", {"claims": list(claims), "limit": MOST_ROWS})
        if form == "table":
            print_receipts(answer, read_sentences(text) if text else {})
        else:
            print_in(form, answer)


def print_receipts(answer: Answer[ClaimReceiptRow], sentences: dict[str, str]) -> None:
    """Print receipts for a reader."""
    on_terminal = sys.stdout.isatty()
    lines = [line for row in answer for line in (*receipt_lines(row, sentences, on_terminal=on_terminal), "")]
    lines.append(hanging("", f"Release {answer.release}. {answer.disclaimer}", on_terminal=on_terminal))
    page("".join(f"{line}\n" for line in lines))


def receipt_lines(row: ClaimReceiptRow, sentences: dict[str, str], *, on_terminal: bool = False) -> list[str]:
    """The lines of one receipt; on a terminal they are wrapped, and certainty and sign are coloured."""
    from kg.cli.documents import plain
    from kg.cli.print_answer import CERTAINTY, SIGNS, UNSURE

    mark, mark_style = SIGNS.get(row.sign, ("", ""))
    sign = f" {mark}" if row.sign else ""
    parts = [
        ("path", f"({row.subject}) -[{row.predicate}{sign}]-> ({row.object})"),
        ("sign", f"{mark} {SIGN_WORDS[row.sign]}" if row.sign in SIGN_WORDS else ""),
        ("certainty", f"{row.certainty}, {row.basis}"),
        ("phase", "; ".join(row.phase)),
        ("qualifiers", "; ".join(row.qualifiers)),
        ("quantity", row.quantity or ""),
        ("context", "; ".join(row.context)),
        *(("cites", work) for work in row.references),
        *(("cites near", work) for work in row.references_implied),
        *(("read", issue) for issue in row.issues),
        *(("conflict", other) for other in row.conflicts),
    ]
    for locator in row.locators:
        parts.append(("entry" if row.basis == LOOKED_UP else "sentence", f"{locator}, {row.source}"))
        parts.append(("text", sentences.get(locator) or sentences.get(Address.parse(locator).local) or ""))
    styles = {"sign": (mark, mark_style), "certainty": (row.certainty, CERTAINTY.get(row.certainty, UNSURE))}
    head = hanging(f"{shown_claim(row.claim)}  ", plain(row.statement), on_terminal=on_terminal)
    lines = [
        styled(hanging(f"  {name:12}", plain(value), on_terminal=on_terminal), *styles.get(name, ("", "")))
        for name, value in parts
        if value
    ]
    return [styled(head, shown_claim(row.claim), "bold"), *lines]


def styled(line: str, word: str, style: str) -> str:
    """A line with its first such word in a style; plain in a pipe or with NO_COLOR."""
    if not style or not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return line
    colour = next((name for name in style.split() if name != "bold"), None)
    return line.replace(word, click.style(word, fg=colour, bold="bold" in style), 1)


def read_sentences(path: Path) -> dict[str, str]:
    """A user's own copy of the sentences by locator."""
    with path.open(encoding="utf-8", errors="replace", newline="") as handle:
        reader = csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)
        if not {"locator", "text"} <= set(reader.fieldnames or ()):
            raise UsageError(f"{path} must have the columns locator and text.", remedy="Give a TSV file with both.")
        return {row["locator"]: row["text"] or "" for row in reader}
