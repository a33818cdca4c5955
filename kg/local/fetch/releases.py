"""The supported Neo4j releases, each pinned to one version and to the exact jars of its lock."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import PurePosixPath

from kg.errors import UsageError


@dataclass(frozen=True)
class Jar:
    """One line of a lock: a file in a Maven repository, with its size and hash."""

    coordinate: str
    sha256: str
    size: int

    @property
    def parts(self) -> tuple[str, str, str, str]:
        """Group, artifact, version and classifier (empty for most)."""
        group, artifact, version, *classifier = self.coordinate.split(":")
        return group, artifact, version, classifier[0] if classifier else ""

    @property
    def path(self) -> PurePosixPath:
        """Its path in any Maven repository."""
        group, artifact, version, classifier = self.parts
        name = "-".join([artifact, version, *([classifier] if classifier else [])])
        return PurePosixPath(*group.split("."), artifact, version, f"{name}.jar")


@dataclass(frozen=True)
class Release:
    """A release line of Neo4j (the name of its store in a home) at its pinned version."""

    line: str
    version: str
    main_class: str
    java_majors: tuple[int, ...]

    @property
    def lock(self) -> str:
        """Name of its lock."""
        return f"neo4j-{self.version}"


# The Java versions are those that Neo4j documents: 17 and 21 for 5.26; 21, and 25 since 2025.10, for 2026.
RELEASES = (
    Release("5.26", "5.26.30", "org.neo4j.server.CommunityEntryPoint", (17, 21)),
    Release("2026", "2026.08.1", "org.neo4j.server.Neo4jCommunity", (21, 25)),
)
SHELL_LOCK = "cypher-shell-5.26.30"


def release_named(name: str) -> Release:
    """The release with this line (``5.26``) or full version (``5.26.30``)."""
    for release in RELEASES:
        if name in {release.line, release.version}:
            return release
    known = ", ".join(f"{release.line} ({release.version})" for release in RELEASES)
    raise UsageError(f"Neo4j version {name!r} is not supported.", remedy=f"Choose one of: {known}.")


def read_lock(name: str) -> tuple[Jar, ...]:
    """The jars of a lock that ships with this package, ordered by coordinates."""
    return parse_release_lock(
        (resources.files("kg.local.fetch") / "releases" / f"{name}.lock").read_text(encoding="utf-8")
    )


def parse_release_lock(text: str) -> tuple[Jar, ...]:
    """Read the lines ``sha256  bytes  group:artifact:version[:classifier]``; ``#`` begins a comment."""
    jars = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            sha256, size, coordinate = line.split()
            jars.append(Jar(coordinate, sha256, int(size)))
    return tuple(jars)
