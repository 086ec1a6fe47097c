"""The shelves of the office in memory: members, access, retention, added files, backups, certificates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from rjdesk.domain.access import OPENED, CaseAccess, Emergency, Relation
from rjdesk.domain.attachment import Attachment
from rjdesk.domain.backup import Backup
from rjdesk.domain.certificate import Certificate
from rjdesk.domain.clock import JUMPED, was_set_back
from rjdesk.domain.ids import AttachmentId, CaseId, MemberId
from rjdesk.domain.keeping import Became, Keeping, Statistic
from rjdesk.domain.member import Member
from rjdesk.errors import NoSuchAttachment, NoSuchDocument, NoSuchMember
from tests.shelves import Shelves

NOBODY = MemberId("")


class FakeMembers:
    """Members in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def all(self) -> tuple[Member, ...]:
        """Everyone, in the order in which they joined."""
        return tuple(sorted(self._held.members.values(), key=lambda member: (member.joined_at, member.id)))

    def get(self, wanted: MemberId) -> Member:
        """One of them."""
        if wanted not in self._held.members:
            raise NoSuchMember
        return self._held.members[wanted]

    def keep(self, member: Member) -> None:
        """Keep a member."""
        self._held.members[member.id] = member


class FakeAccess:
    """Access in memory, decided by ``CaseAccess.relation``."""

    def __init__(self, held: Shelves, clock: Callable[[], datetime], member: MemberId) -> None:
        self._held = held
        self._clock = clock
        self._member = member

    def of(self, case: CaseId) -> CaseAccess:
        """A case's access."""
        self._held.needs(case)
        return access_of(self._held, case)

    def keep(self, access: CaseAccess) -> None:
        """Keep owner, helpers and restriction."""
        opened = self.of(access.case).emergencies
        self._held.access[access.case] = replace(access, emergencies=opened)

    def open(self, emergency: Emergency) -> None:
        """Note an emergency."""
        held = self.of(emergency.case)
        opened = sorted((*held.emergencies, emergency), key=_since)
        self._held.access[emergency.case] = replace(held, emergencies=tuple(opened))

    def unseen(self, owner: MemberId) -> tuple[Emergency, ...]:
        """The emergencies in someone's cases that they have not seen yet, oldest first."""
        theirs = [held for case, held in self._held.access.items() if held.owner == owner and self._held.knows(case)]
        return tuple(sorted((e for held in theirs for e in held.emergencies if e.seen_at is None), key=_since))

    def seen(self, owner: MemberId, at: datetime) -> None:
        """Their owner has seen all of them."""
        for case in {emergency.case for emergency in self.unseen(owner)}:
            held = self._held.access[case]
            opened = tuple(e if e.seen_at else replace(e, seen_at=at) for e in held.emergencies)
            self._held.access[case] = replace(held, emergencies=opened)

    def owned(self, owner: MemberId) -> tuple[CaseId, ...]:
        """Someone's cases."""
        held = self._held
        return tuple(sorted(case for case, access in held.access.items() if access.owner == owner and held.knows(case)))

    def restricted(self) -> tuple[CaseAccess, ...]:
        """That they exist and whose they are."""
        shut = [
            CaseAccess(case, self._held.access[case].owner, restricted=True)
            for case in sorted(self._held.cases)
            if self._held.knows(case) and not may_see(self._held, case, self._member, self._clock())
        ]
        return tuple(shut)


def may_see(held: Shelves, case: CaseId, member: MemberId, now: datetime) -> bool:
    """Whether a case is in a member's list."""
    return held.knows(case) and access_of(held, case).relation(member, now) is not Relation.RESTRICTED


def access_of(held: Shelves, case: CaseId) -> CaseAccess:
    """A case's access, its emergencies over where the journal noted that the clock was set back since."""
    access = held.access.get(case, CaseAccess(case, NOBODY))
    return replace(access, emergencies=tuple(replace(e, cut_short=_cut(held, e)) for e in access.emergencies))


def _cut(held: Shelves, emergency: Emergency) -> bool:
    mine = [
        e.seq for e in held.journal if (e.deed.what, e.deed.case, e.by) == (OPENED, emergency.case, emergency.member)
    ]
    since = max(mine, default=0)
    return any(e.seq > since and e.deed.what == JUMPED and was_set_back(e.deed.facts) for e in held.journal)


