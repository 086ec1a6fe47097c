"""The training page: the list of stories, one scene at a time, and at the end the whole way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.screens.training.parts import SceneCard, StepCard
from ui.screens.training.shown import SceneShown, StepShown, StoriesShown, WayShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column, empty
from ui.widgets.list_card import ListCard
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class TrainingView(Page):
    """Intents out; ``show_stories``, ``show_scene``, ``show_step`` and ``show_way`` in."""

    chosen = Signal(str)  # a story
    way_wanted = Signal(str)  # one of one's own, by its key
    picked = Signal(int)  # a choice, from 1
    went_on = Signal()
    again = Signal()
    list_wanted = Signal()
    cards_wanted = Signal()
    office_wanted = Signal()
    place_wanted = Signal(str)  # another part of training
    practice_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Training"), width=760)
        self._choices = 0
        self._content = column()
        self._cards = button(tr("Role cards …"), "quiet", "printer", name=tr("Save role cards to play it together"))
        self._all = button(tr("All stories"), "quiet", "arrow-left", name=tr("Back to all stories"))
        self._office = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        for made, signal in (
            (self._cards, self.cards_wanted),
            (self._all, self.list_wanted),
            (self._office, self.office_wanted),
        ):
            made.clicked.connect(signal)
            self.add_header_action(made)
        self._cards.setObjectName("role-cards")
        self._all.setObjectName("all-stories")
        self.add(self._content)
        self.body.addStretch(1)

    def show_stories(self, shown: StoriesShown) -> None:
        """Shows the list."""
        about = tr("Everything to practise with is invented. Nothing of it enters a case or a report.")
        self._begin(tr("Training"), about, playing=False)
        parts = ListCard(tr("More to practise and to learn by"), shown.parts, "training", self.place_wanted.emit)
        self._put(parts)
        self._put(_practice_room(self.practice_wanted))
        stories = ListCard(tr("Stories about days that don't go as planned"), shown.stories, "story", self.chosen.emit)
        self._put(stories)
        if shown.ways:
            own = ListCard(tr("What you played"), shown.ways, "way", self.way_wanted.emit)
            own.add(
                label(tr("Your own record: others learn how often and when you played, never what you chose."), "small")
            )
            self._put(own)
        if shown.colleagues is not None:
            self._put(_colleagues(shown.colleagues))
        self._stand_on(parts.rows[0])
        self.to_top()

    def show_scene(self, story: str, shown: SceneShown) -> None:
        """Shows a scene; digits choose."""
        self._begin(story, "", playing=True)
        scene = SceneCard(shown, self.picked.emit)
        self._put(scene)
        self._choices = len(scene.choices)
        self._stand_on(scene.choices[0])
        self.to_top()

    def show_step(self, story: str, shown: StepShown) -> None:
        """Shows what came of a choice."""
        self._begin(story, "", playing=True)
        onward = button(tr("See your whole way") if shown.last else tr("Go on"), "primary", "arrow-right")
        onward.setObjectName("go-on")
        onward.clicked.connect(self.went_on)
        step = StepCard(shown, onward)
        self._put(step)
        step.tell()
        self._stand_on(onward)

    def show_way(self, shown: WayShown) -> None:
        """Shows a whole way with its reasons."""
        self._begin(shown.title, shown.summary, playing=True)
        for each in shown.steps:
            self._put(StepCard(each))
        self._put(
            label(
                tr("Nothing here is legal advice. What was not verified says so: ask before you rely on it."), "small"
            )
        )
        again = button(tr("Play it again"), "primary", "undo-2")
        again.setObjectName("play-again")
        again.clicked.connect(self.again)
        self._put(again)
        self._stand_on(again)
        self.to_top()

    def say_handed_out(self, where: str) -> None:
        """Says where the cards are."""
        self.message.say(Tone.OK, tr("Written to {place}.").format(place=where))
        self.to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses what to do."""
        typed = event.text()
        if typed.isdecimal() and len(typed) == 1 and 1 <= int(typed) <= self._choices:
            self.picked.emit(int(typed))
        elif event.key() == Qt.Key.Key_Escape and self._all.isVisible():
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self, title: str, subtitle: str, *, playing: bool) -> None:
        self._choices = 0
        self.message.clear()
        self.set_title(title, subtitle)
        empty(self._content)
        self._cards.setVisible(playing)
        self._all.setVisible(playing)
        self._office.setVisible(not playing)

    def _put(self, part: QWidget) -> None:
        self._content.addWidget(part)
        part.show()  # at once, so that it can take the keyboard

    def _stand_on(self, widget: QWidget) -> None:
        self.setFocusProxy(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _practice_room(wanted: SignalInstance) -> Card:
    card = Card(tr("The practice room"))
    about = tr("Whole invented cases to walk through, in a vault of their own. Every paper in it says PRACTICE.")
    card.add(label(about))
    card.add(label(tr("This vault is locked first; on the door, choose “Practice room”."), "muted"))
    leave = button(tr("Lock, and go to the door"), icon="lock")
    leave.setObjectName("to-practice")
    leave.clicked.connect(wanted)
    card.body.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeft)
    return card


def _colleagues(lines: tuple[str, ...]) -> Card:
    card = Card(tr("What others played"))
    for words in lines or (tr("Nobody else has played a story yet."),):
        card.add(label(words, selectable=True))
    card.add(label(tr("How often and when. What they chose is theirs."), "small"))
    return card
