"""The one place where objects are put together."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.services.agreements import Agreements
from rjdesk.services.casework import Casework
from rjdesk.services.ceremonies import Ceremonies
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.journals import Journal
from rjdesk.services.papers import Papers
from rjdesk.services.people import People
from rjdesk.services.processes import Processes
from rjdesk.services.referrals import Referrals
from rjdesk.services.stages import Stages
from rjdesk.services.vaults import Vaults


@dataclass(frozen=True)
class Desk:
    """Everything a person can do with rjdesk, ready to be called on the vault thread."""

    vaults: Vaults
    referrals: Referrals
    people: People
    stages: Stages
    agreements: Agreements
    ceremonies: Ceremonies
    papers: Papers
    casework: Casework
    drafts: DraftKeeping
    journal: Journal
    processes: Processes


def desk() -> Desk:
    """The desk of this running program, with the machine's clock and randomness."""
    raise NotImplementedError
