"""Whether the server is running, and whether it is the right one: another Neo4j may answer at this port.

Three things must be true: the process lives, the log of this start says so, and the server accepts the password.
"""

from __future__ import annotations

import http.client
import time
from typing import TYPE_CHECKING, TypeVar

from kg.errors import CredentialsError, DatabaseError, StartError
from kg.local.home.home import USER
from kg.local.run import logs
from kg.local.run.process import live_process

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.local.home.home import Home
    from kg.local.home.state import Started
    from kg.local.home.store import Store

T = TypeVar("T")

START_SECONDS = 180.0
PAUSE = 0.05


class PortLostError(StartError):
    """Another program took a port after it was checked and before the server used it."""


def await_ready(home: Home, started: Started, seconds: float = START_SECONDS) -> str:
    """Wait until the server accepts the password; return its version."""
    store = home.store(started.line)
    deadline = time.monotonic() + seconds
    # Importing the driver takes half a second, which passes while the server's Java starts.
    from kg.database.engine import Engine

    _await_step(lambda: _says_started(store, started), store, started, deadline)
    with Engine(bolt_uri(started), user=USER, password=home.password()) as engine:
        version = _await_step(lambda: _answer(engine.verify, home), store, started, deadline)
    _await_step(lambda: _http_answers(started.ports.http), store, started, deadline)
    return version


def bolt_uri(started: Started) -> str:
    """The address of a server for drivers."""
    return f"bolt://localhost:{started.ports.bolt}"


def _await_step(step: Callable[[], T | None], store: Store, started: Started, deadline: float) -> T:
    while True:
        alive = live_process(started.pid, store.arguments) is not None
        if (result := step()) and alive:
            return result
        if not alive:
            raise _ended(store, started)
        if time.monotonic() > deadline:
            raise StartError(
                f"Neo4j {started.version} did not become ready in time.", remedy=f"Its log is {store.log}."
            )
        time.sleep(PAUSE)


def _says_started(store: Store, started: Started) -> bool:
    return logs.STARTED.search(logs.since(store.log, started.log_offset)) is not None


def _answer(verify: Callable[[], str], home: Home) -> str | None:
    try:
        return verify()
    except CredentialsError as error:
        # Not tried again: after a few wrong passwords the server locks the user for a while.
        raise CredentialsError(
            f"The local Neo4j rejects the password in {home.password_file}.",
            remedy="Write the right one into it, or run `kg down --purge` and load the graph again.",
        ) from error
    except DatabaseError:
        return None


def _http_answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _ended(store: Store, started: Started) -> StartError:
    text = logs.since(store.log, started.log_offset) + "\n" + logs.since(store.console, 0)
    reason = " | ".join(logs.telling_lines(text)) or "it wrote nothing"
    kind = PortLostError if logs.PORT_TAKEN.search(text) else StartError
    return kind(f"Neo4j {started.version} stopped while starting: {reason}", remedy=f"Its log is {store.log}.")
