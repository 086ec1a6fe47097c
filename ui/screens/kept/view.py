"""The page of kept and destroyed cases: what waits for whoever is at work stands first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from ui.reports import Report
from ui.screens.kept.proposals import DestroyingCard, ProposalsCard
from ui.screens.kept.remains import SealedCard, StatisticsCard
from ui.screens.kept.shown import KeptShown, ProposalShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr


class KeptView(Page):
    """Intents out; ``show_kept``, ``follow``, ``work_on`` and ``done`` in."""

    destroyed = Signal(object)  # case
    finish_wanted = Signal()
    unsealed = Signal(str, str)  # reference, reason
    case_wanted = Signal(object)
    certificates_wanted = Signal()
    office_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Kept and destroyed"), tr("How cases end, by two people and on the record."), width=760)
        self._working, self._unfinished = Working(), Card(tr("A destruction isn't finished"))
        self._unfinished_words = InlineMessage()
        self._proposals, self._destroying = ProposalsCard(), DestroyingCard()
        self._statistics, self._sealed = StatisticsCard(), SealedCard()
        self._shown: KeptShown | None = None
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self.add_header_action(back)
        finish = button(tr("Finish now"), "primary", "check")
        finish.clicked.connect(self.finish_wanted)
        self._unfinished.add(self._unfinished_words)
        self._unfinished.add(finish)
        self._cards = self._unfinished, self._proposals, self._destroying, self._statistics, self._sealed
        for part in (self._working, *self._cards):
            self.add(part)
            part.hide()
        self.body.addStretch(1)
        self._proposals.chosen.connect(self._ask)
        self._proposals.case_wanted.connect(self.case_wanted)
        self._destroying.left.connect(self._go_back)
        self._destroying.agreed.connect(self.destroyed)
        self._statistics.certificates_wanted.connect(self.certificates_wanted)
        self._sealed.unsealed.connect(self.unsealed)

    def show_kept(self, shown: KeptShown) -> None:
        """Shows what waits and what remains."""
        self._shown = shown
        self._proposals.show_proposals(shown.proposals)
        self._statistics.show_statistics(shown.statistics)
        if shown.unfinished:
            self._unfinished_words.say(Tone.WARN, shown.unfinished)
        self._go_back()

    def follow(self, words: str) -> Report:
        """Something long begins that can't be stopped half way; the report to give to it."""
        self.message.clear()
        self._set_busy(True)
        report = self._working.follow(words, can_stop=False)
        self.to_top()
        return report

    def work_on(self, words: str) -> None:
        """Something begins of which nobody knows how long it takes."""
        self.message.clear()
        self._set_busy(True)
        self._working.start(words)

    def done(self, tone: Tone = Tone.OK, happened: str = "", more: str = "", do: str = "") -> None:
        """It is over, with or without words about it."""
        self._working.stop()
        self._set_busy(False)
        if happened:
            self.message.say(tone, happened, more, do)
            self.to_top()

    def let_try(self) -> None:
        """The page can be used again."""
        self.done()

    def forget_typed(self) -> None:
        """Empties the sheet for sealed cases."""
        self._sealed.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._go_back()
            self.forget_typed()

    def _ask(self, proposal: ProposalShown) -> None:
        """The question stands alone: nothing else is to be decided beside it."""
        self.message.clear()
        for card in self._cards:
            card.setVisible(card is self._destroying)
        self._destroying.begin(proposal)
        self._destroying.setFocus()

    def _go_back(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self._unfinished.setVisible(bool(shown.unfinished))
        self._proposals.setVisible(shown.may_destroy)
        self._destroying.hide()
        self._statistics.setVisible(shown.may_see_certificates)
        self._sealed.setVisible(shown.may_unseal)

    def _set_busy(self, busy: bool) -> None:
        for card in self._cards:
            card.setEnabled(not busy)
