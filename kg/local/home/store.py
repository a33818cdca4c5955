"""The store of one Neo4j release in a home."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import StartError
from kg.local.home.conf import password_arguments
from kg.local.home.folders import STORE_FOLDERS, write_private
from kg.local.run.process import environment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kg.local.fetch.java import Java


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
