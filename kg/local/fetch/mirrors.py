"""Which Maven repositories to ask: the user's own settings first, so that mirrors need no option here."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET


def remote_repositories() -> dict[str, str]:
    """The central repository or its mirror, then what else jgo's settings name."""
    from jgo.config import GlobalSettings
    from jgo.constants import MAVEN_CENTRAL_URL

    mirror = mirror_of_central(Path.home() / ".m2" / "settings.xml")
    return {"central": mirror or MAVEN_CENTRAL_URL, **GlobalSettings.load().repositories}


def mirror_of_central(settings: Path) -> str | None:
    """The mirror that Maven's settings name for the central repository or for everything."""
    if not settings.is_file():
        return None
    try:
        # The file is the user's own and already steers what Maven runs on this machine.
        root = ET.parse(settings).getroot()  # noqa: S314
    except ET.ParseError:
        return None
    for mirror in root.iterfind(".//{*}mirror"):
        covers = {name.strip() for name in mirror.findtext("{*}mirrorOf", "").split(",")}
        if covers & {"central", "*", "external:*"} and "!central" not in covers:
            return mirror.findtext("{*}url", "").strip().rstrip("/") or None
    return None
