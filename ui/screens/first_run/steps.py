"""The steps of making a vault, each a quiet page of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from ui.widgets.buttons import Kind, button
from ui.widgets.card import Card
from ui.widgets.choose import Chooser
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty
from ui.widgets.message import InlineMessage
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.quiet_sheet import QuietSheet
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working

OF = 3


class StepPage(QuietSheet):
    """A numbered step: a card to fill, Go on and Back."""

    done = Signal()
    back = Signal()

    def __init__(self, number: int, title: str, lead: str, go_on: str, kind: Kind = "primary") -> None:
        super().__init__(title, lead, width=600, mark=False)
        self.step_words = self.tr("Step {number} of {of}").format(number=number, of=OF)
        self.layout_step(self.step_words)
        self.message, self.working, self.card = InlineMessage(), Working(), Card(margin=26)
        self.go_on, self._back = button(go_on, kind, "arrow-right"), button(self.tr("Back"), "quiet")
        self.go_on.clicked.connect(self.try_to_go_on)
        self._back.clicked.connect(self.back)
        actions = Flow(spacing=12)
        actions.addWidget(self.go_on)
        actions.addWidget(self._back)
        for part in (self.message, self.card, self.working):
            self.add(part)
        self.add(actions)

    def layout_step(self, words: str) -> None:
        """Puts the step's number over its title, also for those who listen."""
        self.above.setText(words)
        self.above.show()
        self.setAccessibleName(f"{words}: {self.title.text()}")

    def try_to_go_on(self) -> None:
        """Sends ``done`` once the step is filled in."""
        self.done.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        last = [part for part in self.card.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus][-1]
        self.setTabOrder(last, self.go_on)  # they were made before what the card holds, and Tab follows the making
        self.setTabOrder(self.go_on, self._back)

    def work(self, words: str) -> None:
        """Shows that something is under way; empty words when it is over."""
        for part in (self.card, self.go_on, self._back):
            part.setEnabled(not words)
        if words:
            self.message.clear()
            self.working.start(words)
        else:
            self.working.stop()


class PlaceStep(StepPage):
    """Office, person, and where the vault will be."""

    def __init__(self, start: Path, chooser: Chooser) -> None:
        super().__init__(
            1,
            self.tr("Who works here"),
            self.tr("These names stand on the documents that rjdesk makes."),
            self.tr("Go on"),
        )
        self._parent_folder, self._chooser = start, chooser
        self._office, self._name, self._country = QLineEdit(), QLineEdit(), QComboBox()
        self._office_row = Labelled(self.tr("Office"), self._office, self.tr("As it should stand on agreements"))
        self._name_row = Labelled(self.tr("Your name"), self._name, self.tr("As you sign"))
        self._where = label("", selectable=True)
        self._country_row = Labelled(
            self.tr("Where it is"), self._country, self.tr("Days are typed and written as is usual there")
        )
        other = button(self.tr("Choose another place …"), "link")
        other.clicked.connect(self._choose)
        self._place_row = QWidget()
        column(label(self.tr("The vault will be"), "label"), self._where, other, spacing=4, into=self._place_row)
        for part in (self._office_row, self._name_row, self._country_row, self._place_row):
            self.card.add(part)
        self._office.textChanged.connect(self._say_where)
        self._office.returnPressed.connect(self._name.setFocus)
        self._name.returnPressed.connect(self.try_to_go_on)
        self.setFocusProxy(self._office)
        self._say_where()

    def office(self) -> str:
        """The office's name."""
        return " ".join(self._office.text().split())

    def member_name(self) -> str:
        """The person's name."""
        return " ".join(self._name.text().split())

    def jurisdiction(self) -> str:
        """The jurisdiction that the office is in."""
        return str(self._country.currentData() or "")

    def folder(self) -> Path:
        """Where the vault will be made."""
        kept = "".join(c if c.isalnum() or c in " -_" else " " for c in self.office())
        return self._parent_folder / f"{' '.join(kept.split()) or self.tr('Cases')}.rjvault"

    def try_to_go_on(self) -> None:
        self._office_row.complain("" if self.office() else self.tr("The office's name is needed."))
        self._name_row.complain("" if self.member_name() else self.tr("Your name is needed."))
        placed = self._country.currentData() is not None
        self._country_row.complain("" if placed else self.tr("Choose where it is."))
        if self.office() and self.member_name() and placed:
            self.done.emit()

    def showEvent(self, event: QShowEvent) -> None:
        if not self._country.count():  # nobody waits for the files of the jurisdictions before the window is there
            self._offer_countries()
        super().showEvent(event)

    def _offer_countries(self) -> None:
        """Each jurisdiction that is somewhere. It is asked, unless the computer is set to one of these countries."""
        from rjdesk.process.law_files import shipped_laws

        places = [law for law in shipped_laws().values() if law.working_days.country]
        self._country.addItem(self.tr("Choose where it is"), None)
        for law in places:
            self._country.addItem(law.title, law.id)
        self._country.addItem(self.tr("Somewhere else"), "")
        code = QLocale.territoryToCode(QLocale.system().territory())
        days = ((law.id, law.working_days) for law in places)
        here = (place for place, of in days if of.country == code and not of.subdivision)
        self._country.setCurrentIndex(max(0, self._country.findData(next(here, None))))

    def _choose(self) -> None:
        chosen = self._chooser.folder(self, self.tr("Where should the vault be?"), self._parent_folder)
        if chosen is not None:
            self._parent_folder = chosen
            self._say_where()

    def _say_where(self) -> None:
        self._where.setText(str(self.folder()))
        self._where.setAccessibleName(str(self.folder()))


