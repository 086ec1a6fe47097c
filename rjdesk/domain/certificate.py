"""A paper of the vault itself, about no case: that one was destroyed, or that a backup restores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

CertificateKind = Literal["destruction", "restore_drill"]


@dataclass(frozen=True, slots=True)
class Certificate:
    """What is known of a certificate without its bytes."""

    id: str
    kind: CertificateKind
    made_at: datetime
    sha256: str
