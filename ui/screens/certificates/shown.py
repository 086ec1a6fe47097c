"""A certificate as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CertificateShown:
    """What it certifies and when it was made; ``file`` is a name to suggest, with nobody's name in it."""

    id: str
    title: str
    details: str
    file: str
