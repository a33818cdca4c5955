"""The current state of a home, found without a request to the server and without the driver."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kg.database.target import Target
from kg.errors import UnreachableError
from kg.local.home.folders import is_ours
from kg.local.home.home import USER, home_password
from kg.local.home.state import load_state
from kg.local.run.process import live_process
from kg.local.run.ready import bolt_uri

if TYPE_CHECKING:
    from pathlib import Path

    from kg.local.home.home import Home
    from kg.local.home.state import Started


@dataclass(frozen=True)
class ServerStatus:
    """A managed server.

    ``state`` is ``running``, ``starting``, ``stopped`` (there are data) or ``absent`` (there are none). ``uri``,
    ``http``, ``version`` and ``pid`` are None unless it runs or starts. ``release``, the release of the graph in
    the database, is None here because only the database knows it.
    """

    state: Literal["running", "starting", "stopped", "absent"]
    home: Path
    password_file: Path
    uri: str | None = None
    http: str | None = None
    version: str | None = None
    pid: int | None = None
    user: str = USER
    database: str = "neo4j"
    release: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def browser(self) -> str | None:
        """The address of Neo4j Browser."""
        return f"{self.http}/browser/" if self.http else None

    @property
    def login_link(self) -> str | None:
        """The address of Neo4j Browser with server and user filled in."""
        from kg.browser.links import login_link

        return login_link(self.browser, self.uri, self.user) if self.browser and self.uri else None


def running_server(home: Home) -> Started | None:
    """The last server started, if its process still lives."""
    started = load_state(home.state_file).server
    if started and live_process(started.pid, home.store(started.line).arguments):
        return started
    return None


def status_of(home: Home) -> ServerStatus:
    """The status of a home."""
    started = running_server(home)
    if started is None:
        has_data = is_ours(home.folder) and bool(home.stores())
        return ServerStatus("stopped" if has_data else "absent", home.folder, home.password_file)
    return ServerStatus(
        "running" if started.ready else "starting",
        home.folder,
        home.password_file,
        uri=bolt_uri(started),
        http=f"http://localhost:{started.ports.http}",
        version=started.version,
        pid=started.pid,
    )


def target_of(status: ServerStatus, database: str | None = None) -> Target:
    """The database of a running server, with its password.

    Raises:
        UnreachableError: the server is not running.
        CredentialsError: its password file contains no password.
    """
    if status.uri is None:
        raise UnreachableError("The local Neo4j is not running.", remedy="Start it with `kg up`.")
    password = home_password(status.password_file)
    return Target(status.uri, status.user, password, database or status.database, "managed local")
