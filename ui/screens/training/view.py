"""The training page: the list of stories, one scene at a time, and at the end the whole way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ui.screens.training.parts import SceneCard, StepCard
from ui.screens.training.shown import SceneShown, StepShown, StoriesShown, WayShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column, empty
from ui.widgets.list_card import ListCard
from ui.widgets.played_page import PlayedPage
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class TrainingView(PlayedPage):
    """Intents out; ``show_stories``, ``show_scene``, ``show_step`` and ``show_way`` in."""

    way_wanted = Signal(str)  # one of one's own, by its key
    cards_wanted = Signal()
    office_wanted = Signal()
    place_wanted = Signal(str)  # another part of training
    practice_wanted = Signal()

    def __init__(self) -> None:
        back = button(tr("All stories"), "quiet", "arrow-left", name=tr("Back to all stories"))
        super().__init__(tr("Training"), back)
        cards = button(tr("Role cards …"), "quiet", "printer", name=tr("Save role cards to play it together"))
        office = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.setObjectName("all-stories")
        cards.setObjectName("role-cards")
        cards.clicked.connect(self.cards_wanted)
        office.clicked.connect(self.office_wanted)
        self.add_while_playing(cards)
        self.add_while_choosing(office)
        beside = QWidget()
        self._beside_stories = column(into=beside)
        self.set_aside(beside)

    def show_stories(self, shown: StoriesShown) -> None:
        """Shows the list."""
        about = tr("Everything to practise with is invented. Nothing of it enters a case or a report.")
        self.begin_list(tr("Training"), about)
        stories = ListCard(tr("Stories about days that don't go as planned"), shown.stories, "story", self.chosen.emit)
        self.put(stories)
        if shown.ways:
            own = ListCard(tr("What you played"), shown.ways, "way", self.way_wanted.emit)
            own.add(
                label(tr("Your own record: others learn how often and when you played, never what you chose."), "small")
            )
            self.put(own)
        if shown.colleagues is not None:
            self.put(_colleagues(shown.colleagues))
        empty(self._beside_stories)
        parts = ListCard(tr("More to practise and to learn by"), shown.parts, "training", self.place_wanted.emit)
        for part in (parts, _practice_room(self.practice_wanted)):
            self._beside_stories.addWidget(part)
            part.show()
        self.stand_on(stories.first_to_do())
        self.to_top()

    def show_scene(self, story: str, shown: SceneShown) -> None:
        """Shows a scene; digits choose."""
        self.begin_step(story, choices=len(shown.choices))
        scene = SceneCard(shown, self.picked.emit)
        self.put(scene)
        self.stand_on(scene.choices[0])
        self.to_top()

    def show_step(self, story: str, shown: StepShown) -> None:
        """Shows what came of a choice."""
        self.begin_step(story)
        onward = self.onward(tr("See your whole way") if shown.last else tr("Go on"))
        step = StepCard(shown, onward)
        self.put_news(step, onward)
        step.tell()

    def show_way(self, shown: WayShown) -> None:
        """Shows a whole way with its reasons."""
        self.begin_step(shown.title, shown.summary)
        for each in shown.steps:
            self.put(StepCard(each))
        self.end_way(tr("Play it again"), "play-again")

    def say_handed_out(self, where: str) -> None:
        """Says where the cards are."""
        self.message.say(Tone.OK, tr("Written to {place}.").format(place=where))
        self.to_top()


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
