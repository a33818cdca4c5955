"""Neo4j Browser with the guide in it, so that the server shows it after login without a second server.

Neo4j serves Browser from the one ``browser/`` folder of its class path. A copy of the published jar with two more
files replaces it there. It is made on this machine and never shipped. See docs/decisions/0012-browser.md.
"""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from typing import TYPE_CHECKING

from kg.browser.files import COLOURS_END, COLOURS_START, SERVED_AT, contents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

BROWSER_JAR = re.compile(r"neo4j-browser-\d.*\.jar")
INSIDE = "browser/immunoresistance"
FILES = ("guide.html", "style.grass")
FILLER = "META-INF/room"
# Bytes of a zip entry in addition to its content and twice its name.
ENTRY = 30 + 46
ROOM = 1 << 20


def with_guide(class_path: Sequence[Path], cache: Path) -> list[Path]:
    """The class path with the guided Browser jar in place of the published one; the copy is made if it is missing."""
    return [_guided(path, cache / "web") if BROWSER_JAR.fullmatch(path.name) else path for path in class_path]


def is_guided(class_path: Sequence[Path]) -> bool:
    """Whether the server will find guide and colours."""
    return any(path.parent.name == "web" for path in class_path)


def address_inside(page: str) -> str:
    """Where the managed server serves guide and colours, by the address of its Browser."""
    return f"{page}{INSIDE.removeprefix('browser/')}/"


def files_for_jar() -> dict[str, bytes]:
    """The files for the jar. Its address is not known yet, and the colours are loaded automatically."""
    found = contents(SERVED_AT)
    link = re.compile(re.escape(COLOURS_START.encode()) + b".*?" + re.escape(COLOURS_END.encode()), re.DOTALL)
    return {name: link.sub(b"", found[name]) for name in FILES}


def _guided(jar: Path, folder: Path) -> Path:
    target, ours = folder / jar.name, files_for_jar()
    if not _holds(target, ours):
        folder.mkdir(exist_ok=True)
        part = folder / f"{jar.name}.{os.getpid()}.part"
        shutil.copyfile(jar, part)
        with zipfile.ZipFile(part, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.mkdir(INSIDE)
            for name, content in ours.items():
                archive.writestr(f"{INSIDE}/{name}", content)
        _fill_up(part, jar.stat().st_size)
        stat = jar.stat()
        os.utime(part, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        part.replace(target)
    return target


def _holds(jar: Path, ours: Mapping[str, bytes]) -> bool:
    """Whether a copy exists and holds exactly these files."""
    try:
        with zipfile.ZipFile(jar) as archive:
            return all(archive.read(f"{INSIDE}/{name}") == content for name, content in ours.items())
    except (OSError, KeyError, zipfile.BadZipFile):
        return False


def _fill_up(jar: Path, published: int) -> None:
    """Bring every copy to one size, whatever guide is in it.

    Java uses its class archive only while size and time of every jar stay the same. Otherwise a new guide would
    make the next stop half a minute longer.
    """
    size = jar.stat().st_size + ENTRY + 2 * len(FILLER)
    room = ROOM * (1 + max(size - published, 0) // ROOM)
    with zipfile.ZipFile(jar, "a") as archive:
        archive.writestr(zipfile.ZipInfo(FILLER), bytes(published + room - size))
