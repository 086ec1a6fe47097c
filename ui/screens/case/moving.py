"""Stands between the sheet about what a case stands on and the services that move it to another version."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.access import Action
from rjdesk.errors import CaseCantMove, Expected
from rjdesk.process.moving import MovedLimit
from rjdesk.process.template import Process
from rjdesk.services.casework import OpenCase
from rjdesk.services.law.case_moves import CaseMoves, Move
from rjdesk.services.law.processes import pin_of
from rjdesk.wording import of_error, say
from ui.announcements import Announcements
from ui.errands import Sends
from ui.screens.case.move_asked import MoveShown
from ui.screens.case.stands_on import StandsOn, StandsOnShown
from ui.widgets.theme import Tone
from ui.widgets.told_changes import Group
from ui.wording import day, tr


class Moving(QObject):
    """It holds the case last shown, and the move that was looked at."""

    def __init__(self, sheet: StandsOn, moves: CaseMoves, errands: Sends, announcements: Announcements) -> None:
        super().__init__(sheet)
        self._sheet, self._moves, self._errands, self._announcements = sheet, moves, errands, announcements
        self._opened: OpenCase | None = None
        self._looked: Move | None = None
        sheet.move_wanted.connect(self._look)
        sheet.asked.agreed.connect(self._move)

    def about(self, opened: OpenCase) -> None:
        """A case is shown."""
        if self._opened is None or self._opened.case.id != opened.case.id:
            self._looked = None
            self._sheet.message.clear()
            self._sheet.fold()
        self._opened = opened

    def _look(self) -> None:
        if self._opened is not None:
            self._errands.ask(partial(self._moves.look, self._opened.case.id), self._ask, self._refuse)

    def _ask(self, move: Move) -> None:
        if self._opened is not None and move.case == self._opened.case.id:
            self._looked = move
            self._sheet.asked.show_move(move_shown(move))
            self._sheet.ask()

    def _move(self, because: str) -> None:
        looked, self._looked = self._looked, None
        if looked is not None:
            move = partial(self._moves.move, looked.case, pin_of(looked.after), because)
            self._errands.change(move, self._moved, self._refuse)

    def _moved(self, _nothing: None) -> None:
        self._sheet.fold()
        self._sheet.message.say(Tone.OK, tr("The case is moved. What was recorded is as it was."))
        if self._opened is not None:
            self._announcements.case_changed.emit(self._opened.case.id, frozenset({"law"}))

    def _refuse(self, error: Expected) -> None:
        self._sheet.fold()
        self._sheet.message.show_error(error)


def stands_on_shown(opened: OpenCase) -> StandsOnShown:
    """How an open case stands."""
    other, moves = opened.in_force, tuple(_moves(opened))
    if other is None or opened.case.closed_at is not None:
        return StandsOnShown(opened.process, moves)
    newer = tr("New cases run under {version}.").format(version=_version(opened.process, other))
    may = Action.CHANGE_LAW in opened.may and opened.case.ceremony is None
    move = tr("Move this case to {version} …").format(version=_version(opened.process, other)) if may else ""
    return StandsOnShown(opened.process, moves, newer, move)


def move_shown(move: Move) -> MoveShown:
    """What moving would change, or what stands in the way."""
    title = tr("From {old} to {new}").format(
        old=_version(move.after, move.before), new=_version(move.before, move.after)
    )
    if move.left:
        left = [say(f"moving.left.{each.what}", name=each.name) for each in move.left]
        return MoveShown(title, [("", left)], of_error(CaseCantMove(move.left)).happened)
    return MoveShown(title, tuple(_groups(move)))


def _groups(move: Move) -> Iterator[Group]:
    """For this case first, then in general."""
    own = [tr("The stage {stage} is open again, because something is still to be done there.").format(stage=stage)
           for stage in move.opened_again]  # fmt: skip
    own += map(_limit, move.limits)
    yield tr("For this case"), own or [tr("Its stages and its last days stay as they are.")]
    for theme in dict.fromkeys(change.theme for change in move.changes):
        yield say(f"difference.theme.{theme}"), [change.line for change in move.changes if change.theme is theme]


def _limit(limit: MovedLimit) -> str:
    words = tr("{title} ({section}): last day was {before}, will be {after}.")
    return words.format(title=limit.title, section=limit.section, before=_day(limit.before), after=_day(limit.after))


def _day(value: date | None) -> str:
    return day(value) if value else tr("none")


def _moves(opened: OpenCase) -> Iterator[str]:
    for moved in opened.moves:
        yield tr("Moved from version {old} to version {new} on {day} by {name}: {why}").format(
            old=moved.before.version,
            new=moved.after.version,
            day=day(moved.act.at.astimezone().date()),
            name=opened.names.get(moved.act.by, ""),
            why=moved.act.because,
        )


def _version(beside: Process, process: Process) -> str:
    """The version in words; of the law as well where that is what differs."""
    if process.version != beside.version:
        return tr("version {number}").format(number=process.version)
    return tr("version {number} of the law").format(number=process.law.version)