class FakeKeepings:
    """Retention in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def of(self, case: CaseId) -> Keeping:
        """A case's rules."""
        self._held.needs(case)
        return self._held.keepings.get(case, Keeping(case))

    def keep(self, keeping: Keeping) -> None:
        """Keep them."""
        self._held.needs(keeping.case)
        self._held.keepings[keeping.case] = keeping

    def proposed(self) -> tuple[Keeping, ...]:
        """Oldest proposal first."""
        found = [(kept.proposal.at, case) for case, kept in self._held.keepings.items() if kept.proposal]
        return tuple(self._held.keepings[case] for _, case in sorted(found) if self._held.knows(case))

    def destroy(self, case: CaseId) -> None:
        """Forget a case."""
        self._held.needs(case)
        self._held.forget(case)

    def seal(self, case: CaseId, at: datetime, because: str) -> None:
        """Let a case answer no more."""
        self._held.needs(case)
        self._held.sealed[case] = (at, because)

    def unseal(self, reference: str) -> CaseId | None:
        """Let it answer again."""
        for case in self._held.cases:
            if case in self._held.sealed and self._held.cases[case][0].reference == reference:
                del self._held.sealed[case]
                return case
        return None

    def count(self, became: Became, year: int, process: str, kind: str, outcome: str) -> None:
        """One more."""
        sort = (became, year, process, kind, outcome)
        self._held.statistics[sort] = self._held.statistics.get(sort, 0) + 1

    def statistics(self) -> tuple[Statistic, ...]:
        """What remains."""
        return tuple(Statistic(*sort, cases) for sort, cases in sorted(self._held.statistics.items()))


class FakeAttachments:
    """Added files in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, attachment: Attachment, pieces: Iterable[bytes]) -> None:
        """Keep a file."""
        self._held.needs(attachment.case)
        kept = tuple(pieces)
        whole = b"".join(kept)
        if (attachment.size, attachment.sha256) != (len(whole), sha256(whole).hexdigest()):
            raise ValueError("size or sha256 are another file's")
        self._held.attachments[attachment.id] = (attachment, kept)

    def of_case(self, case: CaseId) -> tuple[Attachment, ...]:
        """A case's files, in the order added."""
        known = self._held.knows(case)
        return tuple(kept for kept, _ in self._held.attachments.values() if known and kept.case == case)

    def known(self, wanted: AttachmentId) -> Attachment:
        """What is known of one."""
        return self._find(wanted)[0]

    def pieces(self, wanted: AttachmentId) -> Iterator[bytes]:
        """Its bytes."""
        return iter(self._find(wanted)[1])

    def drop(self, wanted: AttachmentId) -> None:
        """Delete one."""
        self._find(wanted)
        del self._held.attachments[wanted]

    def _find(self, wanted: AttachmentId) -> tuple[Attachment, tuple[bytes, ...]]:
        found = self._held.attachments.get(wanted)
        if found is None or not self._held.knows(found[0].case):
            raise NoSuchAttachment
        return found


class FakeBackups:
    """Backups in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, backup: Backup) -> None:
        """Remember one."""
        self._held.backups[backup.id] = backup

    def all(self) -> tuple[Backup, ...]:
        """Newest first."""
        return tuple(sorted(self._held.backups.values(), key=lambda kept: (kept.made_at, kept.id), reverse=True))


class FakeCertificates:
    """Certificates in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, certificate: Certificate, content: bytes) -> None:
        """Keep one."""
        if certificate.sha256 != sha256(content).hexdigest():
            raise ValueError("sha256 is another certificate's")
        self._held.certificates[certificate.id] = (certificate, content)

    def all(self) -> tuple[Certificate, ...]:
        """Newest first."""
        known = (kept for kept, _ in self._held.certificates.values())
        return tuple(sorted(known, key=lambda kept: (kept.made_at, kept.id), reverse=True))

    def bytes_of(self, wanted: str) -> bytes:
        """One's bytes."""
        if wanted not in self._held.certificates:
            raise NoSuchDocument
        return self._held.certificates[wanted][1]


def _since(emergency: Emergency) -> tuple[datetime, str]:
    return emergency.opened_at, emergency.member
