"""Stands between the sheet of conflicts and the vault: keeps what is typed as a reason, and the reason once it is given."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.case import Case
from rjdesk.domain.conflict import Conflict
from rjdesk.errors import Expected
from rjdesk.process.told import name_of
from rjdesk.services.acquaintances import Matter
from rjdesk.services.casework import OpenCase
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.persons import Persons
from rjdesk.wording import say
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import DraftsOfCase
from ui.screens.case.conflicts import Conflicts
from ui.screens.case.matters import MatterShown
from ui.wording import day, tr

HEAD = "conflict/"  # of the paths of these drafts within their case


class Looking(QObject):
    """It holds the conflicts last shown, and nothing else."""

    looked = Signal()  # a reason was kept: what there is to look at has changed

    def __init__(
        self, sheet: Conflicts, persons: Persons, drafts: DraftKeeping, errands: Sends, announcements: Announcements
    ) -> None:
        super().__init__(sheet)
        self._sheet, self._persons = sheet, persons
        self._errands, self._announcements = errands, announcements
        self._conflicts: dict[str, Conflict] = {}
        self._typing = DraftsOfCase(drafts, HEAD, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        sheet.typed.connect(self._typing.type)
        sheet.given.connect(self._give)
        sheet.put_away.connect(self._typing.give_up)

    def about(self, opened: OpenCase) -> None:
        """A case is shown: what was typed there and never given is there again."""
        if self._typing.turn_to(opened.case.id):
            self._sheet.begin(self._typing.texts(opened.drafts))

    def show(self, case: Case, matters: tuple[Matter, ...], *, deciding: bool) -> None:
        """Shows the conflicts of a case."""
        self._conflicts = {key_of(matter.conflict): matter.conflict for matter in matters}
        self._sheet.show_matters(tuple(matter_shown(case, matter) for matter in matters), deciding=deciding)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _give(self, key: str, reason: str) -> None:
        if self._typing.case is not None and key in self._conflicts:
            go_ahead = partial(self._persons.go_ahead, self._typing.case, self._conflicts[key], reason)
            self._errands.change(self._typing.counted_by(go_ahead, self._typing.place(key)), self._given, self._refuse)

    def _given(self, _nothing: object) -> None:
        self._sheet.message.clear()
        self._announcements.kept.emit()
        self.looked.emit()

    def _refuse(self, error: Expected) -> None:
        self._sheet.message.show_error(error)


def key_of(conflict: Conflict) -> str:
    """What a conflict is about, as part of a path."""
    return "/".join((conflict.kind.value, conflict.about or "", conflict.against or ""))


def matter_shown(case: Case, matter: Matter) -> MatterShown:
    """A conflict in words."""
    conflict, looked = matter.conflict, matter.looked
    names = {"about": name_of(case, conflict.about), "against": name_of(case, conflict.against)}
    known = tr("Known from {references}").format(references=", ".join(conflict.known_from))
    seen = tr("{who} looked at it on {day}. It goes ahead: {why}")
    on = day(looked.at.astimezone().date()) if looked else ""
    return MatterShown(
        key_of(conflict),
        say(f"conflict.{conflict.kind}", **names),
        (
            known if conflict.known_from else "",
            seen.format(who=matter.by, day=on, why=looked.because) if looked else "",
        ),
        said=looked is not None,
    )
