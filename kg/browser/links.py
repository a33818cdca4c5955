"""Addresses that open Neo4j Browser."""

from __future__ import annotations

from urllib.parse import quote, urlsplit


def login_link(page: str, uri: str, user: str) -> str:
    """Neo4j Browser with address and user filled in: as few escapes as a query may have, for a person reads it."""
    address = urlsplit(uri)
    return f"{page}?dbms={address.scheme}://{quote(user, safe='')}@{address.netloc}"


def guide_link(page: str, uri: str, user: str, guide: str) -> str:
    """The same, and a guide is played."""
    return f"{login_link(page, uri, user)}&cmd=guide&arg={quote(guide, safe=':/')}"
