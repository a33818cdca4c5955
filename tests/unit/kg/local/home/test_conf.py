from __future__ import annotations

from pathlib import Path

import pytest

from kg.local.fetch.releases import RELEASES, release_named
from kg.local.home.conf import argument_file, conf_text, neo4j_settings, password_arguments, server_arguments
from kg.local.run.ports import Ports

PORTS = Ports(bolt=17001, http=17002)


@pytest.mark.parametrize(
    "line",
    [
        "server.default_listen_address=127.0.0.1",
        "server.bolt.listen_address=:17001",
        "server.bolt.advertised_address=localhost:17001",
        "server.http.listen_address=:17002",
        "server.http.advertised_address=localhost:17002",
        "server.directories.import=import",
        "dbms.security.auth_enabled=true",
    ],
)
def test_what_must_never_be_left_to_a_default_is_written(line: str) -> None:
    assert line in conf_text(neo4j_settings(PORTS)).splitlines()


def test_further_settings_are_added_and_take_the_place_of_ours() -> None:
    settings = neo4j_settings(PORTS, {"browser.post_connect_cmd": "play x", "server.memory.pagecache.size": "64m"})
    text = conf_text(settings)
    assert "browser.post_connect_cmd=play x\n" in text
    assert text.count("server.memory.pagecache.size") == 1


def test_a_path_with_spaces_quotes_and_backslashes_survives_the_argument_file() -> None:
    assert argument_file(["-cp", 'C:\\a b\\"c"']) == '"-cp"\n"C:\\\\a b\\\\\\"c\\""\n'


@pytest.mark.parametrize("release", RELEASES, ids=lambda release: release.line)
def test_each_release_starts_by_its_own_class(release: object) -> None:
    assert release in RELEASES
    text = server_arguments(release, [Path("/a.jar"), Path("/b.jar")], Path("/store"), 21)  # type: ignore[arg-type]
    main = '"org.neo4j.server.Neo4jCommunity"' if "2026" in repr(release) else '"org.neo4j.server.CommunityEntryPoint"'
    lines = text.splitlines()
    assert lines[-3:] == [main, '"--home-dir=/store"', '"--config-dir=/store/conf"']
    assert '"/a.jar:/b.jar"' in lines


def test_native_access_is_asked_for_only_where_java_knows_it_well() -> None:
    release = release_named("5.26")
    flag = '"--enable-native-access=ALL-UNNAMED"'
    assert flag in server_arguments(release, [], Path("/s"), 21)
    assert flag not in server_arguments(release, [], Path("/s"), 17)


def test_no_password_is_taken_for_an_option_of_the_tool() -> None:
    lines = password_arguments([Path("/a.jar")], "-starts with a dash").splitlines()
    assert lines[-3:] == ['"set-initial-password"', '"--"', '"-starts with a dash"']
