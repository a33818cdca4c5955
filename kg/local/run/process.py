"""The process of the server: start it so that it outlives this program, recognise it later, stop it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import psutil

STOP_SECONDS = 60.0
PAUSE = 0.02


def spawn(java: str, arguments: Path, folder: Path, console: Path) -> int:
    """Start Java with an argument file, in a session of its own; returns its pid."""
    with console.open("wb") as output:
        child = subprocess.Popen(
            [java, f"@{arguments}"],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=environment(),
            start_new_session=True,
        )
    # It outlives this object, which would otherwise warn when it is garbage-collected.
    child.returncode = 0
    return child.pid


def environment(**extra: str) -> dict[str, str]:
    """The environment without the variables that lead Neo4j's tools to another installation."""
    return {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")} | extra


def live_process(pid: int, arguments: Path) -> psutil.Process | None:
    """The process of a server started here, or None if it has ended and its number may be reused.

    The argument file that it was started with identifies it, because no other program uses this file. A time of
    creation would do too, but it changes when the clock is set.
    """
    import psutil

    try:
        process = psutil.Process(pid)
        ours = process.status() != psutil.STATUS_ZOMBIE and f"@{arguments}" in process.cmdline()
    except psutil.Error:
        return None
    return process if ours else None


def unrecorded(arguments: Path) -> psutil.Process | None:
    """A server of this store that is not recorded, because the program that started it was killed."""
    import psutil

    for process in psutil.process_iter(["cmdline", "status"]):
        if f"@{arguments}" in (process.info["cmdline"] or ()) and process.info["status"] != psutil.STATUS_ZOMBIE:
            return process
    return None


def stop(process: psutil.Process, seconds: float = STOP_SECONDS) -> bool:
    """Ask a server to stop and wait for it; kill it after the limit. Returns whether it stopped by itself."""
    import psutil

    try:
        process.terminate()
        if _ends_within(process, seconds):
            return True
        process.kill()
        _ends_within(process, seconds)
    except psutil.NoSuchProcess:
        return True
    return False


def _ends_within(process: psutil.Process, seconds: float) -> bool:
    """Wait for the process to end; a zombie has ended."""
    import psutil

    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not process.is_running() or process.status() == psutil.STATUS_ZOMBIE:
            with contextlib.suppress(psutil.TimeoutExpired):
                process.wait(0)
            return True
        time.sleep(PAUSE)
    return False
