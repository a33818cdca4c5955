"""A caller's type checker knows every question, parameter and column: a misspelt one is an error before it runs."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
import kg
from kg.questions import CountermeasuresForPathwayRow

with kg.connect(timeout=5.0) as graph:
    answer = graph.countermeasures_for_pathway("PI3K-AKT", contextual=True, limit=5)
    row: CountermeasuresForPathwayRow = answer[0]
    names: list[str] = [row.countermeasure for row in answer]
    sure: str = answer.evidence["c0260"].certainty
    shorter: list[str] = [row.mechanism for row in graph.countermeasures.for_pathway("PI3K-AKT")]
    claims: list[str] = answer.claims
    quantity: str | None = graph.claim_receipt(claims)[0].quantity
    rows: int = len(answer.to_df())
    version: str = kg.__version__
    mice: list[str] = graph.claims_by_model_system("mouse_model").claims
    mode = "inhibit"
    understood: dict[str, str] = graph.run("countermeasures_by_mode", {"mode": mode}).understood
    genes: list[str] = graph.entities("gene")["symbol"].tolist()
    found: str = graph.entities.find_entity("PTEN")[0].entity
    pmids: int = len(graph.claims()["pmids"])
    told: dict[str, object] = answer.to_dict(evidence=True)
    nodes: int = graph.to_networkx().number_of_nodes() + len(answer.to_networkx())
"""
BAD = """\
import kg

graph = kg.connect()
graph.countermeasure_for_pathway("PI3K-AKT")
graph.countermeasures_for_pathway("PI3K-AKT", contextal=True)
graph.countermeasures_for_pathway("PI3K-AKT")[0].contermeasure
graph.countermeasures_for_pathway(3)
graph.countermeasures_for_pathway("PI3K-AKT", True)
count: str = graph.find_entity("x")[0].claim_count
graph.claims_by_model_system("mouse")
"""
ERRORS = [
    (4, "attr-defined", "countermeasure_for_pathway"),
    (5, "call-arg", "contextal"),
    (6, "attr-defined", "contermeasure"),
    (7, "arg-type", "int"),
    (8, "call-arg|misc", "positional"),
    (9, "assignment", "int"),
    (10, "arg-type", "mouse_model"),
]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What mypy says of a good and of a bad caller, by file."""
    folder: Path = tmp_path_factory.mktemp("callers")
    for name, text in (("good.py", GOOD), ("bad.py", BAD)):
        (folder / name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable, "-m", "mypy", "--strict", "--config-file", "", "--follow-imports", "silent",
            "--cache-dir", str(folder / "cache"), "good.py", "bad.py",
        ],
        cwd=folder, env={"MYPYPATH": str(ROOT), "PATH": ""}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.stderr == ""
    lines = [line for line in done.stdout.splitlines() if ": error:" in line]
    return {name: [line for line in lines if line.startswith(name)] for name in ("good.py", "bad.py")}


def test_a_good_caller_passes_the_strictest_check(checked: dict[str, list[str]]) -> None:
    assert checked["good.py"] == []


def test_a_misspelt_question_parameter_or_column_is_an_error_and_nothing_else_is(checked: dict[str, list[str]]) -> None:
    found = checked["bad.py"]
    assert len(found) == len(ERRORS), found
    for line, (number, codes, word) in zip(found, ERRORS, strict=True):
        assert line.startswith(f"bad.py:{number}: ")
        assert re.search(rf"\[({codes})\]$", line), line
        assert word in line
