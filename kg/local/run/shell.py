"""cypher-shell, downloaded like the server, to run the output of `kg cypher`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.local.fetch.jars import jars_of
from kg.local.fetch.java import find_java
from kg.local.fetch.releases import RELEASES, SHELL_LOCK
from kg.local.home.conf import class_path_text
from kg.local.home.folders import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable


def cypher_shell(progress: Callable[[str], None] | None = None) -> list[str]:
    """The command that runs cypher-shell. Add its arguments; give the password as ``NEO4J_PASSWORD``."""
    cache, say = cache_folder(), progress or (lambda _message: None)
    class_path = jars_of(SHELL_LOCK, cache, say)
    java = find_java(RELEASES[0].java_majors, cache, say)
    return [java.path, "-cp", class_path_text(class_path), "-XX:TieredStopAtLevel=1", "org.neo4j.shell.Main"]
