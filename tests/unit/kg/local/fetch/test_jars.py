from __future__ import annotations

import hashlib
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from kg.errors import DownloadError, SpaceError
from kg.local.fetch import jars, repository
from kg.local.fetch.mirrors import mirror_of_central
from kg.local.fetch.releases import Jar
from kg.local.home import space

if TYPE_CHECKING:
    from pathlib import Path


def jar(name: str, content: bytes) -> Jar:
    return Jar(f"org.example:{name}:1", hashlib.sha256(content).hexdigest(), len(content))


WANTED = (jar("one", b"first"), jar("two", b"second"))
CONTENT = {WANTED[0].coordinate: b"first", WANTED[1].coordinate: b"second"}


class Source:
    """A repository that counts what it is asked for."""

    def __init__(self, content: dict[str, bytes]) -> None:
        self.content, self.asked = content, list[str]()

    def __call__(self, wanted: Jar, target: Path) -> None:
        self.asked.append(wanted.coordinate)
        if wanted.coordinate not in self.content:
            raise DownloadError(f"{wanted.coordinate} could not be downloaded (no connection).")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.content[wanted.coordinate])


def fetched(cache: Path, source: Source) -> list[Path]:
    return jars.jars_of("lock", cache, lambda _text: None, jars=WANTED, fetch=source)


def test_a_second_run_asks_for_nothing(tmp_path: Path) -> None:
    source = Source(CONTENT)
    paths = fetched(tmp_path, source)
    assert [path.read_bytes() for path in paths] == [b"first", b"second"]
    assert fetched(tmp_path, source) == paths
    assert len(source.asked) == 2


def test_a_second_run_reads_no_jar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched(tmp_path, Source(CONTENT))
    monkeypatch.setattr(jars, "_is_intact", lambda *_: pytest.fail("a checked jar was read again"))
    fetched(tmp_path, Source({}))


def test_a_half_file_is_never_trusted(tmp_path: Path) -> None:
    half = tmp_path / "maven" / WANTED[0].path
    half.parent.mkdir(parents=True)
    (tmp_path / ".immunoresistance-kg").touch()
    half.write_bytes(b"fir")
    assert fetched(tmp_path, Source(CONTENT))[0].read_bytes() == b"first"


def test_a_jar_changed_after_it_was_checked_is_fetched_again(tmp_path: Path) -> None:
    path = fetched(tmp_path, Source(CONTENT))[1]
    path.write_bytes(b"wicked")
    source = Source(CONTENT)
    assert fetched(tmp_path, source)[1].read_bytes() == b"second"
    assert source.asked == [WANTED[1].coordinate]


def test_a_wrong_file_is_deleted_and_named(tmp_path: Path) -> None:
    source = Source({**CONTENT, WANTED[1].coordinate: b"forged"})
    with pytest.raises(DownloadError, match=r"org\.example:two:1 .*SHA-256"):
        fetched(tmp_path, source)
    assert not (tmp_path / "maven" / WANTED[1].path).exists()


def test_an_interrupted_download_goes_on_where_it_stopped(tmp_path: Path) -> None:
    with pytest.raises(DownloadError):
        fetched(tmp_path, Source({WANTED[0].coordinate: b"first"}))
    source = Source(CONTENT)
    fetched(tmp_path, source)
    assert source.asked == [WANTED[1].coordinate]


def test_too_little_disk_is_said_before_anything_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(space.shutil, "disk_usage", lambda _path: SimpleNamespace(free=1))
    source = Source(CONTENT)
    with pytest.raises(SpaceError, match="free"):
        fetched(tmp_path, source)
    assert source.asked == []


def test_no_network_is_one_line_that_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repository, "remote_repositories", lambda: {"central": "http://127.0.0.1:9/none"})
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with pytest.raises(
        DownloadError, match=r"org\.example:one:1 could not be downloaded \(no connection\).*network"
    ) as told:
        repository.fetch_from_repository(WANTED[0], tmp_path / "one.jar")
    assert "\n" not in str(told.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("covers", "found"), [("central", True), ("*,!central", False), ("external:*", True), ("x", False)]
)
def test_the_mirror_of_maven_settings_is_used(tmp_path: Path, covers: str, found: bool) -> None:
    settings = tmp_path / "settings.xml"
    settings.write_text(
        '<settings xmlns="http://maven.apache.org/SETTINGS/1.0.0"><mirrors><mirror>'
        f"<mirrorOf>{covers}</mirrorOf><url>https://mirror.example/m2/</url></mirror></mirrors></settings>",
        encoding="utf-8",
    )
    assert mirror_of_central(settings) == ("https://mirror.example/m2" if found else None)


@pytest.mark.tools
def test_a_real_jar_is_fetched_by_its_coordinate(tmp_path: Path) -> None:
    wanted = min(jars.read_lock("cypher-shell-5.26.30"), key=lambda one: one.size)
    (path,) = jars.jars_of("one", tmp_path, lambda _text: None, jars=[wanted])
    assert hashlib.sha256(path.read_bytes()).hexdigest() == wanted.sha256
