"""Stands between the sheet about who works on a case and the services."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.access import Action, Relation, refusal
from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Member
from rjdesk.errors import Expected
from rjdesk.process.template import Choice
from rjdesk.services.assignments import Assignments
from rjdesk.services.casework import OpenCase
from rjdesk.services.members import Members
from ui.announcements import Announcements
from ui.errands import Sends
from ui.screens.case.team import Team, TeamShown


@dataclass(frozen=True, slots=True)
class People:
    """Everybody who belongs to the vault, and who of them is at work."""

    me: MemberId
    all: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class TeamServices:
    """What saying who works on a case needs of the core."""

    assignments: Assignments
    members: Members

    def people(self) -> People:
        """For the vault thread."""
        return People(self.members.me().member.id, self.members.all())


class Teaming(QObject):
    """It holds the case last shown, and nothing else."""

    def __init__(self, sheet: Team, services: TeamServices, errands: Sends, announcements: Announcements) -> None:
        super().__init__(sheet)
        self._sheet, self._services, self._errands, self._announcements = sheet, services, errands, announcements
        self._opened: OpenCase | None = None
        does = services.assignments
        sheet.helper_added.connect(partial(self._change, does.add_helper))
        sheet.helper_removed.connect(partial(self._change, does.remove_helper))
        sheet.handed_over.connect(partial(self._change, does.hand_over))
        sheet.restricted.connect(partial(self._change, does.restrict))
        sheet.unrestricted.connect(partial(self._change, does.unrestrict))

    def about(self, opened: OpenCase) -> None:
        """A case is shown."""
        self._opened = opened
        if Action.ASSIGN_CASE in opened.may:
            self._errands.ask(self._services.people, self._show, self._refuse)
        else:
            self._sheet.show_team(team_shown(opened))

    def _show(self, people: People) -> None:
        if self._opened is not None:
            self._sheet.show_team(team_shown(self._opened, people))

    def _change(self, how: Callable[..., None], *who: object) -> None:
        if self._opened is not None:
            self._errands.change(partial(how, self._opened.case.id, *who), self._done, self._refuse)

    def _done(self, _nothing: object) -> None:
        if self._opened is not None:
            self._announcements.case_changed.emit(self._opened.case.id, frozenset({"team"}))

    def _refuse(self, error: Expected) -> None:
        self._sheet.message.show_error(error)


def team_shown(opened: OpenCase, people: People | None = None) -> TeamShown:
    """Who works on an open case; with ``people`` also who could."""
    access, names = opened.access, opened.names
    helpers = tuple(
        Choice(each, names.get(each, "")) for each in sorted(access.helpers, key=lambda h: names.get(h, ""))
    )
    called = opened.process.words.facilitator.capitalize()
    shown = TeamShown(opened.case.reference, names.get(access.owner, ""), helpers, access.restricted, called)
    if people is None:
        return shown
    inside = {access.owner, *access.helpers}
    return replace(
        shown,
        may_change=True,
        included=people.me in inside,
        to_help=_fit(people.all, Action.READ_CASE, Relation.HELPING, inside),
        to_own=_fit(people.all, Action.WORK_ON_CASE, Relation.OWN, {access.owner}),
    )


def _fit(everyone: Iterable[Member], action: Action, relation: Relation, but: Iterable[MemberId]) -> tuple[Choice, ...]:
    """Those here whose roles let them do that, but these."""
    return tuple(
        Choice(member.id, member.name)
        for member in everyone
        if member.current and member.id not in but and refusal(member.roles, action, relation) is None
    )
