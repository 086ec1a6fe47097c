"""A page of things to be gone through by oneself: the list, then one step at a time, and at the end the whole way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.buttons import button
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.wording import tr


class PlayedPage(Page):
    """``picked`` carries the number of a choice, from 1, chosen or typed; Escape goes back to the list."""

    chosen = Signal(str)  # one of the list
    picked = Signal(int)
    went_on = Signal()
    again = Signal()
    list_wanted = Signal()

    def __init__(self, title: str, back_to_list: QPushButton) -> None:
        super().__init__(title, width=760)
        self._choices, self._playing = 0, False
        self._content = column()
        self._while_playing, self._while_choosing = list[QWidget](), list[QWidget]()
        back_to_list.clicked.connect(self.list_wanted)
        self.add_while_playing(back_to_list)
        self.add(self._content)
        self.body.addStretch(1)

    def add_while_playing(self, action: QWidget) -> None:
        """Puts a button beside the title, for when something is gone through."""
        self._while_playing.append(action)
        self.add_header_action(action)

    def add_while_choosing(self, action: QWidget) -> None:
        """Puts a button beside the title, for when the list is shown."""
        self._while_choosing.append(action)
        self.add_header_action(action)

    def begin_list(self, title: str, about: str) -> None:
        """Clears the page for the list."""
        self._begin(title, about, playing=False)

    def begin_step(self, title: str, about: str = "", choices: int = 0) -> None:
        """Clears the page for a step; so many ``choices`` can be made by typing their number."""
        self._begin(title, about, playing=True)
        self._choices = choices

    def put(self, part: QWidget) -> None:
        """Puts a part below what is there."""
        self._content.addWidget(part)
        part.show()  # at once, so that it can take the keyboard

    def stand_on(self, widget: QWidget) -> None:
        """Gives a part the keyboard, now and whenever the page is turned to."""
        self.setFocusProxy(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_news(self, card: QWidget, onward: QPushButton) -> None:
        """Puts what came of a choice, and brings the button that goes on, which ends it, into sight and under the keyboard."""
        self.put(card)
        self.stand_on(onward)
        self.to_top()
        self.show_part(onward)

    def onward(self, words: str) -> QPushButton:
        """The button that goes on."""
        made = button(words, "primary", "arrow-right")
        made.setObjectName("go-on")
        made.clicked.connect(self.went_on)
        return made

    def end_way(self, again: str, name: str) -> None:
        """Ends a whole way, and offers to go through it once more."""
        words = tr("Nothing here is legal advice. What was not verified says so: ask before you rely on it.")
        self.put(label(words, "small"))
        once_more = button(again, "primary", "undo-2")
        once_more.setObjectName(name)
        once_more.clicked.connect(self.again)
        self.put(once_more)
        self.stand_on(once_more)
        self.to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses."""
        typed = event.text()
        if typed.isdecimal() and len(typed) == 1 and 1 <= int(typed) <= self._choices:
            self.picked.emit(int(typed))
        elif event.key() == Qt.Key.Key_Escape and self._playing:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self, title: str, about: str, *, playing: bool) -> None:
        self._choices, self._playing = 0, playing
        self.message.clear()
        self.set_title(title, about)
        empty(self._content)
        for action in self._while_playing:
            action.setVisible(playing)
        for action in self._while_choosing:
            action.setVisible(not playing)
        self.show_aside(not playing)


def numbered(choices: Sequence[str], kind: str, picked: Callable[[int], None]) -> list[RowButton]:
    """A button for each choice, in words that begin with its number; named after ``kind`` and the number."""
    made = [RowButton("message-circle", f"{number}. {words}", tone="accent") for number, words in enumerate(choices, 1)]
    for number, each in enumerate(made, 1):
        each.setObjectName(f"{kind}-{number}")
        each.clicked.connect(partial(picked, number))
    return made
