"""Addresses that open Neo4j Browser."""

from __future__ import annotations

from urllib.parse import quote, urlsplit


def login_link(page: str, uri: str, user: str) -> str:
    """The address of Neo4j Browser with server and user filled in, and with few escapes so that people can read it."""
    address = urlsplit(uri)
    return f"{page}?dbms={address.scheme}://{quote(user, safe='')}@{address.netloc}"


def guide_link(page: str, uri: str, user: str, guide: str) -> str:
    """The same, with a guide to play."""
    return f"{login_link(page, uri, user)}&cmd=guide&arg={quote(guide, safe=':/')}"
