"""The survey of public trust: counts typed in, time after time under the same items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from rjdesk.documents.community.contents import TrustFormContents
from rjdesk.documents.contents import PaperFrame
from rjdesk.domain.access import Action
from rjdesk.domain.community.trust import ITEMS, VERSION, TrustWave, refuse_unsound_wave
from rjdesk.domain.ids import WaveId
from rjdesk.domain.journal import Deed
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.handing_over import written
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class TrustFormJob:
    """An empty form to be composed on the press."""

    contents: TrustFormContents

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_trust_form

        return compose_trust_form(self.contents)


class PublicTrust:
    """Only counts: nobody who answered is known here."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.SEE_COMMUNITY)
    def all(self) -> tuple[TrustWave, ...]:
        """Every time that it was asked, what was taken back too."""
        with self._cases.current().units() as work:
            return work.community.trust.all()

    @needs(Action.SEE_COMMUNITY)
    def form(self) -> TrustFormJob:
        """An empty paper form with the items that are typed in here."""
        session = self._cases.current()
        with session.units() as work:
            name, paper = office.name(work), office.paper(work)
        frame = PaperFrame(name, "", "", self._cases.clock(), "", practice=session.practice, paper=paper)
        items = tuple(say(f"community.trust.{item}") for item in ITEMS)
        return TrustFormJob(TrustFormContents(frame, items, VERSION))

    @needs(Action.SEE_COMMUNITY)
    def write_form(self, made: bytes, target: Path) -> Path:
        """Write an empty form to be printed: nothing in it is anybody's. Raises FileExists, FolderReadOnly, DiskFull."""
        return written(made, target)

    @needs(Action.KEEP_COMMUNITY)
    def keep(self, wave: TrustWave) -> WaveId:
        """Keep new counts (without an identity) or changed ones. Raises NameMissing, EndsBeforeItBegins, CountsDontFit."""
        fit = mended(wave)
        refuse_unsound_wave(fit)
        kept = replace(fit, id=WaveId(fit.id or self._new_id()))
        self._put("trust_changed" if fit.id else "trust_added", kept)
        return kept.id

    @needs(Action.KEEP_COMMUNITY)
    def take_back(self, wanted: WaveId, *, back: bool = True) -> None:
        """The counts were a mistake and count no more, or do after all. Raises NoSuchRecord."""
        with self._cases.current().units() as work:
            held = work.community.trust.get(wanted)
        self._put("trust_taken_back" if back else "trust_changed", replace(held, archived=back))

    def _put(self, what: str, wave: TrustWave) -> None:
        with self._cases.current().units() as work:
            work.community.trust.keep(wave)
            work.journal.write(Deed(what, None, {"wave": wave.id}))
            work.commit()
