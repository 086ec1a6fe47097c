"""Who signs on paper only is waited for until the scan of their sheet is there; then the sealed papers rest on it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from rjdesk.bootstrap import Desk
from rjdesk.documents.verifying import verify
from rjdesk.domain.attachment import Attachment, AttachmentKind
from rjdesk.domain.ceremony import Ceremony, How, Place
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import AttachmentId, CaseId, MemberId, ParticipantId
from rjdesk.errors import (
    ChangedMeanwhile,
    GuardianNotBeside,
    NoSuchAttachment,
    NotAScan,
    ScanMissing,
    ScanNamed,
    SigningOutOfTurn,
)
from rjdesk.services.attachments import MadeAttachment
from rjdesk.services.practice.script import PracticeScript
from tests.fakes import NOON
from tests.services.conferences import INK, PASSPHRASE, case_at, in_memory, on_disk, person, script, walking

PHOTO = b"\xff\xd8\xff a photo of a sheet, as it is kept"


@dataclass
class Signing:
    """A signing under way, on a vault in memory or on a real one."""

    desk: Desk
    case: CaseId

    def ceremony(self) -> Ceremony:
        ceremony = self.desk.casework.open(self.case).case.ceremony
        assert ceremony is not None
        return ceremony

    def who(self, name: str) -> ParticipantId:
        return person(self.desk, self.case, name)

    def place(self, name: str) -> Place:
        return next(place for place in self.ceremony().places if place.name.startswith(name))

    def scanned(self, content: bytes = PHOTO, kind: AttachmentKind = AttachmentKind.JPEG) -> AttachmentId:
        return scanned(self.desk, self.case, content, kind)

    def printed(self) -> Document:
        return self.desk.on_paper.keep_sheet(self.desk.on_paper.sheet(self.case).make())

    def on_paper(self, *names: str) -> None:
        """Those people sign on paper, all on one sheet with one scan."""
        for name in names:
            self.desk.on_paper.choose(self.case, self.who(name))
        self.printed()
        scan = self.scanned()
        for name in names:
            self.desk.on_paper.attach(self.case, self.who(name), scan)

    def close(self) -> dict[Paper, bytes]:
        """Everyone who was not asked is gone; the papers of the closed signing by kind."""
        while place := self.ceremony().next_place():
            self.desk.ceremonies.absent(self.case, place.participant)
        made = self.desk.ceremonies.keep_closing(self.desk.ceremonies.close(self.case).make())
        return {paper.paper: self.desk.papers.bytes_of(paper.id) for paper in made}


def scanned(desk: Desk, case: CaseId, content: bytes, kind: AttachmentKind) -> AttachmentId:
    """A file of a case, as if it had been added."""
    number, digest = len(desk.attachments.of_case(case)), sha256(content).hexdigest()
    identity = AttachmentId(f"{case}-{number}")
    known = Attachment(identity, case, "IMG_2041", kind, len(content), digest, NOON, MemberId("member"))
    return desk.attachments.keep(MadeAttachment(known, content), lambda _, __: None).id


def begun(desk: Desk, told: PracticeScript | None = None) -> Signing:
    """A signing just begun."""
    case = case_at("signing", walking(desk, told))
    desk.ceremonies.keep_opening(desk.ceremonies.open(case).make())
    return Signing(desk, case)


@pytest.fixture
def signing() -> Signing:
    """A signing just begun, on a vault in memory."""
    return begun(in_memory().desk)


def test_who_signs_on_paper_is_waited_for_and_the_next_is_asked(signing: Signing) -> None:
    signing.desk.on_paper.choose(signing.case, signing.who("Tāne"))
    assert [place.name for place in signing.ceremony().waiting()] == ["Tāne Wīremu Parata"]
    following = signing.ceremony().next_place()
    assert following is not None
    assert following.name == "Mere Parata"


def test_the_sheet_has_the_originals_words_and_names_the_certified_text(signing: Signing) -> None:
    certified = signing.desk.ceremonies.text_of(signing.case)
    signing.desk.on_paper.choose(signing.case, signing.who("Tāne"))
    signing.desk.ceremonies.keep(signing.desk.ceremonies.sign(signing.case, signing.who("Mere"), INK).make())
    sheet = signing.printed()
    assert (sheet.paper, sheet.title, sheet.signing) == (
        Paper.FOR_SIGNING,
        "Printed for signing: Tāne Wīremu Parata",
        False,
    )
    verdict = verify(signing.desk.papers.bytes_of(sheet.id), signing.desk.papers.root_certificate())
    assert (verdict.verdict, verdict.original_sha256) == ("genuine", sha256(certified).hexdigest())


def test_a_sheet_is_made_once_and_the_next_is_for_those_who_came_later(signing: Signing) -> None:
    signing.desk.on_paper.choose(signing.case, signing.who("Tāne"))
    first = signing.printed()
    with pytest.raises(SigningOutOfTurn):
        signing.desk.on_paper.sheet(signing.case)
    signing.desk.on_paper.choose(signing.case, signing.who("Hēmi"))
    second = signing.printed()
    assert second.title == "Printed for signing: Hēmi Parata"
    sheets = [place.on_paper.sheet for place in signing.ceremony().waiting() if place.on_paper]
    assert sheets == [first.id, second.id]


def test_a_sheet_is_no_secret_of_the_vault_it_has_to_be_printed(signing: Signing, tmp_path: Path) -> None:
    signing.desk.on_paper.choose(signing.case, signing.who("Tāne"))
    out = signing.desk.papers.export(signing.printed().id, tmp_path / "sheet.pdf")
    assert out.read_bytes().startswith(b"%PDF")


def test_a_sheet_of_a_signing_that_was_set_aside_meanwhile_is_not_kept(signing: Signing) -> None:
    signing.desk.on_paper.choose(signing.case, signing.who("Tāne"))
    made = signing.desk.on_paper.sheet(signing.case).make()
    signing.desk.ceremonies.set_aside(signing.case)
    signing.desk.ceremonies.keep_opening(signing.desk.ceremonies.open(signing.case).make())
    with pytest.raises(ChangedMeanwhile):
        signing.desk.on_paper.keep_sheet(made)


def test_a_sheet_goes_aside_with_its_signing(signing: Signing) -> None:
    signing.desk.on_paper.choose(signing.case, signing.who("Tāne"))
    signing.printed()
    signing.desk.ceremonies.set_aside(signing.case)
    titles = [paper.title for paper in signing.desk.papers.of_case(signing.case)]
    assert titles == ["Signed original, set aside", "Printed for signing: Tāne Wīremu Parata, set aside"]


def test_with_the_scan_the_place_is_settled_and_names_its_hash(signing: Signing) -> None:
    signing.on_paper("Tāne")
    settled = signing.place("Tāne").settled
    assert settled is not None
    assert settled.scan is not None
    assert (settled.how, settled.scan.sha256) == (How.ON_PAPER, sha256(PHOTO).hexdigest())
    assert settled.beside == "with Mere Parata beside them"


def test_without_the_scan_the_signing_stays_open(signing: Signing) -> None:
    signing.desk.on_paper.choose(signing.case, signing.who("Tāne"))
    while place := signing.ceremony().next_place():
        signing.desk.ceremonies.absent(signing.case, place.participant)
    with pytest.raises(ScanMissing):
        signing.desk.ceremonies.close(signing.case)


def test_a_scan_settles_nobody_who_did_not_say_that_they_sign_on_paper(signing: Signing) -> None:
    with pytest.raises(SigningOutOfTurn):
        signing.desk.on_paper.attach(signing.case, signing.who("Tāne"), signing.scanned())


def test_a_text_is_no_scan(signing: Signing) -> None:
    signing.desk.on_paper.choose(signing.case, signing.who("Tāne"))
    text = signing.scanned(b"He signed.", AttachmentKind.TEXT)
    with pytest.raises(NotAScan):
        signing.desk.on_paper.attach(signing.case, signing.who("Tāne"), text)


def test_the_file_of_another_case_is_no_scan_of_this_one(signing: Signing) -> None:
    other = walking(signing.desk).refer()
    elsewhere = scanned(signing.desk, other, PHOTO, AttachmentKind.JPEG)
    signing.desk.on_paper.choose(signing.case, signing.who("Tāne"))
    with pytest.raises(NoSuchAttachment):
        signing.desk.on_paper.attach(signing.case, signing.who("Tāne"), elsewhere)


def test_whoever_chose_paper_may_still_sign_with_ink_or_decline(signing: Signing) -> None:
    for name in ("Tāne", "Hēmi"):
        signing.desk.on_paper.choose(signing.case, signing.who(name))
    signing.printed()
    signing.desk.ceremonies.keep(signing.desk.ceremonies.sign(signing.case, signing.who("Tāne"), INK).make())
    signing.desk.ceremonies.decline(signing.case, signing.who("Hēmi"))
    assert signing.ceremony().waiting() == ()
    papers = signing.close()
    how = {s.name: s.how for s in verify(papers[Paper.ORIGINAL]).signatures}
    assert (how["Tāne Wīremu Parata"], how["Hēmi Parata"]) == ("signed", "declined")


def test_a_wrong_scan_is_taken_back_while_the_signing_is_open(signing: Signing) -> None:
    signing.on_paper("Tāne")
    signing.desk.on_paper.take_back(signing.case, signing.who("Tāne"))
    assert signing.place("Tāne").waits_for_scan
    (wrong,) = signing.desk.attachments.of_case(signing.case)
    signing.desk.attachments.remove(wrong.id)


def test_a_scan_that_a_place_rests_on_is_not_removed_before_or_after_the_closing(signing: Signing) -> None:
    signing.on_paper("Tāne")
    (scan,) = signing.desk.attachments.of_case(signing.case)
    with pytest.raises(ScanNamed):
        signing.desk.attachments.remove(scan.id)
    signing.close()
    with pytest.raises(ScanNamed):
        signing.desk.attachments.remove(scan.id)


def test_an_ordinary_file_can_still_be_removed(signing: Signing) -> None:
    signing.on_paper("Tāne")
    letter = signing.scanned(b"A letter.", AttachmentKind.TEXT)
    signing.desk.attachments.remove(letter)
    assert letter not in {file.id for file in signing.desk.attachments.of_case(signing.case)}


def test_once_closed_nothing_is_scanned_or_taken_back(signing: Signing) -> None:
    signing.on_paper("Tāne")
    signing.close()
    with pytest.raises(SigningOutOfTurn):
        signing.desk.on_paper.take_back(signing.case, signing.who("Tāne"))
    with pytest.raises(SigningOutOfTurn):
        signing.desk.on_paper.choose(signing.case, signing.who("Mere"))


def test_the_sealed_papers_say_so_and_the_record_holds_the_scan(signing: Signing) -> None:
    signing.on_paper("Tāne", "Hēmi")
    signing.desk.ceremonies.keep(signing.desk.ceremonies.sign(signing.case, signing.who("Mere"), INK).make())
    papers = signing.close()
    root, record = signing.desk.papers.root_certificate(), papers[Paper.SIGNING_RECORD]
    verdict = verify(papers[Paper.ORIGINAL], root, record)
    assert (verdict.verdict, verdict.record_matches) == ("genuine", True)
    on_paper = [s for s in verdict.signatures if s.how == "on_paper"]
    assert {s.scan_sha256 for s in on_paper} == {sha256(PHOTO).hexdigest()}
    assert [s.covers for s in on_paper] == ["nothing", "nothing"]
    with pikepdf.open(io.BytesIO(record)) as opened:
        assert list(opened.attachments) == ["agreement.json", "scan-01.jpeg"]
        assert opened.attachments["scan-01.jpeg"].get_file().read_bytes() == PHOTO


def test_everyone_may_sign_on_paper_and_there_is_no_ink_at_all(signing: Signing) -> None:
    signing.on_paper(*(place.name for place in signing.ceremony().places))
    papers = signing.close()
    verdict = verify(papers[Paper.ORIGINAL], signing.desk.papers.root_certificate(), papers[Paper.SIGNING_RECORD])
    assert verdict.verdict == "genuine"
    assert [s.field for s in verdict.signatures if s.covers != "nothing"] == ["certification", "closing"]
    assert len([s for s in verdict.signatures if s.how == "on_paper"]) == 8


def test_a_young_person_signs_on_paper_with_somebody_beside_them_too() -> None:
    def alone(table: dict[str, Any]) -> None:
        table["answers"].append({"stage": "opening", "prompt": "attended", "about": "mere", "value": False})

    signing = begun(in_memory().desk, script(change=alone))
    with pytest.raises(GuardianNotBeside):
        signing.desk.on_paper.choose(signing.case, signing.who("Tāne"))
    signing.desk.on_paper.choose(signing.case, signing.who("Tāne"), "with his advocate James Wakefield beside him")
    assert signing.place("Tāne").waits_for_scan


def test_on_a_real_vault_waiting_for_a_scan_survives_a_lock_and_the_closing_finds_it(tmp_path: Path) -> None:
    with on_disk(tmp_path, cheap=True) as desk:
        signing = begun(desk)
        for name in ("Tāne", "Hēmi"):
            desk.on_paper.choose(signing.case, signing.who(name))
        sheet = signing.printed()
        desk.vaults.lock()
        desk.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE)
        assert [place.name for place in signing.ceremony().waiting()] == ["Tāne Wīremu Parata", "Hēmi Parata"]
        assert {place.on_paper.sheet for place in signing.ceremony().waiting() if place.on_paper} == {sheet.id}
        scan = signing.scanned()
        for name in ("Tāne", "Hēmi"):
            desk.on_paper.attach(signing.case, signing.who(name), scan)
        papers = signing.close()
        verdict = verify(papers[Paper.ORIGINAL], desk.papers.root_certificate(), papers[Paper.SIGNING_RECORD])
        assert (verdict.verdict, verdict.record_matches) == ("genuine", True)
