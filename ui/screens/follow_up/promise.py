"""One promise as a card: how it stands and why, what was noted of it, and what can be noted now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.ids import HappeningId
from ui.screens.follow_up.account import Account
from ui.screens.follow_up.asking import Asking
from ui.screens.follow_up.shown import FollowUpShown, Mark, NoteShown, PromiseShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, row
from ui.widgets.picture import Picture
from ui.widgets.text import label, line
from ui.widgets.theme import Tone
from ui.wording import tr


class PromiseCard(Card):
    """``entered`` carries a note, ``withdrawn`` the note that was a mistake, ``slip_wanted`` the promise."""

    entered = Signal(object)
    withdrawn = Signal(object)
    slip_wanted = Signal(object)
    statement_wanted = Signal(object)

    def __init__(self, page: FollowUpShown, shown: PromiseShown) -> None:
        super().__init__(margin=18)
        self.body.setSpacing(10)
        self.asking = Asking(page, shown.what, shown.offers if page.may_work else (), shown.obligation)
        self.asking.setObjectName(f"promise-{shown.obligation}")
        self.asking.entered.connect(self.entered)
        mark = _mark(shown.mark)
        head = row(label(shown.what, "strong"), mark, spacing=14)
        head.setStretch(0, 1)
        head.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        self.add(label(" · ".join(filter(None, (shown.kind, shown.who))), "small"))
        self.add(label(" ".join(shown.reasons)))
        if shown.ledger is not None:
            self.add(Account(shown.ledger))
        for note in shown.notes:
            self.add(note_line(note, page.may_work, self._correct, self.withdrawn.emit))
        if page.may_work:
            self._offer_papers(shown)
            self.add(self.asking)

    def _offer_papers(self, shown: PromiseShown) -> None:
        if Kind.NOT_DONE in shown.offers:  # it isn't settled
            slip = button(
                tr("Proof slip"), "quiet", "printer", tr("Print a proof slip: {what}").format(what=shown.what)
            )
            slip.setObjectName("print-slip")
            slip.clicked.connect(partial(self.slip_wanted.emit, shown.obligation))
            self.asking.add_link(slip)
        if shown.ledger is not None:
            words = tr("Statement: {what}").format(what=shown.what)
            statement = button(tr("Statement"), "quiet", "file-text", words)
            statement.setObjectName("make-statement")
            statement.clicked.connect(partial(self.statement_wanted.emit, shown.obligation))
            self.asking.add_link(statement)

    def resume(self, notes: tuple[NoteShown, ...]) -> None:
        """Unfolds what was left half-typed."""
        self.asking.resume([each.note for each in notes])

    def _correct(self, note: Happening) -> None:
        self.asking.unfold(note.kind, note)


def note_line(
    shown: NoteShown,
    may_work: bool,
    correct: Callable[[Happening], None] | None,
    withdraw: Callable[[HappeningId], None],
) -> QWidget:
    """One note: its words, whose word and when, and what can be done with it."""
    made = QWidget()
    words = column(label(shown.words, "muted" if shown.state else "body"), spacing=2)
    words.addWidget(label(" · ".join(filter(None, (shown.small, shown.state))), "small"))
    across = row(spacing=14, into=made)
    across.addLayout(words, 1)
    if may_work and not shown.state and not shown.fixed:
        links = Flow(spacing=14)
        if shown.can_correct and correct is not None:
            put_right = button(tr("Put right …"), "link", name=tr("Put right: {words}").format(words=shown.words))
            put_right.setObjectName("put-right")
            put_right.clicked.connect(partial(correct, shown.note))
            links.addWidget(put_right)
        mistake = button(tr("A mistake"), "link", name=tr("It was a mistake: {words}").format(words=shown.words))
        mistake.setObjectName("was-a-mistake")
        mistake.clicked.connect(partial(withdraw, shown.note.id))
        links.addWidget(mistake)
        across.addLayout(links)
    return made


def _mark(mark: Mark) -> QWidget:
    """How it stands, at the right: never a colour alone."""
    made, word = QWidget(), line(mark.word, "strong")
    part = "muted" if mark.tone in (Tone.PLAIN, Tone.INFO) else mark.tone.value
    row(Picture(mark.icon, part), word, spacing=6, into=made)
    word.setProperty("tone", part)
    return made
