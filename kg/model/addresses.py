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
    """The id of a claim: ``c0260``, or ``KEY:c0001`` for a source whose claim ids carry its key.

    Attributes:
        source: the key of the source; empty for the source that uses bare claim ids.
        local: the id within the source.
    """

    source: str
    local: str

    @classmethod
    def parse(cls, text: str) -> ClaimId:
        """Read ``c0260``, ``KEY:c0001`` or a node's ``ir:claim/…``.

        Raises:
            ValueError: the text has a different form.
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
        source: the key of the source; empty if the text names none.
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
    """The node id of a claim as people write it; other text unchanged."""
    return str(ClaimId.parse(node_id)) if CLAIM.fullmatch(node_id) else node_id
