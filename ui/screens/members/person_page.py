"""One person: what they are here for, and letting them go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.reports import Report
from ui.screens.members.roles_choice import RolesChoice
from ui.screens.members.shown import PersonShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.layout import column
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr


class PersonPage(Page):
    """Sends ``roles_given`` and ``removal_wanted``."""

    roles_given = Signal(object)  # frozenset[Role]
    removal_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(width=760)
        self._roles, self._working = RolesChoice(), Working()
        card = Card()
        card.add(self._roles)
        self._owned = InlineMessage(Tone.WARN)
        self._keep = button(tr("&Save what they are here for"), "primary")
        self._keep.setObjectName("save-roles")
        self._keep.clicked.connect(self._give_roles)
        self._back = button(tr("Back to everyone"), "quiet", "arrow-left")
        self._back.clicked.connect(self.left)
        self._leaving = self._compose_leaving()
        self._myself = label(tr("You can't remove yourself: another administrator has to."), "muted")
        for part in (self._working, card, self._leaving, self._myself):
            self.add(part)
        self.body.addStretch(1)
        self.add_action(self._keep)
        self.add_action(self._back)
        self._parts: tuple[QWidget, ...] = (card, self._leaving, self._keep, self._back)
        self.setFocusProxy(self._roles)

    def show_person(self, person: PersonShown) -> None:
        """Shows somebody who is here."""
        self.message.clear()
        self.let_try()
        self.set_title(person.name, person.details)
        self._roles.show_roles(person.roles)
        self._leaving.setVisible(not person.me)
        self._myself.setVisible(person.me)
        self._owned.clear()

    def show_owned(self, cases: int) -> None:
        """Says how many cases they would leave behind."""
        if not cases:
            self._owned.clear()
            return
        count = tr("1 case is theirs.") if cases == 1 else tr("%n cases are theirs.", cases)
        hand_over = tr("They stay in the vault. Have a supervisor hand them over, best before the removal.")
        self._owned.say(Tone.WARN, count, hand_over)

    def follow_removal(self, name: str) -> Report:
        """Shows the removal, which can't be stopped half-way; the report is its ``progress``."""
        self.message.clear()
        self._allow(False)
        self.to_top()
        words = tr("A backup is made, {name} is removed, and the vault gets a new key. Leave the computer on …")
        return self._working.follow(words.format(name=name), can_stop=False)

    def let_try(self) -> None:
        """Nothing is under way."""
        self._working.stop()
        self._allow(True)

    def _compose_leaving(self) -> Card:
        card = Card(tr("When they leave the office"))
        remove = Confirm(
            tr("Remove this person …"),
            tr("Remove them now? Their passphrase opens nothing from here on. This can't be undone."),
            tr("Yes, remove them"),
        )
        remove.setObjectName("remove-person")
        remove.confirmed.connect(self.removal_wanted)
        sentences = (
            tr("Their passphrase no longer opens this vault, and they can sign nothing more for the office."),
            tr("The vault gets a new key. Everyone else keeps their own passphrase. A backup is made first."),
            tr("What they did stays in the journal. A copy or backup from before still opens with their passphrase."),
        )
        card.add(column(*(label(each) for each in sentences), spacing=6))
        card.add(self._owned)
        card.add(remove)
        return card

    def _give_roles(self) -> None:
        if self._roles.is_answered():
            self.roles_given.emit(self._roles.roles())

    def _allow(self, allowed: bool) -> None:
        for part in self._parts:
            part.setEnabled(allowed)
