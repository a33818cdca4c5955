"""The words that house style leaves out are found nowhere: not in docs, help, messages, docstrings or query headers."""

from __future__ import annotations

import ast
import json
import re
from typing import TYPE_CHECKING

from tests.conftest import ROOT
from tests.contract.test_docs import PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Each with what to write instead. "There is no …" is plain English; "c0001 is no name" is not.
LEFT_OUT = {
    r"mend(?:s|ed|ing)?": "fix, correct, repair",
    r"strangers?": "others, another program",
    r"ours": "this graph's, of this program",
    r"theirs": "the neighbour's",
    r"beside": "next to, with",
    r"(?<!There )(?<!there )is no (?!longer|more|need)": "is not a",
    r"parted": "separated",
    r"(?:take|takes|took|taken|taking) (?:\w+ )?out": "remove",
    r"tells?|told": "say, show",
    r"rests? (?:up)?on": "depend on; evidence",
    r"(?<=;) else": "default",
    r"bettered": "improved",
}
LOOK_FOR = {re.compile(rf"(?<![\w`])(?:{pattern})\b", re.IGNORECASE): instead for pattern, instead in LEFT_OUT.items()}
CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
MAY_HOLD = {"kg/queries/ask.py": "words of questions that say nothing about what is asked"}


def texts() -> Iterator[tuple[str, str]]:
    """Place and text of all that a reader may meet, the data excepted."""
    for page in PAGES:
        yield page.relative_to(ROOT).as_posix(), CODE.sub("", page.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "docs").rglob("*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            yield path.name, "".join(cell["source"])
    for top in ("kg", "loaders", "tools"):
        for path in sorted((ROOT / top).rglob("*.py")):
            if path.relative_to(ROOT).as_posix() not in MAY_HOLD:
                yield from strings(path)
    for path in sorted((ROOT / "cypher").rglob("*.cypher")):
        comments = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("//")]
        yield path.relative_to(ROOT).as_posix(), "\n".join(comments)


def strings(path: Path) -> Iterator[tuple[str, str]]:
    """Docstrings and messages of a module: its strings of several words."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            yield f"{path.relative_to(ROOT).as_posix()}:{node.lineno}", node.value


def test_the_words_left_out_are_nowhere() -> None:
    found = [
        f"{place}: {match[0]!r} in {text[max(0, match.start() - 30) : match.end() + 20]!r}: write {instead}"
        for place, text in texts()
        for pattern, instead in LOOK_FOR.items()
        for match in pattern.finditer(text)
    ]
    assert not found, "\n".join(found)


def test_the_search_finds_what_it_should_and_plain_english_passes() -> None:
    def left_out(text: str) -> bool:
        return any(pattern.search(text) for pattern in LOOK_FOR)

    assert all(
        map(left_out, ("Mend it.", "c0001 is no name.", "Take it out.", "URI; else the local one", "It rests on it"))
    )
    plain = "There is no such query. Recommended: the restored file; elsewhere is next."
    assert not left_out(plain)
