"""What is alleged, charge by charge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.domain.ids import ChargeId


@dataclass(frozen=True, slots=True)
class Charge:
    """One charge or alleged offence: in words, with its provision and the court's or police's number."""

    id: ChargeId
    offence: str
    provision: str = ""
    number: str = ""
    committed_on: date | None = None
