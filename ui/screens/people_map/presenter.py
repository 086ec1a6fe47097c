"""Shows the people map of a case, and takes what is changed on it to the vault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.clashes import Clash, clashes_of_lift, clashes_with
from rjdesk.domain.ids import CaseId, LiftId, ParticipantId, TieId
from rjdesk.errors import Expected
from rjdesk.process import ties_told
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.ties import PeopleMap, TiesOfCases
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Sends, ToDo
from ui.fields.form import Values
from ui.fields.kept_typing import KeptDrafts
from ui.screens.people_map.entered import lift_of, work_of
from ui.screens.people_map.printing import Printing
from ui.screens.people_map.showing import map_shown, place_of
from ui.screens.people_map.shown import MapShown
from ui.screens.people_map.view import MapView
from ui.widgets.choose import Chooser
from ui.wording import day

Looked = tuple[OpenCase, PeopleMap]


@dataclass(frozen=True, slots=True)
class MapServices:
    """What the people map needs of the core."""

    casework: Casework
    ties: TiesOfCases
    drafts: DraftKeeping

    def look(self, case: CaseId) -> Looked:
        """For the vault thread: the case, and the people around it."""
        return self.casework.open(case), self.ties.open(case)


class MapPresenter(QObject):
    """Stands between the people map and the services. It holds what was last shown, and nothing else."""

    screen_wanted = Signal(object, str)  # case, "case"

    def __init__(
        self,
        view: MapView,
        services: MapServices,
        errands: Sends,
        announcements: Announcements,
        chooser: Chooser | None = None,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._held: PeopleMap | None = None
        self._shown: MapShown | None = None
        self._typing = KeptDrafts(services.drafts, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        self._printing = Printing(view, services.ties, errands, chooser or Chooser())
        self._connect()

    def open(self, case: CaseId) -> None:
        """Shows the people map of a case."""
        self.leave()
        self._view.message.clear()
        self._errands.ask(partial(self._services.look, case), self._show, self._refuse)

    def leave(self) -> None:
        """Keeps at once what is being typed: the screen is left, or the vault is about to be locked."""
        self._typing.leave()

    def _connect(self) -> None:
        view, sheet = self._view, self._view.sheet
        sheet.saved.connect(self._save)
        sheet.typed.connect(self._type)
        sheet.cancelled.connect(self._give_up)
        sheet.considered.connect(self._consider)
        view.person.untied.connect(self._untie)
        view.person.taken_off.connect(self._take_off)
        view.lifts.cancelled.connect(self._cancel_lift)
        view.case_wanted.connect(self._want_case)
        view.left.connect(self.leave)
        self._announcements.case_changed.connect(self._refresh)

    def _show(self, looked: Looked) -> None:
        opened, self._held = looked
        self._shown = map_shown(opened, self._held)
        self._view.show_map(self._shown)
        self._printing.about(opened)

    def _refresh(self, case: object, _parts: object) -> None:
        if self._held is not None and case == self._held.case.id and self._view.isVisible():
            self._errands.ask(partial(self._services.look, self._held.case.id), self._show, self._refuse)

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)

    def _save(self, key: str, values: Values) -> None:
        if self._held is not None and self._shown is not None:
            case = self._held.case.id
            work = work_of(key, values, case, self._shown, self._services.ties)
            counted = self._typing.counted_by(work, *(place_of(case, key, name) for name in values))
            self._errands.change(counted, self._saved, self._not_saved)

    def _saved(self, _nothing: object) -> None:
        self._announcements.kept.emit()
        self._view.close_form()
        self._changed(None)

    def _not_saved(self, error: Expected) -> None:
        self._view.sheet.explain(str(of_error(error)))

    def _give_up(self, key: str) -> None:
        """The form was given up on purpose: what was typed in it goes."""
        form = self._view.sheet.form
        if self._held is not None and form is not None:
            self._typing.let_go(*(place_of(self._held.case.id, key, name) for name in form.fields))
            self._view.close_form()

    def _type(self, key: str, name: str, text: str) -> None:
        if self._held is not None:
            self._typing.note(place_of(self._held.case.id, key, name), text)

    def _consider(self, key: str, values: Values) -> None:
        """Says at once which orders a lift, or taking somebody into the case, would break."""
        held, shown = self._held, self._shown
        if held is None or shown is None:
            return
        form, _, about = key.partition("/")
        found: tuple[Clash, ...] = ()
        if form == "lift":
            found = clashes_of_lift(held.ties, lift_of(values, shown))
        elif form == "taking":
            found = clashes_with(held.case, held.ties, ParticipantId(about), held.today)
        names = ties_told.names_on(held.case, held.ties)
        self._view.sheet.warn([ties_told.clash(clash, names, day) for clash in found])

    def _untie(self, tie: TieId) -> None:
        self._change(lambda case: partial(self._services.ties.remove_tie, case, tie))

    def _take_off(self, person: ParticipantId) -> None:
        self._change(lambda case: partial(self._services.ties.remove_kin, case, person))

    def _cancel_lift(self, lift: LiftId) -> None:
        self._change(lambda case: partial(self._services.ties.cancel_lift, case, lift))

    def _change(self, work_on: Callable[[CaseId], ToDo]) -> None:
        if self._held is not None:
            self._errands.change(work_on(self._held.case.id), self._changed, self._refuse)

    def _changed(self, _nothing: object) -> None:
        self._view.message.clear()
        if self._held is not None:
            self._announcements.case_changed.emit(self._held.case.id, frozenset({"people"}))

    def _want_case(self) -> None:
        if self._held is not None:
            self.screen_wanted.emit(self._held.case.id, "case")
