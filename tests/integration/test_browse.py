"""kg browse against a server that is not ours: one line for what is missing, else the guide until Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import requests

from kg.browser.files import contents
from kg.browser.serve import GuideServer
from tests.command import RUN, kg
from tests.conftest import ROOT, free_port

if TYPE_CHECKING:
    from kg.database.engine import Engine
    from tests.conftest import Server

BROWSE = ("browse", "--no-open")


def test_a_database_without_the_graph_is_one_line(engine: Engine, own_server: Server) -> None:
    done = kg(*BROWSE, env=own_server.environment())
    assert done.returncode == 13
    assert len(done.stderr.splitlines()) == 1
    assert "kg load" in done.stderr


def test_a_page_without_browser_is_one_line(loaded: Engine, own_server: Server) -> None:
    page = f"http://localhost:{free_port()}/browser/"
    done = kg(*BROWSE, "--browser", page, env=own_server.environment())
    assert done.returncode == 11
    assert len(done.stderr.splitlines()) == 1
    assert "--browser" in done.stderr


def test_the_guide_is_served_until_it_is_interrupted(loaded: Engine, own_server: Server) -> None:
    port = free_port()
    # Whatever answers will do for Browser's own page: it is only looked for.
    page = GuideServer(free_port())
    thread = threading.Thread(target=page.serve_forever, daemon=True)
    thread.start()
    words = ["--port", str(port), "--browser", f"{page.address}guide.html"]
    # A shell's background job has interrupts ignored, and hands that on to its children: undone here.
    program = f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler); {RUN}"
    process = subprocess.Popen(
        [sys.executable, "-c", program, *BROWSE, *words],
        env=own_server.environment(),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        link = process.stdout.readline()
        assert link.strip().endswith(f"&cmd=guide&arg=http://localhost:{port}/guide.html")
        process.stdout.readline()
        process.stdout.readline()
        with requests.Session() as session:
            session.trust_env = False
            answer = session.get(f"http://localhost:{port}/guide.html", timeout=20)
        assert answer.content == contents(f"http://localhost:{port}/")["guide.html"]
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()
        page.shutdown()
        page.server_close()
        thread.join()
