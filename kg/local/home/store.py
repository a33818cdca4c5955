"""One home on disk, and the store of one Neo4j release in it."""

from __future__ import annotations

import json
import secrets
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.database.target import read_password
from kg.errors import CredentialsError, StartError
from kg.local.home.conf import password_arguments
from kg.local.home.folders import STORE_FOLDERS, write_private
from kg.local.run.process import environment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kg.local.fetch.java import Java

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


@dataclass(frozen=True)
class Store:
    """The folder of one Neo4j release: its data and everything that its server writes."""

    folder: Path

    @property
    def run(self) -> Path:
        """The files of one start."""
        return self.folder / "run"

    @property
    def arguments(self) -> Path:
        """The argument file of the server's Java; it also identifies this server's process."""
        return self.run / "java.args"

    @property
    def log(self) -> Path:
        """The log of the server."""
        return self.folder / "logs" / "neo4j.log"

    @property
    def console(self) -> Path:
        """The output of the server's Java since its last start."""
        return self.folder / "logs" / "console.log"

    @property
    def _made(self) -> Path:
        return self.folder / "made.json"

    @property
    def version(self) -> str | None:
        """The Neo4j version that used this store last; None until its password is set."""
        try:
            return str(json.loads(self._made.read_text(encoding="utf-8"))["version"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def note_version(self, version: str) -> None:
        """Record that the store is made and which version uses it."""
        write_private(self._made, json.dumps({"version": version}) + "\n")

    def make_folders(self) -> None:
        """Make the folders that the server expects, closed to other users."""
        for name in STORE_FOLDERS:
            (self.folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder.chmod(0o700)

    def set_password(self, java: Java, class_path: Sequence[Path], password: str) -> None:
        """Set the password of a store that was never started; can be repeated after an interruption."""
        arguments = self.run / "password.args"
        try:
            write_private(arguments, password_arguments(class_path, password))
            answer = subprocess.run(
                [java.path, f"@{arguments}"],
                capture_output=True,
                text=True,
                check=False,
                env=environment(NEO4J_HOME=str(self.folder), NEO4J_CONF=str(self.folder / "conf")),
            )
        finally:
            arguments.unlink(missing_ok=True)
        if answer.returncode:
            said = (answer.stderr + answer.stdout).strip().splitlines() or ["no reason given"]
            raise StartError(f"Neo4j's own tool could not set the password: {said[0]}", remedy="Run the command again.")
        (self.folder / "data" / "dbms" / "auth.ini").chmod(0o600)
