"""The floors of the code: a module imports from its own floor or from one below, and no imports go in a circle."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.contract.test_code import NAMES, TREES, imports

# From the ground up; a package that is not listed stands on no floor, and the test says so.
FLOORS = (
    ("kg.late", "kg.errors", "kg.user_cache", "kg._version"),
    ("kg.model", "kg.database"),
    ("kg.names", "kg.references", "kg.evidence"),
    ("kg.queries", "kg.browser"),
    ("kg.export", "kg.shown", "kg.envelope", "kg.notebook"),
    ("kg.picture", "kg.local"),
    ("kg.answers",),
    ("kg.families",),
    ("kg.questions",),
    ("kg.exports",),
    ("kg.graph",),
    ("kg.find_target",),
    ("kg",),
    ("kg.loaders.tables", "kg.loaders.sources"),
    ("kg.loaders.build", "kg.loaders.check", "kg.loaders.database"),
    ("kg.loaders.bridge", "kg.loaders.curation", "kg.loaders"),
    ("kg.cli",),
)
FLOOR = {package: number for number, packages in enumerate(FLOORS) for package in packages}


def module_name(path: str) -> str:
    inside = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return f"kg.{inside}" if inside.startswith("loaders") else inside


MODULES = {module_name(path): TREES[path] for path in NAMES}


def imported(name: str, *, typed: bool = False) -> set[str]:
    """The modules of this package that a module imports, those that only a type checker reads on request."""
    tree = MODULES[name]
    found = set() if typed else set(imports(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and (typed or node.module in found):
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    inside = {module for module in found if module in MODULES} - {name}
    return {module for module in inside if not any(other.startswith(f"{module}.") for other in inside)}


def floor(name: str) -> int:
    """The floor of the longest package that is listed."""
    parts = name.split(".")
    listed = [".".join(parts[:count]) for count in range(len(parts), 0, -1)]
    return next(FLOOR[package] for package in listed if package in FLOOR and (package != "kg" or name == "kg"))


def test_every_module_stands_on_a_floor() -> None:
    assert {name: floor(name) for name in MODULES}
    assert {
        package for package in FLOOR if not any(name == package or name.startswith(f"{package}.") for name in MODULES)
    } == set()


def test_no_import_climbs() -> None:
    climbing = {name: sorted(other for other in imported(name) if floor(other) > floor(name)) for name in MODULES}
    assert {name: others for name, others in climbing.items() if others} == {}


@pytest.mark.parametrize("typed", [False, True])
def test_no_imports_go_in_a_circle(typed: bool) -> None:
    order = TopologicalSorter({name: imported(name, typed=typed) for name in MODULES})
    assert len(list(order.static_order())) == len(MODULES)


def test_a_circle_would_be_found() -> None:
    with pytest.raises(CycleError):
        list(TopologicalSorter({"kg.a": {"kg.b"}, "kg.b": {"kg.a"}}).static_order())
