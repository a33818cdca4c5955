"""What Neo4j Browser is given: guide, colours, favourites; where they lie, and a server for them on the loopback.

``python -m kg.guide`` serves them with Python's own library alone: docker-compose.yml runs it beside the database.
"""

from __future__ import annotations

import argparse
import http.server
import re
import signal
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from kg.errors import PortError

if TYPE_CHECKING:
    from collections.abc import Mapping

PORT = 17475
# The address that stands in the guide; whoever serves it at another puts that in its place.
SERVED_AT = f"http://localhost:{PORT}/"
COLOURS_START, COLOURS_END = "<!-- colours -->", "<!-- /colours -->"
TYPES = {
    "guide.html": "text/html; charset=utf-8",
    "guide.adoc": "text/plain; charset=utf-8",
    "style.grass": "text/plain; charset=utf-8",
    "favourites.zip": "application/zip",
}
RULE = re.compile(r"^([\w.]+) \{$(.*?)^\}$", re.MULTILINE | re.DOTALL)
# Browser asks from another port than ours, and with headers that need leave.
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Private-Network": "true",
    "Cache-Control": "no-store",
}


@cache
def browser_folder() -> Path:
    """The folder of these files: inside the package in a wheel, under docs/ in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "_browser"
    return inside if inside.is_dir() else package.parent / "docs" / "browser"


def contents(address: str) -> dict[str, bytes]:
    """The files by name, as they are served at an address."""
    found = {name: (browser_folder() / name).read_bytes() for name in TYPES}
    for name in ("guide.html", "guide.adoc"):
        found[name] = found[name].replace(SERVED_AT.encode(), address.encode())
    return found


@cache
def style() -> dict[str, dict[str, str]]:
    """The colours: the properties of each rule of the style file by its selector."""
    text = (browser_folder() / "style.grass").read_text(encoding="utf-8")
    return {
        selector: {
            name.strip(): value.strip(' "') for name, _, value in (line.partition(":") for line in body.split(";")[:-1])
        }
        for selector, body in RULE.findall(text)
    }


def login_link(page: str, uri: str, user: str) -> str:
    """Neo4j Browser with address and user filled in: as few escapes as a query may have, for a person reads it."""
    address = urlsplit(uri)
    return f"{page}?dbms={address.scheme}://{quote(user, safe='')}@{address.netloc}"


def guide_link(page: str, uri: str, user: str, guide: str) -> str:
    """The same, and a guide is played."""
    return f"{login_link(page, uri, user)}&cmd=guide&arg={quote(guide, safe=':/')}"


class GuideServer(http.server.ThreadingHTTPServer):
    """Serves the files and nothing else: on the loopback, or in a container where it is told."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int | None = None, *, host: str = "127.0.0.1", address: str | None = None) -> None:
        try:
            super().__init__((host, PORT if port is None else port), _Handler)
        except OSError as error:
            if port is not None:
                raise PortError(f"Port {port} cannot be had ({error.strerror}).", remedy="Name another.") from error
            super().__init__((host, 0), _Handler)
        self.address = address or f"http://localhost:{self.server_port}/"
        self.files: Mapping[str, bytes] = contents(self.address)


class _Handler(http.server.BaseHTTPRequestHandler):
    server: GuideServer

    def do_GET(self) -> None:
        """A file."""
        body = self._head()
        self.wfile.write(body)

    def do_HEAD(self) -> None:
        """What a file would be."""
        self._head()

    def do_OPTIONS(self) -> None:
        """The leave that a browser asks for before it fetches from another port."""
        self.send_response(HTTPStatus.NO_CONTENT)
        self._finish({})

    def _head(self) -> bytes:
        name = self.path.split("?")[0].removeprefix("/")
        body = self.server.files.get(name)
        if body is None:
            body = b"Nothing of that name is served here.\n"
            self.send_response(HTTPStatus.NOT_FOUND)
            self._finish({"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(body))})
        else:
            self.send_response(HTTPStatus.OK)
            self._finish({"Content-Type": TYPES[name], "Content-Length": str(len(body))})
        return body

    def _finish(self, headers: Mapping[str, str]) -> None:
        for name, value in {**HEADERS, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing of each request."""


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m kg.guide", description="Serve guide, colours and favourites.")
    parser.add_argument("--host", default="127.0.0.1", help="where to listen (%(default)s)")
    parser.add_argument("--port", type=int, default=PORT, help="which port (%(default)s)")
    parser.add_argument("--address", help="where others reach it, if that differs")
    given = parser.parse_args()
    # The first process of a container gets no default handling of signals.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with GuideServer(given.port, host=given.host, address=given.address) as server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
