"""The sheet that says how long a case is kept, and where that is ruled, held up, or brought to its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.card import Card
from ui.widgets.case_file_offer import CaseFileOffer
from ui.widgets.confirm import Confirm
from ui.widgets.date_edit import DateEdit
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, row
from ui.widgets.message import InlineMessage
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.unfolding import Reasoned, Unfolding
from ui.wording import day, tr


@dataclass(frozen=True, slots=True)
class KeptShown:
    """How a case is kept, in words, and which of the buttons there are."""

    reference: str
    authority: str = ""
    review_on: date | None = None
    hold: str = ""
    proposal: str = ""
    may_rule: bool = False
    may_propose: bool = False
    may_seal: bool = False


class Kept(Card):
    """Intents out, ``show_kept`` in."""

    ruled = Signal(str, object)  # authority, day or None
    held = Signal(str)
    hold_lifted = Signal()
    proposed = Signal(str)
    withdrawn = Signal()
    sealed = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("How long it is kept"))
        self.message = InlineMessage()
        self._shown: KeptShown | None = None
        self._rule, self._review = label(), label(kind="small")
        self._hold, self._hold_line = label(), QWidget()
        self._proposal, self._proposal_line = label(), QWidget()
        self._ruling = Ruling()
        self._holding, self._lifting = _holding(), _lifting()
        self._proposing, self._withdrawing = _proposing(), _withdrawing()
        self._sealing = _sealing()
        self.case_file = CaseFileOffer()
        self._compose()

    def show_kept(self, shown: KeptShown) -> None:
        """Shows how a case is kept; what is unfolded stays so."""
        if shown == self._shown:
            return
        if self._shown is None or self._shown.reference != shown.reference:
            self._ruling.fold()
        self._shown = shown
        self.message.clear()
        self._rule.setText(shown.authority or tr("No rule is noted yet."))
        self._review.setText(_review(shown.review_on))
        self._review.setVisible(bool(shown.authority or shown.review_on))
        self._hold.setText(tr("On hold, so it can't be destroyed: {why}").format(why=shown.hold))
        self._hold_line.setVisible(bool(shown.hold))
        self._proposal.setText(shown.proposal)
        self._proposal_line.setVisible(bool(shown.proposal))
        if not self._ruling.is_unfolded():
            self._ruling.show_rule(shown.authority, shown.review_on)
        self._ruling.setVisible(shown.may_rule)
        self._holding.setVisible(shown.may_rule and not shown.hold)
        self._lifting.setVisible(shown.may_rule and bool(shown.hold))
        self._proposing.setVisible(shown.may_propose and not shown.proposal and not shown.hold)
        self._withdrawing.setVisible(shown.may_propose and bool(shown.proposal))
        self._sealing.setVisible(shown.may_seal)

    def fold(self, name: str) -> None:
        """Puts away what is unfolded under a name: it was done."""
        for held, each in ({"rule": self._ruling} | self.reasons).items():
            if held == name:
                each.fold()

    @property
    def reasons(self) -> dict[str, Reasoned]:
        """Where a reason is typed, by what it is for."""
        return {"hold": self._holding, "propose": self._proposing, "seal": self._sealing}

    def _compose(self) -> None:
        for line, icon, tone, words in (
            (self._hold_line, "lock", "info", self._hold),
            (self._proposal_line, "hourglass", "warn", self._proposal),
        ):
            row(Picture(icon, tone), spacing=10, into=line).addWidget(words, 1)
        self.add(column(self._rule, self._review, spacing=1))
        for part in (self._hold_line, self._proposal_line, self.message):
            self.add(part)
        ways = (self._ruling, self._holding, self._lifting, self._proposing, self._withdrawing, self._sealing)
        self.add(column(*ways, self.case_file, spacing=2))
        self._ruling.ruled.connect(self.ruled)
        self._holding.given.connect(self.held)
        self._lifting.confirmed.connect(self.hold_lifted)
        self._proposing.given.connect(self.proposed)
        self._withdrawing.confirmed.connect(self.withdrawn)
        self._sealing.given.connect(self.sealed)


class Ruling(Unfolding):
    """The rule that a case is kept under, and the day from which it may go."""

    ruled = Signal(str, object)

    def __init__(self) -> None:
        under, until, both = QLineEdit(), DateEdit(), QWidget()
        asked = Labelled(
            tr("Law or schedule"), under, tr("For example: Public Records Act 2005, disposal authority DA 123")
        )
        again = Labelled(tr("Keep at least until"), until, tr("From that day it may be destroyed. May be left empty."))
        column(asked, again, spacing=12, into=both)
        both.setFocusProxy(under)
        super().__init__(tr("Note the rule …"), "", both, tr("Keep it under this rule"), icon="pencil")
        self._meaning.hide()
        self._under, self._until, self._again = under, until, again
        self.name_parts("rule")
        self.agreed.connect(self._give)

    def show_rule(self, authority: str, review_on: date | None) -> None:
        """Puts the rule that there is into the fields."""
        self._under.setText(authority)
        self._until.set_day(review_on)
        self._again.complain("")

    def _give(self) -> None:
        if self._until.is_understood():
            self.ruled.emit(self._under.text(), self._until.day())
        else:
            self._again.complain(tr("This is not a day. Write it like 30 June 2033."))


def _review(review_on: date | None) -> str:
    return tr("To be kept at least until {day}").format(day=day(review_on)) if review_on else tr("No day is set.")


def _holding() -> Reasoned:
    made = Reasoned(
        tr("Put it on hold …"),
        tr(
            "While a complaint or a court needs the case, nobody can destroy it, whatever its day. A proposal to do so ends."
        ),
        tr("Why is it on hold?"),
        tr("Put it on hold"),
        icon="lock",
    )
    made.name_parts("hold")
    return made


def _lifting() -> Confirm:
    question = tr("Is the reason for the hold gone? The case can be destroyed again once its day has come.")
    return Confirm(tr("Lift the hold"), question, tr("Yes, lift it"), kind="quiet", icon="lock-open")


def _proposing() -> Reasoned:
    made = Reasoned(
        tr("Propose to destroy it …"),
        tr(
            "Nothing is destroyed yet: a second person does that under Office, Kept and destroyed. "
            "The reason will stand on the certificate, so name nobody in it."
        ),
        tr("Why can it go?"),
        tr("Propose it"),
        icon="trash-2",
    )
    made.name_parts("propose")
    return made


def _withdrawing() -> Confirm:
    made = Confirm(
        tr("Withdraw the proposal"),
        tr("Withdraw the proposal? The case stays as it is."),
        tr("Yes, withdraw it"),
        kind="quiet",
        icon="undo-2",
    )
    made.setObjectName("withdraw")
    return made


def _sealing() -> Reasoned:
    made = Reasoned(
        tr("Seal it …"),
        tr(
            "No screen, search or count knows a sealed case any more: whoever asks hears that there is none. "
            "It is not destroyed. Only a supervisor who types its exact reference can open it again, so note that elsewhere."
        ),
        tr("Why is it sealed?"),
        tr("Seal it"),
        kind="quiet",
        icon="archive",
        sure=tr("Really seal it? You leave the case at once, and can't find it in any list."),
    )
    made.name_parts("seal")
    return made
