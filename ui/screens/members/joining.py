"""Lets somebody in: the laptop goes to them, they choose a passphrase, and the laptop comes back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role
from rjdesk.errors import Expected, NameTaken
from ui.errands import Sends
from ui.screens.members.add_page import AddPage
from ui.screens.members.handover import Handover
from ui.screens.members.shown import Newcomer
from ui.wording import tr

if TYPE_CHECKING:
    from rjdesk.services.vault.vaults import Strength


class LetsIn(Protocol):
    """What letting somebody in needs of the members."""

    def add(self, name: str, passphrase: str, roles: frozenset[Role]) -> MemberId: ...


class JudgesPassphrases(Protocol):
    """What it needs of the vaults."""

    def estimate(self, passphrase: str) -> Strength: ...
    def six_words(self) -> str: ...


class Joining(QObject):
    """A passphrase passes through on its way to the vault and is kept nowhere here.

    ``taken`` are the names that are there already, as they are compared: the newcomer need not read of them.
    """

    handed = Signal(object)  # a page that has to cover everything else
    taken_back = Signal()
    joined = Signal(str, str)  # what was done, and what to do next

    def __init__(self, page: AddPage, members: LetsIn, vaults: JudgesPassphrases, errands: Sends) -> None:
        super().__init__(page)
        self._page, self._members, self._vaults, self._errands = page, members, vaults, errands
        self._handover: Handover | None = None
        self.taken: frozenset[str] = frozenset()
        page.handed.connect(self._hand)

    def let_try(self) -> None:
        """Something of ours failed: the newcomer can try again, or give the laptop back."""
        if self._handover is not None:
            self._handover.let_try()

    def _hand(self, newcomer: Newcomer) -> None:
        if newcomer.name.casefold() in self.taken:
            self._page.message.show_error(NameTaken())
            return
        page = self._handover = Handover(newcomer)
        self._page.destroyed.connect(page.deleteLater)  # a lock takes the desk away, and this with it
        page.chosen.connect(self._add)
        page.given_back.connect(self._take_back)
        page.new.typed.connect(self._estimate)
        page.new.words_asked.connect(self._six_words)
        self.handed.emit(page)

    def _take_back(self) -> None:
        if self._handover is not None:
            self.taken_back.emit()
            self._handover.deleteLater()
            self._handover = None

    def _add(self, passphrase: str) -> None:
        if self._handover is not None:
            new = self._handover.newcomer
            self._errands.change(partial(self._members.add, new.name, passphrase, new.roles), self._added, self._refuse)

    def _added(self, _member: MemberId) -> None:
        if self._handover is not None:
            words = tr("{name} can open this vault now.").format(name=self._handover.newcomer.name)
            self._take_back()
            more = tr("Try it out: lock the vault, and let them unlock it with their passphrase.")
            self.joined.emit(words, more)

    def _refuse(self, error: Expected) -> None:
        if self._handover is not None:
            self.let_try()
            self._handover.message.show_error(error)

    def _estimate(self, passphrase: str) -> None:
        self._errands.ask(lambda: self._vaults.estimate(passphrase), self._estimated)

    def _estimated(self, strength: Strength) -> None:
        if self._handover is not None:
            self._handover.new.show_strength(strength.score, strength.good, strength.words)

    def _six_words(self) -> None:
        self._errands.ask(self._vaults.six_words, self._offer)

    def _offer(self, words: str) -> None:
        if self._handover is not None:
            self._handover.new.offer(words)
