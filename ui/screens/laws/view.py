"""The page of processes and law: what is in force, and a file of one's own, from its mistakes to its coming into force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from ui.screens.laws.decision import DecisionCard
from ui.screens.laws.rows import LawRows
from ui.screens.laws.shown import DecisionShown, LawsShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.told_changes import Group, ToldChanges
from ui.wording import tr


class LawsView(Page):
    """Intents out; ``show_laws``, ``show_findings``, ``ask`` and ``done`` in."""

    choose_asked = Signal()
    agreed = Signal(str)  # the reason
    typed = Signal(str)  # what stands of it so far
    copy_wanted = Signal(object)  # a name
    withdrawal_wanted = Signal(object)
    settled_in = Signal(object)
    office_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            tr("Processes and law"), tr("What new cases run under. A running case keeps what it began with."), width=760
        )
        self._bringing, self._choose = Card(tr("A file of your own")), button(tr("Import a file …"), "primary", "plus")
        self._wrong, self._findings = Card(tr("This file can't be used yet")), ToldChanges()
        self._decision = DecisionCard()
        self._processes, self._jurisdictions = (
            LawRows(tr("Processes")),
            LawRows(tr("Jurisdictions and their time limits")),
        )
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self.add_header_action(back)
        self._put_together()

    def show_laws(self, shown: LawsShown) -> None:
        """Shows what is in force."""
        self._processes.show_laws(shown.processes)
        self._jurisdictions.show_laws(shown.jurisdictions)

    def show_findings(self, groups: Sequence[Group]) -> None:
        """Says everything that is wrong with a file."""
        self._set_deciding(False)
        self._findings.show_groups(groups)
        self._wrong.show()
        self.show_part(self._wrong)

    def ask(self, shown: DecisionShown) -> None:
        """Shows what would change, and asks for a reason."""
        self.message.clear()
        self._decision.begin(shown)
        self._set_deciding(True)
        self.to_top()
        self._decision.setFocus(Qt.FocusReason.OtherFocusReason)
        self.to_top()

    def done(self, tone: Tone, *sentences: str) -> None:
        """A change was made, or something went well."""
        self.let_try()
        self.message.say(tone, *sentences)
        self.to_top()

    def let_try(self) -> None:
        """Puts away what was asked."""
        self._set_deciding(False)

    def _set_deciding(self, deciding: bool) -> None:
        """While something is decided nothing else is on the page."""
        self._decision.setVisible(deciding)
        self._wrong.hide()
        for card in (self._bringing, self._processes, self._jurisdictions):
            card.setVisible(not deciding)

    def _put_together(self) -> None:
        words = tr(
            "Save a copy of the file below that is nearest to yours, change it, give it a higher version, and import it "
            "here. It is checked, and you see what it changes, before anything comes into force."
        )
        self._choose.setObjectName("import-law")
        self._choose.clicked.connect(self.choose_asked)
        for part in (label(words), self._choose):
            self._bringing.add(part)
        self._wrong.add(self._findings)
        for card in (self._decision, self._wrong, self._bringing, self._processes, self._jurisdictions):
            self.add(card)
        self.body.addStretch(1)
        self._set_deciding(False)
        self.setFocusProxy(self._choose)
        self._decision.agreed.connect(self.agreed)
        self._decision.typed.connect(self.typed)
        self._decision.left.connect(self.let_try)
        for rows in (self._processes, self._jurisdictions):
            rows.copy_wanted.connect(self.copy_wanted)
            rows.withdrawal_wanted.connect(self.withdrawal_wanted)
            rows.settled_in.connect(self.settled_in)
