"""Read the server's log: the part that belongs to this start, its last lines, the lines that matter."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STARTED = re.compile(r"\bStarted\.\s*$", re.MULTILINE)
PORT_TAKEN = re.compile(r"\b(Port)?BindException\b")
JAVA_BROKE = re.compile(
    r"fatal error has been detected by the Java|during initialization of VM|\[(error|warning)\]\[cds"
)
TELLING = re.compile(
    r"\bERROR\b|Exception|Caused by|\bError:|\bError occurred|Unrecognized|Invalid maximum", re.IGNORECASE
)
BLOCK = 1 << 16


def size(path: Path) -> int:
    """The length of a log now, which is where the log of the next start begins."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def since(path: Path, offset: int) -> str:
    """What was written after an offset; all of it if the log was replaced meanwhile."""
    try:
        with path.open("rb") as file:
            file.seek(offset if offset <= size(path) else 0)
            return file.read().decode("utf-8", errors="replace")
    except FileNotFoundError:
        return ""


def telling_lines(text: str, most: int = 2) -> list[str]:
    """The lines that explain a failure, or the last lines if there are none."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("at ")]
    telling = list(dict.fromkeys(line for line in lines if TELLING.search(line)))
    return telling[-most:] if telling else lines[-most:]


def last_lines(path: Path, count: int) -> list[str]:
    """The last lines of a log, read from its end."""
    start = max(0, size(path) - max(BLOCK, count * 400))
    return since(path, start).splitlines()[-count:] if count > 0 else []


def follow(path: Path, offset: int, pause: float = 0.3) -> Iterator[str]:
    """Complete lines from an offset on as they are written, until the reader stops."""
    while True:
        offset = offset if offset <= size(path) else 0
        whole, newline, _ = since(path, offset).rpartition("\n")
        offset += len((whole + newline).encode())
        yield from whole.splitlines()
        if not newline:
            time.sleep(pause)
