"""Folders: one home per graph (data, password, state), one cache per user (jars, Java).

::

    HOME/.immunoresistance-kg   marks the folder as made by this program; without it nothing is ever removed
    HOME/password               readable by the owner alone
    HOME/state.json             ports, and the last server started
    HOME/lock                   held while a server of this home is started, stopped or removed
    HOME/neo4j/5.26/            the store of one Neo4j release: conf, data, import, logs, plugins, run
    CACHE/neo4j/maven/          jars, laid out as a Maven repository
    CACHE/neo4j/verified/       which of them were verified against their SHA-256
    CACHE/neo4j/classes/        class archives for a faster start
    CACHE/neo4j/java/           the downloaded Java runtime, and the versions of others
    CACHE/names/                the names of loaded releases
"""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import LocalServerError, SpaceError
from kg.user_cache import APP, user_cache

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MARKER = f".{APP}"
STORE_FOLDERS = ("conf", "data", "import", "logs", "plugins", "run")


def home_folder(home: Path | None = None) -> Path:
    """The given home, or ``KG_HOME``, or the user's data folder."""
    import platformdirs

    chosen = home or os.environ.get("KG_HOME") or platformdirs.user_data_dir(APP, appauthor=False)
    return Path(chosen).expanduser().absolute()


def cache_folder() -> Path:
    """The part of the user's cache that servers share."""
    return user_cache() / "neo4j"


def is_ours(folder: Path) -> bool:
    """Whether this program made the folder; only then may its content be removed."""
    return (folder / MARKER).is_file()


def claim(folder: Path) -> None:
    """Take a folder for this program: private and marked; a folder with other content is refused."""
    with folder_errors_told(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if is_ours(folder):
            return
        if any(entry.name != "lock" for entry in folder.iterdir()):
            raise LocalServerError(
                f"{folder} contains files that this program did not make.",
                remedy="Choose an empty or new folder with --home or KG_HOME (KG_CACHE for the cache).",
            )
        folder.chmod(0o700)
        (folder / MARKER).write_text("Made by immunoresistance-kg; `kg down --purge` removes it.\n", encoding="utf-8")


@contextmanager
def locked(folder: Path, waiting: Callable[[], None], *, timeout: float = 900) -> Iterator[None]:
    """Hold the lock of a home or a cache; call ``waiting`` once if another process has it."""
    from filelock import FileLock, Timeout

    with folder_errors_told(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FileLock(folder / "lock")
    try:
        lock.acquire(timeout=0.05)
    except Timeout:
        waiting()
        _wait_for(lock, timeout, folder)
    except OSError as error:
        raise _told(error, folder) from error
    try:
        yield
    finally:
        lock.release()


def _wait_for(lock: object, timeout: float, folder: Path) -> None:
    from filelock import FileLock, Timeout

    assert isinstance(lock, FileLock)
    try:
        lock.acquire(timeout=timeout)
    except Timeout as error:
        raise LocalServerError(
            f"Another process has been using {folder} for {timeout:.0f} s.", remedy="Wait for it or stop it."
        ) from error


@contextmanager
def folder_errors_told(folder: Path) -> Iterator[None]:
    """Turn a full disk or a missing permission into one error that says what to do."""
    try:
        yield
    except OSError as error:
        raise _told(error, folder) from error


def _told(error: OSError, folder: Path) -> LocalServerError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return SpaceError(f"The disk of {folder} is full.", remedy="Free some space and run the command again.")
    return LocalServerError(
        f"{folder} cannot be used ({error.strerror or error}).",
        remedy="Choose another folder with --home or KG_HOME (KG_CACHE for the cache).",
    )


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read; a reader sees the old text or the new, never a part."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
