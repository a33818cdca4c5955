"""The generated parts of a page, between ``<!-- name -->`` and ``<!-- /name -->``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def replaced(text: str, parts: Mapping[str, str]) -> str:
    """The page with each part in its place; missing marks are an error."""
    for name, part in parts.items():
        begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        before, opened, rest = text.partition(begin)
        _, closed, after = rest.partition(end)
        if not opened or not closed:
            raise ValueError(f"The page has no {begin} … {end}.")
        text = f"{before}{begin}\n{part.strip()}\n{end}{after}"
    return text


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, figures: Collection[str] = ()) -> str:
    """A Markdown table; columns of figures are aligned to the right."""
    rule = ["--:" if name in figures else "---" for name in head]
    lines = [head, rule, *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def run(pages: Mapping[Path, Mapping[str, str]]) -> int:
    """Write the pages, or with ``--check`` only report whether they are up to date."""
    parser = argparse.ArgumentParser(description="Write the generated parts of the docs.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page is out of date")
    check = parser.parse_args().check
    changed = [page for page, parts in pages.items() if update(page, parts, check=check)]
    for page in changed:
        sys.stdout.write(f"{page.relative_to(ROOT)} {'is out of date: run `make docs`' if check else 'written'}\n")
    return int(check and bool(changed))


def update(page: Path, parts: Mapping[str, str], *, check: bool = False) -> bool:
    """Write a page, unless only checking, and return whether it was out of date."""
    text = page.read_text(encoding="utf-8")
    wanted = replaced(text, parts)
    if wanted != text and not check:
        page.write_text(wanted, encoding="utf-8", newline="\n")
    return wanted != text
