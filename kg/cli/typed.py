"""How this very command line is typed: what we tell a person to type must work where they are."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path


def command() -> str:
    """``kg``, or the path of it where the shell would find none or another."""
    found = shutil.which("kg")
    own = Path(sys.argv[0])
    return "kg" if found and own.exists() and Path(found).samefile(own) else shlex.quote(shown(own))


def shown(path: Path) -> str:
    """A path as short as it can be typed here."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
