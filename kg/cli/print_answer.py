"""Answers for a terminal and for pipes: a table, cards for a narrow terminal, TSV, JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.cli.documents import CONTROL, as_document
from kg.evidence import JOINED
from kg.model.addresses import shown_claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, RenderableType

    from kg.answers import Answer

HIDDEN = frozenset({"xrefs", "synonyms"})
MOST_RECEIPTS = 6
NARROW = 90
LONGEST_WORD = 30
GAP = 3


def plain(text: str) -> str:
    """Text without control characters, so that it cannot control a terminal."""
    return CONTROL.sub(" ", text)


def as_json(answer: Answer[Any], *, evidence: bool = False) -> str:
    """The rows as a JSON list of objects, with the evidence for their claims on request."""
    return as_document(answer.to_records(evidence=evidence))


def as_tsv(answer: Answer[Any], *, evidence: bool = False) -> Iterator[str]:
    """A header line and the rows. ``|`` separates the items of a list; a missing value is an empty cell."""
    own = [column.name for column in answer.query.columns]
    names = [*own, *(name for name in JOINED if evidence and name not in own)]
    yield "\t".join(names)
    for record in answer.to_records(evidence=evidence):
        yield "\t".join(_tsv_cell(record[name]) for name in names)


def _tsv_cell(cell: object) -> str:
    if isinstance(cell, list):
        return "|".join(plain(str(item)).replace("|", "/") for item in cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else plain(str(cell))


def print_answer(console: Console, answer: Answer[Any], kg: str = "kg", *, statements: bool = True) -> None:
    """Print an answer for a reader: what was understood, the rows, the claims, and notes.

    Args:
        console: where to print.
        answer: what to print.
        kg: the command as the reader types it.
        statements: whether to print the statements of the claims.
    """
    console.print(plain(answer.query.title), style="bold", markup=False, highlight=False)
    asked = f"{plain(answer.asked)} — " if answer.asked else ""
    console.print(f"{asked}{answer.how_many}", markup=False, highlight=False)
    if answer.rows:
        console.print(_cards_of_answer(answer) if console.width < NARROW else _table_of_answer(answer, console.width))
        if statements:
            _print_statements(console, answer, kg)
    else:
        console.print(f"No rows in this graph (release {answer.release}).", markup=False, highlight=False)
    for note in answer.notes:
        console.print(note, style="yellow", markup=False, highlight=False)
    console.print(f"Release {answer.release}. {answer.disclaimer}", style="dim", markup=False, highlight=False)


def _shown_columns(answer: Answer[Any]) -> list[int]:
    names = [column.name for column in answer.query.columns]
    constant = {
        place
        for place, name in enumerate(names)
        if name in answer.understood and len(answer) > 0 and len({str(row[place]) for row in answer}) == 1
    }
    return [
        place
        for place, name in enumerate(names)
        if place not in constant
        and name not in HIDDEN
        # Contextual rows come only on request; readers took a column of "stated" alone to mean "certain".
        and not (name == "basis" and all(row[place] == "stated" for row in answer))
        and not (name.endswith("_id") and name != "entity_id")
        and not all(row[place] in (None, [], "") for row in answer)
    ]


def _table_of_answer(answer: Answer[Any], width: int) -> RenderableType:
    from rich import box
    from rich.table import Table

    shown = _shown_columns(answer)
    widths = _widths_of_answer(answer, shown, width - GAP * len(shown))
    if not widths:
        return _cards_of_answer(answer)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_lines=False)
    for place, wide in zip(shown, widths, strict=True):
        column = answer.query.columns[place]
        table.add_column(
            column.name.replace("_", " "),
            overflow="fold",
            width=wide,
            justify="right" if column.type == "integer" else "left",
        )
    for row in answer:
        table.add_row(*(_text(row[place]) for place in shown))
    return table


def _widths_of_answer(answer: Answer[Any], shown: list[int], room: int) -> list[int]:
    """Column widths that break no word, with spare room shared by need; empty if the words need more room."""
    cells = [[answer.query.columns[place].name, *(str(_text(row[place])) for row in answer)] for place in shown]
    least = [min(LONGEST_WORD, max(len(word) for text in texts for word in [*text.split(), ""])) for texts in cells]
    wanted = [min(2 * small, max(len(text) for text in texts)) for small, texts in zip(least, cells, strict=True)]
    wanted = [max(pair) for pair in zip(wanted, least, strict=True)]
    if sum(least) > room:
        return []
    spare, need = room - sum(least), sum(wanted) - sum(least)
    share = min(1.0, spare / need) if need else 0.0
    return [small + int((wide - small) * share) for small, wide in zip(least, wanted, strict=True)]


def _cards_of_answer(answer: Answer[Any]) -> RenderableType:
    from rich.table import Table

    cards = Table.grid(padding=(0, 2))
    cards.add_column(style="cyan")
    cards.add_column(overflow="fold")
    for row in answer:
        for place in _shown_columns(answer):
            cards.add_row(answer.query.columns[place].name.replace("_", " "), _text(row[place]))
        cards.add_row("", "")
    return cards


def _text(cell: object) -> RenderableType:
    from rich.text import Text

    text = ", ".join(_short(item) for item in cell) if isinstance(cell, list) else _short(cell)
    return Text(text)


def _short(item: object) -> str:
    return "" if item is None else shown_claim(plain(str(item)))


def _print_statements(console: Console, answer: Answer[Any], kg: str) -> None:
    """Print each claim once: certainty, statement, locators and cited works."""
    from rich.table import Table
    from rich.text import Text

    if not answer.evidence:
        return
    console.print("The claims:", style="bold")
    lines = Table.grid(padding=(0, 2))
    for one in answer.evidence.values():
        lines.add_row(Text(f"  {plain(one.claim)}"), Text(plain(one.certainty)), Text(plain(one.cited())))
    console.print(lines)
    some = list(answer.evidence)[:MOST_RECEIPTS]
    more = " …" if len(answer.evidence) > MOST_RECEIPTS else ""
    receipts = f"Their evidence: {kg} receipt {' '.join(some)}{more}"
    console.print(receipts, style="dim", markup=False, highlight=False)
