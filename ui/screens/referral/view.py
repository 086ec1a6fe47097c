"""The referral form: only what a case can't begin without."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from rjdesk.domain.participant import Part
from rjdesk.process.template import Process, RoleKind
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.date_edit import DateEdit
from ui.widgets.doubt import doubt
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import day_as_typed

FIELDS = ("reference", "name")  # what is kept while it is being typed


def whom_it_is_about(process: Process) -> RoleKind | None:
    """The role of the person with whom a case begins; None where a process is about nobody in particular."""
    return next((role for role in process.roles if role.part in (Part.OFFENDER, Part.SUBJECT)), None)


@dataclass(frozen=True, slots=True)
class ReferralForm:
    """What was entered."""

    process: str
    kind: str
    reference: str
    received_on: date
    name: str
    born: date | None


class ReferralView(Page):
    """Intents out, ``show_processes`` in."""

    taken = Signal(object)  # ReferralForm
    typed = Signal(str, str)  # field, text
    person_typed = Signal()  # name or birth date are another now
    left = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("New referral"), self.tr("The rest is asked step by step once the case is open."), width=700
        )
        self._process, self._kind, self._reference = QComboBox(), QComboBox(), QLineEdit()
        self._received, self._name, self._born = DateEdit(), QLineEdit(), DateEdit()
        self._process_row = Labelled(self.tr("Process"), self._process)
        self._kind_row = Labelled(self.tr("How it came"), self._kind)
        self._reference_row = Labelled(
            self.tr("Reference"), self._reference, self.tr("As your office files it; it stands on documents")
        )
        self._received_row = Labelled(
            self.tr("Received on"), self._received, self.tr("The law counts some time limits from this day")
        )
        self._name_row = Labelled(self.tr("Name"), self._name)
        self._born_row = Labelled(self.tr("Born on"), self._born, self.tr("If known"))
        self._who, self._known = Card(self.tr("Whom it is about")), QWidget()
        self._known_lines = column(spacing=4, into=self._known)
        self._processes: tuple[Process, ...] = ()
        self._process.setPlaceholderText(self.tr("Choose how you will work"))
        self._compose()
        self._process.currentIndexChanged.connect(self._show_kinds)
        for field, line in self._lines().items():
            line.textEdited.connect(partial(self.typed.emit, field))
        self._name.textChanged.connect(self.person_typed)
        self._born.day_changed.connect(self.person_typed)

    def show_processes(self, processes: Sequence[Process], usual: str, today: date) -> None:
        """Offers processes and their kinds, with an empty form. ``usual`` is chosen already; of several, no other is."""
        self._processes = tuple(processes)
        self._process.clear()
        for process in processes:
            self._process.addItem(process.title, process.id)
        self._process.setCurrentIndex(self._process.findData(usual) if len(processes) > 1 else 0)
        self._process_row.setVisible(len(processes) > 1)
        for line in (self._reference, self._name):
            line.clear()
        self._received.set_day(today)
        self._born.set_day(None)
        self.message.clear()
        self._process_row.complain("")
        self.let_try()
        (self._kind if self._chosen() else self._process).setFocus()

    def show_drafts(self, texts: Mapping[str, str]) -> None:
        """Puts back what was typed and never became a case."""
        for field, line in self._lines().items():
            if texts.get(field):
                line.setText(texts[field])
        if any(texts.values()):
            self.message.say(Tone.INFO, self.tr("What you had begun to type is still here."))

    def person(self) -> tuple[str, date | None]:
        """Name and birth date, as far as they are typed."""
        return " ".join(self._name.text().split()), self._born.day()

    def show_known(self, people: Sequence[tuple[str, str]]) -> None:
        """Says who it may be: where somebody is, and why."""
        empty(self._known_lines)
        if people:
            self._known_lines.addWidget(label(self.tr("Possibly somebody you know already"), "label"))
        for where, why in people:
            for words, kind in ((where, "body"), (why, "small")):
                self._known_lines.addWidget(label(words, kind))
        if people:
            later = self.tr("Whether it is the same person is said on the page of the case, once it is open.")
            self._known_lines.addWidget(label(later, "small"))
        self._known.setVisible(bool(people))

    def let_try(self) -> None:
        """The form can be sent again."""
        self._take.setEnabled(True)

    def _lines(self) -> dict[str, QLineEdit]:
        return dict(zip(FIELDS, (self._reference, self._name), strict=True))

    def _compose(self) -> None:
        about = Card(self.tr("The referral"))
        for row in (self._process_row, self._kind_row, self._reference_row, self._received_row):
            about.add(row)
        for part in (self._name_row, self._known, self._born_row):
            self._who.add(part)
        self._known.hide()
        self.add(about)
        self.add(self._who)
        self._take = button(self.tr("Open the case"), "primary", "arrow-right")
        leave = button(self.tr("Not now"), "quiet")
        self._take.clicked.connect(self._send)
        leave.clicked.connect(self.left)
        self.add_action(self._take)
        self.add_action(leave)

    def _chosen(self) -> Process | None:
        at = self._process.currentIndex()
        return self._processes[at] if 0 <= at < len(self._processes) else None

    def _show_kinds(self) -> None:
        self._kind.clear()
        process = self._chosen()
        self._kind_row.setVisible(process is not None)
        whom = whom_it_is_about(process) if process else None
        self._who.setVisible(process is None or whom is not None)
        self._name_row.explain(whom.title if whom else "")
        self._process_row.explain(doubt(process) if process else "")
        for kind in process.kinds if process else ():
            words = f"{kind.title} · {kind.provision}" if kind.provision else kind.title
            self._kind.addItem(words, kind.id)

    def _send(self) -> None:
        process, received = self._chosen(), self._received.day()
        named = bool(self._name.text().strip()) or self._who.isHidden()
        example = self.tr("Enter a day, e.g. {example}.").format(example=day_as_typed())
        self._process_row.complain("" if process else self.tr("Choose which process it is."))
        self._reference_row.complain("" if self._reference.text().strip() else self.tr("A reference is needed."))
        self._received_row.complain("" if received else example)
        self._name_row.complain("" if named else self.tr("A name is needed."))
        self._born_row.complain("" if self._born.is_understood() else example)
        if process and received and named and self._reference.text().strip() and self._born.is_understood():
            self._take.setEnabled(False)
            self.taken.emit(self._form(process, received))

    def _form(self, process: Process, received: date) -> ReferralForm:
        named = whom_it_is_about(process) is not None
        return ReferralForm(
            process.id,
            self._kind.currentData(),
            " ".join(self._reference.text().split()),
            received,
            " ".join(self._name.text().split()) if named else "",
            self._born.day() if named else None,
        )
