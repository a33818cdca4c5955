"""docs/promises.md as data: the promises by id, each with the tests that hold it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.docs.marked import DOCS

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = DOCS / "promises.md"
AREA = re.compile(r"## (.+)")
ROW = re.compile(r"\| (?P<id>p\d{3,}) \| (?P<text>.+) \| (?P<tests>`.+`) \|")
TEST = re.compile(r"`(tests/[\w/]+\.py(?:::\w+)+)`")


@dataclass(frozen=True)
class Promise:
    """A row of the page.

    Attributes:
        area: its section.
        tests: the tests that hold it, as pytest names them.
    """

    id: str
    area: str
    text: str
    tests: tuple[str, ...]


def read_promises(text: str = "") -> list[Promise]:
    """Every promise, in the order of the page."""
    return list(_promises(text or PAGE.read_text(encoding="utf-8")))


def _promises(text: str) -> Iterator[Promise]:
    area = ""
    for line in text.splitlines():
        if heading := AREA.fullmatch(line):
            area = heading[1]
        elif row := ROW.fullmatch(line):
            yield Promise(row["id"], area, row["text"], tuple(TEST.findall(row["tests"])))
