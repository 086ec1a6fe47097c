"""The page from which somebody is asked how it was: who reads the answers, who is asked, and the form on paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from rjdesk.domain.hearing.sealed import Sealing
from rjdesk.domain.hearing.survey import Language, Wave
from rjdesk.process.surveys import chromes, languages, survey, surveys
from rjdesk.services.hearing.surveys import Standing
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import row
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class AskingView(Page):
    """Intents out; ``show_standing`` and ``done`` in."""

    hand_over_wanted = Signal()
    declined = Signal()
    form_wanted = Signal()
    papers_wanted = Signal()
    words_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Ask how it was"), width=720)
        self.setObjectName("asking")
        self._sealing = InlineMessage()
        self._who, self._wave, self._language = QComboBox(), QComboBox(), QComboBox()
        back = button(tr("Documents"), "quiet", "arrow-left", name=tr("Back to the documents"))
        back.clicked.connect(self.papers_wanted)
        self.add_header_action(back)
        self._compose()

    @property
    def survey(self) -> str:
        """The survey that is chosen."""
        return str(self._who.currentData())

    @property
    def wave(self) -> Wave:
        """The time of asking that is chosen."""
        return Wave(self._wave.currentData())

    @property
    def language(self) -> Language:
        """The language of the paper form."""
        return Language(self._language.currentData())

    def show_standing(self, reference: str, standing: Standing) -> None:
        """Shows whether answers would be kept from whoever hands over the laptop."""
        self.set_title(tr("Ask how it was"), reference)
        self.message.clear()
        self._wave.setCurrentIndex(self._wave.findData(standing.wave))
        sealed = standing.sealing is Sealing.SEALED
        self._hand.setEnabled(sealed)
        if sealed:
            names = ", ".join(standing.readers)
            happened = tr("You can't read a single answer. They are sealed to {names}.").format(names=names)
            self._sealing.say(Tone.OK, happened, tr("They can read them once there are at least five."))
        elif standing.sealing is Sealing.ONLY_YOU:
            self._sealing.say(
                Tone.WARN,
                tr("Answers on this laptop would not be sealed from you, or from those who work on this case."),
                tr("Every supervisor of this office is one of you, so nobody is asked on the laptop."),
                tr("Give out the paper form with an envelope, for somebody outside to open."),
            )
        else:
            self._sealing.say(
                Tone.WARN,
                tr("This office has no supervisor: there is nobody to seal answers to."),
                do=tr("Give out the paper form, or let an administrator say who the supervisor is."),
            )

    def done(self, words: str) -> None:
        """Says that it is done."""
        self.message.say(Tone.OK, words)
        self.to_top()

    def _compose(self) -> None:
        for each in surveys():
            self._who.addItem(each.titles[Language.EN], each.id)
        for wave, words in (
            (Wave.CONFERENCE, tr("After the meeting")),
            (Wave.THREE_MONTHS, tr("Three months later")),
        ):
            self._wave.addItem(words, wave)
        self._who.currentIndexChanged.connect(self._offer_languages)
        for top in (
            self._sealing,
            Labelled(tr("Who is asked"), self._who),
            Labelled(tr("When"), self._wave),
            self._compose_asking(),
            self._compose_paper(),
            self._compose_words(),
        ):
            self.add(top)
        self._offer_languages()

    def _compose_asking(self) -> Card:
        card, actions = Card(tr("On this laptop")), Flow(spacing=10)
        self._hand = button(tr("&Hand over the laptop"), "primary", "handshake")
        self._hand.setObjectName("hand-over")
        self._hand.clicked.connect(self.hand_over_wanted)
        declined = button(tr("They would rather not"), "plain")
        declined.clicked.connect(self.declined)
        for action in (self._hand, declined):
            actions.addWidget(action)
        about = tr(
            "Each hand-over takes one person's answers. Nobody keeps who has answered, so ask each person once. Who would "
            "rather not is counted as asked, without a name."
        )
        card.add(label(about, "muted"))
        card.add(actions)
        return card

    def _compose_paper(self) -> Card:
        card, give = Card(tr("On paper")), button(tr("Paper form (PDF) …"), "plain", "file-text")
        give.setObjectName("paper-form")
        give.clicked.connect(self.form_wanted)
        words = tr("The same questions. Give it with an envelope: whoever types it in must not have led the meeting.")
        for part in (label(words, "muted"), Labelled(tr("Language of the form"), self._language), give):
            card.add(part)
        return card

    def _compose_words(self) -> Card:
        card, lead = Card(tr("Words that may be used")), button(tr("Their own words …"), "plain", "message-circle")
        lead.setObjectName("testimonials")
        lead.clicked.connect(self.words_wanted)
        told = tr(
            "What somebody lets you use in a report or on a website, for how long; they can take it back at any time."
        )
        card.add(label(told, "muted"))
        card.add(row(lead))
        return card

    def _offer_languages(self) -> None:
        self._language.clear()
        for each in languages(survey(self.survey)):
            self._language.addItem(chromes()[each].name, each)
