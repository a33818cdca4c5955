"""Installs a dependency group of pyproject.toml with whatever pip there is: ``python tools/local/install_group.py dev``.

pip learnt ``--group`` in 25.1; a fresh virtual environment of Python 3.11 brings an older one.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def members(name: str) -> list[str]:
    """The requirements of a group, included groups among them."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    found: list[str] = []
    for item in groups[name]:
        found += members(item["include-group"]) if isinstance(item, dict) else [item]
    return found


if __name__ == "__main__":
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    sys.exit(subprocess.run([*pip, "install", *members(sys.argv[1])], check=False).returncode)
