"""Answers for a reader: a table, or cards where its words do not fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kg.cli.documents import plain
from kg.model.addresses import shown_claim

if TYPE_CHECKING:
    from rich.console import Console, JustifyMethod, RenderableType
    from rich.text import Text

    from kg.answers import Answer

HIDDEN = frozenset({"xrefs", "synonyms"})
MOST_RECEIPTS = 6
GAP = 3
# A cell of so many characters stays on one line if there is room.
COMFORTABLE = 40
# Bold, green, red and magenta can be read on a dark and on a light background; yellow, cyan, blue and dim text cannot.
# No colour carries a meaning that a word or a mark does not carry too.
NOTE = "magenta"
CERTAINTY = {"asserted": "bold green", "suggested": "bold"}
UNSURE = "magenta"
SIGNS = {1: ("+", "bold green"), -1: ("−", "bold red"), 0: ("0", "")}
TRAILING = re.compile(r" +$", re.MULTILINE)


def rendered(answer: Answer[Any], kg: str = "kg", *, statements: bool = True) -> str:
    """An answer as `print_answer` prints it on this terminal, or in this pipe without spaces at line ends."""
    from rich.console import Console

    console = Console()
    with console.capture() as shown:
        print_answer(console, answer, kg, statements=statements)
    return shown.get() if console.is_terminal else TRAILING.sub("", shown.get())


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
        console.print(_table_of_answer(answer, console.width))
        if statements:
            _print_statements(console, answer, kg)
    else:
        for line in answer.nothing(lambda near: near.command(kg)):
            console.print(plain(line), markup=False, highlight=False)
    for note in answer.notes:
        console.print(note, style=NOTE, markup=False, highlight=False)
    console.print(f"Release {answer.release}. {answer.disclaimer}", markup=False, highlight=False)


def _shown_columns(answer: Answer[Any]) -> list[int]:
    names = [column.name for column in answer.query.columns]
    constant = {
        place
        for place, name in enumerate(names)
        if (name == "asked" or name in answer.understood) and len({str(row[place]) for row in answer}) == 1
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
    cells = [[_text(answer, row, place) for place in shown] for row in answer]
    widths = _widths([_heading(answer, place) for place in shown], cells, width + 1 - GAP * len(shown))
    if not widths:
        return _cards_of_answer(answer, shown)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_lines=False)
    for place, wide in zip(shown, widths, strict=True):
        justify: JustifyMethod = "right" if answer.query.columns[place].type == "integer" else "left"
        table.add_column(_heading(answer, place), overflow="fold", width=wide, justify=justify)
    for row in cells:
        table.add_row(*row)
    return table


def _heading(answer: Answer[Any], place: int) -> str:
    return answer.query.columns[place].name.replace("_", " ")


def _widths(headings: list[str], rows: list[list[Text]], room: int) -> list[int]:
    """Column widths that break no word, with spare room shared by need; empty if the words need more room."""
    columns = [[heading, *(row[place].plain for row in rows)] for place, heading in enumerate(headings)]
    least = [max(len(word) for text in texts for word in [*text.split(), ""]) for texts in columns]
    if sum(least) > room:
        return []
    longest = [max(len(text) for text in texts) for texts in columns]
    wanted = [max(small, min(full, max(2 * small, COMFORTABLE))) for small, full in zip(least, longest, strict=True)]
    spare, need = room - sum(least), sum(wanted) - sum(least)
    share = min(1.0, spare / need) if need else 0.0
    return [small + int((wide - small) * share) for small, wide in zip(least, wanted, strict=True)]


def _cards_of_answer(answer: Answer[Any], shown: list[int]) -> RenderableType:
    from rich.table import Table

    cards = Table.grid(padding=(0, 2))
    cards.add_column(style="bold", no_wrap=True)
    cards.add_column(overflow="fold")
    for row in answer:
        for place in shown:
            if text := _text(answer, row, place):
                cards.add_row(_heading(answer, place), text)
        cards.add_row("", "")
    return cards


def _text(answer: Answer[Any], row: Any, place: int) -> Text:  # noqa: ANN401 - any row type
    from rich.text import Text

    cell, column = row[place], answer.query.columns[place]
    if column.name == "sign" and cell in SIGNS:
        return Text(*SIGNS[cell])
    if isinstance(cell, list):
        return Text(", ".join(_short(item) for item in cell))
    return Text(_short(cell), style=CERTAINTY.get(str(cell), UNSURE) if column.name == "certainty" else "")


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
    lines.add_column(no_wrap=True)
    lines.add_column(no_wrap=True)
    lines.add_column(overflow="fold")
    for one in answer.evidence.values():
        certainty = Text(plain(one.certainty), style=CERTAINTY.get(one.certainty, UNSURE))
        lines.add_row(Text(f"  {plain(one.claim)}"), certainty, Text(plain(one.cited())))
    console.print(lines)
    some = list(answer.evidence)[:MOST_RECEIPTS]
    more = " …" if len(answer.evidence) > MOST_RECEIPTS else ""
    receipts = f"Their evidence: {kg} receipt {' '.join(some)}{more}"
    console.print(receipts, markup=False, highlight=False)
