"""Says beforehand why somebody can read a case and not change it: a form that fails once it is filled in comes too late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rjdesk.domain.access import Action
from ui.wording import tr

if TYPE_CHECKING:
    from rjdesk.services.casework import OpenCase


def only_reading(opened: OpenCase) -> str:
    """Why the member at work can't change an open case; "" if they can."""
    if Action.WORK_ON_CASE in opened.may:
        return ""
    words = tr("You can read this case, not change it. It is {who}'s; a supervisor says who works on it.")
    return words.format(who=opened.names.get(opened.access.owner, ""))
