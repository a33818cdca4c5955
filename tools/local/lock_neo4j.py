"""For maintainers: write the lock of a Neo4j version from the jars that Maven chooses for it.

Usage: ``python -m tools.local.lock_neo4j neo4j 5.26.31`` or ``python -m tools.local.lock_neo4j cypher-shell 5.26.31``;
without arguments the existing locks are made again. Needs ``mvn`` on the PATH. Users do not need it; they download
the jars in the lock. A new version also has to be named in kg/local/fetch/releases.py.
"""

from __future__ import annotations

import hashlib
import shutil
import string
import subprocess
import sys
import tempfile
from pathlib import Path

POMS = Path(__file__).parent / "pom"
LOCKS = Path(__file__).resolve().parents[2] / "kg" / "local" / "fetch" / "releases"


def main() -> None:
    """Write the given lock, or all locks."""
    asked = ["-".join(sys.argv[1:])] if sys.argv[1:] else sorted(path.stem for path in LOCKS.glob("*.lock"))
    for lock in asked:
        name, _, version = lock.rpartition("-")
        print(write_lock(name, version))


def write_lock(name: str, version: str) -> str:
    """Write one lock and return its size in words."""
    with tempfile.TemporaryDirectory() as folder:
        lines = lock_lines(copy_jars(name, version, Path(folder)))
    target = LOCKS / f"{name}-{version}.lock"
    header = "# sha256  bytes  group:artifact:version[:classifier]; written by `make lock`\n"
    target.write_text(header + "".join(lines), encoding="utf-8", newline="\n")
    megabytes = sum(int(line.split()[1]) for line in lines) / 1e6
    return f"{target.name}: {len(lines)} jars, {megabytes:.0f} MB"


def copy_jars(name: str, version: str, folder: Path) -> Path:
    """Let Maven copy the run-time jars of the POM with this name."""
    template = string.Template((POMS / f"{name}.xml").read_text(encoding="utf-8"))
    (folder / "pom.xml").write_text(template.substitute(version=version), encoding="utf-8")
    maven = shutil.which("mvn") or sys.exit("mvn is not on the PATH")
    subprocess.run(
        [
            *(maven, "--batch-mode", "--quiet", "dependency:copy-dependencies"),
            *("-DincludeScope=runtime", "-Dmdep.useRepositoryLayout=true", f"-DoutputDirectory={folder / 'lib'}"),
        ],
        cwd=folder,
        check=True,
    )
    return folder / "lib"


def lock_lines(lib: Path) -> list[str]:
    """One line per jar, sorted by coordinate."""
    lines = []
    for jar in lib.rglob("*.jar"):
        content = jar.read_bytes()
        lines.append((coordinate(jar.relative_to(lib)), hashlib.sha256(content).hexdigest(), len(content)))
    return [f"{sha256}  {size}  {name}\n" for name, sha256, size in sorted(lines)]


def coordinate(jar: Path) -> str:
    """The coordinate of a jar, from its path in a repository."""
    *group, artifact, version, filename = jar.parts
    classifier = filename.removeprefix(f"{artifact}-{version}").removesuffix(".jar").removeprefix("-")
    return ":".join([".".join(group), artifact, version, *([classifier] if classifier else [])])


if __name__ == "__main__":
    main()
