"""Training in the database."""

from __future__ import annotations

from sqlalchemy import func, select

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.play import Play, Practised
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_training import training_plays


class VaultPlays(Shelf):
    """What was played in an open vault; see ``training_shelves.Plays``."""

    def keep(self, play: Play) -> None:
        """Keep that somebody played one."""
        self._touched.add(None)
        row = {"member": play.member, "scenario": play.scenario, "version": play.version, "played_at": play.played_at}
        self._connection.execute(training_plays.insert().values(**row, path=" ".join(map(str, play.path))))

    def of(self, member: MemberId) -> tuple[Play, ...]:
        """What a member played, in order."""
        held = training_plays.c
        rows = self._connection.execute(select(training_plays).where(held.member == member).order_by(held.number))
        return tuple(
            Play(MemberId(row.member), row.scenario, row.version, row.played_at, tuple(map(int, row.path.split())))
            for row in rows
        )

    def counted(self) -> tuple[Practised, ...]:
        """How often everybody played what, and when last."""
        held = training_plays.c
        last, times = func.max(held.number).label("last"), func.count().label("times")
        groups = select(last, times).group_by(held.member, held.scenario).subquery()
        found = (
            select(held.member, held.scenario, groups.c.times, held.played_at)
            .join(groups, groups.c.last == held.number)
            .order_by(held.member, held.scenario)
        )
        return tuple(Practised(MemberId(row[0]), *row[1:]) for row in self._connection.execute(found))
