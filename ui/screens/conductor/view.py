"""The screen from which a day is led: what to read, who is there, what is agreed, and the next step."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from rjdesk.domain.meeting import Happened
from rjdesk.process.template import Panel
from ui.screens.conductor.adjourning import PARTS
from ui.screens.conductor.agreed import WHAT, Agreed
from ui.screens.conductor.people import People
from ui.screens.conductor.script import Script
from ui.screens.conductor.shown import DayShown
from ui.screens.conductor.standing import StandingCard
from ui.widgets.buttons import button, speak
from ui.widgets.card import Card
from ui.widgets.checklist import Checklist
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class DayView(Page):
    """Intents out, ``show_day`` in; those about people and standing come from ``people`` and ``standing`` themselves."""

    closed = Signal()  # the current stage
    need_chosen = Signal(object)  # a stage, or one of people, charges, agreement, signing, documents
    questions_wanted = Signal()
    panel_wanted = Signal(object)
    case_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("The day"), width=640, aside_width=385)
        self.setObjectName("day")
        self._shown: DayShown | None = None
        self.standing, self.people, self.agreed = StandingCard(), People(), Agreed()
        self.script = Script()
        self._outside, self._purpose = InlineMessage(), label(kind="body")
        self._needs_card, self._needs = Card(tr("Before this stage can be closed"), margin=18), Checklist()
        self._needs.settle.connect(self.need_chosen)
        self._needs_card.add(self._needs)
        for part in (self.standing, self._outside, self._purpose, self.script, self._needs_card, self.agreed):
            self.add(part)
        self.body.addStretch(1)
        self.set_aside(self.people)
        self._compose_actions()

    def show_day(self, shown: DayShown) -> None:
        """Shows the day; fields stay where they are and nobody loses their place."""
        before, self._shown = self._shown, shown
        if before is None or before.case != shown.case:
            self.message.clear()
            self.to_top()
        self.set_title(shown.title, shown.position)
        self.standing.show_standing(shown.standing)
        works = not shown.fixed
        comes = works and Happened.ARRIVED in shown.standing.can
        self.people.show_people(shown.people, works=comes, asks_who_came=shown.asks_who_came)
        self.people.show_seats(mind=shown.mind_seats)
        self.people.show_turns(shown.turns, works=works)
        self.people.show_last(shown.standing.last if works else "")
        self.script.show_lines(shown.script)
        self.script.setVisible(bool(shown.script))
        self._purpose.setText(shown.purpose)
        self._purpose.setVisible(bool(shown.purpose) and not shown.script)
        self._say_where(shown)
        self._needs.show_needs(shown.needs)
        self._needs_card.setVisible(bool(shown.needs) and works)
        self.agreed.setVisible(shown.agreed is not None)
        first, second = (
            (self.agreed, self._needs_card) if shown.panel is Panel.AGREEMENT else (self._needs_card, self.agreed)
        )
        if self.body.indexOf(first) > self.body.indexOf(second):
            self.body.insertWidget(self.body.indexOf(second), first)
        if shown.agreed is not None:
            self.agreed.show_agreed(shown.agreed, shown.plan, shown.drafts.get(WHAT))
        self._show_actions(shown)
        self._show_drafts(shown)
        if before is None or before.case != shown.case:
            self._take_focus()

    def tick(self, now: datetime) -> None:
        """Brings the time of a break or a private time up to date."""
        if self._shown is not None:
            self.standing.show_elapsed(self._shown.standing.since, now)

    def point_at_needs(self, message: str) -> None:
        """The stage can't be closed: says so, and takes the person to what is missing."""
        self.message.say(Tone.WARN, message)
        self.show_part(self._needs_card)
        self._needs.to_first()

    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()
        super().hideEvent(event)

    def _say_where(self, shown: DayShown) -> None:
        words = shown.fixed or shown.outside
        if words:
            self._outside.say(Tone.INFO, words)
        else:
            self._outside.clear()

    def _compose_actions(self) -> None:
        back = button(tr("Case"), "quiet", "arrow-left", name=tr("Back to the case"))
        back.clicked.connect(self.case_wanted)
        self.add_header_action(back)
        self._close = button("", "primary", "check")
        self._close.setObjectName("close-stage")
        self._close.clicked.connect(self._ask_to_close)
        self._questions = button(tr("&Questions of this stage"), "plain", "list-checks")
        self._questions.setObjectName("questions")
        self._questions.clicked.connect(self.questions_wanted)
        self._panel = button("", "plain", "arrow-right")
        self._panel.setObjectName("open-panel")
        self._panel.clicked.connect(self._want_panel)
        for action in (self._close, self._questions, self._panel):
            self.add_action(action)

    def _show_actions(self, shown: DayShown) -> None:
        self._close.setVisible(bool(shown.stage) and not shown.fixed)
        speak(
            self._close, "plain" if shown.standing.waits else "primary", "check"
        )  # then the way on is to end the wait
        self._close.setText(
            tr("&Close this stage and go on to: {stage}").format(stage=shown.next.replace("&", "&&"))
            if shown.next
            else tr("&Close this stage: it is the last")
        )
        self._close.setAccessibleName(self._close.text().replace("&", ""))
        self._questions.setVisible(bool(shown.stage))
        words = {
            Panel.AGREEMENT: tr("Wri&te the {plan}").format(plan=shown.plan),
            Panel.SIGNING: tr("Go to the signing"),
        }
        self._panel.setText(words.get(shown.panel, "") if shown.panel else "")
        self._panel.setAccessibleName(self._panel.text().replace("&", ""))
        self._panel.setVisible(bool(self._panel.text()))

    def _show_drafts(self, shown: DayShown) -> None:
        """What was typed about an adjournment and never given: asked about again, with what was typed."""
        typed = {part: shown.drafts[part] for part in PARTS if part in shown.drafts}
        form = self.standing.adjourning
        if form.isHidden():
            form.show_values({}, typed)

    def _take_focus(self) -> None:
        first = self.people.focus_on() or self._close
        self.setFocusProxy(first)
        if self.isVisible():
            first.setFocus()

    def _want_panel(self) -> None:
        if self._shown is not None:
            self.panel_wanted.emit(self._shown.panel)

    def _ask_to_close(self) -> None:
        self._close.setFocus()  # whatever was being typed is kept first
        self.closed.emit()
