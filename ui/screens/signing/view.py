"""The facilitator's side of the signing: who has been asked, who is next, and closing it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from rjdesk.domain.ceremony import Place
from ui.screens.signing.on_paper import OnPaper, print_words
from ui.screens.signing.places import UNDER_WAY, Places
from ui.screens.signing.shown import Phase, ScanShown, SigningShown
from ui.widgets.buttons import button
from ui.widgets.confirm import Confirm
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr


class SigningView(Page):
    """Intents out, ``show_signing`` in. The act itself is ``SigningAct``, a page of its own that covers everything else."""

    begun = Signal()
    asked = Signal(object)  # participant
    absent = Signal(object)  # participant
    paper_chosen = Signal(object)  # participant
    scan_taken_back = Signal(object)  # participant
    stopped = Signal()
    closed = Signal()
    reading_wanted = Signal()
    papers_wanted = Signal()
    stage_wanted = Signal()
    case_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Signing"))
        self.setObjectName("signing")
        self._shown: SigningShown | None = None
        self._words, self._places, self._working = label(kind="body"), Places(), Working()
        self.on_paper = OnPaper()
        self._main = button("", "primary")
        self._stop = Confirm(
            tr("Set the signing aside"),
            tr(
                "Stop this signing, so that the plan can be changed? Signatures given so far are kept, set aside, and a "
                "changed plan has to be signed afresh by everyone."
            ),
            tr("Yes, set it aside"),
        )
        self._put_together()

    def show_signing(self, shown: SigningShown) -> None:
        """Shows how the signing stands."""
        before = self._shown
        begun_anew = before is not None and before.phase is Phase.CLOSED and shown.phase is not Phase.CLOSED
        if before is None or before.reference != shown.reference or begun_anew:
            self.message.clear()
        self._shown = shown
        self.set_title(tr("Signing"), shown.reference)
        self._words.setText(shown.words)
        self._places.show_places(shown)
        self.on_paper.show_signing(shown)
        words, name = self._main_words(shown)
        self._main.setText(words)
        self._main.setAccessibleName(words.replace("&", ""))
        self._main.setObjectName(name)
        self._main.setVisible(bool(words))
        self._stop.setVisible(shown.phase in UNDER_WAY and not shown.fixed)
        self._let_read.setEnabled(shown.phase in UNDER_WAY)
        self._stage.setVisible(shown.phase in (Phase.NOT_DUE, Phase.CLOSED))

    def offer_scans(self, place: Place, files: Sequence[ScanShown]) -> None:
        """Lets one choose the scan of somebody's sheet, where it can be seen."""
        self.on_paper.offer(place, files)
        self.show_part(self.on_paper.choice)

    def work_on(self, words: str) -> None:
        """Says what is being done; nothing else can be begun meanwhile."""
        self.message.clear()
        self._working.start(words)
        self._main.setEnabled(False)
        self._places.setEnabled(False)
        self._stop.setEnabled(False)

    def done(self, words: str = "") -> None:
        """What was being done is done, or could not be done."""
        self._working.stop()
        for part in (self._main, self._places, self._stop):
            part.setEnabled(True)
        if words:
            self.message.say(Tone.OK, words)
        if self.isVisible():
            self._main.setFocus()

    def _put_together(self) -> None:
        for part in (self._words, self._working, self.on_paper, self._places):
            self.add(part)
        self._let_read = button(tr("Let someone &read it first"), "quiet", "book-open")
        self._let_read.setObjectName("let-read")
        self._let_read.clicked.connect(self.reading_wanted)
        self.add_header_action(self._let_read)
        case = button(tr("Case"), "quiet", "arrow-left", name=tr("Back to the case"))
        case.clicked.connect(self.case_wanted)
        self.add_header_action(case)
        self._stage = button(tr("Back to the stage"), "plain", "arrow-left")
        self._stage.setObjectName("back-to-stage")
        self._stage.clicked.connect(self.stage_wanted)
        self.setFocusProxy(self._main)
        self._main.clicked.connect(self._do_main)
        self._stop.confirmed.connect(self.stopped)
        self._places.asked.connect(self.asked)
        self._places.absent.connect(self.absent)
        self._places.paper_chosen.connect(self.paper_chosen)
        self._places.scan_taken_back.connect(self.scan_taken_back)
        for action in (self._main, self._stage, self._stop):
            self.add_action(action)

    def _main_words(self, shown: SigningShown) -> tuple[str, str]:
        """The one thing to do next: its words, and the button's name for those who look for it."""
        following = shown.next_place
        if shown.fixed and shown.phase is not Phase.CLOSED:
            return "", "signing-none"
        return {
            Phase.NOT_DUE: ("", "signing-none"),
            Phase.READY: (tr("&Begin the signing"), "begin-signing"),
            Phase.UNDER_WAY: (tr("Ask {name}").format(name=following.name if following else ""), "ask-next"),
            Phase.WAITING: self._waiting_words(shown),
            Phase.ALL_SETTLED: (tr("&Close the signing"), "close-signing"),
            Phase.CLOSED: (tr("Go to the &papers"), "go-to-papers"),
        }[shown.phase]

    def _waiting_words(self, shown: SigningShown) -> tuple[str, str]:
        if shown.unprinted or not shown.waiting:
            return print_words(shown), "print-next"
        return tr("Choose the scan of {name} …").format(name=shown.waiting[0].name), "scan-next"

    def _do_main(self) -> None:
        if self._shown is None:
            return
        if self._shown.phase is Phase.READY:
            self.begun.emit()
        elif self._shown.phase is Phase.UNDER_WAY and self._shown.next_place is not None:
            self.asked.emit(self._shown.next_place.participant)
        elif self._shown.phase is Phase.WAITING and self._shown.unprinted:
            self.on_paper.sheet_wanted.emit()
        elif self._shown.phase is Phase.WAITING:
            self.on_paper.scan_wanted.emit(self._shown.waiting[0].participant)
        elif self._shown.phase is Phase.ALL_SETTLED:
            self.closed.emit()
        elif self._shown.phase is Phase.CLOSED:
            self.papers_wanted.emit()
