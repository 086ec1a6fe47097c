"""Says how many cases there are that one can't see, and whose they are: no more is known of them here."""

from __future__ import annotations

from collections.abc import Sequence

from rjdesk.services.casework import Restricted
from ui.wording import number, tr


def restricted_shown(restricted: Sequence[Restricted]) -> str:
    """The restricted cases in one line; "" where there are none."""
    cases = sum(each.cases for each in restricted)
    if not cases:
        return ""
    counted = tr("1 restricted case") if cases == 1 else tr("{count} restricted cases").format(count=number(cases))
    if len(restricted) == 1:
        return tr("{cases}, owned by {who}").format(cases=counted, who=restricted[0].owner)
    whose = (tr("{who} owns {count}").format(who=each.owner, count=number(each.cases)) for each in restricted)
    return f"{counted}: {', '.join(whose)}"
