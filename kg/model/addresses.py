"""Addresses within a source: a claim, a sentence, a cited work; parsed once, printed in one form."""

from __future__ import annotations

import re
from dataclasses import dataclass

KEY = r"[a-z0-9]+(?:-[a-z0-9]+)*"
CLAIM = re.compile(rf"(?:ir:claim/)?(?:(?P<source>{KEY})[:/])?(?P<local>c\d{{4,}})", re.IGNORECASE)
ADDRESS = re.compile(rf"(?:(?P<source>{KEY}):)?(?P<local>[A-Za-z0-9][A-Za-z0-9._-]*)")
CLAIM_NODE = "ir:claim/"


@dataclass(frozen=True, order=True)
class ClaimId:
    """A claim's id: ``c0260``, or ``KEY:c0001`` where its source numbers its claims under its own key.

    Attributes:
        source: the source's key; empty for the source whose claims are known by their bare ids.
        local: the id within the source.
    """

    source: str
    local: str

    @classmethod
    def parse(cls, text: str) -> ClaimId:
        """Read ``c0260``, ``KEY:c0001`` or a node's ``ir:claim/…``.

        Raises:
            ValueError: the text has another form.
        """
        match = CLAIM.fullmatch(text.strip())
        if not match:
            raise ValueError(text)
        return cls((match["source"] or "").lower(), match["local"].lower())

    @property
    def node_id(self) -> str:
        """The ``id`` of the claim's node."""
        return f"{CLAIM_NODE}{self.source}/{self.local}" if self.source else f"{CLAIM_NODE}{self.local}"

    def __str__(self) -> str:
        return f"{self.source}:{self.local}" if self.source else self.local


@dataclass(frozen=True, order=True)
class Address:
    """A place within a source: ``jca-2019:pten-loss.5`` is a sentence, ``jca-2019:34`` a cited work.

    Attributes:
        source: the source's key; empty where the text names none.
        local: the place within the source.
    """

    source: str
    local: str

    @classmethod
    def parse(cls, text: str) -> Address:
        """Read ``KEY:LOCAL`` or ``LOCAL``.

        Raises:
            ValueError: the text has another form.
        """
        match = ADDRESS.fullmatch(text.strip())
        if not match:
            raise ValueError(text)
        return cls(match["source"] or "", match["local"])

    def __str__(self) -> str:
        return f"{self.source}:{self.local}" if self.source else self.local


def shown_claim(node_id: str) -> str:
    """A claim's node id as people write it; any other text as it is."""
    return str(ClaimId.parse(node_id)) if CLAIM.fullmatch(node_id) else node_id
