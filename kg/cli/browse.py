"""browse: Neo4j Browser with the guide, the colours and the favourites."""

from __future__ import annotations

import os
import shlex
import sys
from typing import TYPE_CHECKING

import click

from kg.cli.options import PORT, connection

if TYPE_CHECKING:
    from pathlib import Path

    from kg.cli.options import Connection
    from kg.database.target import Target
    from kg.local.home.home import Home

SECONDS = 5.0


@click.command()
@click.option("--port", type=PORT, help="Port for the guide [default: 17475, or a free one].")
@click.option("--browser", "page", help="URL of Neo4j Browser [default: the local one, or port 7474 of the server].")
@click.option("--no-open", is_flag=True, help="Print the URL without opening it.")
@connection
def browse(
    *,
    port: int | None,
    page: str | None,
    no_open: bool,
    connection: Connection,
) -> None:
    """Open Neo4j Browser with the login filled in and a guide next to the graph.

    The local Neo4j contains the guide. For any other server, this command serves
    the guide on this machine until Ctrl-C.

    Example: kg browse
    """
    from kg.browser.links import guide_link, login_link
    from kg.browser.serve import GuideServer
    from kg.local import LocalNeo4j

    target = connection.target()
    with connection.graph() as graph:
        graph.release()
    page = page or browser_page(target, connection.home)
    require_browser(page)
    if not port and has_guide(target, page):
        show(login_link(page, target.uri, target.user), no_open=no_open)
        click.echo("\n".join(login_steps(LocalNeo4j(connection.home).home)))
        return
    with GuideServer(port) as server:
        show(guide_link(page, target.uri, target.user, f"{server.address}guide.html"), no_open=no_open)
        click.echo(f"Colours:    :style {server.address}style.grass")
        click.echo(f"Favourites: {server.address}favourites.zip (drop it on Browser's list of favourites)")
        click.echo("Serving the guide until Ctrl-C.", err=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("", err=True)


def browser_page(target: Target, home: Path | None) -> str:
    """Where Browser is, as far as can be known."""
    from urllib.parse import urlsplit

    from kg.local import LocalNeo4j

    if target.origin == "managed local" and (found := LocalNeo4j(home).status().browser):
        return found
    # The variable is that of docker-compose.yml.
    return f"http://{urlsplit(target.uri).hostname}:{os.environ.get('KG_HTTP_PORT', '7474')}/browser/"


def require_browser(page: str) -> None:
    """Refuse in one line where there is no Browser."""
    from kg.errors import UnreachableError

    if fetched(page) is None:
        raise UnreachableError(
            f"No Neo4j Browser answers at {page}.",
            remedy="Give its URL with --browser, or use the local Neo4j: `kg demo`.",
        )


def has_guide(target: Target, page: str) -> bool:
    """Whether the server itself contains this very guide, not that of another version."""
    from kg.browser.jar import address_inside, files_for_jar

    return (
        target.origin == "managed local"
        and fetched(f"{address_inside(page)}guide.html") == files_for_jar()["guide.html"]
    )


def login_steps(home: Home) -> list[str]:
    """What to do when the page of the local server is open.

    The password is shown on a terminal only: what is piped may end up in a log.
    """
    paste = home.password() if sys.stdout.isatty() else f"what `cat {shlex.quote(str(home.password_file))}` prints"
    return [
        f"Log in: paste {paste} into the Password field and press Enter",
        "The answer is drawn at once. Hide the panel with > at its right, show it again with <. The guide has more",
    ]


def fetched(address: str) -> bytes | None:
    """What is at a URL of this machine or network; None where nothing is."""
    import requests

    try:
        with requests.Session() as session:
            # A proxy of the environment is for the internet, not for a server on this network.
            session.trust_env = False
            answer = session.get(address, timeout=SECONDS)
    except requests.RequestException:
        return None
    return answer.content if answer.ok else None


def show(link: str, *, no_open: bool) -> None:
    """Print the URL, and open it where there is a screen."""
    import webbrowser

    opened = not no_open and has_screen() and webbrowser.open(link)
    click.echo(f"{'Opened' if opened else 'Open'} {link}")


def has_screen() -> bool:
    """Whether a web browser would have a window: without one a text browser might take the terminal."""
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
