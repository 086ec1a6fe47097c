"""What stands beneath a person of the case: where else they are, and who may be the same person."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from rjdesk.domain.community.volunteer import Volunteer
from rjdesk.domain.ids import CaseId
from rjdesk.domain.person import Known
from rjdesk.services.acquaintances import Acquaintance, OnRegister
from ui.screens.case.candidates import Candidates
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.known import place_of
from ui.widgets.layout import column, row
from ui.widgets.text import label
from ui.wording import tr

AT_ONCE = 3
"""More places than these are unfolded on demand."""


class Beneath(QWidget):
    """Intents out. Without ``deciding`` it only tells where else somebody is."""

    said = Signal(object, bool)  # entry, whether it is the same person
    taken_back = Signal(object)  # entry
    wanted = Signal(object)  # a case to be opened
    volunteer_said = Signal(object, bool)  # a volunteer, whether it is the same person
    volunteer_back = Signal(object)  # a volunteer

    def __init__(self, who: str, held: Acquaintance, case: CaseId, *, deciding: bool) -> None:
        super().__init__()
        self._who, self._case, self._deciding = who, case, deciding
        self._lines = column(spacing=2, into=self)
        for known in held.also[:AT_ONCE]:
            self._lines.addWidget(self._also(known))
        self._fold_the_rest(held)
        if deciding and held.possibly.likely:
            self._fold(_question(held, case), self._candidates(held))
        if deciding and held.not_them:
            self._fold(_answered(len(held.not_them)), self._not_them(held.not_them))
        self._show_register(held.register)

    def _show_register(self, held: OnRegister) -> None:
        """Whether they are on the office's register of volunteers, and under which name."""
        if held.volunteer is not None:
            words = tr("On the register of volunteers as {name}").format(name=held.volunteer.name)
            self._lines.addWidget(self._of_register(held.volunteer, words, tr("Not the same person")))
        if not self._deciding:
            return
        if held.maybe:
            names = tr(" or ").join(each.name for each in held.maybe)
            asks = tr("Possibly on the register of volunteers: {name}").format(name=names)
            inside = QWidget()
            column(*map(self._asked, held.maybe), spacing=8, into=inside)
            self._fold(asks, inside)
        for each in held.not_them:
            words = tr("Not {name} of the register of volunteers").format(name=each.name)
            self._lines.addWidget(self._of_register(each, words, tr("Ask again")))

    def _asked(self, volunteer: Volunteer) -> QWidget:
        made, choices = QWidget(), Flow(spacing=6)
        same = button(tr("It is the same person"), "plain", "check", tr("It is {name}").format(name=volunteer.name))
        other = button(tr("Somebody else"), "quiet", "x", tr("Somebody else than {name}").format(name=volunteer.name))
        same.clicked.connect(partial(self.volunteer_said.emit, volunteer.id, True))
        other.clicked.connect(partial(self.volunteer_said.emit, volunteer.id, False))
        for choice in (same, other):
            choices.addWidget(choice)
        column(label(volunteer.name), spacing=4, into=made).addLayout(choices)
        return made

    def _of_register(self, volunteer: Volunteer, words: str, back: str) -> QWidget:
        made = QWidget()
        across = row(spacing=10, into=made)
        across.addWidget(label(words, "small"), 1)
        if self._deciding:
            undo = button(
                back, "link", name=tr("{what}: {who}, {name}").format(what=back, who=self._who, name=volunteer.name)
            )
            undo.clicked.connect(partial(self.volunteer_back.emit, volunteer.id))
            across.addWidget(undo)
        return made

    def _also(self, known: Known) -> QWidget:
        words = tr("Also in {where}").format(where=place_of(known, self._case))
        return self._told(known, words, tr("Not the same person"))

    def _told(self, known: Known, words: str, back: str) -> QWidget:
        """One line about another entry: what was said, a way there, a way to take it back."""
        made = QWidget()
        across = row(spacing=10, into=made)
        across.addWidget(label(words, "small"), 1)
        if known.entry.case != self._case:
            look = button(tr("Open"), "link", name=tr("Open {reference}").format(reference=known.reference))
            look.clicked.connect(partial(self.wanted.emit, known.entry.case))
            across.addWidget(look)
        if self._deciding:
            named = tr("{what}: {who}, {where}").format(what=back, who=self._who, where=place_of(known, self._case))
            undo = button(back, "link", name=named)
            undo.clicked.connect(partial(self.taken_back.emit, known.entry))
            across.addWidget(undo)
        return made

    def _fold_the_rest(self, held: Acquaintance) -> None:
        rest, count = held.also[AT_ONCE:], len(held.also[AT_ONCE:]) + held.left_out
        if not count:
            return
        inside = QWidget()
        lines = column(*(self._also(known) for known in rest), spacing=2, into=inside)
        if held.left_out:
            lines.addWidget(label(tr("{count} older ones are not listed.").format(count=held.left_out), "small"))
        self._fold(tr("And in {count} more").format(count=count), inside)

    def _candidates(self, held: Acquaintance) -> QWidget:
        made = Candidates(held.possibly, self._case, {})
        made.said.connect(self.said)
        made.wanted.connect(self.wanted)
        return made

    def _not_them(self, people: tuple[Known, ...]) -> QWidget:
        made = QWidget()
        lines = column(spacing=2, into=made)
        for known in people:
            lines.addWidget(self._told(known, f"{known.name}, {place_of(known, self._case)}", tr("Ask again")))
        return made

    def _fold(self, asks: str, inside: QWidget) -> None:
        """A line with a link that unfolds what it speaks of, and folds it up again."""
        asked = QWidget()
        link = button(tr("Look"), "link", name=f"{asks}: {self._who}")
        link.clicked.connect(partial(_turn, link, inside))
        inside.setContentsMargins(12, 4, 0, 8)
        inside.hide()
        across = row(spacing=10, into=asked)
        across.addWidget(label(asks, "small"), 1)
        across.addWidget(link)
        self._lines.addWidget(asked)
        self._lines.addWidget(inside)


def _turn(link: QPushButton, inside: QWidget) -> None:
    shown = inside.isHidden()
    inside.setVisible(shown)
    link.setText(tr("Fold up") if shown else tr("Look"))
    if shown:
        announce(link, ". ".join(each.text() for each in inside.findChildren(QLabel)))


def _question(held: Acquaintance, case: CaseId) -> str:
    count = len(held.possibly.likely) + held.possibly.more
    if count == 1:
        where = place_of(held.possibly.likely[0].known, case)
        return tr("Possibly the same person as in {where}").format(where=where)
    return tr("Possibly the same person as {count} others").format(count=count)


def _answered(count: int) -> str:
    return (
        tr("Told apart from somebody else") if count == 1 else tr("Told apart from {count} others").format(count=count)
    )
