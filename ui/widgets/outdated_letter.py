"""A letter that was written before something changed is about to leave: what changed, and what may be done about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal

from rjdesk.domain.case import Case
from rjdesk.domain.since_written import Changed, Since
from rjdesk.errors import LetterOutdated
from rjdesk.process.letter_missing import field_name
from rjdesk.process.template import Process
from rjdesk.process.told import name_of
from rjdesk.wording import of_error, say
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty
from ui.widgets.message import InlineMessage
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class OutdatedLetter(Card):
    """Hidden until a letter is held up. ``anew``: it is to be written anew; ``as_it_was``: it goes all the same."""

    anew = Signal()
    as_it_was = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Before it leaves"))
        self._message, self._lines, choices = InlineMessage(), column(spacing=6), Flow(spacing=10)
        self._anew = button(tr("Write it &anew …"), "primary", "pen-line")
        self._anew.setObjectName("write-anew")
        self._anew.clicked.connect(self.anew)
        self._keep = button(tr("Hand it out as it was written"), "quiet")
        self._keep.setObjectName("hand-out-as-it-was")
        self._keep.clicked.connect(self._all_the_same)
        for each in (self._anew, self._keep):
            choices.addWidget(each)
        for part in (self._message, self._lines, choices):
            self.add(part)
        self.hide()

    def hold_up(self, error: LetterOutdated, changes: Sequence[str], *, may_write: bool) -> None:
        """Says what changed. ``may_write``: whether whoever looks may write it anew."""
        empty(self._lines)
        for words in changes:
            self._lines.addWidget(label(f"• {words}"))
        self._anew.setVisible(may_write)
        self.show()
        self._message.show_words(of_error(error), Tone.WARN)
        (self._anew if may_write else self._keep).setFocus()

    def put_away(self) -> None:
        """There is nothing to decide any more."""
        self.hide()

    def _all_the_same(self) -> None:
        self.hide()
        self.as_it_was.emit()


def change_words(case: Case, process: Process, changes: Iterable[Changed]) -> tuple[str, ...]:
    """What changed, a sentence each."""
    return tuple(_words(case, process, each) for each in changes)


def _words(case: Case, process: Process, each: Changed) -> str:
    what = field_name(process, each.what) if each.why is Since.TOLD else each.what
    return say(f"letters.since.{each.why}", who=name_of(case, each.person), what=what)
