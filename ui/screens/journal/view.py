"""The journal's page: the newest first, whose and of what kind, and whether all of it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal_query import JournalQuery, Topic
from rjdesk.wording import say
from ui.screens.journal.shown import EntryShown
from ui.widgets.buttons import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.layout import column, row
from ui.widgets.message import InlineMessage
from ui.widgets.paged_rows import Column, PagedRows
from ui.widgets.paged_table import PagedTable
from ui.widgets.text import label, line
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import number, tr


class JournalView(QWidget):
    """Intents out; ``show_people``, ``show_count`` and ``show_page`` in. It fills its window: the table scrolls."""

    wanted = Signal(object)  # a JournalQuery
    page_wanted = Signal(int, int)  # page, round
    check_wanted = Signal()
    office_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(tr("Journal"))
        self.message, self._working, self._found = InlineMessage(), Working(), InlineMessage()
        self._by, self._kind, self._count = QComboBox(), QComboBox(), line("", "muted")
        for box, name in ((self._by, tr("Whose entries")), (self._kind, tr("What they are about"))):
            box.setAccessibleName(name)
            box.setToolTip(name)  # Qt on Linux reads it, and not the name
        for kind, words in _kinds().items():
            self._kind.addItem(words, kind)
        self._rows = PagedRows(_columns())
        self._table = PagedTable(self._rows, tr("Journal"))
        self._table.set_widths(18, 44, 18, 14)
        self._nothing = EmptyState("history", tr("Nothing found"), tr("Look for anybody, and about anything."))
        self._nothing.hide()
        self._check = button(tr("&Check the chain now"), "primary", "shield-check")
        self._check.setObjectName("check-chain")
        self._compose()
        self._by.activated.connect(self._ask)
        self._kind.activated.connect(self._ask)
        self._check.clicked.connect(self.check_wanted)
        self._rows.page_wanted.connect(self.page_wanted)
        self.setFocusProxy(self._table)

    def show_people(self, names: Mapping[MemberId, str]) -> None:
        """Offers everyone whose entries can be looked for; the choice stays."""
        chosen = self._by.currentData()
        self._by.clear()
        self._by.addItem(tr("Everybody"), None)
        for member, name in names.items():
            self._by.addItem(name, member)
        self._by.setCurrentIndex(max(0, self._by.findData(chosen)))

    def chosen(self) -> JournalQuery:
        """What is looked for."""
        by: MemberId | None = self._by.currentData()
        about: str = self._kind.currentData()
        return JournalQuery(by, Topic(about) if about else None)

    def show_count(self, total: int) -> None:
        """Begins the table anew."""
        self._rows.reset(total)
        self._count.setText(tr("1 entry") if total == 1 else tr("{count} entries").format(count=number(total)))
        self._table.setVisible(bool(total))
        self._nothing.setVisible(not total)

    def show_page(self, number_: int, round_: int, rows: Sequence[EntryShown]) -> None:
        """Brings a page that was asked for."""
        self._rows.take_page(number_, round_, rows)

    def show_checking(self, entries: int) -> None:
        """The chain is being looked through."""
        self._found.clear()
        self._check.setEnabled(False)
        self._working.start(tr("Looking through {count} entries …").format(count=number(entries)))

    def show_sound(self, entries: int) -> None:
        """Every entry holds."""
        self.let_try()
        words = tr(
            "The chain is sound: {count} entries, each in its place, unchanged, and signed by a member of its time."
        )
        self._found.say(Tone.OK, words.format(count=number(entries)))

    def show_broken(self, happened: str) -> None:
        """It doesn't hold somewhere."""
        self.let_try()
        self._found.say(Tone.DANGER, happened, tr("The entries before it hold."), say("check.next.restore"))

    def let_try(self) -> None:
        """Nothing is under way."""
        self._working.stop()
        self._check.setEnabled(True)

    def forget(self) -> None:
        """Takes back what was found of the chain: there are other entries now."""
        self._found.clear()
        self.message.clear()

    def _ask(self) -> None:
        self.wanted.emit(self.chosen())

    def _compose(self) -> None:
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        deeds = Flow(spacing=16)  # one over the other where the text is large
        for each in (self._check, back):
            deeds.addWidget(each)
        head = row(spacing=16)
        head.addWidget(label(tr("Journal"), "title"), 1)
        head.addLayout(deeds)
        finding = Flow(spacing=12)
        for box in (self._by, self._kind):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            finding.addWidget(box)
        finding.addWidget(self._count)
        inside = column(spacing=14, into=self)
        inside.setContentsMargins(44, 36, 44, 28)
        inside.addLayout(head)
        for part in (self.message, self._found, self._working):
            inside.addWidget(part)
        inside.addLayout(finding)
        inside.addWidget(self._table, 1)
        inside.addWidget(self._nothing, 1)


def _kinds() -> dict[str, str]:
    return {
        "": tr("About anything"),
        Topic.CASES: tr("Work on cases"),
        Topic.PAPERS: tr("Papers and signing"),
        Topic.KEPT: tr("Kept, sealed, destroyed"),
        Topic.PEOPLE: tr("People and passphrases"),
        Topic.VAULT: tr("The vault and backups"),
    }


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("When"), lambda entry: entry.when),
        Column(tr("What"), lambda entry: entry.what),
        Column(tr("Who"), lambda entry: entry.who),
        Column(tr("Case"), lambda entry: entry.case or "–"),
    )
