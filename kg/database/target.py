"""A database and the credentials for it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Target:
    """An address with its credentials; the password never shows."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str
    origin: str
