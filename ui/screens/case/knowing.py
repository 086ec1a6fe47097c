"""Stands between the people of a case and what other cases know of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.access import Action
from rjdesk.domain.ids import ParticipantId, VolunteerId
from rjdesk.domain.person import Entry
from rjdesk.errors import Expected
from rjdesk.services.acquaintances import Acquaintances
from rjdesk.services.casework import OpenCase
from rjdesk.services.community.recognising import KnownVolunteers
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.persons import Persons
from ui.announcements import Announcements
from ui.errands import Sends
from ui.screens.case.beneath import Beneath
from ui.screens.case.looking import Looking
from ui.screens.case.recognising import Recognising
from ui.screens.case.view import CaseView
from ui.widgets.announce import announce
from ui.wording import tr


class Knowing(QObject):
    """Asks anew whenever the case is shown: another case may have changed meanwhile."""

    case_wanted = Signal(object)

    def __init__(
        self,
        view: CaseView,
        persons: Persons,
        volunteers: KnownVolunteers,
        drafts: DraftKeeping,
        errands: Sends,
        announcements: Announcements,
    ) -> None:
        super().__init__(view)
        self._volunteers = volunteers
        self._view, self._persons, self._errands, self._announcements = view, persons, errands, announcements
        self._looking = Looking(view.conflicts, persons, drafts, errands, announcements)
        self._recognising = Recognising(view.people, persons, errands)
        self._opened: OpenCase | None = None
        self._known = Acquaintances()
        self._told: frozenset[object] | None = (
            None  # the matters that nobody has looked at yet; None until they are known
        )
        view.people.beneath = self._beneath
        view.left.connect(self.leave)
        self._looking.looked.connect(self.ask)
        self._recognising.said.connect(self.say)
        self._recognising.case_wanted.connect(self.case_wanted)
        self._recognising.refused.connect(self._refuse)

    def about(self, opened: OpenCase) -> None:
        """A case is shown."""
        if self._opened is None or self._opened.case.id != opened.case.id:
            self._known, self._told = Acquaintances(), None
        self._opened = opened
        self._looking.about(opened)
        self._recognising.about(opened, deciding=self._deciding())
        self.ask()

    def added(self, person: object) -> None:
        """Somebody who was typed is in the case now."""
        self._recognising.added(person)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._looking.leave()

    def ask(self) -> None:
        """Asks what is known now."""
        if self._opened is not None:
            self._errands.ask(partial(_of, self._persons, self._opened), self._show, self._refuse)

    def say(self, person: ParticipantId, other: Entry, same: bool) -> None:
        """Keeps that two entries are one person, or two."""
        if self._opened is not None:
            how = self._persons.link if same else self._persons.tell_apart
            self._errands.change(partial(how, self._opened.case.id, person, other), self._said, self._refuse)

    def _show(self, found: tuple[OpenCase, Acquaintances]) -> None:
        opened, known = found
        if self._opened is None or opened.case.id != self._opened.case.id:
            return
        self._looking.show(self._opened.case, known.matters, deciding=self._deciding())
        self._warn(known)
        if known.people != self._known.people:
            self._known = known
            self._view.people.fill_beneath()

    def _warn(self, known: Acquaintances) -> None:
        """Brings a conflict into sight that has come with what was just entered or said."""
        told = frozenset(matter.conflict.matter for matter in known.matters if matter.looked is None)
        if self._told is not None and told - self._told:
            self._view.show_part(self._view.conflicts)
            announce(self._view.conflicts, tr("A conflict of interest to look at"))
        self._told = told

    def _beneath(self, key: str) -> QWidget | None:
        held = self._known.people.get(ParticipantId(key))
        if held is None or self._opened is None:
            return None
        who, case = ParticipantId(key), self._opened.case
        name = next((each.name for each in case.participants if each.id == who), "")
        made = Beneath(name, held, case.id, deciding=self._deciding())
        made.said.connect(partial(self.say, who))
        made.taken_back.connect(partial(self._take_back, who))
        made.wanted.connect(self.case_wanted)
        made.volunteer_said.connect(partial(self._say_volunteer, who))
        made.volunteer_back.connect(partial(self._take_back_volunteer, who))
        return made

    def _say_volunteer(self, person: ParticipantId, volunteer: VolunteerId, same: bool) -> None:
        if self._opened is not None:
            say = partial(self._volunteers.say, self._opened.case.id, person, volunteer, same=same)
            self._errands.change(say, self._said_of_the_register, self._refuse)

    def _take_back_volunteer(self, person: ParticipantId, volunteer: VolunteerId) -> None:
        if self._opened is not None:
            back = partial(self._volunteers.take_back, self._opened.case.id, person, volunteer)
            self._errands.change(back, self._said_of_the_register, self._refuse)

    def _said_of_the_register(self, _nothing: object) -> None:
        """Whose vetting is looked at may be another's now."""
        self._said(None)
        if self._opened is not None:
            self._announcements.case_changed.emit(self._opened.case.id, frozenset({"people"}))

    def _take_back(self, person: ParticipantId, other: Entry) -> None:
        if self._opened is not None:
            taken_back = partial(self._persons.take_back, self._opened.case.id, person, other)
            self._errands.change(taken_back, self._said, self._refuse)

    def _said(self, _nothing: object) -> None:
        self._view.message.clear()
        self._announcements.kept.emit()
        self.ask()
        self._recognising.look()

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)

    def _deciding(self) -> bool:
        return self._opened is not None and Action.WORK_ON_CASE in self._opened.may


def _of(persons: Persons, opened: OpenCase) -> tuple[OpenCase, Acquaintances]:
    """For the vault thread: what is known, and of which case."""
    return opened, persons.around(opened.case.id)
