"""One lesson: typed without names, with somebody who does what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from rjdesk.domain.ids import MemberId
from rjdesk.domain.learning.lesson import CameFrom, LedTo, Said
from rjdesk.wording import say
from ui.screens.learning.shown import Choices, LessonShown
from ui.widgets.buttons import button
from ui.widgets.date_edit import DateEdit
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr

LINES = 4


class LessonForm(Page):
    """Intents out; ``show_lesson`` and ``warn_of`` in."""

    typed = Signal(str, str)  # field, text
    kept = Signal(object)  # a Said
    done = Signal()
    not_done = Signal()
    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            tr("A lesson"), tr("In general terms: nobody's name, and nothing that was said in confidence.")
        )
        self.setObjectName("lesson")
        self.happened, self.decided = FewLines("happened"), FewLines("decided")
        self._named = InlineMessage()
        self._on, self._due = DateEdit(), DateEdit()
        self._from, self._who, self._led = QComboBox(), QComboBox(), QComboBox()
        self._led_to: dict[int, LedTo] = {}
        self._noted = label(kind="small")
        self._on_field = Labelled(tr("Looked at on"), self._on)
        self._compose()
        self.setFocusProxy(self.happened)

    def show_lesson(self, shown: LessonShown, offered: Choices, *, may_keep: bool) -> None:
        """Shows a lesson as it stands, or as it is being typed."""
        self.message.clear()
        self._named.clear()
        self._offer(offered)
        self._on.set_day(shown.on)
        self._due.set_day(shown.due)
        self._from.setCurrentIndex(self._from.findData(shown.came_from.value))
        self._who.setCurrentIndex(max(0, self._who.findData(shown.who)))
        versions = [at for at, version in self._led_to.items() if version == shown.led_to]
        self._led.setCurrentIndex(versions[0] if versions else 0)
        for edit, text in ((self.happened, shown.happened), (self.decided, shown.decided)):
            edit.setPlainText(text)
            edit.setReadOnly(not may_keep)
        self._noted.setText(shown.noted)
        self._keep.setVisible(may_keep)
        self._done.setVisible(may_keep and bool(shown.lesson) and shown.done_on is None)
        self._not_done.setVisible(may_keep and shown.done_on is not None)
        self.to_top()

    def warn_of(self, words: Sequence[str]) -> None:
        """Says that words of the text are names of people in cases."""
        if not words:
            self._named.clear()
            return
        told = tr("Somebody in a case is called so: {names}. Say it without the name.").format(names=", ".join(words))
        self._named.say(Tone.WARN, told)

    def said(self) -> Said | None:
        """What stands in the form; None where its day is none."""
        on = self._on.day()
        self._on_field.complain("" if on else tr("Enter a day."))
        if on is None:
            return None
        who = str(self._who.currentData() or "")
        return Said(
            on=on,
            came_from=CameFrom(str(self._from.currentData())),
            happened=self.happened.toPlainText(),
            decided=self.decided.toPlainText(),
            who=MemberId(who) if who else None,
            due=self._due.day(),
            led_to=self._led_to.get(self._led.currentIndex()),
        )

    def _compose(self) -> None:
        back = button(tr("All lessons"), "quiet", "arrow-left")
        back.setObjectName("all-lessons")
        back.clicked.connect(self.list_wanted)
        self.add_header_action(back)
        for each in CameFrom:
            self._from.addItem(say(f"learning.came_from.{each}"), each.value)
        for name, box in (("from", self._from), ("who", self._who), ("led", self._led)):
            box.setObjectName(f"lesson-{name}")
        when = Flow(spacing=16)
        when.addWidget(self._on_field)
        when.addWidget(Labelled(tr("Learnt from"), self._from))
        hint = tr("No names, no street, nothing by which somebody could be recognised. It stays when the case goes.")
        does = Flow(spacing=16)
        does.addWidget(Labelled(tr("Who does it"), self._who))
        does.addWidget(Labelled(tr("Until"), self._due))
        led = tr("The version of a process or a law that came of it, if one did.")
        for part in (
            when,
            Labelled(tr("What happened"), self.happened, hint),
            self._named,
            Labelled(tr("What we decided"), self.decided),
            does,
            Labelled(tr("What it led to"), self._led, led),
            self._noted,
        ):
            self.add(part)
        self.body.addStretch(1)
        self._keep = button(tr("&Keep this lesson"), "primary", "check")
        self._done, self._not_done = (
            button(tr("It is &done"), "plain", "circle-check"),
            button(tr("Not done after all")),
        )
        for name, made in (("keep", self._keep), ("done", self._done), ("reopen", self._not_done)):
            made.setObjectName(f"{name}-lesson")
            self.add_action(made)
        self._keep.clicked.connect(self._ask_to_keep)
        self._done.clicked.connect(self.done)
        self._not_done.clicked.connect(self.not_done)
        self.happened.textChanged.connect(self._type_happened)
        self.decided.textChanged.connect(self._type_decided)

    def _offer(self, offered: Choices) -> None:
        self._who.clear()
        self._who.addItem(tr("Nobody has to do anything"), "")
        for member, name in offered.people:
            self._who.addItem(name, member)
        self._led.clear()
        self._led.addItem(tr("No change of a process"))
        self._led_to = dict(enumerate((led_to for led_to, _ in offered.versions), 1))
        for _, words in offered.versions:
            self._led.addItem(words)

    def _type_happened(self) -> None:
        self.typed.emit("happened", self.happened.toPlainText())

    def _type_decided(self) -> None:
        self.typed.emit("decided", self.decided.toPlainText())

    def _ask_to_keep(self) -> None:
        said = self.said()
        if said is not None:
            self.kept.emit(said)


class FewLines(QPlainTextEdit):
    """Room for a few sentences, so that who does it and until when stay in sight."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTabChangesFocus(True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # only now its text has the size that it is read in
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 24)
