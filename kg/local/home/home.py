"""One home on disk: its password, its state and its stores."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.database.target import read_password
from kg.errors import CredentialsError
from kg.local.home.folders import write_private
from kg.local.home.store import Store

if TYPE_CHECKING:
    from pathlib import Path

USER = "neo4j"
SHORTEST_PASSWORD = 8


@dataclass(frozen=True)
class Home:
    """The files of a home that its stores have in common."""

    folder: Path

    @property
    def password_file(self) -> Path:
        """The password of every store of this home."""
        return self.folder / "password"

    @property
    def state_file(self) -> Path:
        """What is remembered between commands."""
        return self.folder / "state.json"

    def store(self, line: str) -> Store:
        """The store of a release."""
        return Store(self.folder / "neo4j" / line)

    def stores(self) -> list[Store]:
        """The existing stores."""
        return [Store(path) for path in sorted((self.folder / "neo4j").glob("*")) if Store(path).version]

    def password(self) -> str:
        """The password in the file; CredentialsError if there is no usable one."""
        return home_password(self.password_file)

    def ensure_password(self) -> str:
        """The password of this home; generated before the first store is made, never later."""
        if not self.password_file.exists() and not self.stores():
            # Hexadecimal: no character has a meaning for a shell, a URI or the options of a tool.
            write_private(self.password_file, secrets.token_hex(16) + "\n")
        password = self.password()
        self.password_file.chmod(0o600)
        return password


def home_password(file: Path) -> str:
    """The password of a home.

    Raises:
        CredentialsError: there is no usable one.
    """
    remedy = "Write the password into it, or run `kg down --purge` and load the graph again."
    password = read_password(file, remedy=remedy)
    if len(password) < SHORTEST_PASSWORD:
        raise CredentialsError(f"{file} does not contain the password of this home.", remedy=remedy)
    return password
