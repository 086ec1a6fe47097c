"""What somebody is there for: each role with a tick and a sentence that says what it lets them do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from rjdesk.domain.member import Role
from rjdesk.wording import say
from ui.fields.choices import Option
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.text import label
from ui.wording import tr


class RolesChoice(QWidget):
    """``roles`` gives what is ticked; ``problem`` says, at the list, that nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self._options = {role: Option(QCheckBox(), say(f"roles.{role}"), "strong") for role in Role}
        ticks = QWidget()
        lines = column(spacing=10, into=ticks)
        for role, option in self._options.items():
            about = say(f"roles.about.{role}")
            option.button.setObjectName(f"role-{role}")
            option.button.setAccessibleDescription(about)
            sentence = label(about, "small")
            sentence.setContentsMargins(30, 0, 0, 0)
            lines.addLayout(column(option, sentence, spacing=2))
        self._row = Labelled(tr("What they are here for"), ticks)
        ticks.setFocusProxy(self._options[Role.FACILITATOR].button)
        ticks.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column(self._row, into=self)

    def show_roles(self, roles: frozenset[Role]) -> None:
        """Ticks these."""
        self._row.complain("")
        for role, option in self._options.items():
            option.button.setChecked(role in roles)

    def roles(self) -> frozenset[Role]:
        """What is ticked."""
        return frozenset(role for role, option in self._options.items() if option.button.isChecked())

    def is_answered(self) -> bool:
        """Whether anything is ticked; says so in place if not."""
        self._row.complain("" if self.roles() else tr("Tick at least one."))
        return bool(self.roles())
