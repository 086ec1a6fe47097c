"""Stands between the sheet of missed limits and the vault: keeps what is typed, and why a limit was missed once it is said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.access import Action
from rjdesk.domain.missed import why_missed
from rjdesk.errors import Expected
from rjdesk.process.limit_reasons import in_words, is_missed
from rjdesk.services.casework import OpenCase
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.limits import Limits
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import DraftsOfCase
from ui.screens.case.matters import MatterShown
from ui.screens.case.missed import MissedLimits
from ui.wording import day, tr

HEAD = "limit/"  # of the paths of these drafts within their case


class Explaining(QObject):
    """It holds which case was last shown, and nothing else."""

    def __init__(
        self, sheet: MissedLimits, limits: Limits, drafts: DraftKeeping, errands: Sends, announcements: Announcements
    ) -> None:
        super().__init__(sheet)
        self._sheet, self._limits = sheet, limits
        self._errands, self._announcements = errands, announcements
        self._typing = DraftsOfCase(drafts, HEAD, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        sheet.typed.connect(self._typing.type)
        sheet.given.connect(self._give)
        sheet.put_away.connect(self._typing.give_up)

    def about(self, opened: OpenCase) -> None:
        """A case is shown: what was typed there and never given is there again."""
        if self._typing.turn_to(opened.case.id):
            self._sheet.begin(self._typing.texts(opened.drafts))
        self._sheet.show_matters(tuple(missed_shown(opened)), deciding=Action.WORK_ON_CASE in opened.may)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _give(self, clock: str, reason: str, told: str) -> None:
        if self._typing.case is not None:
            say = partial(self._limits.say_why, self._typing.case, clock, reason, told)
            self._errands.change(self._typing.counted_by(say, self._typing.place(clock)), self._given, self._refuse)

    def _given(self, _nothing: object) -> None:
        self._sheet.message.clear()
        self._announcements.kept.emit()
        self._announcements.case_changed.emit(self._typing.case, frozenset({"limits"}))

    def _refuse(self, error: Expected) -> None:
        self._sheet.message.show_error(error)


def missed_shown(opened: OpenCase) -> Iterator[MatterShown]:
    """The limits of a case that were missed, in words."""
    for clock in opened.clocks:
        if is_missed(clock) and clock.due is not None:
            words = tr("{title}: the last day was {due}, and it was met on {done}.")
            if clock.done is None:
                words = tr("{title}: the last day was {due}, and it is not met.")
            told = words.format(title=clock.rule.title, due=day(clock.due), done=day(clock.done) if clock.done else "")
            why = why_missed(opened.case.missed, clock.rule.id)
            if why is None:
                yield MatterShown(clock.rule.id, told)
                continue
            said = tr("{reason} ({who}, {day})").format(
                reason=in_words(why), who=opened.names.get(why.said_by, ""), day=day(why.said_at.astimezone().date())
            )
            yield MatterShown(clock.rule.id, told, (said, why.told), said=True)
