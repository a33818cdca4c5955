"""Rows of an answer for a reader: a table of text for ``print``, a table of HTML for a notebook."""

from __future__ import annotations

import html
import io
import re
import textwrap
from typing import TYPE_CHECKING

from kg.model.addresses import shown_claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.evidence import Evidence

EVIDENCE_HEAD = ("claim", "certainty", "statement", "locators", "references")
MOST_TEXT_ROWS = 10
MOST_LINE = 160
# Fewer characters than this say nothing of a cell.
LEAST_WIDTH = 14
MOST_WIDTH = 40
GAP = 3
VIA = "via"
# Characters that control a terminal, or that turn the direction of what follows.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def cell_text(cell: object) -> str:
    """A cell as text: the items of a list with semicolons, what is missing empty."""
    if isinstance(cell, list | tuple):
        return "; ".join(str(item) for item in cell)
    return "" if cell is None else str(cell)


def html_table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """An HTML table; all of its cells are text, never markup."""
    head = "".join(f"<th>{html.escape(name)}</th>" for name in names)
    cells = ["".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows]
    return f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def html_evidence(evidence: Sequence[Evidence]) -> str:
    """The evidence for claims as an HTML table; empty if there is none."""
    rows = [
        [one.claim, one.certainty, one.statement, "; ".join(one.locators), "; ".join(one.references)]
        for one in evidence
    ]
    return html_table(EVIDENCE_HEAD, rows) if rows else ""


def plain_line(text: str) -> str:
    """Text in one line, without characters that control a terminal."""
    return " ".join(CONTROL.sub(" ", text).split())


def one_line(text: str) -> str:
    """Text in one line of bounded length."""
    line = plain_line(text)
    return line if len(line) <= MOST_LINE else f"{line[: MOST_LINE - 1]}…"


def wrapped(texts: Iterable[str], width: int) -> list[str]:
    """Texts as lines that break between words."""
    return [line for text in texts for line in textwrap.wrap(plain_line(text), max(width, LEAST_WIDTH))]


def text_table(names: Sequence[str], rows: Sequence[Sequence[object]], width: int) -> list[str]:
    """The first rows as lines no wider than the width, and what they leave out.

    Columns come in their order as long as there is room for them; those of ids and those without a value are left out.
    ``via`` comes second, so that nobody takes what is said of a class for what is said of its member. Long cells are
    cut.
    """
    places = [place for place, name in enumerate(names) if not name.endswith("_id") and _says(rows, place)]
    first = next(iter(places), None)
    places.sort(key=lambda place: (place != first, names[place] != VIA))
    chosen = [names[place] for place in places]
    shown = [[_short(row[place]) for place in places] for row in rows[:MOST_TEXT_ROWS]]
    wanted = [min(MOST_WIDTH, max(_cells(text) for text in column)) for column in zip(chosen, *shown, strict=True)]
    widths = _fitting(wanted, width)
    lines = _drawn(chosen, shown, widths)
    if len(rows) > len(shown):
        lines.append(f"… {len(rows) - len(shown)} more rows")
    if hidden := [name for name in names if name not in chosen[: len(widths)]]:
        lines += wrapped([f"Columns not shown: {', '.join(hidden)}. to_df() has all."], width)
    return lines


def _says(rows: Sequence[Sequence[object]], place: int) -> bool:
    return any(row[place] not in (None, [], "") for row in rows)


def _short(cell: object) -> str:
    items = cell if isinstance(cell, list) else [cell]
    return plain_line(cell_text([shown_claim(str(item)) for item in items if item is not None]))


def _fitting(wanted: Sequence[int], width: int) -> list[int]:
    """The widths of the first columns that fit; the widest give way to others down to a least width."""
    count = len(wanted)
    while count > 1 and sum(min(one, LEAST_WIDTH) + GAP for one in wanted[:count]) > width:
        count -= 1
    widths = list(wanted[:count])
    while sum(widths) + GAP * count > width and max(widths, default=0) > LEAST_WIDTH:
        widths[widths.index(max(widths))] -= 1
    return widths


def _drawn(names: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, GAP - 1, 0, 0), show_edge=False)
    for name, wide in zip(names, widths, strict=False):
        table.add_column(Text(name), width=wide, no_wrap=True, overflow="ellipsis")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row[: len(widths)]))
    into = io.StringIO()
    room = sum(widths) + GAP * len(widths)
    Console(file=into, width=room, color_system=None, force_terminal=False, legacy_windows=False).print(table)
    return [line.rstrip() for line in into.getvalue().splitlines() if line.strip()]


def _cells(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(text)
