"""Training in memory."""

from __future__ import annotations

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.play import Play, Practised
from tests.shelves import Shelves


class FakePlays:
    """Plays in the order in which they were kept."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, play: Play) -> None:
        """Keep that somebody played one."""
        self._held.training_plays.append(play)

    def of(self, member: MemberId) -> tuple[Play, ...]:
        """What a member played, in order."""
        return tuple(play for play in self._held.training_plays if play.member == member)

    def counted(self) -> tuple[Practised, ...]:
        """How often everybody played what, and when last."""
        found: dict[tuple[MemberId, str], Practised] = {}
        for play in self._held.training_plays:
            key = (play.member, play.scenario)
            before = found[key].times if key in found else 0
            found[key] = Practised(*key, before + 1, play.played_at)
        return tuple(found[key] for key in sorted(found))
