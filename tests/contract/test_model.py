"""One name for one thing, and the facts of the model in its tables only."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING

from kg.model.vocabulary import vocabulary
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODULES = [path for folder in ("kg", "loaders", "tools") for path in sorted((ROOT / folder).rglob("*.py"))]
# Code may name a few classes or predicates on purpose; a collection of this many is a copy of the vocabulary.
MOST_NAMES = 4
# The picture draws chosen relationships, and the docs abbreviate sets of classes: choices, not facts of the model.
CHOICES = frozenset({"tools/docs/model_tables.py", "loaders/check/vocabulary.py"})

# Written from the vocabulary, which another test compares.
GENERATED = ROOT / "kg" / "questions"


def classes(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def collections(path: Path) -> Iterator[set[str]]:
    """The strings in each literal collection."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        items = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", [])
        yield {str(item.value) for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)}


def test_no_two_classes_have_one_name() -> None:
    names = Counter(name for path in MODULES for name in classes(path) if not name.startswith("_"))
    assert [name for name, number in names.items() if number > 1] == []


def test_no_module_copies_the_vocabulary() -> None:
    words = vocabulary()
    facts = [set(words.classes), set(words.predicates), *(set(values) for values in words.terms.values())]
    copies = [
        (path.relative_to(ROOT).as_posix(), sorted(found & known))
        for path in MODULES
        if path.parent != GENERATED
        for found in collections(path)
        for known in facts
        if len(found & known) >= MOST_NAMES
    ]
    assert [copy for copy in copies if copy[0] not in CHOICES] == []
