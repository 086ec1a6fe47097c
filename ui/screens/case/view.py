"""The screen of one case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from rjdesk.process.template import Choice
from ui.fields.form import Form
from ui.screens.case import charge_form, person_form
from ui.screens.case.conflicts import Conflicts
from ui.screens.case.entries import Entries, Entry
from ui.screens.case.helpers import Helpers
from ui.screens.case.kept import Kept
from ui.screens.case.missed import MissedLimits
from ui.screens.case.order_warnings import OrderWarnings
from ui.screens.case.person_form import person_form as new_person_form
from ui.screens.case.sheets import Clocks, History, Next
from ui.screens.case.shown import CaseShown, ChargeShown, PersonShown, drafts_of
from ui.screens.case.stands_on import StandsOn
from ui.screens.case.team import Team
from ui.screens.case.working_back import WorkingBack
from ui.widgets.buttons import button
from ui.widgets.layout import column
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.stepper import StageStepper
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class CaseView(Page):
    """Intents out, ``show_case`` and ``show_history`` in."""

    stage_wanted = Signal(object)
    went_on = Signal()
    need_chosen = Signal(object)
    history_wanted = Signal()
    costs_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(aside_width=300)
        self.setObjectName("case")
        self._shown: CaseShown | None = None
        self._state = InlineMessage()
        self._next, self.clocks, self._history = Next(), Clocks(), History()
        self.people = Entries(tr("People"), tr("Add a person"), tr("Nobody is entered yet."), self._new_person_form)
        self.charges = Entries(
            tr("What is alleged"), tr("Add one"), tr("Nothing is recorded yet."), charge_form.charge_form
        )
        self.people.add_name("add-person")
        self.charges.add_name("add-charge")
        self.team, self.kept, self.stands_on = Team(), Kept(), StandsOn()
        self._back, self.orders = WorkingBack(), OrderWarnings()
        self.conflicts, self.helpers, self.missed = Conflicts(), Helpers(), MissedLimits()
        self._stepper = StageStepper(tr("Stages of this case"))
        took = button(
            tr("What it took"), "quiet", "clock", name=tr("What the work on this case took: hours, ways, money")
        )
        took.setObjectName("case-costs-open")
        took.clicked.connect(self.costs_wanted)
        self.add_header_action(took)
        self._put_together()

    def show_case(self, shown: CaseShown) -> None:
        """Shows a case; forms that are open stay as they are."""
        if self._shown is None or self._shown.reference != shown.reference:
            self._history.fold()
            self.to_top()
        self._shown = shown
        self.set_title(shown.reference, shown.about)
        if shown.outcome or shown.frozen:
            self._state.say(Tone.INFO, shown.outcome or shown.frozen, shown.frozen if shown.outcome else "")
        else:
            self._state.clear()
        self._next.show_next(shown.stage, shown.needs, shown.only_reading)
        self.clocks.show_clocks(shown.clocks)
        self.clocks.setVisible(shown.is_timed)
        self._back.show_plan(shown.plan)
        fixed = bool(shown.frozen)
        self.people.show_entries([_person(each) for each in shown.people], drafts_of(shown.drafts, "person"), fixed)
        self.charges.setVisible(shown.alleges)
        self.charges.call(
            shown.matters[:1].upper() + shown.matters[1:], tr("Add a {matter}").format(matter=shown.matter)
        )
        self.charges.show_entries([_charge(each) for each in shown.charges], drafts_of(shown.drafts, "charge"), fixed)
        self._stepper.show_steps(shown.steps)

    def show_history(self, deeds: Sequence[tuple[datetime, str, str]]) -> None:
        """Shows who did what, when."""
        self._history.show_deeds(deeds)

    def go_to(self, part: str) -> None:
        """Takes the person to ``people`` or ``charges``."""
        sheet = {"people": self.people, "charges": self.charges}.get(part)
        if sheet is not None:
            self.show_part(sheet)
            sheet.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()
        super().hideEvent(event)

    def _put_together(self) -> None:
        for part in (
            self._state,
            self.orders,
            self._next,
            self.conflicts,
            self.missed,
            self.clocks,
            self._back,
            self.people,
            self.charges,
            self.team,
            self.helpers,
            self.kept,
            self.stands_on,
            self._history,
        ):
            self.add(part)
        self.body.addStretch(1)
        aside = QWidget()
        column(label(tr("Where we are"), "heading"), self._stepper, spacing=10, into=aside)
        self.set_aside(aside)
        self.setFocusProxy(self._next)
        self._next.gone_on.connect(self.went_on)
        self._next.need_chosen.connect(self.need_chosen)
        self._stepper.chosen.connect(self.stage_wanted)
        self._history.wanted.connect(self.history_wanted)

    def _new_person_form(self) -> Form:
        roles, people = (self._shown.roles, self._shown.people) if self._shown else ((), ())
        return new_person_form(roles, tuple(Choice(each.person.id, each.person.name) for each in people))


def _person(shown: PersonShown) -> Entry:
    person = shown.person
    private = (person.contact.address, person.contact.phone, person.contact.email)
    values = person_form.values_of(person)
    return Entry(person.id, person.name, tuple(filter(None, (shown.role, shown.standing))), values, private)


def _charge(shown: ChargeShown) -> Entry:
    lines = tuple(filter(None, (shown.details, shown.admission)))
    return Entry(shown.charge.id, shown.charge.offence, lines, charge_form.values_of(shown.charge))
