"""Leads through a story, and keeps it once it was played to its end."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.training.scenario import Scenario, walk
from rjdesk.errors import Expected
from rjdesk.services.training.jobs import RoleCardsJob
from ui.errands import Sends
from ui.screens.training.looking import TrainingServices, TrainingState
from ui.screens.training.showing import scene_shown, step_shown, stories_shown, way_shown
from ui.screens.training.view import TrainingView
from ui.widgets.choose import Chooser
from ui.wording import tr


class TrainingPresenter(QObject):
    """It holds the story that is being played and the way so far."""

    def __init__(self, view: TrainingView, services: TrainingServices, errands: Sends, chooser: Chooser) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._chooser = view, services, errands, chooser
        self._state: TrainingState | None = None
        self._story: Scenario | None = None
        self._path: tuple[int, ...] = ()
        view.chosen.connect(self._choose)
        view.way_wanted.connect(self._read_again)
        view.picked.connect(self._pick)
        view.went_on.connect(self._go_on)
        view.again.connect(self._again)
        view.list_wanted.connect(self._leave)
        view.cards_wanted.connect(self._make_cards)

    def open(self) -> None:
        """Looks again; a story under way stays where it is."""
        if self._story is None:
            self._look()

    def _look(self) -> None:
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _show(self, state: TrainingState) -> None:
        self._state = state
        if self._story is None:
            self._view.show_stories(stories_shown(state))

    def _choose(self, wanted: str) -> None:
        if self._state is not None:
            self._story = {story.id: story for story in self._state.stories}[wanted]
            self._again()

    def _again(self) -> None:
        self._path = ()
        if self._story is not None:
            self._view.show_scene(self._story.title, scene_shown(self._story, self._path))

    def _pick(self, choice: int) -> None:
        if self._story is None:
            return
        self._path = (*self._path, choice)
        self._view.show_step(self._story.title, step_shown(self._story, self._path))
        if walk(self._story, self._path).now is None:
            kept = partial(self._services.training.played, self._story.id, self._path)
            self._errands.change(kept, self._kept, self._refuse)

    def _kept(self, _nothing: None) -> None:
        """It is in the vault; the list will say so."""

    def _go_on(self) -> None:
        if self._story is None:
            return
        if walk(self._story, self._path).now is None:
            self._view.show_way(way_shown(self._story, self._path))
        else:
            self._view.show_scene(self._story.title, scene_shown(self._story, self._path))

    def _read_again(self, key: str) -> None:
        if self._state is not None:
            play = self._state.mine[int(key)]
            self._story = {story.id: story for story in self._state.stories}[play.scenario]
            self._view.show_way(way_shown(self._story, play.path))

    def _leave(self) -> None:
        self._story = None
        self._look()

    def _make_cards(self) -> None:
        if self._story is not None:
            self._errands.ask(partial(self._services.training.cards, self._story.id), self._press, self._refuse)

    def _press(self, job: RoleCardsJob) -> None:
        self._errands.press(job.make, self._hand_out, self._refuse)

    def _hand_out(self, cards: bytes) -> None:
        if self._story is None:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        title, name = tr("Save the role cards"), f"role-cards-{self._story.id}.pdf"
        target = self._chooser.file_to_write(self._view, title, folder / name, "PDF (*.pdf)")
        if target is not None:
            hand_out = partial(self._services.training.hand_out, cards, target)
            self._errands.change(hand_out, self._handed_out, self._refuse)

    def _handed_out(self, target: Path) -> None:
        self._view.say_handed_out(str(target))

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
