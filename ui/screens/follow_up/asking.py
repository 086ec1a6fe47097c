"""Buttons for what can be noted; the one that is pressed unfolds its questions beneath them, and Escape folds them up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.ids import ObligationId, ParticipantId
from ui.screens.follow_up.form import NoteForm
from ui.screens.follow_up.shown import Entered, FollowUpShown
from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty
from ui.widgets.text import label
from ui.widgets.unfolding import page_of
from ui.wording import tr


class Asking(QWidget):
    """``entered`` carries what was filled in; the form stays until it is folded, so that nothing typed is lost to a refusal."""

    entered = Signal(object)
    typed = Signal(str, str)  # the place of a draft, and what stands in the form; "" once that is thought better of

    def __init__(
        self,
        shown: FollowUpShown,
        name: str,
        kinds: Sequence[Kind],
        obligation: ObligationId | None = None,
        about: ParticipantId | None = None,
    ) -> None:
        super().__init__()
        self._shown, self._name, self._obligation, self._about = shown, name, obligation, about
        self._form: NoteForm | None = None
        self._place = ""
        self._first: QPushButton | None = None
        self._buttons, self._inside = Flow(spacing=8), column(spacing=10)
        made = column(spacing=8, into=self)
        made.addLayout(self._buttons)
        made.addLayout(self._inside)
        for kind in kinds:
            words, icon = offer_words(kind)
            offer = button(words, "quiet", icon, f"{words} {name}")
            offer.setObjectName(f"note-{kind}")
            offer.clicked.connect(partial(self._press, kind, offer))
            self._buttons.addWidget(offer)
            if self.focusProxy() is None:
                self.setFocusProxy(offer)

    def add_link(self, link: QPushButton) -> None:
        """One more button beside them."""
        self._buttons.addWidget(link)

    def unfold(
        self,
        kind: Kind,
        held: Happening | None = None,
        slip: str = "",
        *,
        about: ParticipantId | None = None,
        quiet: bool = False,
    ) -> None:
        """Asks for a note; ``held`` is one that it puts right, ``slip`` the code of the slip it came on.

        ``about`` is whom it is likely about; ``quiet`` leaves the page and the keyboard where they are.
        """
        self.fold()
        self._form = NoteForm(kind, self._shown, held, about)
        self._form.slip = slip
        self._place = self._draft_place(kind, held)
        self._form.half_typed.changed.connect(self._keep)
        words = tr("The note before it stays to be seen, and this one counts.") if held else meaning(kind)
        for part in (label(words, "muted"), self._form, self._answers()):
            self._inside.addWidget(part)
            part.show()  # at once, so that it can take the keyboard
        page = page_of(self)
        if quiet:
            return
        if page is not None:
            page.show_part(self._form)
        self._form.setFocus(Qt.FocusReason.TabFocusReason)

    def resume(self, notes: Sequence[Happening] = ()) -> None:
        """Unfolds a form that was left half-typed. ``notes`` are those that may have been about to be put right."""
        for held in (None, *notes):
            for kind in Kind if held is None else (held.kind,):
                draft = self._shown.drafts.get(self._draft_place(kind, held))
                if draft is not None:
                    self.unfold(kind, held, quiet=True)
                    if self._form is not None:
                        self._form.half_typed.show_again(*draft)
                    return

    def fold(self) -> None:
        """Puts the questions away."""
        self._form = None
        empty(self._inside)

    def is_unfolded(self) -> bool:
        """Whether something is being asked."""
        return self._form is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_unfolded():
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _press(self, kind: Kind, offer: QPushButton) -> None:
        self._first = offer
        self.unfold(kind)

    def _draft_place(self, kind: Kind, held: Happening | None) -> str:
        return "/".join(("follow_up", kind, self._obligation or "", self._about or "", held.id if held else ""))

    def _keep(self, text: str) -> None:
        if self._place:
            self.typed.emit(self._place, text)

    def _go_back(self) -> None:
        place, self._place = self._place, ""  # a field that is put away takes leave with what stands in it
        self.fold()
        self.typed.emit(place, "")
        if self._first is not None:
            self._first.setFocus()

    def _answers(self) -> QWidget:
        made = QWidget()
        answers = Flow(made, spacing=10)
        yes, back = button(tr("Note it"), "plain", "check"), button(tr("Go back"))
        yes.setObjectName("note-it")
        yes.clicked.connect(self._enter)
        back.clicked.connect(self._go_back)
        for answer in (yes, back):
            answers.addWidget(answer)
        return made

    def _enter(self) -> None:
        found = self._form.entered(self._about) if self._form is not None else None
        if found is not None:
            self.entered.emit(
                Entered(
                    found.kind, found.news, self._obligation, found.choice, found.weeks, found.corrects, self._place
                )
            )


def offer_words(kind: Kind) -> tuple[str, str]:
    """What the button says that begins a note, and its picture."""
    return {
        Kind.DONE: (tr("Done …"), "circle-check"),
        Kind.PART_DONE: (tr("Part done …"), "circle-dot"),
        Kind.PAID: (tr("Payment …"), "plus"),
        Kind.CHECKED: (tr("Checked …"), "shield-check"),
        Kind.NOT_DONE: (tr("Not done …"), "circle-minus"),
        Kind.CONTACT: (tr("Spoken with …"), "message-circle"),
        Kind.WISH: (tr("How they want to hear …"), "mail"),
        Kind.TOLD: (tr("Was told …"), "check"),
        Kind.ASKED_AGAIN: (tr("Asked again …"), "message-circle"),
        Kind.REVIEWED: (tr("Reviewed …"), "history"),
        Kind.REPORTED: (tr("Its end was reported …"), "file-check"),
    }[kind]


def meaning(kind: Kind) -> str:
    """What a note means, above its questions."""
    return {
        Kind.DONE: tr("Somebody says that it is done. It counts as kept; somebody else may look at it after that."),
        Kind.PART_DONE: tr("It is counted: hours, a receipt or a file."),
        Kind.PAID: tr("It goes to the oldest instalment that is owed."),
        Kind.CHECKED: tr("Somebody else than whoever promised it, or said that it is done, found it so."),
        Kind.NOT_DONE: tr("It will not be kept. Should it be done after all, note that then. Why goes on no paper."),
        Kind.CONTACT: tr("That you spoke is noted, never what was said."),
        Kind.WISH: tr("They may change their mind at any time (s 269A)."),
        Kind.TOLD: tr("That they were told is noted, never what was said."),
        Kind.ASKED_AGAIN: tr("Who was asked is noted, never what they answered. Asked or not: once is enough."),
        Kind.REVIEWED: tr("Those who agreed looked at it again. What it found is noted, never what was said."),
        Kind.REPORTED: tr("Whoever referred the case knows which promises were kept."),
    }[kind]
