from __future__ import annotations

import errno
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import CredentialsError, LocalServerError, SpaceError
from kg.local.home import folders
from kg.local.home.folders import claim, folder_errors_told, home_folder, write_private
from kg.local.home.home import Home
from kg.local.home.purge import HOME_ENTRIES, remove
from kg.local.home.state import Started, State, load_state, save_state
from kg.local.run.local_neo4j import LocalNeo4j
from kg.local.run.ports import Ports
from kg.local.run.status import status_of

STARTED = Started("5.26", "5.26.30", 1, Ports(1, 2), 77, ready=True)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_home_is_the_one_asked_for_then_the_variable_then_the_user_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_HOME", "/from/variable")
    assert home_folder(Path("/asked")) == Path("/asked")
    assert home_folder() == Path("/from/variable")
    monkeypatch.delenv("KG_HOME")
    assert home_folder().name == "immunoresistance-kg"


def test_a_new_home_is_closed_to_others(tmp_path: Path) -> None:
    claim(tmp_path / "home")
    assert mode(tmp_path / "home") == 0o700


def test_a_folder_with_a_stranger_s_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").touch()
    with pytest.raises(LocalServerError, match="did not make"):
        claim(tmp_path)


def test_a_home_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LocalServerError, match=r"cannot be used .*--home"):
        LocalNeo4j(tmp_path / "file" / "home").up()


def test_a_full_disk_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(SpaceError), folder_errors_told(tmp_path):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_private_file_is_private_and_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "password"
    write_private(path, "old")
    assert mode(path) == 0o600
    monkeypatch.setattr(folders.os, "fsync", lambda _fd: (_ for _ in ()).throw(OSError("power cut")))
    with pytest.raises(OSError, match="power cut"):
        write_private(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_password_is_made_once_and_never_beside_existing_data(tmp_path: Path) -> None:
    home = Home(tmp_path)
    password = home.ensure_password()
    assert re.fullmatch(r"[0-9a-f]{32}", password)
    assert home.ensure_password() == password
    home.store("5.26").make_folders()
    home.store("5.26").note_version("5.26.30")
    home.password_file.unlink()
    with pytest.raises(CredentialsError, match="purge"):
        home.ensure_password()


def test_a_password_file_that_others_could_read_is_closed(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.ensure_password()
    home.password_file.chmod(0o644)
    home.ensure_password()
    assert mode(home.password_file) == 0o600


def test_the_state_comes_back_as_it_was_written(tmp_path: Path) -> None:
    state = State(Ports(1, 2), STARTED, {"path": "/java", "major": 21})
    save_state(tmp_path / "state.json", state)
    assert load_state(tmp_path / "state.json") == state


@pytest.mark.parametrize("text", ["", "{", "[]", '{"ports": {"bolt": 1}, "server": null, "java": null}'])
def test_a_spoilt_state_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "state.json").write_text(text, encoding="utf-8")
    assert load_state(tmp_path / "state.json") == State()


def test_a_pid_that_is_another_program_s_by_now_is_not_our_server(tmp_path: Path) -> None:
    home = Home(tmp_path)
    stranger = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        save_state(home.state_file, State(STARTED.ports, Started("5.26", "5.26.30", stranger.pid, Ports(1, 2), 0)))
        assert status_of(home).state == "absent"
        assert not LocalNeo4j(tmp_path).down()
        assert stranger.poll() is None
    finally:
        stranger.communicate(b"\n")


def test_a_purge_takes_what_is_ours_and_says_how_much(tmp_path: Path) -> None:
    home = tmp_path / "home"
    claim(home)
    (home / "neo4j").mkdir()
    (home / "neo4j" / "data").write_bytes(b"x" * 1000)
    (home / "password").write_bytes(b"y" * 10)
    marker = (home / folders.MARKER).stat().st_size
    freed = remove(home, HOME_ENTRIES)
    assert freed.bytes == 1010 + marker
    assert not home.exists()


def test_a_purge_leaves_what_somebody_else_put_there(tmp_path: Path) -> None:
    claim(tmp_path)
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    LocalNeo4j(tmp_path).purge()
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_purge_refuses_a_folder_without_our_mark(tmp_path: Path) -> None:
    (tmp_path / "neo4j").mkdir()
    (tmp_path / "password").touch()
    with pytest.raises(LocalServerError, match="not made by this program"):
        LocalNeo4j(tmp_path).purge()
    assert (tmp_path / "password").exists()


def test_a_purge_does_not_follow_a_link_out_of_the_home(tmp_path: Path) -> None:
    outside, home = tmp_path / "outside", tmp_path / "home"
    outside.mkdir()
    (outside / "kept").touch()
    claim(home)
    (home / "neo4j").symlink_to(outside)
    remove(home, HOME_ENTRIES)
    assert (outside / "kept").exists()
