"""The sheet that says until when each stage is best closed, counted back from the meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt

from rjdesk.process.backward import BackwardPlan, BestBy, RestsOn
from ui.widgets.card import Card
from ui.widgets.layout import column, empty, row
from ui.widgets.message import InlineMessage
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr, weekday


@dataclass(frozen=True, slots=True)
class DayShown:
    """One line: until when, what, and how that stands."""

    by: str
    what: str
    standing: str
    icon: str
    tone: str


@dataclass(frozen=True, slots=True)
class PlanShown:
    """The plan in words; ``warning`` where the meeting is fixed too late for the law."""

    rests_on: str
    days: tuple[DayShown, ...]
    warning: str = ""


class WorkingBack(Card):
    """``show_plan`` in, nothing out; hidden where there is nothing to plan."""

    def __init__(self) -> None:
        super().__init__(tr("Working back from the meeting"))
        self._message = InlineMessage()
        self._rests_on, self._column = label("", "small"), column(spacing=9)
        self.add(self._message)
        self.add(self._rests_on)
        self.add(self._column)
        self.add(label(tr("These days are good practice. They are no time limits and hold nothing up."), "small"))

    def show_plan(self, plan: PlanShown | None) -> None:
        """Shows a plan, or nothing."""
        self.setVisible(plan is not None)
        if plan is None:
            return
        if plan.warning:
            self._message.say(Tone.WARN, plan.warning)
        else:
            self._message.clear()
        self._rests_on.setText(plan.rests_on)
        empty(self._column)
        for day in plan.days:
            across = row(Picture(day.icon, day.tone), spacing=11)
            across.addLayout(column(label(day.what, "strong"), label(day.by, "small"), spacing=1), 1)
            across.addWidget(label(day.standing, "small"), 0, Qt.AlignmentFlag.AlignTop)
            self._column.addLayout(across)


def plan_shown(plan: BackwardPlan | None, today: date) -> PlanShown | None:
    """A plan as the sheet shows it on a day."""
    if plan is None:
        return None
    return PlanShown(_rests_on(plan), tuple(_day(step, today) for step in plan.steps), _warning(plan))


def _rests_on(plan: BackwardPlan) -> str:
    words = {
        RestsOn.FIXED: tr("Counted from the day of the meeting, {day}."),
        RestsOn.LAWFUL: tr("No day is fixed yet. Counted from the last lawful day, {day} ({rule})."),
        RestsOn.PROJECTED: tr(
            "No day is fixed yet. Counted from {day}, the last day there can be if every time limit is used up ({rule})."
        ),
    }[plan.rests_on]
    return words.format(day=weekday(plan.day), rule=plan.lawful.rule.section if plan.lawful else "")


def _warning(plan: BackwardPlan) -> str:
    if plan.lawful is None or not plan.too_late:
        return ""
    words = tr("The meeting is fixed for {day}, after the last lawful day: {last} ({rule}).")
    return words.format(day=weekday(plan.day), last=weekday(plan.lawful.day), rule=plan.lawful.rule.section)


def _day(step: BestBy, today: date) -> DayShown:
    by = tr("best closed by {day}").format(day=weekday(step.by))
    if step.closed:
        return DayShown(by, step.stage.title, tr("Closed"), "circle-check", "ok")
    if step.by < today:
        return DayShown(by, step.stage.title, tr("That day has passed"), "hourglass", "warn")
    return DayShown(by, step.stage.title, "", "circle-dashed", "muted")
