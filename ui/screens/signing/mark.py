"""Where a person signs: by hand, or with their name typed and attested by the facilitator."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.ink import Ink
from rjdesk.process.template import Prompt, PromptKind
from ui.fields.choices import ConfirmField
from ui.fields.text import LineField
from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.layout import column
from ui.widgets.signature_pad import SignaturePad
from ui.widgets.text import label
from ui.wording import tr


class Mark(QWidget):
    """A pad to draw on, or a typed name; one at a time."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.pad = SignaturePad()
        self.pad.setObjectName("signature-pad")
        self._complaint = label("", "complaint")
        self._typed = LineField(Prompt("typed_name", PromptKind.SHORT_TEXT, tr("The name, typed")))
        attest = tr("For whoever leads this: {name} wants to sign and can't draw it. I typed the name and attest it.")
        self._attested = ConfirmField(Prompt("attested", PromptKind.CONFIRM, attest.format(name=name)))
        clear = button(tr("Clear"), "quiet", "trash-2", name=tr("Clear the signature"))
        undo = button(tr("Undo"), "quiet", "undo-2", name=tr("Take the last stroke back"))
        clear.setObjectName("clear-signature")
        clear.clicked.connect(self.pad.clear)
        undo.clicked.connect(self.pad.undo)
        self._draw, self._type = QWidget(), QWidget()
        actions = Flow()
        for action in (clear, undo):
            actions.addWidget(action)
        drawing = column(
            label(tr("Sign here with a finger, a pen or the mouse"), "label"), self.pad, spacing=8, into=self._draw
        )
        drawing.addLayout(actions)
        column(self._typed, self._attested, spacing=12, into=self._type)
        self._turn = button("", "link")
        self._turn.setObjectName("type-instead")
        self._turn.clicked.connect(self._change_way)
        column(self._draw, self._type, self._complaint, self._turn, spacing=8, into=self)
        self.pad.typed_name_asked.connect(self._change_way)
        self.pad.changed.connect(self._settle)
        self._is_typed = False
        self._show_way(typed=False)

    def ink(self) -> Ink:
        """What was drawn."""
        return self.pad.ink()

    def typed_name(self) -> str:
        """The name that was typed."""
        return str(self._typed.value() or "")

    def is_typed(self) -> bool:
        """Whether the name is typed rather than drawn."""
        return self._is_typed

    def is_complete(self) -> bool:
        """Whether there is a signature; what is missing is said in its place."""
        if not self._is_typed:
            self._complain(tr("There is no signature in the box yet.") if self.pad.ink().is_empty else "")
            return not self.pad.ink().is_empty
        named, attested = bool(self.typed_name()), self._attested.value()
        self._typed.explain("" if named else tr("Type the name."))
        self._attested.explain("" if attested else tr("Whoever leads this ticks it."))
        return named and attested

    def _change_way(self) -> None:
        self._show_way(typed=not self._is_typed)
        (self._typed.control() if self._is_typed else self.pad).setFocus()

    def _show_way(self, typed: bool) -> None:
        self._is_typed = typed
        self._draw.setVisible(not typed)
        self._type.setVisible(typed)
        self._complain("")
        self._turn.setText(tr("Draw the signature instead") if typed else tr("I can't draw it: type the name"))
        self._turn.setAccessibleName(self._turn.text())
        self.changed.emit()

    def _settle(self) -> None:
        self._complain("")

    def _complain(self, words: str) -> None:
        self._complaint.setText(words)
        self._complaint.setVisible(bool(words))
