"""The screen of the people map: the drawing, whoever was chosen beside it, and everything in words below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from rjdesk.domain.ids import ParticipantId
from ui.screens.people_map.canvas import Canvas
from ui.screens.people_map.form_sheet import FormSheet
from ui.screens.people_map.lists import AllTies, Lifts, Orders
from ui.screens.people_map.person_sheet import PersonSheet
from ui.screens.people_map.shown import MapShown
from ui.widgets.broken_orders import BrokenOrders
from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.layout import column
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.theme import Tone
from ui.wording import tr

WIDTH, ASIDE = 960, 270


class MapView(Page):
    """Intents out, ``show_map`` in."""

    case_wanted = Signal()
    print_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("People map"), width=WIDTH, aside_width=ASIDE)
        self.setObjectName("people-map")
        self._shown: MapShown | None = None
        self._chosen: ParticipantId | None = None
        self._fixed, self._broken, self._offers = InlineMessage(), BrokenOrders(), QWidget()
        self.canvas, self.sheet, self.person = Canvas(), FormSheet(), PersonSheet()
        self.orders, self.lifts, self.ties = Orders(), Lifts(), AllTies()
        self._compose()

    def show_map(self, shown: MapShown) -> None:
        """Shows a people map; a form that is open stays as it is, one that was left while typing is open again."""
        if self._shown is None or self._shown.reference != shown.reference:
            self.message.clear()
            self.sheet.close_form()
            self._chosen = None
            self.to_top()
        self._shown = shown
        self.set_title(tr("People map"), shown.reference)
        if shown.fixed:
            self._fixed.say(Tone.INFO, shown.fixed)
        else:
            self._fixed.clear()
        fixed = bool(shown.fixed)
        self._offers.setVisible(not fixed)
        self._broken.show_reasons(shown.clashes)
        self.canvas.show_map(shown)
        self._chosen = self._chosen if self._chosen in shown.sheets else None
        self.canvas.drawing.choose(self._chosen)
        self._show_person(self._chosen or next(iter(shown.sheets), None))
        self.orders.show_orders(shown.orders, fixed)
        self.lifts.show_lifts(shown.lifts, fixed)
        self.ties.show_ties(shown.ties)
        if not self.sheet.key and shown.drafts:
            self.open_form(next(iter(shown.drafts)))

    def choose(self, person: ParticipantId | None) -> None:
        """Marks somebody on the drawing and shows their sheet."""
        self._chosen = person
        self.canvas.drawing.choose(person)
        self._show_person(person)

    def offer_paper(self, offered: bool) -> None:
        """Offers the map on paper, or doesn't."""
        self._print.setVisible(offered)

    def open_form(self, key: str) -> None:
        """Opens a form and takes the person to it."""
        if self._shown is not None:
            self.sheet.open(key, self._shown)
            self.show_part(self.sheet)
            if self.sheet.form is not None:
                self.sheet.form.begin()

    def close_form(self) -> None:
        """Puts the form away and goes back to the drawing."""
        self.sheet.close_form()
        self.canvas.drawing.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()
        super().hideEvent(event)

    def _compose(self) -> None:
        back = button(tr("Case"), "quiet", "arrow-left", name=tr("Back to the case"))
        back.clicked.connect(self.case_wanted)
        self.add_header_action(back)
        self._print = button(tr("Print for the family …"), "quiet", "printer")
        self._print.setToolTip(tr("A PDF of the map without any order"))
        self._print.clicked.connect(self.print_wanted)
        self.add_header_action(self._print)
        offers = Flow(into=self._offers, spacing=8)
        for words, icon, form in (
            (tr("Add a tie"), "plus", "tie"),
            (tr("Add somebody"), "user-plus", "kin"),
            (tr("Record an order"), "shield-alert", "order"),
            (tr("Plan a lift"), "car-front", "lift"),
        ):
            offer = button(words, "plain", icon)
            offer.setObjectName(f"new-{form}")
            offer.clicked.connect(partial(self.open_form, f"{form}/new"))
            offers.addWidget(offer)
        for part in (
            self._fixed,
            self._broken,
            self._offers,
            self.sheet,
            self.canvas,
            self.orders,
            self.lifts,
            self.ties,
        ):
            self.add(part)
        self.body.addStretch(1)
        aside = QWidget()
        column(self.person, spacing=0, into=aside).addStretch(1)
        self.set_aside(aside)
        self.setFocusProxy(self.canvas)
        self.canvas.chosen.connect(self.choose)
        self.canvas.opened.connect(self._go_to_person)
        self.person.form_asked.connect(self.open_form)
        self.orders.form_asked.connect(self.open_form)

    def _show_person(self, person: ParticipantId | None) -> None:
        if self._shown is not None:
            sheet = self._shown.sheets.get(person) if person else None
            self.person.show_person(sheet, bool(self._shown.fixed))

    def _go_to_person(self, person: ParticipantId) -> None:
        self.choose(person)
        self.show_part(self.person)
        self.person.setFocus()
