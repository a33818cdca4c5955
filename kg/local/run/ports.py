"""Free ports on the loopback address, found once and kept as long as no other program takes them."""

from __future__ import annotations

import os
import random
import socket
from dataclasses import dataclass

from kg.errors import PortError

# Below the range for outgoing connections, and not Neo4j's own 7687 and 7474, which stay free for a Neo4j
# of the user.
FIRST_CHOICE = {"bolt": 17687, "http": 17474}
RANGE = range(18000, 29000)
TRIES = 200


@dataclass(frozen=True)
class Ports:
    """The two ports of a server."""

    bolt: int
    http: int


def choose_ports(remembered: Ports | None, *, bolt: int | None = None, http: int | None = None) -> Ports:
    """Ports for the next start: the requested ones, or those of the last start, or free ones."""
    chosen_bolt = _choose("bolt", bolt, remembered.bolt if remembered else None, avoid=http)
    chosen_http = _choose("http", http, remembered.http if remembered else None, avoid=chosen_bolt)
    return Ports(chosen_bolt, chosen_http)


def _choose(name: str, wanted: int | None, remembered: int | None, *, avoid: int | None) -> int:
    if wanted is not None:
        return _insist(name, wanted, avoid)
    for port in (remembered, FIRST_CHOICE[name], *random.sample(RANGE, TRIES)):
        if port is not None and port != avoid and is_free(port):
            return port
    raise PortError(f"No free port was found for {name}.", remedy=f"Choose one with --{name}-port.")


def _insist(name: str, wanted: int, avoid: int | None) -> int:
    if wanted == avoid:
        raise PortError(f"Bolt and HTTP cannot share port {wanted}.", remedy="Choose two ports.")
    if not is_free(wanted):
        raise PortError(
            f"Another program uses port {wanted}, which was chosen for {name}.",
            remedy=f"Stop that program, or leave out --{name}-port to get a free port.",
        )
    return wanted


def is_free(port: int) -> bool:
    """Whether no program listens on a port of the loopback, on either of its addresses."""
    return _can_bind(socket.AF_INET, "127.0.0.1", port) and not answers(port) and not answers(port, "::1")


def _can_bind(family: socket.AddressFamily, address: str, port: int) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # As the server does: a port whose last connections are still closing counts as free.
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except (OSError, OverflowError):
            return False
    return True


def answers(port: int, address: str = "127.0.0.1") -> bool:
    """Whether a program accepts connections on a port of the loopback."""
    try:
        with socket.create_connection((address, port), timeout=0.5):
            return True
    except OSError:
        return False
