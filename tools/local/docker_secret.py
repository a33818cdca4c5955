"""The password of the compose server: a file that only its owner can read, made once.

``python -m tools.local.docker_secret`` makes it; with ``--exports`` it prints what `kg load` needs.
"""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

AUTH = Path(".neo4j-secret")
PASSWORD = Path(".neo4j-secret.password")


def make() -> None:
    """Write the two files unless they exist: compose reads user/password, `kg` reads only the password."""
    if AUTH.exists() and PASSWORD.exists():
        return
    password = secrets.token_urlsafe(24)
    for path, text in ((AUTH, f"neo4j/{password}"), (PASSWORD, password)):
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as handle:
            handle.write(text)


def exports() -> str:
    """The lines for a shell. The password stays in its file."""
    port = os.environ.get("KG_BOLT_PORT", "7687")
    return f"export KG_NEO4J_URI=bolt://localhost:{port}\nexport KG_NEO4J_PASSWORD_FILE={PASSWORD.resolve()}\n"


if __name__ == "__main__":
    if "--exports" in sys.argv:
        sys.stdout.write(exports())
    else:
        make()