class PassphraseStep(StepPage):
    """The passphrase, one's own or six words."""

    def __init__(self) -> None:
        super().__init__(
            2,
            self.tr("Your passphrase"),
            self.tr("It locks the vault. Nobody can look it up for you, not even those who made rjdesk."),
            self.tr("Go on"),
        )
        self.new = NewPassphrase()
        self.new.given.connect(self.try_to_go_on)
        self.card.add(self.new)
        self.setFocusProxy(self.new)

    def try_to_go_on(self) -> None:
        self.new.complain()
        if not self.new.problem():
            self.done.emit()


class CodeGroups(QWidget):
    """A code in its groups, three to a line, as on the printed sheet."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(34)
        self._grid.setColumnStretch(3, 1)

    def show_code(self, code: str) -> None:
        """Shows a code whose groups are joined by hyphens; an empty one empties the sheet."""
        empty(self._grid)
        for number, group in enumerate(filter(None, code.split("-"))):
            self._grid.addWidget(label(group, "code"), number // 3, number % 3)
        self.setAccessibleName(code)


class RecoveryStep(StepPage):
    """The recovery code: shown, printed, and typed back."""

    save_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            3,
            self.tr("The recovery code"),
            self.tr("If the passphrase is ever forgotten, this code opens the vault. Print it and lock it away."),
            self.tr("Make the vault"),
        )
        self._code = CodeGroups()
        self._typed = QLineEdit()
        self._typed_row = Labelled(
            self.tr("Type the code from your sheet"), self._typed, self.tr("Gaps and capitals don't matter.")
        )
        prints = button(self.tr("Print …"), icon="printer")
        saves = button(self.tr("Save as PDF …"), icon="download")
        prints.clicked.connect(self.print_asked)
        saves.clicked.connect(self.save_asked)
        ways = Flow(spacing=10)
        ways.addWidget(prints)
        ways.addWidget(saves)
        self.card.add(self._code)
        self.card.add(ways)
        warning = self.tr("Whoever has this code and this computer can read every case. Don't keep the two together.")
        self.card.add(InlineMessage(Tone.WARN, warning))
        self.card.add(self._typed_row)
        self._typed.returnPressed.connect(self.try_to_go_on)
        self.setFocusProxy(self._typed)

    def show_code(self, code: str) -> None:
        """Shows the code."""
        self._code.show_code(code)
        self._typed.clear()

    def typed(self) -> str:
        """What was typed back."""
        return self._typed.text()

    def try_to_go_on(self) -> None:
        self._typed_row.complain("" if self.typed().strip() else self.tr("Type the code from your sheet."))
        if self.typed().strip():
            self.done.emit()
