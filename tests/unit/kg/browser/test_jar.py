"""The Browser jar with the guide in it: a copy, whole, made once."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from kg.browser.jar import INSIDE, files_for_jar, is_guided, with_guide

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
        assert {name: archive.read(f"{INSIDE}/{name}") for name in files_for_jar()} == files_for_jar()
    assert published.read_bytes() == before
    assert is_guided(found)
    assert found[1].stat().st_mtime_ns == published.stat().st_mtime_ns


def test_a_copy_that_is_there_is_used_again(tmp_path: Path) -> None:
    published = jar(tmp_path)
    (first,) = with_guide([published], tmp_path)
    changed = first.stat().st_ctime_ns
    assert with_guide([published], tmp_path) == [first]
    assert first.stat().st_ctime_ns == changed


def test_a_copy_with_another_guide_is_made_anew_in_the_same_place_size_and_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = jar(tmp_path)
    monkeypatch.setattr("kg.browser.jar.files_for_jar", lambda: {"guide.html": b"short", "style.grass": b""})
    (first,) = with_guide([published], tmp_path)
    stamp = (first.stat().st_size, first.stat().st_mtime_ns)
    other = {"guide.html": bytes(range(256)) * 40, "style.grass": b"node"}
    monkeypatch.setattr("kg.browser.jar.files_for_jar", lambda: other)
    (second,) = with_guide([published], tmp_path)
    assert second == first
    assert (second.stat().st_size, second.stat().st_mtime_ns) == stamp
    with zipfile.ZipFile(second) as archive:
        assert archive.testzip() is None
        assert archive.read(f"{INSIDE}/guide.html") == other["guide.html"]
    assert [path.name for path in second.parent.iterdir()] == [published.name]


def test_a_copy_that_was_cut_off_is_made_anew(tmp_path: Path) -> None:
    published = jar(tmp_path)
    (first,) = with_guide([published], tmp_path)
    first.write_bytes(first.read_bytes()[:500])
    with_guide([published], tmp_path)
    assert zipfile.is_zipfile(first)


def test_without_a_browser_jar_nothing_changes(tmp_path: Path) -> None:
    other = [tmp_path / "neo4j-kernel-5.26.30.jar"]
    assert with_guide(other, tmp_path) == other
    assert not is_guided(other)
