from __future__ import annotations

import re
import subprocess
import sys

import pytest

from kg.errors import UsageError
from kg.local.fetch.releases import RELEASES, SHELL_LOCK, parse_release_lock, read_lock, release_named
from tools.local.lock_neo4j import coordinate

LOCKS = [release.lock for release in RELEASES] + [SHELL_LOCK]


@pytest.mark.parametrize("name", LOCKS)
def test_every_lock_is_sorted_unique_and_wholly_hashed(name: str) -> None:
    jars = read_lock(name)
    coordinates = [jar.coordinate for jar in jars]
    assert coordinates == sorted(set(coordinates))
    assert all(re.fullmatch(r"[0-9a-f]{64}", jar.sha256) and jar.size > 0 for jar in jars)
    assert len({jar.path.name for jar in jars}) == len(jars)


@pytest.mark.parametrize("release", RELEASES, ids=lambda release: release.line)
def test_a_server_lock_holds_the_server_the_tools_and_the_browser(release: object) -> None:
    assert release in RELEASES
    version = release.version  # type: ignore[attr-defined]
    held = {jar.coordinate for jar in read_lock(f"neo4j-{version}")}
    assert {
        f"org.neo4j.app:neo4j-server:{version}",
        f"org.neo4j:neo4j-import-tool:{version}",
        "org.neo4j.client:neo4j-browser:5.24.0",
    } <= held


def test_a_coordinate_with_a_classifier_keeps_it_through_lock_and_path() -> None:
    (jar,) = parse_release_lock("# comment\n\n" + "a" * 64 + "  7  io.netty:native:4.1:linux-x86_64\n")
    assert jar.path.as_posix() == "io/netty/native/4.1/native-4.1-linux-x86_64.jar"
    assert coordinate(jar.path) == jar.coordinate  # type: ignore[arg-type]


def test_a_release_goes_by_its_line_and_by_its_version() -> None:
    assert release_named("5.26") is release_named("5.26.30")
    assert release_named("2026").version == "2026.08.1"
    with pytest.raises(UsageError, match=r"5\.26.*2026"):
        release_named("4.4")


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, kg.local; print(sorted({'neo4j','pandas','numpy','jgo','requests','psutil'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_the_status_of_a_home_needs_no_driver(tmp_path: object) -> None:
    code = (
        "import sys, pathlib; from kg.local import LocalNeo4j; "
        f"print(LocalNeo4j(pathlib.Path({str(tmp_path)!r}) / 'none').status().state, "
        "sorted({'neo4j','pandas','numpy','jgo','requests'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "absent []"
