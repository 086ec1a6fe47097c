"""What a person states when they sign, and who stands beside them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from rjdesk.domain.ceremony import Place
from rjdesk.process.template import Prompt, PromptKind
from ui.fields.choices import ConfirmField
from ui.fields.text import LineField
from ui.widgets.layout import column
from ui.wording import tr


class Statement(QWidget):
    """Read back, and of one's own will; for a minor who stands beside, for an interpreter's listener who interpreted."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place
        words = tr("It was read back to me in words I know, and I agree to it of my own will.")
        self._consent = ConfirmField(Prompt("consent", PromptKind.CONFIRM, words))
        self._consent.answered.connect(self._settle)
        ask = tr("Who stands beside you? (parent, guardian, interpreter)")
        help_ = tr("Someone under 18 signs with a grown-up beside them.") if place.needs_guardian else ""
        self._beside = LineField(Prompt("beside", PromptKind.SHORT_TEXT, ask, help=help_))
        self._beside.show_value(place.beside or None)
        column(self._consent, self._beside, spacing=14, into=self)

    def beside(self) -> str:
        """Who stands beside, "" if nobody does."""
        return str(self._beside.value() or "")

    def is_complete(self) -> bool:
        """Whether the statement was made; what is missing is said in its place."""
        agreed = self._consent.value()
        self._consent.explain("" if agreed else tr("Tick this first, if it is so."))
        alone = self._place.needs_guardian and not self.beside()
        self._beside.explain(tr("Someone has to stand beside {name}.").format(name=self._place.name) if alone else "")
        if not agreed or alone:
            (self._beside if agreed else self._consent).control().setFocus()
        return agreed and not alone

    def _settle(self, _value: object) -> None:
        self._consent.explain("")
