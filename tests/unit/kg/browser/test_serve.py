"""The server of the guide: what Browser needs, and nothing else."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

import pytest
import requests

from kg.browser.files import PORT, SERVED_AT, contents
from kg.browser.serve import GuideServer
from kg.errors import PortError

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def server() -> Iterator[GuideServer]:
    with GuideServer(free()) as opened:
        thread = threading.Thread(target=opened.serve_forever, daemon=True)
        thread.start()
        yield opened
        opened.shutdown()
        thread.join()


def free() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def ask(method: str, address: str, **headers: str) -> requests.Response:
    with requests.Session() as session:
        session.trust_env = False
        return session.request(method, address, headers=headers, timeout=10)


@pytest.mark.parametrize("name", ["guide.html", "style.grass", "favourites.zip"])
def test_each_file_is_served_whole_to_any_page(server: GuideServer, name: str) -> None:
    answer = ask("GET", f"{server.address}{name}?x=1")
    assert answer.status_code == 200
    assert answer.content == contents(server.address)[name]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert ask("HEAD", f"{server.address}{name}").headers["Content-Length"] == str(len(answer.content))


def test_a_browser_gets_leave_to_ask_from_another_port(server: GuideServer) -> None:
    wanted = {"Origin": "http://localhost:7474", "Access-Control-Request-Headers": "cache-control,pragma"}
    answer = ask("OPTIONS", f"{server.address}guide.html", **wanted)
    assert answer.status_code == 204
    assert answer.headers["Access-Control-Allow-Headers"] == "*"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", ["", "none.html", "../pyproject.toml", "%2e%2e/pyproject.toml"])
def test_nothing_else_is_served(server: GuideServer, path: str) -> None:
    assert ask("GET", f"{server.address}{path}").status_code == 404


def test_the_guide_names_the_address_that_it_is_served_at(server: GuideServer) -> None:
    guide = contents(server.address)["guide.html"].decode()
    assert f"{server.address}style.grass" in guide
    assert SERVED_AT not in guide


def test_a_port_that_is_named_and_taken_is_one_line(server: GuideServer) -> None:
    with pytest.raises(PortError, match="Choose another port"):
        GuideServer(server.server_port)


def test_without_a_name_a_taken_port_gives_way_to_a_free_one() -> None:
    with GuideServer() as first, GuideServer() as second:
        assert first.server_port != second.server_port
        assert PORT in {first.server_port, second.server_port} or first.server_port != PORT
