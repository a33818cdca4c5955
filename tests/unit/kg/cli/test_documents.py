"""JSON documents for programs: their fields are those of the docs, and exit codes say what they should."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.cli.bridge import REPORT_HEAD
from kg.cli.documents import as_document, bridged_object, detected_object, load_object, plan_object
from kg.cli.options import Connection
from kg.cli.status import Reported, status_object
from kg.find_target import Place
from kg.loaders.bridge.apply import Bridged
from kg.loaders.bridge.report import Report
from kg.loaders.bridge.survey import Detected, Sample
from kg.loaders.database.apply import Loaded
from kg.loaders.database.plan import Plan
from kg.model.rows import GraphRows, Node
from tests.command import kg as run
from tests.conftest import ROOT
from tests.small import write_small

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
PLAN = Plan("2001-01-01", add_nodes=(Node("IRGene", "HGNC:1", {}),), notes=("a note",))
NODES: Any = SimpleNamespace(label="Gene", key="id")
NEIGHBOUR: Any = SimpleNamespace(name="other", nodes=[NODES])


def documented(command: str) -> list[str]:
    """The names in the first column of a command's table."""
    section = PAGE.split(f"### {command} --json\n")[1].split("\n#")[0]
    rows = [line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `")]
    return [name for row in rows for name in re.findall(r"`(\w+)`", row)]


def listed(command: str) -> set[str]:
    """The names in the row of a bridge's command."""
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{command}` |")]
    return set(re.findall(r"`(\w+)`", row))


def test_the_fields_of_status_plan_and_load_are_those_of_the_docs() -> None:
    place = Place("bolt://x:1", "neo4j", "neo4j", "environment")
    assert sorted(documented("kg status")) == sorted(status_object(Reported(place)))
    planned = plan_object(PLAN, [("add", "IRGene", 1)], "f")
    assert sorted(documented("kg plan")) == sorted(planned)
    assert set(planned["counts"]) <= set(re.findall(r"`(\w+)`", PAGE))
    assert sorted(documented("kg load")) == sorted(load_object(Loaded(PLAN, "", "f"), GraphRows((), (), "r")))


def test_the_fields_of_bridges_are_those_of_the_docs() -> None:
    found = Detected(NEIGHBOUR, (Sample(NODES, 3, 2),), (":Gene",))
    seen = detected_object(found, Report(NEIGHBOUR, (), (), ()))
    assert {*seen, *seen["samples"][0]} <= listed("kg bridge detect")
    assert detected_object(found, None)["linked"] is None
    assert set(bridged_object(Bridged(Report(NEIGHBOUR, (), (), ()), 1, 0))) <= listed("kg bridge apply")
    assert set(REPORT_HEAD) <= listed("kg bridge report")
    assert {"name", "removed"} <= listed("kg bridge remove")


def test_a_load_that_wrote_nothing_counts_nothing() -> None:
    rows = GraphRows((), (), "2001-01-01")
    told = load_object(Loaded(None, "2001-01-01", "f"), rows)
    assert (told["written"], set(told["counts"].values())) == (False, {0})
    assert load_object(Loaded(PLAN, "", "f"), rows)["counts"]["nodes_added"] == 1
    assert load_object(Loaded(Plan("2001-01-01"), "2000-01-01", "f", recorded=True), rows)["written"] is True


@given(st.dictionaries(st.text(), st.text()))
def test_a_document_reads_back_and_steers_no_terminal(value: dict[str, str]) -> None:
    text = as_document(value)
    assert json.loads(text) == value
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Run `kg plan` on a database where the plan and the release are given."""

    class Nothing:
        def __enter__(self) -> None:
            return None

        def __exit__(self, *_: object) -> None:
            return None

    folder = str(write_small(tmp_path / "data"))

    def plan(*words: str, found: Plan, released: str = "") -> Any:
        monkeypatch.setattr(Connection, "engine", lambda _: Nothing())
        monkeypatch.setattr("kg.loaders.database.apply.plan_against", lambda *_: found)
        monkeypatch.setattr("kg.loaders.database.apply.release_change", lambda *_: released)
        return run("plan", "--data", folder, *words)

    return plan


def test_detailed_exit_codes_are_those_of_terraform(planned: Any) -> None:
    assert planned("--detailed-exitcode", found=PLAN).returncode == 2
    assert planned("--detailed-exitcode", found=Plan("2001-01-01")).returncode == 0
    assert planned(found=PLAN).returncode == 0


def test_a_release_that_differs_is_a_change(planned: Any) -> None:
    done = planned("--detailed-exitcode", found=Plan("2001-01-01"), released="change")
    assert (done.returncode, done.stdout.split()) == (2, ["change", "IRRelease", "1"])
    assert "Nothing to do" in planned(found=Plan("2001-01-01")).stdout


def test_a_plan_for_programs_is_one_document(planned: Any) -> None:
    done = planned("--json", found=PLAN, released="add")
    told = json.loads(done.stdout)
    assert (told["changes"], told["notes"], len(told["kinds"])) == (True, ["a note"], 2)


@pytest.mark.parametrize(
    "words",
    [
        ("plan", "--detailed-exitcode", "--dat"),
        ("plan", "--detailed-exitcod"),
        ("plan", "--detailed-exitcode", "--password=x"),
        ("--bad", "plan", "--detailed-exitcode"),
    ],
)
def test_a_wrong_command_line_is_never_taken_for_changes(words: tuple[str, ...]) -> None:
    assert run(*words).returncode == 1
    assert run(*(word for word in words if not word.startswith("--detailed")), "--bad").returncode == 2


@pytest.mark.parametrize("words", [("plan",), ("load",), ("verify",), ("bridge", "detect"), ("bridge", "report")])
def test_errors_are_the_same_with_json(words: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*words, "--json", KG_HOME=str(tmp_path / "home"))
    assert (done.returncode, done.stdout) == (11, "")
    assert done == run(*words, KG_HOME=str(tmp_path / "home"))
