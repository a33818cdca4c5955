"""Download the jars of a lock into a cache that all checkouts share, and verify each against its SHA-256.

A jar is trusted only after it was verified. Its size and modification time are then recorded, so that a later
start compares only these. Any other file in the cache, such as a partial download, is verified again and
downloaded again if it does not match the lock.
"""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING

from kg.errors import DownloadError
from kg.local.fetch.releases import Jar, read_lock
from kg.local.fetch.repository import CONNECTIONS, fetch_from_repository
from kg.local.home.folders import claim, folder_errors_told, locked, write_private
from kg.local.home.space import require_space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Fetch = Callable[[Jar, Path], None]
    Say = Callable[[str], None]

STEPS_TOLD = 10


def jars_of(lock: str, cache: Path, say: Say, *, jars: Sequence[Jar] = (), fetch: Fetch | None = None) -> list[Path]:
    """The paths of all jars of a lock. Missing ones are downloaded; otherwise no network is used."""
    wanted = jars or read_lock(lock)
    notes = cache / "verified" / f"{lock}.json"
    if _verified(wanted, cache, notes):
        return _paths(wanted, cache)
    with locked(cache, lambda: say("Another process is downloading; waiting for it.")):
        claim(cache)
        missing = [jar for jar in wanted if not _is_intact(jar, cache)]
        if missing:
            _fetch_all(lock, missing, cache, say, fetch or fetch_from_repository)
        with folder_errors_told(cache):
            _note(wanted, cache, notes)
    return _paths(wanted, cache)


def _paths(jars: Sequence[Jar], cache: Path) -> list[Path]:
    return [cache / "maven" / jar.path for jar in jars]


def _verified(jars: Sequence[Jar], cache: Path, notes: Path) -> bool:
    try:
        known = json.loads(notes.read_text(encoding="utf-8"))
        return all(known[jar.sha256] == _stamp(path) for jar, path in zip(jars, _paths(jars, cache), strict=True))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _stamp(path: Path) -> list[int]:
    stat = path.stat()
    return [stat.st_size, stat.st_mtime_ns]


def _note(jars: Sequence[Jar], cache: Path, notes: Path) -> None:
    notes.parent.mkdir(exist_ok=True)
    stamps = {jar.sha256: _stamp(path) for jar, path in zip(jars, _paths(jars, cache), strict=True)}
    write_private(notes, json.dumps(stamps))


def _is_intact(jar: Jar, cache: Path) -> bool:
    path = cache / "maven" / jar.path
    if not path.is_file() or path.stat().st_size != jar.size:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == jar.sha256


def _fetch_all(lock: str, jars: Sequence[Jar], cache: Path, say: Say, fetch: Fetch) -> None:
    total = sum(jar.size for jar in jars)
    require_space(cache, total + 350_000_000, f"download {lock}")
    say(f"Downloading {lock}: {len(jars)} jars, {total / 1e6:.0f} MB, once per user.")
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        sizes = {pool.submit(_fetch_one, jar, cache, fetch): jar.size for jar in jars}
        done, told = 0, 0
        try:
            for future in as_completed(sizes):
                future.result()
                done += sizes[future]
                if (step := done * STEPS_TOLD // total) > told:
                    told = step
                    say(f"Downloading {lock}: {done / 1e6:.0f} of {total / 1e6:.0f} MB.")
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _fetch_one(jar: Jar, cache: Path, fetch: Fetch) -> None:
    path = cache / "maven" / jar.path
    with folder_errors_told(cache):
        path.unlink(missing_ok=True)
        fetch(jar, path)
        if _is_intact(jar, cache):
            return
        path.unlink(missing_ok=True)
    raise DownloadError(
        f"{jar.coordinate} does not match its pinned SHA-256 and was deleted.",
        remedy="Run the command again. If this persists, your mirror or proxy serves another file.",
    )
