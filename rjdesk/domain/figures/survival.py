"""How many were still without a new offence after how long, counting each person only for as long as anybody looked."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from rjdesk.domain.figures.proportion import Z95, Interval


@dataclass(frozen=True, slots=True)
class Watched:
    """One person: followed for so long (days or months, as long as all are the same), and whether it happened then."""

    time: float
    happened: bool


@dataclass(frozen=True, slots=True)
class Fall:
    """The curve after a time at which it happened to somebody: how many were still watched then, to how many it happened."""

    time: float
    at_risk: int
    happened: int
    without: float
    interval: Interval | None


def survival(people: Iterable[Watched], z: float = Z95) -> tuple[Fall, ...]:
    """The Kaplan-Meier estimate, with pointwise intervals after Greenwood on the log-log scale, which stay within 0 and 1.

    E. L. Kaplan and P. Meier, JASA 53 (1958), 457-481; J. D. Kalbfleisch and R. L. Prentice, "The Statistical Analysis of
    Failure Time Data", 2nd ed., section 1.4. Whoever was watched until the very time it happened to others was at risk then.
    """
    watched = sorted(people, key=lambda each: each.time)
    falls, without, variance = list[Fall](), 1.0, 0.0
    for time in sorted({each.time for each in watched if each.happened}):
        at_risk = sum(each.time >= time for each in watched)
        happened = sum(each.time == time and each.happened for each in watched)
        without *= 1 - happened / at_risk
        variance += happened / (at_risk * (at_risk - happened)) if at_risk > happened else math.inf
        falls.append(Fall(time, at_risk, happened, without, _interval(without, variance, z)))
    return tuple(falls)


def _interval(without: float, variance: float, z: float) -> Interval | None:
    """None where the curve has reached nothing: no range can be given for it then."""
    if not 0 < without < 1 or math.isinf(variance):
        return None
    reach = math.exp(z * math.sqrt(variance) / abs(math.log(without)))
    return Interval(without**reach, without ** (1 / reach))
