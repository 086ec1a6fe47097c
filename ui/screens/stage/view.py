"""The screen of one stage: what to read aloud, what to ask, what is still needed, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QWidget

from rjdesk.process.template import Panel
from ui.screens.stage.needs import Needs
from ui.screens.stage.script import PutAway, Script
from ui.screens.stage.sheets import Sheets
from ui.screens.stage.shown import StageShown
from ui.widgets.buttons import button, speak
from ui.widgets.layout import column, empty
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class StageView(Page):
    """Intents out, ``show_stage`` in. Places are ``(prompt, about)``."""

    answered = Signal(object, object)  # place, value or None
    typed = Signal(object, str)  # place, text
    reason_typed = Signal(str, str)  # gate, text
    closed = Signal(object)  # waivers by gate
    reopened = Signal()
    need_chosen = Signal(object)  # what the need hands on
    panel_wanted = Signal(object)
    case_wanted = Signal()
    letters_wanted = Signal()
    turn_wanted = Signal()  # the stage whose turn it is
    left = Signal()  # the screen is no longer in sight

    def __init__(self) -> None:
        super().__init__(aside_width=340)
        self.setObjectName("stage")
        self.needs = Needs()
        self._shown: StageShown | None = None
        self._sheets = Sheets(())
        self._put_away: PutAway | None = None
        self._content = QWidget()
        self._stack = column(self._sheets, into=self._content)
        self._purpose, self._source, self._state = label(kind="body"), label(kind="small"), InlineMessage()
        self.add(self._purpose)
        self.add(self._state)
        self.add(self._content)
        self.add(self._source)
        self.body.addStretch(1)
        self.set_aside(self.needs)
        self._compose_actions()

    def show_stage(self, shown: StageShown) -> None:
        """Shows a stage; where only answers changed, fields stay where they are and nobody loses their place."""
        before, self._shown = self._shown, shown
        same_stage = before is not None and before.stage.id == shown.stage.id
        if before is None or (before.stage, before.blocks) != (shown.stage, shown.blocks):
            self._rebuild(shown, same_stage)
        self._sheets.show_answers(shown.answers)
        self._sheets.allow(not (shown.closed or (shown.not_walked and not shown.stopped_here) or shown.fixed))
        self.needs.show_needs(shown.needs, shown.reasons, done=bool(shown.closed or shown.not_walked))
        self.set_title(shown.stage.title, shown.position)
        self._letters.setVisible(shown.has_letters)
        self._purpose.setText(shown.stage.purpose)
        self._purpose.setVisible(bool(shown.stage.purpose))
        self._source.setText(tr("Where this comes from: {source}").format(source=shown.stage.source))
        self._source.setVisible(bool(shown.stage.source))
        self._say_state(shown)
        self._close.setVisible(not (shown.closed or shown.not_walked or shown.later_than or shown.fixed))
        self._reopen.setVisible(bool(shown.closed and not shown.fixed))
        self._turn.setVisible(bool(shown.later_than))
        self._turn.setText(tr("Go to: {stage}").format(stage=shown.later_than))
        self._panel.setVisible(shown.panel is not None)
        self._panel.setText(_panel_words(shown.panel) if shown.panel else "")
        elsewhere = shown.panel in (Panel.AGREEMENT, Panel.SIGNING) and bool(shown.needs)
        speak(self._panel, "primary" if elsewhere else "plain", "arrow-right")  # the next step speaks loudest
        speak(self._close, "plain" if elsewhere else "primary", "check")
        if not same_stage:
            self._take_focus(shown)

    def point_at_needs(self, message: str) -> None:
        """The stage can't be closed: says so, and takes the person to what is missing."""
        self.message.say(Tone.WARN, message)
        self.needs.point_out()
        self.to_top()

    def go_to(self, place: object) -> None:
        """Takes the person to a question, unfolding whoever it belongs to."""
        field = self._sheets.reveal(place)
        if field is None:
            return
        if field.prompt.private and self._put_away is not None:
            self._put_away.open()
        field.control().setFocus()
        self.show_part(field)

    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()
        super().hideEvent(event)

    def explain_at(self, place: object, message: str) -> None:
        """Says at a question why its answer doesn't do."""
        field = self._sheets.reveal(place)
        if field is not None:
            field.explain(message)

    def _compose_actions(self) -> None:
        self._letters = button(tr("Letters"), "quiet", "mail", name=tr("Letters for this stage"))
        self._letters.setObjectName("stage-letters")
        self._letters.clicked.connect(self.letters_wanted)
        self.add_header_action(self._letters)
        back = button(tr("Case"), "quiet", "arrow-left", name=tr("Back to the case"))
        back.clicked.connect(self.case_wanted)
        self.add_header_action(back)
        self._panel = button("", "plain", "arrow-right")
        self._panel.setObjectName("open-panel")
        self._panel.clicked.connect(self._want_panel)
        self._close = button(tr("&Close this stage"), "primary", "check")
        self._close.setObjectName("close-stage")
        self._close.clicked.connect(self._ask_to_close)
        self._turn = button("", "plain", "arrow-left")
        self._turn.setObjectName("go-to-turn")
        self._turn.clicked.connect(self.turn_wanted)
        self._reopen = button(tr("&Open this stage again"), "plain", "undo-2")
        self._reopen.setObjectName("reopen-stage")
        self._reopen.clicked.connect(self.reopened)
        for action in (self._close, self._turn, self._reopen, self._panel):
            self.add_action(action)
        self.needs.chosen.connect(self.need_chosen)
        self.needs.typed.connect(self.reason_typed)

    def _rebuild(self, shown: StageShown, same_stage: bool) -> None:
        held = self._focused_place() if same_stage else None
        typed = self._sheets.unfinished() if same_stage else {}
        empty(self._stack)
        if shown.stage.script:
            self._stack.addWidget(Script(shown.stage.script))
        self._sheets = Sheets(shown.blocks)
        self._sheets.answered.connect(self.answered)
        self._sheets.typed.connect(self.typed)
        self._stack.addWidget(self._sheets)
        self._sheets.show()  # now, not a turn of the loop later: the focus goes only to what is in sight
        self._sheets.show_drafts({**shown.drafts, **typed})
        private = self._sheets.private_fields()
        self._put_away = PutAway(private) if shown.stage.in_the_room and private else None
        if self._put_away is not None:
            self._stack.addWidget(self._put_away)
        if held is not None:
            self.go_to(held)
        elif not same_stage:
            self.message.clear()
            self.needs.forget_waivers()
            self.to_top()

    def _take_focus(self, shown: StageShown) -> None:
        """To the first question in sight that has no answer, else to the way on: the focus went with the stage before."""
        panel_first = self._panel.property("kind") == "primary"  # a stray key must not tick what ends a conference
        ways: tuple[QWidget, ...] = (self._close, self._turn, self._reopen, self._panel)
        asked: list[QWidget] = [
            f.control() for place, f in self._sheets.fields.items() if place not in shown.answers and f.isEnabled()
        ]
        if panel_first:
            asked = [self._panel]
        first = next((each for each in (*asked, *ways) if each.isVisibleTo(self)), self.needs)
        self.setFocusProxy(first)
        if self.isVisible():
            first.setFocus()

    def _focused_place(self) -> object:
        focused = QApplication.focusWidget()
        fields = self._sheets.fields
        return next((place for place, f in fields.items() if focused is not None and f.isAncestorOf(focused)), None)

    def _say_state(self, shown: StageShown) -> None:
        if shown.fixed:
            self._state.say(Tone.INFO, shown.fixed, shown.closed)
        elif shown.closed:
            self._state.say(Tone.OK, shown.closed)
        elif shown.not_walked and shown.stopped_here:
            self._state.say(
                Tone.INFO, tr("It goes no further from here."), tr("A tick set by mistake can be taken back.")
            )
        elif shown.not_walked:
            self._state.say(Tone.PLAIN, tr("This stage is not walked in this case."))
        elif shown.later_than:
            now = tr("This stage comes later; it can be filled in already. Now it is the turn of: {stage}.")
            self._state.say(Tone.PLAIN, now.format(stage=shown.later_than))
        else:
            self._state.clear()

    def _want_panel(self) -> None:
        if self._shown is not None:
            self.panel_wanted.emit(self._shown.panel)

    def _ask_to_close(self) -> None:
        self._close.setFocus()  # whatever was being typed becomes an answer first
        self.closed.emit(self.needs.waivers())


def _panel_words(panel: Panel) -> str:
    return {
        Panel.PEOPLE: tr("People of the case"),
        Panel.CHARGES: tr("People, and what is alleged"),
        Panel.AGREEMENT: tr("Write the agreement"),
        Panel.SIGNING: tr("Go to the signing"),
        Panel.DOCUMENTS: tr("Papers and copies"),
        Panel.FOLLOW_UP: tr("Follow-up: promises, and who wants news"),
    }[panel]
