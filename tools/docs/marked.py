"""Generated parts of a page: what stands between ``<!-- name -->`` and ``<!-- /name -->``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def replaced(text: str, parts: Mapping[str, str]) -> str:
    """The page with each part in its place; a page without the marks is an error."""
    for name, part in parts.items():
        begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        before, opened, rest = text.partition(begin)
        _, closed, after = rest.partition(end)
        if not opened or not closed:
            raise ValueError(f"The page has no {begin} … {end}.")
        text = f"{before}{begin}\n{part.strip()}\n{end}{after}"
    return text


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def run(page: Path, parts: Mapping[str, str]) -> int:
    """Write the page, or with ``--check`` only say whether it is up to date."""
    parser = argparse.ArgumentParser(description=f"Write the generated parts of {page.name}.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the page is out of date")
    check = parser.parse_args().check
    text = page.read_text(encoding="utf-8")
    wanted = replaced(text, parts)
    name = page.relative_to(ROOT)
    if check:
        sys.stdout.write(f"{name} is {'up to date' if text == wanted else 'out of date: run `make docs`'}\n")
        return int(text != wanted)
    page.write_text(wanted, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{name} {'unchanged' if text == wanted else 'written'}\n")
    return 0
