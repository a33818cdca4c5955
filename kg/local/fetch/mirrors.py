"""The Maven repositories to use: the user's settings come first, so that mirrors need no option here."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET


def remote_repositories() -> dict[str, str]:
    """The central repository or its mirror, then the others that jgo's settings name."""
    from jgo.config import GlobalSettings
    from jgo.constants import MAVEN_CENTRAL_URL

    mirror = mirror_of_central(Path.home() / ".m2" / "settings.xml")
    return {"central": mirror or MAVEN_CENTRAL_URL, **GlobalSettings.load().repositories}


def mirror_of_central(settings: Path) -> str | None:
    """The mirror in Maven's settings for the central repository or for all repositories."""
    if not settings.is_file():
        return None
    try:
        # The file belongs to the user and already controls what Maven runs on this machine.
        root = ET.parse(settings).getroot()  # noqa: S314
    except ET.ParseError:
        return None
    for mirror in root.iterfind(".//{*}mirror"):
        covers = {name.strip() for name in mirror.findtext("{*}mirrorOf", "").split(",")}
        if covers & {"central", "*", "external:*"} and "!central" not in covers:
            return mirror.findtext("{*}url", "").strip().rstrip("/") or None
    return None
