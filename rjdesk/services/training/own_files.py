"""The office's own stories and drills: brought in by a supervisor, shown beside those that ship, and withdrawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.journal import Deed
from rjdesk.domain.training.own_file import OwnFile
from rjdesk.process.law_files import text_of
from rjdesk.process.own_material import Material, brought_material
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.training.material import Own, own_material
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that was read and is fit to be shown; nothing is kept of it yet. ``before`` is the version that is shown now."""

    material: Material
    before: int | None
    file: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A file of the office's own, and who brought it."""

    own: Own
    by: str


class OwnMaterial:
    """Nothing of a withdrawn file is lost: what colleagues practised with it stays counted."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.LEAD_TRAINING)
    def all(self) -> tuple[OwnLine, ...]:
        """Every own file that is shown now, and those that would be but can't be used."""
        with self._cases.current().units() as work:
            names = {member.id: member.name for member in work.members.all()}
            return tuple(
                OwnLine(each, names.get(each.file.by, "")) for each in own_material(work, self._cases.processes)
            )

    @needs(Action.LEAD_TRAINING)
    def look(self, path: Path) -> Offered:
        """Read a file; nothing is kept. Raises FileUnreadable, ProcessNotUnderstood with every mistake and its place."""
        text = text_of(path)
        with self._cases.current().units() as work:
            return self._offered(work, text, path.name)

    @needs(Action.LEAD_TRAINING)
    def bring(self, offered: Offered) -> None:
        """Show what was looked at to everyone here. Raises ProcessNotUnderstood if another version was brought since."""
        with self._cases.current().units() as work:
            material = self._offered(work, offered.text, offered.file).material
            me, digest = self._guard.member(work).id, sha256(offered.text.encode()).hexdigest()
            work.processes.keep(digest, offered.text)
            work.training_files.keep(OwnFile(material.id, material.version, digest, me, self._cases.clock()))
            facts = {"material": material.id, "version": str(material.version), "sha256": digest}
            work.journal.write(Deed("training_brought", None, facts))
            work.commit()

    @needs(Action.LEAD_TRAINING)
    def withdraw(self, wanted: str) -> None:
        """Show a file of one's own no more, in any version."""
        with self._cases.current().units() as work:
            work.training_files.withdraw(wanted, self._cases.clock())
            work.journal.write(Deed("training_withdrawn", None, {"material": wanted}))
            work.commit()

    def _offered(self, work: UnitOfWork, text: str, file: str) -> Offered:
        known, shown = dict[str, int](), dict[str, int]()
        for each in work.training_files.all():
            known[each.id] = max(each.version, known.get(each.id, 0))
            if each.withdrawn_at is None:
                shown[each.id] = max(each.version, shown.get(each.id, 0))
        material = brought_material(text, file, self._cases.processes.in_force(work).processes, known)
        return Offered(material, shown.get(material.id), file, text)
