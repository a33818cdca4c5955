"""docs/promises.md names tests that exist, every test is named there, and the faults that try them can be seeded."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING

from tests.conftest import ROOT
from tools.promises.faults import problems, read_faults
from tools.promises.page import PAGE, read_promises

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST_FAULTS = 48
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions_of_the_tests() -> Iterator[str]:
    """Every test function, as pytest names it."""
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        classes = [(f"{node.name}::", node.body) for node in tree.body if isinstance(node, ast.ClassDef)]
        for owner, body in [("", tree.body), *classes]:
            for node in body:
                if isinstance(node, Function) and node.name.startswith("test_"):
                    yield f"{path.relative_to(ROOT).as_posix()}::{owner}{node.name}"


def test_every_promise_names_tests_that_exist_and_every_test_holds_a_promise() -> None:
    promises, there = read_promises(), set(functions_of_the_tests())
    named = {test: promise.id for promise in promises for test in promise.tests}
    times = Counter(promise.id for promise in promises)
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| p")]
    offenders = [f"{name}: the id is given {count} times" for name, count in times.items() if count > 1]
    offenders += [f"{name}: there is no {test}" for test, name in named.items() if test not in there]
    offenders += [f"{test}: it stands on no row of docs/promises.md" for test in sorted(there - set(named))]
    offenders += [
        f"{line[:60]}…: it names no test" for line in rows if "`tests/" not in line and "(decisions/" not in line
    ]
    assert not offenders, "\n".join(offenders)
    assert len([line for line in rows if "`tests/" in line]) == len(promises) > 600


def test_every_fault_can_be_seeded_and_its_test_holds_the_promise_that_it_breaks() -> None:
    faults, promises = read_faults(), read_promises()
    found = problems(faults, promises)
    assert not found, "\n".join(found)
    assert len(faults) >= FEWEST_FAULTS
    areas = {promise.id: promise.area for promise in promises}
    tried = {areas[fault.promise] for fault in faults}
    assert set(areas.values()) - tried == set(), "an area without a fault"
