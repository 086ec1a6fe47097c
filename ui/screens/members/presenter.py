"""Shows everyone in the vault, changes what they are here for, and lets them go."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from rjdesk.domain.ids import MemberId
from rjdesk.domain.long_work import Progress
from rjdesk.domain.member import Member, Role
from rjdesk.errors import Expected, KeysStillThere
from rjdesk.services.members import Me
from ui.errands import Sends
from ui.screens.members.joining import Joining, LetsIn
from ui.screens.members.showing import people_shown
from ui.screens.members.shown import PeopleShown
from ui.screens.members.view import MembersView
from ui.wording import tr


class KeepsMembers(LetsIn, Protocol):
    """What this screen needs of the members; see ``rjdesk.services.members``."""

    def me(self) -> Me: ...
    def all(self) -> tuple[Member, ...]: ...
    def change_roles(self, member: MemberId, roles: frozenset[Role]) -> None: ...
    def owned(self, member: MemberId) -> int: ...
    def remove(self, member: MemberId, progress: Progress) -> None: ...


class MembersPresenter(QObject):
    """Stands between the page of people and the members; letting somebody in is ``joining``'s."""

    def __init__(self, view: MembersView, members: KeepsMembers, joining: Joining, errands: Sends) -> None:
        super().__init__(view)
        self._view, self._members, self._joining, self._errands = view, members, joining, errands
        self._shown = PeopleShown((), may_manage=False)
        self._person = MemberId("")
        self._done = ("", "")
        self._left_to_do: KeysStillThere | None = None
        view.everyone.chosen.connect(self._choose)
        view.everyone.add_wanted.connect(self._begin_adding)
        view.person.roles_given.connect(self._change_roles)
        view.person.removal_wanted.connect(self._remove)
        joining.joined.connect(self._finish)
        for page in (view.adding, view.person):
            page.left.connect(self._back)

    def open(self) -> None:
        """Shows everyone."""
        self._errands.ask(lambda: (self._members.all(), self._members.me()), self._show, self._refuse)

    def _back(self) -> None:
        self._view.show_people(self._shown)

    def _begin_adding(self) -> None:
        self._joining.taken = frozenset(person.name.casefold() for person in self._shown.people if not person.left)
        self._view.show_adding()

    def _show(self, found: tuple[tuple[Member, ...], Me]) -> None:
        self._shown = people_shown(*found)
        self._view.show_people(self._shown)
        if self._done[0]:
            self._view.say_done(*self._done)
            self._done = ("", "")
        if self._left_to_do is not None:
            self._view.message.show_error(self._left_to_do)
            self._view.to_top()
            self._left_to_do = None

    def _finish(self, words: str, more: str = "") -> None:
        """Shows everyone anew, and what was done."""
        self._done = words, more
        self.open()

    def _refuse(self, error: Expected) -> None:
        self._view.person.let_try()
        if isinstance(error, KeysStillThere):  # they are out: everyone is shown without them, and what is left to do
            self._left_to_do = error
            self.open()
            return
        self._view.message.show_error(error)
        self._view.to_top()

    def _choose(self, member: MemberId) -> None:
        self._person = member
        self._view.show_person(self._shown.person(member))
        self._errands.ask(partial(self._members.owned, member), self._view.person.show_owned, self._refuse)

    def _change_roles(self, roles: frozenset[Role]) -> None:
        self._errands.change(partial(self._members.change_roles, self._person, roles), self._changed, self._refuse)

    def _changed(self, _nothing: None) -> None:
        self._finish(tr("Saved what {name} is here for.").format(name=self._shown.person(self._person).name))

    def _remove(self) -> None:
        report = self._view.person.follow_removal(self._shown.person(self._person).name)
        self._errands.change(partial(self._members.remove, self._person, report), self._removed, self._refuse)

    def _removed(self, _nothing: None) -> None:
        self._view.person.let_try()
        words = tr("{name} no longer belongs to this vault.").format(name=self._shown.person(self._person).name)
        self._finish(words, tr("The vault has a new key. Everyone else keeps their passphrase."))
