"""Download one jar by its coordinate from the Maven repositories in the user's settings."""

from __future__ import annotations

import functools
import logging
from typing import TYPE_CHECKING

from kg.errors import DownloadError
from kg.local.fetch.mirrors import remote_repositories

if TYPE_CHECKING:
    from pathlib import Path

    import requests

    from kg.local.fetch.releases import Jar

SECONDS = 30
ATTEMPTS = 4
CONNECTIONS = 8
BLOCK = 1 << 18
CHECK_NETWORK = (
    "Check the network (HTTPS_PROXY sets a proxy; mirrors: docs/local-neo4j.md) and run the command again. "
    "Finished downloads are kept."
)


def fetch_from_repository(jar: Jar, target: Path) -> None:
    """Write a jar to its path; the file there is complete but not yet verified."""
    import requests

    try:
        for address in remote_repositories().values():
            with _session().get(f"{address.rstrip('/')}/{jar.path}", stream=True, timeout=SECONDS) as answer:
                if answer.status_code == requests.codes.ok:
                    return _write(answer, target)
    except requests.RequestException as error:
        raise DownloadError(
            f"{jar.coordinate} could not be downloaded ({_cause(error)}).", remedy=CHECK_NETWORK
        ) from error
    raise DownloadError(f"No repository has {jar.coordinate} (HTTP {answer.status_code}).", remedy=CHECK_NETWORK)


@functools.cache
def _session() -> requests.Session:
    """One session for all jars, so that hundreds of small files share a few open connections."""
    import requests
    from requests.adapters import HTTPAdapter
    from urllib3 import Retry

    # Its notes about each retry would appear between the progress lines.
    logging.getLogger("urllib3").setLevel(logging.ERROR)
    retries = Retry(ATTEMPTS, backoff_factor=0.3, status_forcelist=(429, 500, 502, 503, 504), raise_on_status=False)
    session = requests.Session()
    session.mount("https://", HTTPAdapter(pool_maxsize=CONNECTIONS, pool_block=True, max_retries=retries))
    return session


def _write(answer: requests.Response, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    with part.open("wb") as file:
        for block in answer.iter_content(BLOCK):
            file.write(block)
    part.replace(target)


def _cause(error: Exception) -> str:
    import requests

    if isinstance(error, requests.exceptions.ProxyError):
        return "the proxy refuses"
    if isinstance(error, requests.exceptions.SSLError):
        return "the certificate is not trusted; set REQUESTS_CA_BUNDLE to your own"
    if isinstance(error, requests.Timeout):
        return "no answer in time"
    return "no connection"
