"""The words that house style leaves out are nowhere: not in docs, help, messages, docstrings, comments or the guide."""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
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
    r"(?<!There\s)(?<!there\s)is\s+no\s+(?!longer|more|need)": "is not a",
    r"parted": "separated",
    r"(?:take|takes|took|taken|taking)\s+(?:\w+\s+)?out": "remove",
    r"tell(?:s|ing)?|told": "say, show",
    r"rest(?:s|ed|ing)?\s+(?:up)?on": "depend on; evidence",
    r"(?<=;)\s+else": "default",
    r"better(?:ed|s)": "improve",
}
LOOK_FOR = {re.compile(rf"(?<![\w`])(?:{pattern})\b", re.IGNORECASE): instead for pattern, instead in LEFT_OUT.items()}
# Names in code are not prose: fenced blocks, words between backticks, the Cypher of the guide.
CODE = re.compile(r"^```.*?^```$|`[^`\n]*`|<pre.*?</pre>", re.MULTILINE | re.DOTALL)
MAY_HOLD = {"kg/queries/ask.py": "words of questions that say nothing about what is asked"}
# Files that are comments and settings, read as they are.
PLAIN_FILES = ("Makefile", ".ci/run", "docker-compose.yml", "pyproject.toml", "NOTICE", "LICENSE-DATA")
Passage = tuple[str, int, str]


def passages() -> Iterator[Passage]:
    """Path, line and text of all that a reader may meet, the data excepted."""
    for page in [*PAGES, ROOT / "docs" / "browser" / "guide.html", *(ROOT / name for name in PLAIN_FILES)]:
        yield where(page), 1, CODE.sub(blank, page.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "docs").rglob("*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            yield where(path), 1, "".join(cell["source"])
    for top in ("kg", "loaders", "tools", "bench"):
        for path in sorted((ROOT / top).rglob("*.py")):
            if where(path) not in MAY_HOLD:
                yield from prose(where(path), path.read_text(encoding="utf-8"))
    for path in sorted([*(ROOT / "cypher").rglob("*.cypher"), *(ROOT / "cypher").rglob("*.toml")]):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.lstrip().startswith(("//", "#")):
                yield where(path), number, line


def where(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def blank(match: re.Match[str]) -> str:
    """As many lines as there were, and nothing on them."""
    return "\n" * match[0].count("\n")


def prose(path: str, code: str) -> Iterator[Passage]:
    """Docstrings, messages and comments of a module: its strings of several words, and what stands after a hash."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            yield path, node.lineno, CODE.sub(blank, node.value)
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT:
            yield path, token.start[0], token.string


def left_out(path: str, first: int, text: str) -> Iterator[str]:
    """Every word of a passage that house style leaves out: where it stands, and what to write."""
    for pattern, instead in LOOK_FOR.items():
        for match in pattern.finditer(text):
            line = first + text.count("\n", 0, match.start())
            around = " ".join(text[max(0, match.start() - 30) : match.end() + 20].split())
            yield f"{path}:{line}: {' '.join(match[0].split())!r} in {around!r}: write {instead}"


def test_the_words_left_out_are_nowhere() -> None:
    found = [problem for passage in passages() for problem in left_out(*passage)]
    assert not found, "\n".join(found)


def test_every_kind_of_text_is_searched() -> None:
    searched = {path for path, _, _ in passages()}
    wanted = {
        "README.md", "CONTRIBUTING.md", "docs/errors.md", "docs/browser/guide.html", "kg/errors.py", "kg/cli/query.py",
        "loaders/check/claims.py", "tools/browser/slides.py", "cypher/queries/evidence/claim_receipt.cypher",
        "cypher/bridges/hetionet.toml", "docs/notebooks/resistant-melanoma.ipynb",
    }  # fmt: skip
    assert wanted <= searched


def test_the_search_finds_what_it_should_and_plain_english_passes() -> None:
    bad = ("Mend it.", "c0001 is no name.", "Take it out.", "URI; else the local one", "It rests\n on it", "It tells.")
    assert [len(list(left_out("a.py", 1, text))) for text in bad] == [1] * len(bad)
    plain = "There is no such query. Recommended: the restored file; elsewhere is next. `theirs` is a name in code."
    assert list(left_out("a.md", 1, CODE.sub(blank, plain))) == []


def test_a_word_put_into_code_is_found_at_its_line() -> None:
    code = '"""A module.\n\nIt stands beside another."""\n\ntheirs = 1  # a stranger\'s\n'
    found = [problem for passage in prose("a.py", code) for problem in left_out(*passage)]
    assert [problem.split(": ")[0] for problem in found] == ["a.py:3", "a.py:5"]
