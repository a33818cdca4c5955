from __future__ import annotations

import os
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from kg.local.fetch import class_archive
from kg.local.fetch.class_archive import ClassArchive, archive_name, is_able, is_pending, keep
from kg.local.fetch.java import Java

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def classes(tmp_path: Path) -> ClassArchive:
    for name in ("cache", "run"):
        (tmp_path / name).mkdir()
    return ClassArchive(tmp_path / "cache" / "classes" / "neo4j-5-bbbb.jsa", tmp_path / "run" / "classes.jsa")


def test_the_first_server_writes_and_after_a_proper_stop_the_next_reads(classes: ClassArchive) -> None:
    run = classes.part.parent
    assert classes.flags() == [f"-XX:ArchiveClassesAtExit={classes.part}"]
    assert is_pending(run)
    classes.part.write_bytes(b"classes")
    keep(run)
    assert not is_pending(run)
    assert list(run.iterdir()) == []
    assert classes.flags() == [f"-XX:SharedArchiveFile={classes.target}"]


def test_an_older_archive_of_the_release_goes_and_others_stay(classes: ClassArchive) -> None:
    classes.target.parent.mkdir()
    for name in ("neo4j-5-aaaa.jsa", "neo4j-6-aaaa.jsa"):
        (classes.target.parent / name).touch()
    classes.flags()
    classes.part.touch()
    keep(classes.part.parent)
    assert {path.name for path in classes.target.parent.iterdir()} == {"neo4j-5-bbbb.jsa", "neo4j-6-aaaa.jsa"}


def test_what_a_killed_server_left_is_never_used(classes: ClassArchive) -> None:
    classes.flags()
    classes.part.write_bytes(b"half")
    assert classes.flags() == [f"-XX:ArchiveClassesAtExit={classes.part}"]
    assert not classes.part.exists()


def test_little_disk_means_no_archive(classes: ClassArchive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_archive.shutil, "disk_usage", lambda _path: SimpleNamespace(free=1000))
    assert classes.flags() == []
    assert not is_pending(classes.part.parent)


def test_a_purged_cache_is_not_made_again(classes: ClassArchive) -> None:
    classes.flags()
    classes.part.touch()
    classes.target.parent.parent.rmdir()
    keep(classes.part.parent)
    assert not classes.target.parent.parent.exists()
    assert list(classes.part.parent.iterdir()) == []


def test_another_java_another_jar_or_other_flags_need_another_archive(tmp_path: Path) -> None:
    java, jar = tmp_path / "java", tmp_path / "a.jar"
    java.touch()
    jar.touch()
    names = [archive_name("neo4j-5", Java(str(java), 17, "PATH"), [jar], "-Xmx1g")]
    names.append(archive_name("neo4j-5", Java(str(java), 17, "PATH"), [jar], "-Xmx2g"))
    os.utime(jar, ns=(1, 1))
    names.append(archive_name("neo4j-5", Java(str(java), 17, "PATH"), [jar], "-Xmx2g"))
    java.write_bytes(b"newer")
    names.append(archive_name("neo4j-5", Java(str(java), 17, "PATH"), [jar], "-Xmx2g"))
    assert len(set(names)) == 4
    assert archive_name("neo4j-5", Java(str(java), 17, "PATH"), [jar], "-Xmx2g") == names[-1]


def test_a_java_without_an_archive_of_its_own_cannot_have_ours(tmp_path: Path) -> None:
    java = Java(str(tmp_path / "bin" / "java"), 21, "KG_JAVA")
    assert not is_able(java)
    (tmp_path / "lib" / "server").mkdir(parents=True)
    (tmp_path / "lib" / "server" / "classes.jsa").touch()
    assert is_able(java)
