"""The wheel holds all that it needs, and works where no checkout is near; so does one built from the sdist."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.browser.files import TYPES
from kg.loaders.tables.records import DATA
from kg.queries.registry import registry
from tests.conftest import ROOT

FOREIGN = 'raise ImportError("this is the loaders package of somebody else")\n'


def built(source: Path, folder: Path, kind: str) -> Path:
    build = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    subprocess.run(build, cwd=source, check=True, capture_output=True, timeout=300)
    (made,) = [path for path in folder.iterdir() if path.is_file()]
    return made


def unpacked(wheel: Path) -> Path:
    shutil.unpack_archive(wheel, wheel.parent / "site", "zip")
    return wheel.parent / "site"


def contents(installed: Path) -> dict[str, bytes]:
    return {
        path.relative_to(installed).as_posix(): path.read_bytes() for path in installed.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(built(ROOT, tmp_path_factory.mktemp("wheel"), "wheel"))


def kg(installed: Path, *words: str, first: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the installed command line; ``first`` goes before it on the path."""
    program = "import sys; sys.path[:0] = sys.argv.pop(1).split(); from kg.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-P", "-c", program, f"{first or ''} {installed}", *words],
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


def test_it_installs_one_package_and_no_other(installed: Path) -> None:
    (info,) = installed.glob("*.dist-info")
    assert {path.name for path in installed.iterdir()} == {"kg", info.name}


def test_a_loaders_package_of_somebody_else_on_the_path_does_no_harm(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "loaders").mkdir()
    (tmp_path / "loaders" / "__init__.py").write_text(FOREIGN, encoding="utf-8")
    done = kg(installed, "check", first=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_wheel_built_from_the_sdist_is_the_same(installed: Path, tmp_path: Path) -> None:
    sdist = built(ROOT, tmp_path / "sdist", "sdist")
    shutil.unpack_archive(sdist, tmp_path, filter="data")
    (source,) = tmp_path.glob("immunoresistance_kg-*")
    assert contents(unpacked(built(source, tmp_path / "wheel", "wheel"))) == contents(installed)


def test_an_editable_install_reads_the_checkout(tmp_path: Path) -> None:
    """The tests themselves run in one: `make test` makes it."""
    program = "import kg.loaders.build; print(kg.loaders.build.__file__)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], cwd=tmp_path, check=True, capture_output=True, text=True, timeout=60
    )
    assert Path(done.stdout.strip()).samefile(ROOT / "loaders" / "build.py")
