"""The public face: what a caller may use is listed, complete and documented, and the rest is said to be internal."""

from __future__ import annotations

import ast
import inspect
import json
import pydoc
import sys
import typing
from importlib import import_module
from typing import TYPE_CHECKING, Any

import kg
from kg import errors
from tests.conftest import ROOT
from tests.contract.test_docs import PAGES, fenced

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLIC_MODULES = ("kg", "kg.local", "kg.questions")
NOTEBOOKS = sorted((ROOT / "docs").rglob("*.ipynb"))


def public_names() -> set[tuple[str, str]]:
    """Module and name of all that a caller may use."""
    names = {(module, name) for module in ("kg", "kg.local") for name in import_module(module).__all__}
    return names | {("kg.questions", name) for name in import_module("kg.questions").__all__}


def classes_of_rows() -> list[type]:
    return list(import_module("kg.questions").ROW_TYPES.values())


def public_objects() -> dict[str, Any]:
    return {f"{module}.{name}": getattr(import_module(module), name) for module, name in sorted(public_names())}


def typed_only(module: str) -> dict[str, object]:
    """What a module imports for type checkers alone."""
    found: dict[str, object] = {}
    for node in ast.parse(inspect.getsource(sys.modules[module])).body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            exec(compile(ast.Module(node.body, []), module, "exec"), found)  # noqa: S102 - our own imports
    return found


def members(owner: Any) -> Iterator[Any]:
    """A function, or what a class offers: itself for its fields, its public methods and its properties."""
    yield owner
    for kind in owner.__mro__ if isinstance(owner, type) else ():
        if kind.__module__.partition(".")[0] == "kg":
            for name, member in vars(kind).items():
                if not name.startswith("_"):
                    yield member.fget if isinstance(member, property) else inspect.unwrap(member)


def named_classes(hint: Any) -> Iterator[type]:
    """The classes of this package in an annotation, also within Optional, lists and the like."""
    if isinstance(hint, type) and hint.__module__.partition(".")[0] == "kg":
        yield hint
    for part in typing.get_args(hint):
        for inner in part if isinstance(part, list) else [part]:
            yield from named_classes(inner)


def test_the_list_of_public_names_is_sorted_and_each_is_there() -> None:
    for module in ("kg", "kg.local"):
        names = import_module(module).__all__
        assert list(names) == sorted(set(names))
        assert set(names) <= set(dir(import_module(module)))
    assert all(value is not None for value in public_objects().values())


def test_every_error_is_public_and_has_one_home() -> None:
    kinds = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type)}
    assert {name: getattr(kg, name) for name in kinds} == kinds


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    assert not hasattr(kg, "no_such_name")


def test_whatever_a_public_name_gives_or_takes_is_public_too() -> None:
    known = set(public_objects().values())
    unlisted = set[str]()
    for name, owner in public_objects().items():
        for member in members(owner) if callable(owner) else ():
            if not callable(member) or not hasattr(member, "__annotations__"):
                continue
            hints = typing.get_type_hints(member, localns=typed_only(member.__module__))
            unlisted |= {
                f"{name} names {kind.__module__}.{kind.__qualname__}"
                for hint in hints.values()
                for kind in named_classes(hint)
                if kind not in known
            }
    assert not unlisted


def test_every_public_name_has_a_docstring() -> None:
    assert not [
        name
        for name, owner in public_objects().items()
        if callable(owner)
        and not all(inspect.getdoc(member) for member in members(owner) if inspect.isfunction(member))
    ]


def test_help_says_what_to_do() -> None:
    shown = pydoc.plain(pydoc.render_doc(kg)).split("\nPACKAGE CONTENTS", 1)[0]
    steps = ["kg demo", "kg.connect()", "graph.countermeasures_for_pathway", "answer.evidence", "docs"]
    assert [shown.index(step) for step in steps] == sorted(shown.index(step) for step in steps)
    assert all(name in shown for name in ("KgError", "kg.named_queries()", "internal", *PUBLIC_MODULES))


def test_help_reaches_all_public_names() -> None:
    shown = pydoc.plain(pydoc.render_doc(kg))
    assert [name for name in kg.__all__ if name not in shown] == ["__version__"]


def imported(code: str) -> Iterator[tuple[str, str]]:
    """Module and name of what Python code takes from this package."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "kg":
            yield from ((str(node.module), alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names if alias.name.startswith("kg."))
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "kg":
            yield "kg", node.attr


def test_the_docs_use_public_names_alone() -> None:
    cells = [cell for path in NOTEBOOKS for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    code += [body for page in PAGES for body in fenced(page, "python")]
    used = {name for text in code for name in imported(text)}
    assert used
    assert used <= public_names()
