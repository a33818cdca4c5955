"""A server for the files of Neo4j Browser, on the loopback address.

``python -m kg.browser.serve`` needs only Python; docker-compose.yml runs it next to the database.
"""

from __future__ import annotations

import argparse
import http.server
import signal
from http import HTTPStatus
from typing import TYPE_CHECKING

from kg.browser.files import PORT, TYPES, contents
from kg.errors import PortError

if TYPE_CHECKING:
    from collections.abc import Mapping

# Browser asks from another port, and with headers that need permission.
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Private-Network": "true",
    "Cache-Control": "no-store",
}


class GuideServer(http.server.ThreadingHTTPServer):
    """Serves these files only: on the loopback address, or in a container on request."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int | None = None, *, host: str = "127.0.0.1", address: str | None = None) -> None:
        try:
            super().__init__((host, PORT if port is None else port), _Handler)
        except OSError as error:
            if port is not None:
                raise PortError(
                    f"Port {port} cannot be used ({error.strerror}).", remedy="Choose another port."
                ) from error
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
        """The headers of a file."""
        self._head()

    def do_OPTIONS(self) -> None:
        """The permission that a browser requests before it fetches from another port."""
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
        """Log nothing."""


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(
        prog="python -m kg.browser.serve", description="Serve guide, colours and favourites."
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=PORT, help="port (default: %(default)s)")
    parser.add_argument("--address", help="address that others use, if it differs")
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
