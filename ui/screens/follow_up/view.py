"""The follow-up of a case: what to do next, each promise, what victims want to hear, and the end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rjdesk.domain.follow_up.happening import Kind
from rjdesk.domain.ids import ObligationId, ParticipantId
from ui.screens.follow_up.asking import Asking
from ui.screens.follow_up.changing import ChangingCard
from ui.screens.follow_up.lacking import LackingCard
from ui.screens.follow_up.promise import PromiseCard, note_line
from ui.screens.follow_up.shown import FollowUpShown, TaskShown
from ui.screens.follow_up.tasks import TaskCard
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr


class FollowUpView(Page):
    """Intents out; ``show_follow_up`` and ``ask_from_slip`` in."""

    entered = Signal(object)  # an Entered
    withdrawn = Signal(object)  # the identity of a note
    slip_wanted = Signal(object)  # a promise
    statement_wanted = Signal(object)
    completion_wanted = Signal()
    code_entered = Signal(str)
    papers_wanted = Signal()
    asking_wanted = Signal()
    typed = Signal(str, str)  # the place of a draft, and what stands in its form
    change_begun = Signal(object)  # a Cause
    called_together = Signal(object, object, str, str)  # a Cause, the day, HH:MM, the place
    meeting_moved = Signal(object, str, str)  # the day, HH:MM, the place
    agreement_stands = Signal()
    change_agreed = Signal(object, object)  # people, the day
    change_reopened = Signal()
    change_taken_back = Signal()
    filled = Signal(object, object)  # something that was lacking, and its answer
    screen_wanted = Signal(str)
    stage_wanted = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Follow-up"), width=780)
        self.setObjectName("follow-up")
        self._cards: dict[ObligationId, PromiseCard] = {}
        self.working = Working()
        self._nothing = EmptyState("handshake", tr("Nothing to follow yet"))
        self._tasks, self._promises, self._rest = TaskCard(), column(), column()
        self._tasks.chosen.connect(self._lead)
        self._places: dict[str, QWidget] = {}  # of tasks
        self._slip = self._slip_card()
        for part in (self.working, self._nothing, self._tasks):
            self.add(part)
        for layout in (self._promises, self._rest):
            self.add(layout)
        self.add(self._slip)
        self.body.addStretch(1)

    def show_follow_up(self, shown: FollowUpShown) -> None:
        """Shows all of it; what was unfolded is folded, for it was noted or is about something else now."""
        at_work = self._has_keyboard()
        self.set_title(tr("Follow-up"), " · ".join(filter(None, (shown.reference, shown.summary))))
        for layout in (self._promises, self._rest):
            empty(layout)
        self._cards, self._places = {}, {}
        self._nothing.setVisible(bool(shown.nothing))
        self._nothing.show_words(tr("Nothing to follow yet"), shown.nothing)
        self._tasks.show_tasks(shown.tasks, leads=shown.may_work)
        self._slip.setVisible(shown.may_work)
        if not shown.nothing:
            self._fill(shown)
        if shown.asked_again:
            self._put(self._rest, self._again(shown))
        if at_work and not self._has_keyboard():
            self._take_keyboard()
        if self.message.isVisible():
            self.to_top()  # what was just said of it is read first, however long the page has become

    def _lead(self, task: TaskShown) -> None:
        """To where a task is noted, asking for it where there is something to ask."""
        place = self._places.get(task.place)
        if isinstance(place, Asking) and task.asks is not None:
            place.unfold(task.asks, about=task.about)
        elif place is not None:
            self.show_part(place)
            place.setFocus(Qt.FocusReason.TabFocusReason)

    def _has_keyboard(self) -> bool:
        held: QWidget | None = self.window().focusWidget()
        return held is not None and self.isAncestorOf(held)

    def _take_keyboard(self) -> None:
        """What had it is gone with the page as it was: it begins at the first promise, not in the bar beneath the window."""
        first = next(iter(self._cards.values()), None)
        if first is not None:
            first.asking.setFocus()

    def ask_from_slip(self, obligation: ObligationId, kind: Kind, code: str) -> None:
        """Asks for what stands on a slip that came back, at exactly its promise."""
        card = self._cards.get(obligation)
        if card is not None:
            card.asking.unfold(kind, slip=code)

    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()
        super().hideEvent(event)

    def said(self, words: str, meaning: str = "") -> None:
        """Something went well."""
        self.working.stop()
        self.message.say(Tone.OK, words, meaning)
        self.to_top()

    def _fill(self, shown: FollowUpShown) -> None:
        for promise in (*shown.promises, *shown.left_out):
            card = PromiseCard(shown, promise)
            for signal, sent in (
                (card.entered, self.entered),
                (card.asking.typed, self.typed),
                (card.withdrawn, self.withdrawn),
                (card.slip_wanted, self.slip_wanted),
                (card.statement_wanted, self.statement_wanted),
            ):
                signal.connect(sent)
            self._cards[promise.obligation] = card
            self._places[f"promise/{promise.obligation}"] = card.asking
            self._put(self._promises, card)
            card.resume(promise.notes)
        self._put(self._rest, self._people(shown))
        if shown.lacking and shown.may_work:
            self._put(self._rest, self._lacking(shown))
        self._put(self._rest, self._changing(shown))
        self._put(self._rest, self._end(shown))

    def _people(self, shown: FollowUpShown) -> Card:
        """Whom to speak with, and what each victim wants to hear."""
        card = Card(tr("People"), margin=18)
        for victim in shown.victims:
            card.add(label(victim.name, "strong"))
            card.add(label(victim.words))
            if shown.may_work:
                asking = self._asking(shown, victim.name, (Kind.WISH, Kind.TOLD), about=victim.person)
                self._places[f"victim/{victim.person}"] = asking
                write = button(tr("Write to them"), "quiet", "mail", tr("Write to {name}").format(name=victim.name))
                write.clicked.connect(partial(self.screen_wanted.emit, "letters"))
                asking.add_link(write)
                card.add(asking)
        for note in shown.others:
            card.add(note_line(note, shown.may_work, None, self.withdrawn.emit))
        if shown.may_work:
            asking = self._asking(shown, tr("somebody of this case"), (Kind.CONTACT,))
            self._places["people"] = asking
            card.add(asking)
        return card

    def _changing(self, shown: FollowUpShown) -> Card:
        card = ChangingCard(shown)
        for signal, sent in (
            (card.begun, self.change_begun),
            (card.called_together, self.called_together),
            (card.moved, self.meeting_moved),
            (card.stands, self.agreement_stands),
            (card.agreed, self.change_agreed),
            (card.again, self.change_reopened),
            (card.taken_back, self.change_taken_back),
            (card.screen_wanted, self.screen_wanted),
            (card.typed, self.typed),
        ):
            signal.connect(sent)
        self._places["changing"] = card
        return card

    def _lacking(self, shown: FollowUpShown) -> Card:
        card = LackingCard(shown.lacking)
        card.filled.connect(self.filled)
        card.stage_wanted.connect(self.stage_wanted)
        return card

    def _again(self, shown: FollowUpShown) -> Card:
        """Who is asked after three months how it was, and who was."""
        card = Card(tr("Asked again after three months"), margin=18)
        names = ", ".join(choice.title for choice in shown.asked_again)
        card.add(label(tr("{names}. Their answers are sealed, and never stand here.").format(names=names)))
        for note in shown.again:
            card.add(note_line(note, shown.may_ask, None, self.withdrawn.emit))
        if shown.may_ask:
            asking = self._asking(shown, tr("somebody who was there"), (Kind.ASKED_AGAIN,))
            self._places["again"] = asking
            way = button(tr("Laptop or paper form"), "quiet", "handshake")
            way.setObjectName("ask-how-it-was")
            way.clicked.connect(self.asking_wanted)
            asking.add_link(way)
            card.add(asking)
        return card

    def _end(self, shown: FollowUpShown) -> Card:
        card = Card(tr("Review and end"), margin=18)
        for note in shown.of_the_whole:
            card.add(note_line(note, shown.may_work, None, self.withdrawn.emit))
        card.add(label(tr("The report says which promises were kept, in full or in part. It gives no reasons.")))
        if shown.may_work:
            asking = self._asking(shown, tr("the agreement"), (Kind.REVIEWED, Kind.REPORTED))
            self._places["end"] = asking
            report = button(tr("Write the completion report"), "quiet", "file-text")
            report.setObjectName("make-completion")
            report.clicked.connect(self.completion_wanted)
            asking.add_link(report)
            card.add(asking)
        papers = button(tr("Documents of this case"), "link")
        papers.clicked.connect(self.papers_wanted)
        links = Flow()
        links.addWidget(papers)
        card.add(links)
        return card

    def _asking(
        self, shown: FollowUpShown, name: str, kinds: Sequence[Kind], about: ParticipantId | None = None
    ) -> Asking:
        made = Asking(shown, name, kinds, about=about)
        made.entered.connect(self.entered)
        made.typed.connect(self.typed)
        made.resume()
        return made

    def _slip_card(self) -> Card:
        card = Card(tr("A proof slip came back"), margin=18)
        self._code = QLineEdit()
        self._code.setObjectName("slip-code")
        self._code.setPlaceholderText("ABCD-EFGH-JKLM")
        self._code.returnPressed.connect(self._enter_code)
        words = tr("Type its code, or scan the square with a reader: it opens the promise that the slip is about.")
        find = button(tr("Find its promise"), "plain", "search")
        find.clicked.connect(self._enter_code)
        links = Flow()
        links.addWidget(find)
        card.add(Labelled(tr("Code on the slip"), self._code, words))
        card.add(links)
        return card

    def _enter_code(self) -> None:
        if self._code.text().strip():
            self.code_entered.emit(self._code.text())
            self._code.selectAll()

    def _put(self, layout: QVBoxLayout, widget: QWidget) -> None:
        """Adds a part, shown at once so that it can take the keyboard."""
        layout.addWidget(widget)
        widget.show()
