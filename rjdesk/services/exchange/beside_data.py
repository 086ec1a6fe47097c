"""What stands beside a case, as data: who is tied to whom, who was helped by whom, who works on it from outside, what it took.

All of it is for the office's own eyes, so it is in a file only where what the office alone sees was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from rjdesk.domain.community.support import Support
from rjdesk.domain.community.team import Outsider
from rjdesk.domain.costs.cost import Cost, in_force
from rjdesk.domain.orders import Order
from rjdesk.domain.ties import Ties

Data = Mapping[str, Any]


def people_map_data(ties: Ties) -> Data:
    """The people map with its orders and with who brings whom."""
    return {
        "others": [
            {
                "id": each.id,
                "name": each.name,
                "born": _year(each.born),
                "died": each.died,
                "died_in": _year(each.died_in),
            }
            for each in ties.kin
        ],
        "ties": [{"kind": tie.kind, "one": tie.one, "other": tie.other, "said": tie.said} for tie in ties.between],
        "orders": list(map(_order, ties.orders)),
        "lifts": [
            {
                "driver": lift.driver,
                "passengers": list(lift.passengers),
                "day": lift.day.isoformat(),
                "at": lift.at,
                "note": lift.note,
            }
            for lift in ties.lifts
        ],
    }


def support_data(supports: Iterable[Support]) -> list[Data]:
    """Who was referred to whom with whose consent, and what was heard of it since; never why."""
    return [
        {
            "id": each.id,
            "person": each.person,
            "partner": each.partner_name,
            "consent": each.consent,
            "consent_on": _day(each.consent_on),
            "steps": [
                {"came": step.came, "on": step.on.isoformat(), "ask_on": _day(step.ask_on)} for step in each.steps
            ],
        }
        for each in supports
    ]


def team_data(outsiders: Iterable[Outsider]) -> list[Data]:
    """The professionals from outside, and what may be shared with each."""
    return [
        {
            "id": each.id,
            "name": each.name,
            "organisation": each.organisation,
            "person": each.person,
            "shared": list(each.shared),
            "since": _day(each.since),
            "ended_on": _day(each.ended_on),
        }
        for each in outsiders
    ]


def costs_data(costs: Iterable[Cost]) -> list[Data]:
    """What the work took, as it counts now."""
    return [
        {
            "kind": each.kind,
            "on": each.on.isoformat(),
            "minutes": each.minutes,
            "kilometres": each.kilometres,
            "amount": {"cents": each.cents, "currency": each.currency} if each.cents else None,
        }
        for each in in_force(costs)
    ]


def _order(order: Order) -> Data:
    return {
        "kind": order.kind,
        "bound": order.bound,
        "protects": order.protects,
        "reference": order.reference,
        "since": _day(order.since),
        "until": _day(order.until),
        "may_meet": order.may_meet,
        "ended_on": _day(order.ended.on if order.ended else None),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _year(year: int) -> int | None:
    return year or None
