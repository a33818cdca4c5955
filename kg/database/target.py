"""A database and the credentials for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.errors import CredentialsError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Target:
    """A URI with its credentials; the password is never shown."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str
    origin: str


def read_password(file: Path, *, remedy: str) -> str:
    """The password in a file, without the line end that editors add.

    Raises:
        CredentialsError: the file is missing, unreadable or not text.
    """
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise CredentialsError(f"The password file {file} cannot be read ({reason}).", remedy=remedy) from None
