"""The restore drill: a backup is restored, looked through and opened, and a certificate says what was found."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.documents.contents import OpenedCaseLine, PaperFrame, RestoreDrillContents
from rjdesk.domain.certificate import Certificate
from rjdesk.domain.long_work import Progress
from rjdesk.services import office
from rjdesk.services.backups.backup_files import checks
from rjdesk.services.session import Session
from rjdesk.store.surroundings import Surroundings
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity
    from rjdesk.store.backups.backup_proof import KeysOf
    from rjdesk.store.vault import Vault

AGAIN = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class MadeDrillCertificate:
    """A certificate of a drill that is ready to be kept, and the hash of the file that it is about."""

    certificate: Certificate
    pdf: bytes = field(repr=False)
    file_sha256: str


@dataclass(frozen=True, slots=True)
class DrillJob:
    """A drill that went well: what was found, and how to compose and seal its certificate; for the press."""

    id: str
    contents: RestoreDrillContents
    identity: SigningIdentity

    def make(self) -> MadeDrillCertificate:
        """Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_restore_drill
        from rjdesk.documents.signing import seal

        made_on = self.contents.frame.made_on
        pdf = seal(compose_restore_drill(self.contents), self.identity, made_on, say("ceremony.sealed.sheet"))
        certificate = Certificate(self.id, "restore_drill", made_on, sha256(pdf).hexdigest())
        return MadeDrillCertificate(certificate, pdf, self.contents.file_sha256)


@dataclass(frozen=True, slots=True)
class Drill:
    """A drill to be done: of which file, by which keys, for whom."""

    file: Path
    keys: KeysOf
    session: Session
    id: str


def drilled(drill: Drill, vault: Vault, around: Surroundings, progress: Progress) -> DrillJob:
    """Restore, prove, open cases by lot, remove. Raises what ``Backups.drill`` raises."""
    from rjdesk.store.backups.backup import opened_backup
    from rjdesk.store.backups.looking_inside import look_inside
    from rjdesk.store.schema import bring_up

    with opened_backup(drill.file, drill.keys, vault, checks(around), progress) as (engine, read):
        bring_up(engine, lambda: None)  # a copy that is thrown away needs no backup of its own
        inside = look_inside(engine, around.clock, around.random)
    with drill.session.units() as work:
        identity, paper = office.identity(work, drill.session), office.paper(work)
    now = around.clock()
    contents = RestoreDrillContents(
        PaperFrame(identity.office, "", "", now, "", practice=identity.practice, paper=paper),
        drill.file.name,
        read.sha256,
        read.manifest.made_at.astimezone(now.tzinfo),
        read.manifest.seq,
        read.manifest.head,
        inside.cases,
        inside.papers,
        tuple(OpenedCaseLine(each.people, each.answers, each.papers) for each in inside.opened),
        now.date() + AGAIN,
    )
    return DrillJob(drill.id, contents, identity)
