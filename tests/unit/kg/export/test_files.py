"""Files of an export: all or none, never over others unasked, and nothing else in the folder is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.cli.export import export
from kg.errors import UsageError
from kg.export.files import written_aside
from kg.export.formats import FORMATS, files_of

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("a.csv", "b.csv")


def write(folder: Path, text: str, *, force: bool = False) -> None:
    with written_aside(folder, NAMES, force=force) as aside:
        for name in NAMES:
            (aside / name).write_text(text, encoding="utf-8")


def stop_half_way(folder: Path, stop: BaseException) -> None:
    with written_aside(folder, NAMES, force=True) as aside:
        (aside / "a.csv").write_text("half", encoding="utf-8")
        raise stop


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_files_are_there_together_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path / "new" / "folder", "x")
    assert contents(tmp_path / "new" / "folder") == {"a.csv": "x", "b.csv": "x"}


def test_files_are_overwritten_on_request_alone(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("mine", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match=r"b\.csv exists already.*--force"):
        write(tmp_path, "x")
    assert contents(tmp_path) == {"b.csv": "mine", "notes.txt": "mine"}
    write(tmp_path, "x", force=True)
    assert contents(tmp_path) == {"a.csv": "x", "b.csv": "x", "notes.txt": "mine"}


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), UsageError("stop", remedy="")])
def test_an_interrupted_export_leaves_what_was_there(tmp_path: Path, stop: BaseException) -> None:
    write(tmp_path / "old", "old")
    for folder in (tmp_path / "old", tmp_path / "new" / "er"):
        with pytest.raises(type(stop)):
            stop_half_way(folder, stop)
    assert contents(tmp_path / "old") == {"a.csv": "old", "b.csv": "old"}
    assert not (tmp_path / "new").exists()


def test_a_place_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(UsageError, match="is a file, not a folder"):
        write(tmp_path / "file", "x", force=True)
    with pytest.raises(UsageError, match="is a folder, not a file"):
        write(tmp_path, "x", force=True)
    with pytest.raises(UsageError, match="cannot be written"):
        write(tmp_path / "file" / "below", "x")


def test_the_command_offers_every_format(tmp_path: Path) -> None:
    (form, *_) = export.params
    assert tuple(form.type.choices) == FORMATS  # type: ignore[attr-defined]
    assert files_of("csv", tmp_path)[0] == tmp_path
    assert files_of("graphml", tmp_path / "x.graphml") == (tmp_path, ("x.graphml",))
