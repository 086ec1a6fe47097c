"""Stands between the sheet about how long a case is kept and the services."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.access import Action
from rjdesk.domain.keeping import Keeping
from rjdesk.errors import Expected
from rjdesk.services.casework import OpenCase
from rjdesk.services.ending.keeping import KeepingOfCases
from ui.announcements import Announcements
from ui.errands import Sends
from ui.screens.case.kept import Kept, KeptShown
from ui.wording import day, tr


class Ending(QObject):
    """It holds the case last shown, and nothing else."""

    sealed = Signal()  # the case is gone for everybody

    def __init__(self, sheet: Kept, keeping: KeepingOfCases, errands: Sends, announcements: Announcements) -> None:
        super().__init__(sheet)
        self._sheet, self._keeping, self._errands, self._announcements = sheet, keeping, errands, announcements
        self._opened: OpenCase | None = None
        self._done, self._because = "", ""
        sheet.ruled.connect(partial(self._change, keeping.set_rule, "rule"))
        sheet.held.connect(partial(self._change, keeping.hold, "hold"))
        sheet.hold_lifted.connect(partial(self._change, keeping.lift_hold, ""))
        sheet.proposed.connect(partial(self._change, keeping.propose_destruction, "propose"))
        sheet.withdrawn.connect(partial(self._change, keeping.withdraw_proposal, ""))
        sheet.sealed.connect(self._seal)

    def about(self, opened: OpenCase) -> None:
        """A case is shown."""
        self._opened = opened
        self._errands.ask(partial(self._keeping.rules, opened.case.id), self._show, self._refuse)

    def _show(self, keeping: Keeping) -> None:
        if self._opened is not None and keeping.case == self._opened.case.id:
            self._sheet.show_kept(kept_shown(self._opened, keeping))

    def _change(self, how: Callable[..., Keeping], done: str, *what: object) -> None:
        """``done`` names what is folded up once it is done."""
        if self._opened is not None:
            self._done = done
            self._errands.change(partial(how, self._opened.case.id, *what), self._changed, self._refuse)

    def _changed(self, keeping: Keeping) -> None:
        self._sheet.fold(self._done)
        self._show(keeping)
        self._announcements.case_changed.emit(keeping.case, frozenset({"kept"}))

    def _seal(self, because: str) -> None:
        if self._opened is not None:
            self._because = because
            self._sheet.fold("seal")  # before the case is gone, so that its draft goes too
            seal = partial(self._keeping.seal, self._opened.case.id, because)
            self._errands.change(seal, self._sealed, self._not_sealed)

    def _sealed(self, _nothing: object) -> None:
        self._opened = None
        self.sealed.emit()

    def _not_sealed(self, error: Expected) -> None:
        self._sheet.reasons["seal"].show_draft(self._because)
        self._refuse(error)

    def _refuse(self, error: Expected) -> None:
        self._sheet.message.show_error(error)


def kept_shown(opened: OpenCase, keeping: Keeping) -> KeptShown:
    """How an open case is kept."""
    proposal, who = keeping.proposal, ""
    if proposal is not None:
        who = tr("{who} proposed on {day} to destroy it: {why} Somebody else can do it under Office.").format(
            who=opened.names.get(proposal.by, ""),
            day=day(proposal.at.astimezone().date()),
            why=_ended(proposal.because),
        )
    return KeptShown(
        reference=opened.case.reference,
        authority=keeping.authority,
        review_on=keeping.review_on,
        hold=keeping.hold,
        proposal=who,
        may_rule=Action.SET_RETENTION in opened.may,
        may_propose=Action.PROPOSE_DESTRUCTION in opened.may,
        may_seal=Action.SEAL_CASE in opened.may,
    )


def _ended(sentence: str) -> str:
    """A sentence with its full stop."""
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
