"""What is typed and doesn't count yet: kept while one types, said to be kept, given back, and let go once it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Sends, ToDo
from ui.fields.drafting import Drafting
from ui.wording import time_of_day, tr

Keep = Callable[[DraftPlace, str], object]


class KeptTyping(QObject):
    """Has what is typed kept on the vault thread by ``keep``, and lets the line at the bottom of the window say so.

    ``refused`` carries why something could not be kept, or not be let go, to a page that says it in its own place, too.
    """

    refused = Signal(object)

    def __init__(self, keep: Keep, errands: Sends, announcements: Announcements, parent: QObject) -> None:
        super().__init__(parent)
        self._keep, self._errands, self._announcements = keep, errands, announcements
        self._drafting = Drafting(self)
        self._drafting.due.connect(self._keep_all)

    def note(self, place: DraftPlace, text: str) -> None:
        """Takes in what stands in a field now."""
        self._announcements.typing.emit()
        self._drafting.note(place, text)

    def leave(self) -> None:
        """Keeps at once what is being typed: the page is left, or the vault is about to be locked."""
        self._drafting.hand_over()

    def forget(self, *places: DraftPlace) -> None:
        """What was typed there counts, or was thought better of: nothing is owed."""
        for place in places:
            self._drafting.forget(place)

    def _keep_all(self, texts: dict[DraftPlace, str]) -> None:
        self._errands.change(partial(_keep_each, self._keep, texts), self._are_kept, self._are_not_kept)

    def _are_kept(self, _nothing: object) -> None:
        self._drafting.kept()
        self._announcements.kept.emit()

    def _are_not_kept(self, error: Expected) -> None:
        self._drafting.not_kept()
        self._announcements.not_kept.emit(of_error(error).happened)
        self.refused.emit(error)


class KeepsDrafts(Protocol):
    """Where what is typed lies meanwhile; its methods run on the vault thread."""

    def keep(self, place: DraftPlace, text: str) -> object:
        """Keeps what stands in a field."""

    def drop(self, place: DraftPlace) -> object:
        """Forgets it."""


class KeptDrafts(KeptTyping):
    """The same where each text lies at its place until it counts, or is let go."""

    def __init__(self, drafts: KeepsDrafts, errands: Sends, announcements: Announcements, parent: QObject) -> None:
        super().__init__(self._put, errands, announcements, parent)
        self._drafts = drafts

    def counted_by(self, work: ToDo, *places: DraftPlace) -> ToDo:
        """Work by which what was typed there counts. It comes before they are dropped, never the other way round.

        The last letters go to the vault before the work: if it is refused, nothing that was typed is lost.
        """
        self.leave()
        self.forget(*places)
        return partial(_and_drop, work, self._drafts, places)

    def let_go(self, *places: DraftPlace) -> None:
        """It was thought better of, or counts already: nothing is left of it anywhere."""
        self.forget(*places)
        self._errands.change(partial(_and_drop, _nothing, self._drafts, places), self._are_gone, self._are_not_gone)

    def _put(self, place: DraftPlace, text: str) -> None:
        self._drafts.keep(place, text)

    def _are_gone(self, _nothing: object) -> None:
        self._announcements.kept.emit()

    def _are_not_gone(self, error: Expected) -> None:
        self.refused.emit(error)


class DraftsOfCase(KeptDrafts):
    """The same for the case that is shown, each text under its name below ``head``. While no case is, nothing is kept."""

    def __init__(
        self, drafts: KeepsDrafts, head: str, errands: Sends, announcements: Announcements, parent: QObject
    ) -> None:
        super().__init__(drafts, errands, announcements, parent)
        self._head = head
        self.case: CaseId | None = None

    def turn_to(self, case: CaseId | None) -> bool:
        """Keeps what is being typed before another case is shown; False where that one is shown already."""
        if case == self.case:
            return False
        self.leave()
        self.case = case
        return True

    def place(self, name: str) -> DraftPlace:
        """Where a text of the case that is shown lies."""
        return DraftPlace(self.case, self._head + name)

    def type(self, name: str, text: str) -> None:
        """Takes in what stands in a field now."""
        if self.case is not None:
            self.note(self.place(name), text)

    def give_up(self, name: str) -> None:
        """It was given, or thought better of."""
        if self.case is not None:
            self.let_go(self.place(name))

    def texts(self, drafts: Iterable[Draft]) -> dict[str, str]:
        """What was typed and never given, by name."""
        return {name: text for name, (text, _said) in given_back(drafts, self._head).items()}


def given_back(drafts: Iterable[Draft], head: str) -> dict[str, tuple[str, str]]:
    """What was typed under paths that begin so, by the rest of the path: the text, and a line that says so."""
    found = (draft for draft in drafts if draft.place.field.startswith(head))
    return {draft.place.field.removeprefix(head): (draft.text, said_of(draft)) for draft in found}


def said_of(draft: Draft) -> str:
    """The line that stands under a field whose text came back."""
    return tr("Restored what you typed at {time}").format(time=time_of_day(draft.kept_at.astimezone()))


def _keep_each(keep: Keep, texts: dict[DraftPlace, str]) -> None:
    for place, text in texts.items():
        keep(place, text)


def _and_drop(work: ToDo, drafts: KeepsDrafts, places: tuple[DraftPlace, ...]) -> object:
    made = work()
    for place in places:
        drafts.drop(place)
    return made


def _nothing() -> None:
    """To be done where nothing but letting go is."""
