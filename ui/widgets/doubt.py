"""How far a process was checked, said wherever somebody is about to rely on it."""

from __future__ import annotations

from rjdesk.process.template import Process, Verified
from ui.wording import tr


def doubt(process: Process) -> str:
    """What whoever relies on a process should know of how far it was checked; "" where it was read in its source."""
    return {
        Verified.READ: "",
        Verified.OLD: tr("Read in an old text of the law: check it before you rely on it."),
        Verified.KNOWLEDGE: tr(
            "Not all of it was checked against a source: check it with your office before you rely on it."
        ),
    }[process.verified]
