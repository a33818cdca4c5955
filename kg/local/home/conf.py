"""The settings of the server: its neo4j.conf and the flags of its Java."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from kg.local.fetch.releases import Release
    from kg.local.run.ports import Ports

OPENED_PACKAGES = ("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent")

# Level 1 of the JIT and the serial collector start twice as fast as the defaults and load a graph of this
# size with less work; docs/decisions/0001-managed-local-neo4j.md has the figures.
JAVA_FLAGS = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData")


def neo4j_settings(ports: Ports, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Every setting by name; ``extra`` adds settings or replaces them. Unknown names stop the server."""
    return {
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.listen_address": f":{ports.bolt}",
        # The advertised address does not follow the listen port: Browser would offer 7687.
        "server.bolt.advertised_address": f"localhost:{ports.bolt}",
        "server.http.listen_address": f":{ports.http}",
        "server.http.advertised_address": f"localhost:{ports.http}",
        "server.https.enabled": "false",
        # Without it LOAD CSV reads any file of the user by its absolute path.
        "server.directories.import": "import",
        "server.memory.pagecache.size": "128m",
        "db.tx_log.preallocate": "false",
        # A forgotten query ends; a load takes seconds.
        "db.transaction.timeout": "20m",
        "internal.server.bolt.thread_pool_shutdown_wait_time": "0s",
        "dbms.usage_report.enabled": "false",
        "dbms.security.auth_enabled": "true",
        "browser.remote_content_hostname_whitelist": "localhost,127.0.0.1",
        **(extra or {}),
    }


def conf_text(settings: Mapping[str, str]) -> str:
    """The text of neo4j.conf."""
    lines = [f"{name}={value}\n" for name, value in settings.items()]
    return "".join(["# Written at every start; changes made here are lost.\n", *lines])


def server_arguments(
    release: Release, class_path: Sequence[Path], store: Path, java_major: int, flags: Iterable[str] = ()
) -> str:
    """The argument file of the server's Java."""
    opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED_PACKAGES]
    native = ["--enable-native-access=ALL-UNNAMED"] if java_major >= 21 else []
    return argument_file(
        [
            *("-cp", class_path_text(class_path)),
            *(*JAVA_FLAGS, *native, *opened, *flags),
            *(release.main_class, f"--home-dir={store}", f"--config-dir={store / 'conf'}"),
        ]
    )


def password_arguments(class_path: Sequence[Path], password: str) -> str:
    """The argument file of the tool that sets the first password; this keeps it out of the process list."""
    tool = ("org.neo4j.cli.AdminTool", "dbms", "set-initial-password", "--", password)
    return argument_file(["-cp", class_path_text(class_path), *JAVA_FLAGS, *tool])


def class_path_text(class_path: Sequence[Path]) -> str:
    """A class path, its jars in a fixed order."""
    import os

    return os.pathsep.join(map(str, class_path))


def argument_file(arguments: Iterable[str]) -> str:
    """Arguments as Java reads them from a file: one per line, quoted."""
    escaped = (argument.replace("\\", "\\\\").replace('"', '\\"') for argument in arguments)
    return "".join(f'"{argument}"\n' for argument in escaped)
