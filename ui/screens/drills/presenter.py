"""Leads through a drill, and keeps it once every question was answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.training.drill import Drill
from rjdesk.domain.training.play import Play
from rjdesk.errors import Expected
from rjdesk.process.drill_marks import Mark
from rjdesk.services.training.drills import Drills
from rjdesk.services.training.training import Training
from ui.errands import Sends
from ui.screens.drills.showing import list_shown, mark_shown, question_shown, result_shown
from ui.screens.drills.view import DrillsView

Found = tuple[tuple[Drill, ...], tuple[Play, ...]]


@dataclass(frozen=True, slots=True)
class DrillServices:
    """What the page needs of the core; its methods run on the vault thread."""

    drills: Drills
    training: Training

    def look(self) -> Found:
        """The drills, and what the member at work did."""
        return self.drills.all(), self.training.mine()


class DrillsPresenter(QObject):
    """It holds the drill that is being worked through, and the answers so far."""

    def __init__(self, view: DrillsView, services: DrillServices, errands: Sends) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        self._found: Found = (), ()
        self._drill: Drill | None = None
        self._answers: tuple[int, ...] = ()
        self._asking = False
        view.chosen.connect(self._choose)
        view.result_wanted.connect(self._read_again)
        view.picked.connect(self._answer)
        view.went_on.connect(self._go_on)
        view.again.connect(self._again)
        view.list_wanted.connect(self._leave)

    def open(self) -> None:
        """Looks again; a drill under way stays where it is."""
        if self._drill is None:
            self._look()

    def _look(self) -> None:
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _show(self, found: Found) -> None:
        self._found = found
        if self._drill is None:
            self._view.show_list(list_shown(*found))

    def _choose(self, wanted: str) -> None:
        self._drill = {drill.id: drill for drill in self._found[0]}[wanted]
        self._again()

    def _again(self) -> None:
        self._answers = ()
        self._ask()

    def _ask(self) -> None:
        if self._drill is not None:
            self._asking = True
            self._view.show_question(question_shown(self._drill, len(self._answers)))

    def _answer(self, answer: int) -> None:
        if self._drill is None or not self._asking:  # pressed twice: the question was answered already
            return
        self._asking = False
        self._answers = (*self._answers, answer)
        mark = partial(self._services.drills.mark, self._drill.id, self._answers)
        self._errands.ask(mark, self._marked, self._refuse)
        if self._over():
            worked = partial(self._services.drills.worked, self._drill.id, self._answers)
            self._errands.change(worked, self._kept, self._refuse)

    def _over(self) -> bool:
        return self._drill is not None and len(self._answers) == len(self._drill.questions)

    def _marked(self, marks: Sequence[Mark]) -> None:
        if self._drill is not None and marks and len(marks) == len(self._answers):
            at = len(marks) - 1
            self._view.show_mark(self._drill.title, mark_shown(self._drill, at, marks[at]))

    def _kept(self, _nothing: None) -> None:
        """It is in the vault; the list will say so."""

    def _go_on(self) -> None:
        if self._over():
            self._tell()
        else:
            self._ask()

    def _tell(self) -> None:
        if self._drill is not None:
            mark = partial(self._services.drills.mark, self._drill.id, self._answers)
            self._errands.ask(mark, self._told, self._refuse)

    def _told(self, marks: Sequence[Mark]) -> None:
        if self._drill is not None:
            self._view.show_result(result_shown(self._drill, marks))

    def _read_again(self, key: str) -> None:
        play = self._found[1][int(key)]
        self._drill = {drill.id: drill for drill in self._found[0]}[play.scenario]
        self._answers = play.path
        self._tell()

    def _leave(self) -> None:
        self._drill = None
        self._look()

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
