"""The class archive (Java's class data sharing), which makes a start two fifths shorter.

The first server of a release and a Java writes it when it is stopped; this stop takes some seconds longer.
It is valid only for the same Java, jars and flags, so all of these are in its name.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.local.fetch.java import Java

ROOM = 1_000_000_000


@dataclass(frozen=True)
class ClassArchive:
    """One archive: its path in the cache, and its path in the store while a server may still write it."""

    target: Path
    part: Path

    @property
    def is_ready(self) -> bool:
        """Whether the archive can be used."""
        return self.target.exists()

    def flags(self) -> list[str]:
        """The argument for Java: use the archive, write one at the end, or neither."""
        if self.is_ready:
            return [f"-XX:SharedArchiveFile={self.target}"]
        self.discard_part()
        if shutil.disk_usage(self.part.parent).free > ROOM:
            self._note.write_text(str(self.target), encoding="utf-8")
            return [f"-XX:ArchiveClassesAtExit={self.part}"]
        return []

    @property
    def _note(self) -> Path:
        return self.part.with_suffix(".target")

    def discard_part(self) -> None:
        """Delete what a server may have written that did not stop properly."""
        self.part.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)


def archive_name(release: str, java: Java, class_path: Sequence[Path], arguments: str) -> str:
    """The file name of the archive of a release on a Java with these jars and arguments."""
    stats = [path.stat() for path in [Path(java.path).resolve(), *class_path]]
    stamps = [(stat.st_size, stat.st_mtime_ns) for stat in stats]
    key = hashlib.sha256(repr((java.path, arguments, stamps)).encode()).hexdigest()[:16]
    return f"{release}-{key}.jsa"


def is_able(java: Java) -> bool:
    """Whether a Java has the archive of its own classes, which this one needs."""
    runtime = Path(java.path).resolve().parent.parent
    return (runtime / "lib" / "server" / "classes.jsa").exists()


def is_pending(run: Path) -> bool:
    """Whether the server of a store writes an archive when it stops."""
    return (run / "classes.target").exists()


def keep(run: Path) -> None:
    """After a proper stop: move the archive into the cache, where it replaces older ones of the release."""
    part, note = run / "classes.jsa", run / "classes.target"
    if part.exists() and note.exists():
        target = Path(note.read_text(encoding="utf-8"))
        if target.parent.parent.is_dir():
            _move(part, target)
    part.unlink(missing_ok=True)
    note.unlink(missing_ok=True)


def _move(part: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    release = target.stem.rpartition("-")[0]
    for old in target.parent.glob(f"{release}-*.jsa"):
        old.unlink(missing_ok=True)
    moved = target.with_name(f"{target.name}.{os.getpid()}.part")
    shutil.move(part, moved)
    moved.replace(target)
