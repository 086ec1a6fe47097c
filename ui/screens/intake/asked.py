"""What the file leaves open: days that could be two, and words of its own for our kinds and roles."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal

from rjdesk.dates import DateOrder
from rjdesk.domain.intake import Terms, Wanted
from rjdesk.domain.intake_days import day_of
from rjdesk.domain.sheet import folded
from rjdesk.services.exchange.words import wanted_words
from ui.screens.intake.choosing import Choosing
from ui.screens.intake.shown import AskedShown, Offer, WordShown
from ui.widgets.card import Card
from ui.widgets.layout import column, empty
from ui.widgets.message import InlineMessage
from ui.widgets.theme import Tone
from ui.wording import day, tr


class AskedCard(Card):
    """Hidden while nothing is open; ``changed`` whenever something is said."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(tr("What the file leaves open"))
        self._day, self._unclear = Choosing(tr("Which comes first, the day or the month?")), InlineMessage()
        self._words: dict[tuple[Wanted, str], Choosing] = {}
        self._list = column(spacing=12)
        self._shown: AskedShown | None = None
        self._day.chosen.connect(self.changed)
        for part in (self._unclear, self._day):
            self.add(part)
        self.add(self._list)
        self.hide()

    def show_asked(self, shown: AskedShown, terms: Terms, order: DateOrder | None) -> None:
        """Asks these; answers that were given stay."""
        if shown == self._shown:
            return
        if self._shown is None or [each.word for each in self._shown.words] != [each.word for each in shown.words]:
            self._ask_words(shown, terms)
        if self._shown is None or self._shown.day != shown.day:
            self._ask_day(shown.day, order)
        self._shown = shown
        self._day.setVisible(bool(shown.day))
        if shown.unclear:
            self._unclear.say(
                Tone.WARN,
                tr("“{column}” has far too many different words. Is it the right column?").format(column=shown.unclear),
            )
        else:
            self._unclear.clear()
        self.setVisible(bool(shown.words or shown.day or shown.unclear))

    def forget(self) -> None:
        """Another file: nothing is asked yet."""
        self._shown, self._words = None, {}
        empty(self._list)
        self.hide()

    def order(self) -> DateOrder | None:
        """Whether days or months come first, as far as that was asked and said."""
        value = self._day.value()
        return DateOrder(str(value)) if value and not self._day.isHidden() else None

    def words(self) -> Mapping[tuple[Wanted, str], str]:
        """What the file's own words stand for."""
        return {place: str(asked.value()) for place, asked in self._words.items() if asked.value()}

    def _ask_words(self, shown: AskedShown, terms: Terms) -> None:
        empty(self._list)
        self._words = {(each.field, folded(each.word)): self._asking(each, terms) for each in shown.words}
        for asked in self._words.values():
            self._list.addWidget(asked)

    def _asking(self, each: WordShown, terms: Terms) -> Choosing:
        words = tr("“{word}” ({field}) stands for").format(word=each.word, field=wanted_words(each.field, terms))
        asked = Choosing(words)
        offers = (Offer(identity, title) for identity, title in terms.of(each.field).items())
        asked.offer((Offer("", tr("– choose –")), *offers), each.chosen)
        asked.chosen.connect(self.changed)
        return asked

    def _ask_day(self, text: str, order: DateOrder | None) -> None:
        """With a day of the file itself, written out both ways."""
        self._day.explain(tr("The file has days like {day}, which could be two.").format(day=text))
        first = {
            DateOrder.DAY_FIRST: tr("The day: {day}"),
            DateOrder.MONTH_FIRST: tr("The month: {day}"),
        }
        read = {each: day_of(text, each) for each in DateOrder} if text else {}
        offers = [
            Offer(each.value, first[each].format(day=day(found)))
            for each, found in read.items()
            if isinstance(found, date)
        ]
        self._day.offer((Offer("", tr("– choose –")), *offers), order.value if order else "")
