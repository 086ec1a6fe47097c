"""What every vault promises about its members, added files, backups and certificates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rjdesk.domain.attachment import Attachment, AttachmentKind
from rjdesk.domain.backup import Backup
from rjdesk.domain.certificate import Certificate
from rjdesk.domain.ids import AttachmentId, CaseId, MemberId
from rjdesk.domain.member import FOUNDER, Member, Role
from rjdesk.errors import NoSuchAttachment, NoSuchCase, NoSuchDocument, NoSuchMember
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

CASE = a_case().build().id
MERE = Member(MemberId("mere"), "Mere Parata", frozenset({Role.AUDITOR}), NOON + timedelta(days=1), b"\x00key")
TAMA = replace(MERE, id=MemberId("tama"), name="Tama", joined_at=NOON + timedelta(hours=5), roles=FOUNDER)


def a_file(content: bytes, identity: str = "a1", case: CaseId = CASE) -> Attachment:
    """A file of a case."""
    known = (AttachmentKind.TEXT, len(content), sha256(content).hexdigest(), NOON, MERE.id)
    return Attachment(AttachmentId(identity), case, f"Letter {identity}", *known)


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with a case."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        work.cases.save(a_case().build(), a_summary())
        work.commit()
    return bench


def test_members_come_in_the_order_in_which_they_joined(bench: Bench) -> None:
    with bench.begin() as work:
        before = work.members.all()
        for member in (MERE, TAMA):
            work.members.keep(member)
        assert work.members.all() == (*before, TAMA, MERE)
        assert work.members.get(MERE.id) == MERE


def test_a_member_changes_and_leaves_and_is_remembered(bench: Bench) -> None:
    with bench.begin() as work:
        work.members.keep(MERE)
        left = MERE.with_roles(frozenset({Role.SUPERVISOR, Role.READ_ONLY})).ended(NOON + timedelta(days=9))
        work.members.keep(left)
        assert work.members.get(MERE.id) == left
        assert not left.current
        with pytest.raises(NoSuchMember):
            work.members.get(TAMA.id)


def test_added_files_come_in_the_order_added_and_byte_for_byte(kept: Bench) -> None:
    large = bytes(range(256)) * 3000  # three pieces of 256 KiB
    with kept.begin() as work:
        work.attachments.keep(a_file(large, "z"), [large[:5], large[5:700_000], b"", large[700_000:]])
        work.attachments.keep(a_file(b"", "a"), [])
        work.commit()
    with kept.begin() as work:
        assert work.attachments.of_case(CASE) == (a_file(large, "z"), a_file(b"", "a"))
        assert b"".join(work.attachments.pieces(AttachmentId("z"))) == large
        assert max(len(piece) for piece in work.attachments.pieces(AttachmentId("z"))) < len(large)
        assert list(work.attachments.pieces(AttachmentId("a"))) == []
        assert work.attachments.known(AttachmentId("z")) == a_file(large, "z")


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=300_000), max_size=6))
def test_however_the_pieces_come_the_file_is_the_same(kept: Bench, pieces: list[bytes]) -> None:
    whole = b"".join(pieces)
    with kept.begin() as work:
        work.attachments.keep(a_file(whole), iter(pieces))
        assert b"".join(work.attachments.pieces(AttachmentId("a1"))) == whole


def test_a_file_is_refused_unless_it_is_what_it_says(kept: Bench) -> None:
    with kept.begin() as work, pytest.raises(ValueError, match="sha256"):
        work.attachments.keep(a_file(b"one"), [b"other"])
    with kept.begin() as work, pytest.raises(NoSuchCase):
        work.attachments.keep(a_file(b"one", case=CaseId("elsewhere")), [b"one"])
    with kept.begin() as work:
        assert work.attachments.of_case(CASE) == ()


def test_a_dropped_file_is_gone(kept: Bench) -> None:
    with kept.begin() as work:
        work.attachments.keep(a_file(b"one"), [b"one"])
        work.attachments.drop(AttachmentId("a1"))
        assert work.attachments.of_case(CASE) == ()
        with pytest.raises(NoSuchAttachment):
            work.attachments.pieces(AttachmentId("a1"))
        with pytest.raises(NoSuchAttachment):
            work.attachments.drop(AttachmentId("a1"))


def test_backups_are_remembered_newest_first_with_what_became_of_them(bench: Bench) -> None:
    older = Backup("1", NOON, "internal", "/backups/1", "00", 9, 3, NOON, date(2027, 2, 18))
    newer = replace(older, id="2", made_at=NOON + timedelta(days=1), place="external", file="/media/stick/2")
    with bench.begin() as work:
        for backup in (newer, older, replace(older, gone=True)):
            work.backups.keep(backup)
        assert work.backups.all() == (newer, replace(older, gone=True))


def test_certificates_are_kept_with_their_bytes(bench: Bench) -> None:
    older = Certificate("1", "destruction", NOON, sha256(b"one").hexdigest())
    newer = Certificate("2", "restore_drill", NOON + timedelta(days=1), sha256(b"two").hexdigest())
    with bench.begin() as work:
        work.certificates.keep(older, b"one")
        work.certificates.keep(newer, b"two")
        with pytest.raises(ValueError, match="sha256"):
            work.certificates.keep(replace(older, id="3"), b"two")
        assert work.certificates.all() == (newer, older)
        assert work.certificates.bytes_of("1") == b"one"
        with pytest.raises(NoSuchDocument):
            work.certificates.bytes_of("3")
