"""From an entry to the line of the list."""

from __future__ import annotations

from rjdesk.domain.agreement import Money
from rjdesk.domain.costs.cost import Cost
from rjdesk.services.plain_words import money
from rjdesk.wording import say
from ui.wording import day, number, tr


def cost_words(cost: Cost) -> str:
    """What was entered, in a line: its day, its kind, how much of it."""
    said = [day(cost.on), say(f"costs.kind.{cost.kind}")]
    if cost.minutes:
        said.append(tr("{hours} h").format(hours=f"{cost.minutes // 60}:{cost.minutes % 60:02}"))
    if cost.kilometres:
        said.append(tr("{count} km").format(count=number(cost.kilometres)))
    if cost.cents:
        said.append(money(Money(cost.cents, cost.currency)))
    return " · ".join(said)
