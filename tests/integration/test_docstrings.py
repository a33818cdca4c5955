"""Examples in docstrings: each is run on the loaded graph and gives what is printed; none is skipped."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Any

import kg
from kg import questions
from kg.graph import Graph
from kg.queries.registry import registry

if TYPE_CHECKING:
    import pytest

    from kg.database.engine import Engine
    from tests.conftest import Server

FINDER = doctest.DocTestFinder(recurse=True, exclude_empty=True)


def examples() -> dict[str, doctest.DocTest]:
    """The examples of all modules but the loaders' by name, each once: shorter names share those of the full ones."""
    names = [module.name for module in pkgutil.walk_packages(kg.__path__, "kg.")]
    modules = ["kg", *(name for name in names if not name.startswith(("kg.loaders", "kg.cli")))]
    found = [test for name in modules for test in FINDER.find(import_module(name), name, globs={}) if test.examples]
    return {f"{test.filename}:{test.lineno}": test for test in found}


EXAMPLES = examples()


def test_every_example_is_run_and_every_method_of_a_question_has_one() -> None:
    assert not [test.name for test in EXAMPLES.values() if any(doctest.SKIP in one.options for one in test.examples)]
    assert not [test.name for test in EXAMPLES.values() if not any(one.want for one in test.examples)]
    asked = {test.name.rpartition(".")[2] for test in EXAMPLES.values() if test.name.startswith("kg.questions.")}
    assert asked == set(registry())
    assert set(questions.ROW_TYPES) == asked


def test_an_example_gives_what_its_docstring_shows(
    loaded: Engine, own_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in own_server.environment().items():
        if name.startswith("KG_NEO4J_"):
            monkeypatch.setenv(name, value)
    graph = Graph(loaded)
    given: dict[str, Any] = {"kg": kg, "graph": graph, "answer": graph.countermeasures_for_pathway("PI3K-AKT")}
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    for test in EXAMPLES.values():
        test.globs.update(given)
        runner.run(test, out=said.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(said)
