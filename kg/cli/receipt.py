"""receipt: claims with all of their evidence."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import connection, format_option, scoped
from kg.cli.printing import print_in
from kg.errors import UsageError
from kg.model.addresses import Address, shown_claim
from kg.model.source import LOOKED_UP

if TYPE_CHECKING:
    from kg.cli.options import Connection
    from kg.queries.scope import Scope
    from kg.questions.evidence import ClaimReceiptRow


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
        answer = graph.run("claim_receipt", {"claims": list(claims)})
    if form != "table":
        print_in(form, answer)
        return
    sentences = read_sentences(text) if text else {}
    for row in answer:
        click.echo("\n".join(receipt_lines(row, sentences)) + "\n")
    found = {row.claim for row in answer}
    for claim in answer.parameters["claims"]:
        if claim not in found:
            click.echo(f"{shown_claim(claim)}: not in this graph (release {answer.release}).", err=True)
    click.echo(f"Release {answer.release}. {answer.disclaimer}")


def receipt_lines(row: ClaimReceiptRow, sentences: dict[str, str]) -> list[str]:
    """The lines of one receipt."""
    from kg.cli.print_answer import plain

    sign = {1: "+", -1: "-"}.get(row.sign, "")
    lines = [
        f"{shown_claim(row.claim)}  {row.statement}",
        f"  path        ({row.subject}) -[{row.predicate}{' ' + sign if sign else ''}]-> ({row.object})",
        f"  certainty   {row.certainty}, {row.basis}",
    ]
    optional = (
        ("phase", row.phase), ("qualifiers", row.qualifiers), ("quantity", [row.quantity] if row.quantity else []),
        ("context", row.context), ("cites", row.references), ("cites near", row.references_implied),
        ("read", row.issues), ("conflict", row.conflicts),
    )  # fmt: skip
    lines += [f"  {name:12}{'; '.join(values)}" for name, values in optional if values]
    for locator in row.locators:
        place = "entry" if row.basis == LOOKED_UP else "sentence"
        lines.append(f"  {place:12}{locator}, {row.source}")
        own = sentences.get(locator) or sentences.get(Address.parse(locator).local)
        lines += [f"  {'text':12}{own}"] if own else []
    return [plain(line) for line in lines]


def read_sentences(path: Path) -> dict[str, str]:
    """A user's own copy of the sentences by locator."""
    with path.open(encoding="utf-8", errors="replace", newline="") as handle:
        reader = csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)
        if not {"locator", "text"} <= set(reader.fieldnames or ()):
            raise UsageError(f"{path} must have the columns locator and text.", remedy="Give a TSV file with both.")
        return {row["locator"]: row["text"] or "" for row in reader}
