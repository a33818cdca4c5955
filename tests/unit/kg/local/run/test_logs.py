from __future__ import annotations

from typing import TYPE_CHECKING

from kg.local.run import logs

if TYPE_CHECKING:
    from pathlib import Path

OLD = "2026-11-25 01:00:00.000+0000 INFO  Started.\n2026-11-25 01:00:09.000+0000 INFO  Stopped.\n"


def test_the_started_of_an_earlier_start_does_not_count(tmp_path: Path) -> None:
    log = tmp_path / "neo4j.log"
    log.write_text(OLD, encoding="utf-8")
    offset = logs.size(log)
    with log.open("a", encoding="utf-8") as file:
        file.write("2026-11-25 01:01:00.000+0000 INFO  Starting...\n")
    assert not logs.STARTED.search(logs.since(log, offset))
    assert logs.STARTED.search(logs.since(log, 0))


def test_a_log_begun_anew_is_read_from_its_beginning(tmp_path: Path) -> None:
    log = tmp_path / "neo4j.log"
    log.write_text("INFO  Started.\n", encoding="utf-8")
    assert logs.STARTED.search(logs.since(log, 10_000))


def test_a_log_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert logs.since(tmp_path / "none", 0) == ""
    assert logs.last_lines(tmp_path / "none", 5) == []


def test_the_lines_that_tell_are_kept_and_the_stack_is_not() -> None:
    text = "INFO  Starting...\nERROR Failed to start\n\tat a.b.C\nCaused by: x.Y: no space\n\tat d.e.F\nINFO  bye\n"
    assert logs.telling_lines(text) == ["ERROR Failed to start", "Caused by: x.Y: no space"]
    assert logs.telling_lines("one\ntwo\nthree\n") == ["two", "three"]


def test_a_taken_port_is_known_from_other_failures() -> None:
    assert logs.PORT_TAKEN.search("Caused by: org.neo4j.configuration.helpers.PortBindException: An error occurred")
    assert not logs.PORT_TAKEN.search("FileLockException: store_lock is already in use")


def test_a_broken_java_is_known_from_a_server_that_refuses() -> None:
    assert logs.JAVA_BROKE.search("Error occurred during initialization of VM\nUnable to use shared archive.")
    assert logs.JAVA_BROKE.search("# A fatal error has been detected by the Java Runtime Environment:")
    assert not logs.JAVA_BROKE.search("Failed to read config: Unrecognized setting. No declared setting with name: x")


def test_following_gives_whole_lines_as_they_come(tmp_path: Path) -> None:
    log = tmp_path / "neo4j.log"
    log.write_text("before\nhéllo\nha", encoding="utf-8")
    lines = logs.follow(log, len("before\n"), pause=0)
    assert next(lines) == "héllo"
    with log.open("a", encoding="utf-8") as file:
        file.write("lf\nlast\n")
    assert [next(lines), next(lines)] == ["half", "last"]
    log.write_text("new\n", encoding="utf-8")
    assert next(lines) == "new"
