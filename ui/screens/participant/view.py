"""The frame around the one thing that a participant was handed: a line of words, the thing, a way to give it back."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets import theme
from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.handed import FrameWords, Handed, InOwnLanguage
from ui.widgets.layout import column, row
from ui.widgets.message import InlineMessage
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr

FORM = 560  # px that the facilitator's field is wide at most, at 100 % text


class ParticipantView(QWidget):
    """``secret_given`` carries what the facilitator typed to get the laptop back; nothing else comes out of here."""

    secret_given = Signal(str)

    def __init__(self, handed: Handed) -> None:
        super().__init__()
        self.setObjectName("page")
        self._content = handed.content
        self.message = InlineMessage()
        self._back = button(tr("Give the laptop back"), "plain", "arrow-left")
        self._back.setObjectName("give-laptop-back")
        self._back.clicked.connect(self.ask)
        self._secret = PassphraseEdit()
        self._secret.setAccessibleName(tr("The passphrase of whoever works here"))
        self._secret.given.connect(self._give)
        self._take = button(tr("Take the laptop back"), "primary", "lock-open")
        self._take.clicked.connect(self._give)
        self._asking = self._compose_asking()
        self._about = label(handed.words, "lead")
        head = row(self._about, spacing=16)
        head.setContentsMargins(28, 14, 20, 14)
        head.setStretch(0, 1)
        head.addWidget(self._back)
        down = column(spacing=0, into=self)
        down.addLayout(head)
        down.addWidget(self._asking)
        down.addWidget(self._content, 1)
        self.setFocusProxy(self._content)
        if isinstance(self._content, InOwnLanguage):
            self._content.framed.connect(self._frame)

    def ask(self) -> None:
        """Asks for the facilitator's passphrase, over the content."""
        self._secret.clear()
        self.message.clear()
        self._back.hide()
        self._asking.show()
        self._secret.setFocus()

    def wait(self) -> None:
        """What was typed is being tried."""
        self._let_type(False)

    def refuse(self, words: str, seconds: int = 0) -> None:
        """That was not it; after a pause it can be tried again."""
        self._secret.clear()
        self.message.say(Tone.WARN, words)
        QTimer.singleShot(seconds * 1000, self, self._try_again)

    def _frame(self, words: FrameWords) -> None:
        """In the language in which it is read; what is for whoever works here stays in theirs."""
        self._about.setText(words.about)
        for part, said in ((self._back, words.hand_back), (self._on, words.go_on)):
            part.setText(said)
            part.setAccessibleName(said)

    def _try_again(self) -> None:
        self._let_type(True)
        self._secret.setFocus()

    def _let_type(self, allowed: bool) -> None:
        for part in (self._secret, self._take):
            part.setEnabled(allowed)

    def _go_on(self) -> None:
        self._secret.clear()
        self._asking.hide()
        self._back.show()
        self._content.setFocus()

    def _give(self) -> None:
        self.secret_given.emit(self._secret.take())

    def _compose_asking(self) -> QWidget:
        made = QWidget()
        self._on = button(tr("Go on reading"), "quiet")
        self._on.clicked.connect(self._go_on)
        actions = Flow(spacing=10)
        for action in (self._take, self._on):
            actions.addWidget(action)
        words = label(tr("For whoever works here: your passphrase, or your PIN."), "label")
        form = QWidget()
        inside = column(words, self._secret, self.message, spacing=10, into=form)
        inside.addLayout(actions)
        form.setMaximumWidth(round(FORM * theme.appearance().text))
        across = row(into=made)
        across.setContentsMargins(28, 4, 28, 18)
        across.addWidget(form, 100)
        across.addStretch(1)
        made.hide()
        return made
