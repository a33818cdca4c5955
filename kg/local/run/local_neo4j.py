"""The managed local Neo4j: up, down, status, logs, purge."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.browser.jar import is_guided, with_guide
from kg.browser.login import login_commands
from kg.errors import PortError, StartError, UsageError
from kg.local.fetch import class_archive
from kg.local.fetch.jars import jars_of
from kg.local.fetch.java import find_java
from kg.local.fetch.releases import RELEASES, release_named
from kg.local.home.conf import conf_text, neo4j_settings, server_arguments
from kg.local.home.folders import cache_folder, claim, folder_errors_told, home_folder, is_ours, locked, write_private
from kg.local.home.home import Home
from kg.local.home.purge import CACHE_ENTRIES, HOME_ENTRIES, Freed, remove
from kg.local.home.space import TO_START, require_space
from kg.local.home.state import Started, State, load_state, save_state
from kg.local.run import logs
from kg.local.run.ports import Ports, answers, choose_ports
from kg.local.run.process import live_process, spawn, stop, unrecorded
from kg.local.run.ready import PortLostError, await_ready
from kg.local.run.status import ServerStatus, running_server, status_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from kg.local.fetch.class_archive import ClassArchive
    from kg.local.fetch.java import Java
    from kg.local.home.store import Store

    Say = Callable[[str], None]

PORT_TRIES = 3


class LocalNeo4j:
    """A Neo4j server with its data in a home folder; one release runs at a time."""

    def __init__(
        self, home: Path | None = None, release: str = "5.26", *, settings: Mapping[str, str] | None = None
    ) -> None:
        self.home = Home(home_folder(home))
        self.release = release_named(release)
        self.cache = cache_folder()
        self._settings = dict(settings or {})

    def status(self) -> ServerStatus:
        """Whether the server runs, and where."""
        return status_of(self.home)

    def up(
        self,
        progress: Callable[[str], None] | None = None,
        *,
        bolt_port: int | None = None,
        http_port: int | None = None,
    ) -> ServerStatus:
        """Start the server if it is not running, and return when it answers.

        Args:
            progress: called with a line of text for each step that takes time.
            bolt_port: port for drivers; it must be free. Default: a free one, which is kept for later starts.
            http_port: port for Neo4j Browser, likewise.

        Returns:
            The status. Its ``notes`` hold what a user should know even without progress, for example that the
            server was already running.
        """
        say, notes = progress or _be_quiet, list[str]()
        with self._claimed(say), folder_errors_told(self.home.folder):
            started = running_server(self.home)
            if started and started.version == self.release.version:
                _refuse_other_ports(started, bolt_port, http_port)
                if self._is_up(started, say):
                    return replace(self.status(), notes=(f"Neo4j {started.version} was already running.",))
            notes += self._make_way(running_server(self.home), say)
            notes += self._start(say, bolt_port, http_port)
        return replace(self.status(), notes=tuple(notes))

    def down(self, progress: Callable[[str], None] | None = None) -> bool:
        """Stop the server and wait until it has stopped; returns whether it was running."""
        if not is_ours(self.home.folder):
            return False
        with self._lock(progress or _be_quiet), folder_errors_told(self.home.folder):
            return self._stop_all(progress or _be_quiet)

    def logs(self, lines: int = 50) -> list[str]:
        """The last lines of the server's log."""
        return logs.last_lines(self.log_file, lines)

    @property
    def log_file(self) -> Path:
        """The log of the last server started, or of the chosen release."""
        started = load_state(self.home.state_file).server
        return self.home.store(started.line if started else self.release.line).log

    def purge(self, progress: Callable[[str], None] | None = None, *, cache: bool = False) -> Freed:
        """Stop the server and delete its home, and with ``cache`` the downloads too."""
        freed = self._purge_home(progress or _be_quiet)
        if cache:
            more = remove(self.cache, CACHE_ENTRIES)
            freed = Freed(freed.folders + more.folders, freed.bytes + more.bytes)
        return freed

    def _purge_home(self, say: Say) -> Freed:
        if not is_ours(self.home.folder):
            return remove(self.home.folder, HOME_ENTRIES)
        with self._lock(say):
            self._stop_all(say)
            return remove(self.home.folder, HOME_ENTRIES)

    @contextmanager
    def _claimed(self, say: Say) -> Iterator[None]:
        if not is_ours(self.home.folder):
            claim(self.home.folder)
        with self._lock(say):
            claim(self.home.folder)
            yield

    @contextmanager
    def _lock(self, say: Say) -> Iterator[None]:
        with locked(self.home.folder, lambda: say("Another process is starting or stopping this server; waiting.")):
            yield

    def _is_up(self, started: Started, say: Say) -> bool:
        """Wait for a server that another process started, and return whether it is up."""
        if started.ready and answers(started.ports.bolt):
            return True
        say(f"Neo4j {started.version} is already starting; waiting for it.")
        try:
            await_ready(self.home, started)
        except StartError:
            # It was stopping when it was checked, or never became ready: start again.
            return False
        self._remember(replace(started, ready=True))
        return True

    def _make_way(self, started: Started | None, say: Say) -> list[str]:
        self._stop_all(say)
        if not started or started.version == self.release.version:
            return []
        return [f"Neo4j {started.version} was stopped; {self.release.version} runs instead, with its own data."]

    def _stop_all(self, say: Say) -> bool:
        stopped = [self._stop_one(self.home.store(release.line), say) for release in RELEASES]
        return any(stopped)

    def _stop_one(self, store: Store, say: Say) -> bool:
        started = load_state(self.home.state_file).server
        process = live_process(started.pid, store.arguments) if started else None
        # A program that was killed while it started a server leaves one that no state file names.
        process = process or unrecorded(store.arguments)
        if process is None:
            return False
        pending = class_archive.is_pending(store.run)
        say("Stopping Neo4j. This time it also prepares faster starts." if pending else "Stopping Neo4j.")
        if stop(process):
            class_archive.keep(store.run)
        else:
            say("It did not stop in time and was killed. Nothing that was committed is lost.")
        return True

    def _start(self, say: Say, bolt: int | None, http: int | None) -> list[str]:
        require_space(self.home.folder, TO_START, "start Neo4j")
        password = self.home.ensure_password()
        class_path = with_guide(jars_of(self.release.lock, self.cache, say), self.cache)
        java = find_java(self.release.java_majors, self.cache, say)
        notes = self._prepare(java, class_path, password, say)
        for attempt in range(1, PORT_TRIES + 1):
            ports = choose_ports(load_state(self.home.state_file).ports, bolt=bolt, http=http)
            say(f"Starting Neo4j {self.release.version} (Java {java.major} from {java.source}).")
            try:
                self._run(java, class_path, ports)
            except PortLostError as error:
                if bolt or http or attempt == PORT_TRIES:
                    raise PortError(
                        "Another program took a port while Neo4j started.", remedy="Run the command again."
                    ) from error
            else:
                break
        return notes

    def _prepare(self, java: Java, class_path: Sequence[Path], password: str, say: Say) -> list[str]:
        store = self.home.store(self.release.line)
        store.make_folders()
        before = store.version
        if before is None:
            say("Setting the password.")
            write_private(store.folder / "conf" / "neo4j.conf", "")
            store.set_password(java, class_path, password)
        store.note_version(self.release.version)
        changed = before not in {None, self.release.version}
        return [f"Neo4j {self.release.version} now uses the data of {before}."] if changed else []

    def _run(self, java: Java, class_path: Sequence[Path], ports: Ports) -> None:
        store = self.home.store(self.release.line)
        classes = self._classes(java, class_path, store)
        flags = classes.flags() if classes else []
        login = {"browser.post_connect_cmd": login_commands(ports.http)} if is_guided(class_path) else {}
        write_private(store.folder / "conf" / "neo4j.conf", conf_text(neo4j_settings(ports, login | self._settings)))
        write_private(store.arguments, server_arguments(self.release, class_path, store.folder, java.major, flags))
        offset = logs.size(store.log)
        pid = spawn(java.path, store.arguments, store.folder, store.console)
        started = Started(self.release.line, self.release.version, pid, ports, offset)
        try:
            self._remember(started, java)
            version = await_ready(self.home, started)
        except BaseException:
            self._give_up(pid, store, classes)
            raise
        self._remember(replace(started, version=version, ready=True))

    def _classes(self, java: Java, class_path: Sequence[Path], store: Store) -> ClassArchive | None:
        if not class_archive.is_able(java):
            return None
        arguments = server_arguments(self.release, class_path, Path(), java.major)
        name = class_archive.archive_name(self.release.lock, java, class_path, arguments)
        return class_archive.ClassArchive(self.cache / "classes" / name, store.run / "classes.jsa")

    def _give_up(self, pid: int, store: Store, classes: ClassArchive | None) -> None:
        if process := live_process(pid, store.arguments):
            stop(process)
        # If the archive made Java fail, the next start does not use it.
        if classes and logs.JAVA_BROKE.search(logs.since(store.console, 0)):
            classes.target.unlink(missing_ok=True)

    def _remember(self, started: Started, java: Java | None = None) -> None:
        before = load_state(self.home.state_file)
        used = {"path": java.path, "major": java.major, "source": java.source} if java else before.java
        save_state(self.home.state_file, State(started.ports, started, used))


@contextmanager
def throwaway(home: Path, release: str = "5.26", *, settings: Mapping[str, str] | None = None) -> Iterator[LocalNeo4j]:
    """A server in a home of its own for a test or a program: started at the beginning, stopped at the end."""
    server = LocalNeo4j(home, release, settings=settings)
    try:
        server.up()
        yield server
    finally:
        server.down()


def _refuse_other_ports(started: Started, bolt: int | None, http: int | None) -> None:
    if (bolt or started.ports.bolt) != started.ports.bolt or (http or started.ports.http) != started.ports.http:
        raise UsageError(
            f"Neo4j is already running, with Bolt on port {started.ports.bolt} and HTTP on port {started.ports.http}.",
            remedy="Run `kg down` first.",
        )


def _be_quiet(message: str) -> None:
    """Ignore progress."""
