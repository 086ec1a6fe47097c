"""What the columns mean: a question for each of our fields, and what holds where the file doesn't say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from rjdesk.domain.intake import OF_A_CHARGE, OF_A_PERSON, Field, Meaning, Terms, Wanted
from rjdesk.services.exchange.words import field_words
from ui.screens.intake.beside import Beside
from ui.screens.intake.choosing import Choosing
from ui.screens.intake.shown import Offer
from ui.screens.intake.stages import StagesAsk
from ui.widgets.card import Card
from ui.widgets.text import label
from ui.wording import tr

OF_THE_CASE = (Field.REFERENCE, Field.RECEIVED_ON, Field.KIND)


class ColumnsCard(Card):
    """``changed`` whenever something else is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(tr("What the columns mean"))
        self._columns = {each: Choosing(field_words(each)) for each in Field}
        self._stages = StagesAsk()
        self._kind = Choosing(tr("How it came, where the file doesn't say"))
        self._role = Choosing(tr("Role, where the file doesn't say"))
        self._below = QCheckBox(tr("No reference: the case above"))
        in_full = tr("A row without a reference belongs to the case of the row above it")
        self._below.setToolTip(in_full)
        self._below.setAccessibleName(self._below.text())
        self._below.setAccessibleDescription(in_full)
        self._charges = label(tr("The charge"), "strong")
        self._terms: Terms | None = None
        self.add(
            label(
                tr("Rows with the same reference become one case; a row may name a person, a charge or both."), "muted"
            )
        )
        for title, asked in self._groups():
            self.add(title)
            self.add(Beside(asked))
        for each in (*self._columns.values(), self._kind, self._role):
            each.chosen.connect(self.changed)
        self.add(self._stages)
        self._stages.changed.connect(self.changed)
        self._below.clicked.connect(lambda: self.changed.emit())

    def show_table(self, columns: Sequence[Offer], meaning: Meaning, terms: Terms) -> None:
        """Offers these columns; what they meant the last time, or likely mean, is chosen."""
        self._terms = terms
        offers = (Offer(None, tr("– not in this file –")), *columns)
        for each, asked in self._columns.items():
            asked.offer(offers, meaning.columns.get(each))
            asked.setVisible(each in terms.fields())
        self._stages.show_questions(offers, meaning, terms)
        self._charges.setVisible(terms.charges)
        self._kind.offer(_choices(terms.kinds), meaning.kind)
        self._role.offer(_choices(terms.roles), meaning.role)
        self._kind.setVisible(len(terms.kinds) > 1)
        self._below.setChecked(meaning.below)

    def columns(self) -> dict[Wanted, int]:
        """Which column stands for what."""
        fields = self._terms.fields() if self._terms else ()
        of_every_case = ((each, asked.value()) for each, asked in self._columns.items() if each in fields)
        said = chain[tuple[Wanted, object]](of_every_case, self._stages.chosen())
        return {each: value for each, value in said if isinstance(value, int)}

    def kind(self) -> str:
        """The kind of every case of which the file says none."""
        return str(self._kind.value() or "")

    def role(self) -> str:
        """The role of everyone of whom it says none."""
        return str(self._role.value() or "")

    def below(self) -> bool:
        """Whether a row without a reference belongs to the case above."""
        return self._below.isChecked()

    def _groups(self) -> tuple[tuple[QWidget, tuple[QWidget, ...]], ...]:
        case = (*(self._columns[each] for each in OF_THE_CASE), self._kind, self._columns[Field.NOTES])
        person = (*(self._columns[each] for each in OF_A_PERSON[:2]), self._role)
        rest = tuple(self._columns[each] for each in OF_A_PERSON[2:])
        return (
            (label(tr("The case"), "strong"), (*case, self._below)),
            (label(tr("The person"), "strong"), (*person, *rest)),
            (self._charges, tuple(self._columns[each] for each in OF_A_CHARGE)),
        )


def _choices(known: Mapping[str, str]) -> tuple[Offer, ...]:
    """One answer can only be that; of several, nobody chooses but the person."""
    offers = tuple(Offer(identity, title) for identity, title in known.items())
    return offers if len(offers) == 1 else (Offer("", tr("– choose –")), *offers)
