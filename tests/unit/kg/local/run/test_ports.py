from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from kg.errors import PortError
from kg.local.run.ports import Ports, choose_ports, is_free

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield int(listener.getsockname()[1])


def free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_listener_makes_a_port_taken(taken: int) -> None:
    assert not is_free(taken)


def test_a_listener_on_every_address_makes_a_port_taken() -> None:
    with socket.socket() as listener:
        listener.bind(("0.0.0.0", 0))  # noqa: S104
        listener.listen()
        assert not is_free(listener.getsockname()[1])


def test_a_listener_on_the_other_loopback_makes_a_port_taken() -> None:
    try:
        listener = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("no IPv6 here")
    with listener:
        assert not is_free(listener.getsockname()[1])


def test_ports_are_kept_while_they_are_free() -> None:
    kept = Ports(free(), free())
    assert choose_ports(kept) == kept


def test_a_port_that_was_taken_meanwhile_is_replaced_alone(taken: int) -> None:
    http = free()
    chosen = choose_ports(Ports(taken, http))
    assert chosen.http == http
    assert chosen.bolt != taken
    assert is_free(chosen.bolt)


def test_a_port_asked_for_that_is_taken_is_an_error_of_one_line(taken: int) -> None:
    with pytest.raises(PortError, match=f"{taken}.*--bolt-port") as told:
        choose_ports(None, bolt=taken)
    assert "\n" not in str(told.value)


def test_the_same_port_cannot_be_asked_for_twice() -> None:
    port = free()
    with pytest.raises(PortError):
        choose_ports(None, bolt=port, http=port)


def test_a_port_asked_for_is_not_given_to_the_other() -> None:
    port = free()
    chosen = choose_ports(Ports(port, port), http=port)
    assert chosen.http == port != chosen.bolt
