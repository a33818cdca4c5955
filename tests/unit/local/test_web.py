"""The Browser jar with the guide in it: a copy, whole, made once."""

from __future__ import annotations

import time
import zipfile
from typing import TYPE_CHECKING

from kg.local.web import INSIDE, KEPT, files, is_guided, with_guide

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def jar(folder: Path) -> Path:
    path = folder / "neo4j-browser-5.24.0.jar"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("browser/index.html", "page")
    return path


def test_the_browser_jar_is_replaced_by_a_copy_with_the_guide(tmp_path: Path) -> None:
    published, other = jar(tmp_path), tmp_path / "neo4j-kernel-5.26.30.jar"
    before = published.read_bytes()
    found = with_guide([other, published], tmp_path)
    assert found[0] == other
    with zipfile.ZipFile(found[1]) as archive:
        assert archive.testzip() is None
        assert archive.read("browser/index.html") == b"page"
        assert {name: archive.read(f"{INSIDE}/{name}") for name in files()} == files()
    assert published.read_bytes() == before
    assert is_guided(found)
    assert found[1].stat().st_mtime_ns == published.stat().st_mtime_ns


def test_a_copy_that_is_there_is_used_again(tmp_path: Path) -> None:
    published = jar(tmp_path)
    (first,) = with_guide([published], tmp_path)
    changed = first.stat().st_ctime_ns
    assert with_guide([published], tmp_path) == [first]
    assert first.stat().st_ctime_ns == changed


def test_copies_of_earlier_releases_go_when_they_are_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    web = tmp_path / "web"
    web.mkdir()
    (web / "neo4j-browser-5.24.0-0.jar").write_bytes(b"")
    later = time.time() + KEPT + 60
    monkeypatch.setattr("kg.local.web.time.time", lambda: later)
    assert list(web.iterdir()) != with_guide([jar(tmp_path)], tmp_path)
    assert len(list(web.iterdir())) == 1


def test_without_a_browser_jar_nothing_changes(tmp_path: Path) -> None:
    other = [tmp_path / "neo4j-kernel-5.26.30.jar"]
    assert with_guide(other, tmp_path) == other
    assert not is_guided(other)
