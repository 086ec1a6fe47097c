"""What came of one entry of the catalogue: every number is counted while it runs, none is written down beforehand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal, get_args

Miss = Literal["lost", "undetected", "allowed", "crashes"]
MISSES: tuple[Miss, ...] = get_args(Miss)
TOLD = 10


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table. ``misses`` counts by kind, ``told`` says the first of them, ``beside`` what else was counted."""

    name: str
    tries: int
    wanted: int
    misses: dict[Miss, int]
    told: tuple[str, ...]
    beside: str
    seconds: float
    not_tried: str = ""

    @property
    def kept(self) -> bool:
        """Whether nothing was missed, and it was tried as often as it should be, unless it can't be tried here."""
        enough = self.tries >= self.wanted or bool(self.not_tried)
        return enough and not sum(self.misses.values())


@dataclass(slots=True)
class Tally:
    """Counts tries and misses while an entry runs."""

    tries: int = 0
    misses: Counter[Miss] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)
    beside: Counter[str] = field(default_factory=Counter)

    def tried(self, times: int = 1) -> None:
        """Something was tried once more."""
        self.tries += times

    def missed(self, kind: Miss, what: str) -> None:
        """It went wrong."""
        self.misses[kind] += 1
        if len(self.told) < TOLD:
            self.told.append(f"{kind}: {what}")

    def noticed(self, what: str, times: int = 1) -> None:
        """Something worth a number beside the table, e.g. how many transactions had been acknowledged."""
        self.beside[what] += times

    @contextmanager
    def watching(self, what: str) -> Iterator[None]:
        """Around a try: whatever is raised that the caller did not expect is a crash, counted and survived."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - a crash of any kind is what the catalogue looks for
            self.missed("crashes", f"{what}: {type(error).__name__} {_where(error)}")

    def add(self, other: Tally) -> None:
        """Take over what was counted elsewhere, e.g. in a child."""
        self.tries += other.tries
        self.misses += other.misses
        self.beside += other.beside
        self.told = [*self.told, *other.told][:TOLD]

    def result(self, name: str, wanted: int, seconds: float) -> Result:
        """The line of the table."""
        beside = ", ".join(f"{count:,} {what}" for what, count in self.beside.items())
        misses = {kind: self.misses[kind] for kind in MISSES}
        return Result(name, self.tries, wanted, misses, tuple(self.told), beside, seconds)


def _where(error: BaseException) -> str:
    """The innermost place of an error: its message might quote what was being saved."""
    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    return f"in {last.tb_frame.f_code.co_qualname}:{last.tb_lineno}" if last else ""
