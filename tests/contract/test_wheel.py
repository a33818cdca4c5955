"""The wheel holds all that it needs, and works where no checkout is near."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from kg.browser.files import TYPES
from kg.loaders.tables.records import DATA
from kg.queries.registry import registry
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=300)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def kg(installed: Path, *words: str) -> subprocess.CompletedProcess[str]:
    program = "import sys; sys.path.insert(0, sys.argv.pop(1)); from kg.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-P", "-c", program, str(installed), *words],
        cwd=installed.parent,
        env={**os.environ, "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_it_holds_queries_tables_locks_licences_and_types(installed: Path) -> None:
    assert len(list((installed / "kg" / "_cypher" / "queries").rglob("*.cypher"))) == len(registry())
    tables = [path.relative_to(DATA) for path in DATA.rglob("*.tsv")]
    assert all(
        (installed / "kg" / "loaders" / "data" / table).is_file() for table in tables if "curation" not in table.parts
    )
    assert list((installed / "kg" / "local" / "fetch" / "releases").glob("*.lock"))
    assert {path.name for path in (installed / "kg" / "_browser").iterdir()} == set(TYPES)
    for package in ("kg", "kg/loaders"):
        assert (installed / package / "py.typed").is_file()
    (info,) = installed.glob("*.dist-info")
    assert {path.name for path in (info / "licenses").iterdir()} == {"LICENSE", "LICENSE-DATA", "NOTICE"}
    assert "kg = kg.cli:main" in (info / "entry_points.txt").read_text(encoding="utf-8")


def test_it_leaves_out_how_the_tables_came_about(installed: Path) -> None:
    data = installed / "kg" / "loaders" / "data"
    assert [path for path in DATA.rglob("*.tsv") if path.parent.name == "pass-a"]
    assert [path for path in data.rglob("*") if path.name in {"curation", "settled.tsv", "audit.tsv"}] == []


def test_it_checks_its_tables_and_lists_its_queries_elsewhere(installed: Path) -> None:
    checked = kg(installed, "check")
    assert checked.returncode == 0, checked.stderr
    assert "139/139" in checked.stdout
    assert "two passes" not in checked.stdout
    listed = kg(installed, "query")
    assert "countermeasures_for_pathway" in listed.stdout
    written = kg(installed, "cypher")
    assert written.stdout.startswith("// immunoresistance-kg, release")


def test_it_ships_no_jar_and_no_sentence_of_the_review(installed: Path) -> None:
    names = [path.name for path in installed.rglob("*")]
    assert not [name for name in names if name.endswith((".jar", ".whl"))]
