"""The guide's service of docker-compose.yml, its command run as it stands, with nothing but what it mounts."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import requests

from kg.browser.files import TYPES, contents
from tests.compose import services
from tests.conftest import ROOT, free_port

if TYPE_CHECKING:
    from pathlib import Path


def fetched(address: str) -> requests.Response | None:
    with requests.Session() as session:
        session.trust_env = False
        try:
            return session.get(address, timeout=5)
        except requests.ConnectionError:
            return None


def test_the_guide_is_served_by_python_alone_and_ends_when_told(tmp_path: Path) -> None:
    port = free_port()
    guide = services({"KG_GUIDE_PORT": str(port)})["guide"]
    for mount in guide["volumes"]:
        source, target, mode = mount.split(":")
        assert mode == "ro"
        shutil.copytree(ROOT / source, tmp_path / target.removeprefix("/srv/"))
    assert guide["ports"] == [f"127.0.0.1:{port}:17475"], "the port inside is the one of the command"
    python, *arguments = guide["command"]
    assert python == "python"
    # No container closes it off here: it listens on the loopback, at a port of the test's.
    words = ["127.0.0.1" if word == "0.0.0.0" else word for word in arguments]  # noqa: S104
    command = [sys.executable, "-S", *words, "--port", str(port)]
    with subprocess.Popen(command, cwd=tmp_path, env={}, stderr=subprocess.PIPE, text=True) as process:
        try:
            address = f"http://localhost:{port}/"
            deadline = time.monotonic() + 30
            while fetched(address) is None and time.monotonic() < deadline and process.poll() is None:
                time.sleep(0.1)
            served = {name: found.content for name in TYPES if (found := fetched(f"{address}{name}"))}
        finally:
            process.terminate()
        assert process.wait(timeout=10) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""
    assert served == contents(address)


def test_the_command_after_login_fetches_what_the_service_serves() -> None:
    found = services({"KG_GUIDE_PORT": "5"})
    login = found["neo4j"]["environment"]["NEO4J_browser_post__connect__cmd"]
    assert login == "style http://localhost:5/style.grass; guide http://localhost:5/guide.html"
    assert found["neo4j"]["depends_on"] == ["guide"]
    assert "localhost" in found["neo4j"]["environment"]["NEO4J_browser_remote__content__hostname__whitelist"]
