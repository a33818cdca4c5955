"""The names of a release on disk: read once, of one release and one code, and never trusted if spoilt or another's."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from kg.names import stored
from kg.names.stored import MOST_FILES, read_catalogue
from tests.unit.kg.fakes import FakeEngine

ONE, OTHER = "1" * 64, "2" * 64


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(stored, "names_folder", lambda: tmp_path / "names")
    return tmp_path / "names"


def reads(*hashes: str) -> int:
    """How often the names are read from the database for these releases, one after the other."""
    engine = FakeEngine()
    for one in hashes:
        assert [entity.name for entity in read_catalogue(engine, one).entities] == ["PI3K-AKT pathway"]
    return len([text for text, _ in engine.asked if ".authority_names" in text])


def test_the_names_of_a_release_are_read_once() -> None:
    assert reads(ONE, ONE, ONE) == 1
    assert reads(ONE) == 0


def test_another_release_is_read_anew() -> None:
    assert reads(ONE, OTHER, ONE) == 2


def test_what_is_kept_is_what_was_read() -> None:
    engine = FakeEngine()
    first = read_catalogue(engine, ONE)
    assert read_catalogue(engine, ONE) == first
    assert read_catalogue(engine, ONE) is not first


def test_names_that_another_code_kept_are_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reads(ONE) == 1
    monkeypatch.setattr(stored, "_fingerprint", lambda: "other")
    assert reads(ONE) == 1


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"entities": 3}', b"\xff", b"null"])
def test_a_spoilt_file_is_read_anew_and_mended(folder: Path, content: bytes) -> None:
    assert reads(ONE) == 1
    (file,) = folder.iterdir()
    file.write_bytes(content)
    assert reads(ONE, ONE) == 1


def test_a_file_of_another_user_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reads(ONE) == 1
    owner = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: owner + 1)
    assert reads(ONE) == 1


def test_a_folder_that_cannot_be_written_is_done_without(folder: Path) -> None:
    folder.write_text("a file where the folder should be", encoding="utf-8")
    assert reads(ONE, ONE) == 2


def test_only_some_releases_are_kept(folder: Path) -> None:
    reads(*(f"{number:064}" for number in range(MOST_FILES + 5)))
    assert len(list(folder.iterdir())) == MOST_FILES


def test_an_interrupted_write_leaves_no_half_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise OSError("no space")

    monkeypatch.setattr(Path, "replace", fail)
    assert reads(ONE) == 1
    assert not list(folder.glob("*.json"))
