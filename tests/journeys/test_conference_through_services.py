"""The main journey, through services with a real vault and real documents: first run, referral, every stage, signing with
a lock in the middle, closing, and papers that others than we find in order."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk
from rjdesk.domain.ceremony import How
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import CaseId
from rjdesk.domain.ink import Ink
from rjdesk.services.practice.walk import Walk
from rjdesk.services.verdicts import verify
from tests.documents.verapdf import Flavour, broken_rules
from tests.services.conferences import (
    NON_AGREEMENT,
    PASSPHRASE,
    case_at,
    case_at_end,
    on_disk,
    person,
    script,
    walking,
)

INKS = {signature.who: signature.ink for signature in script().signatures if signature.ink}
KINDS = ["original", "signing_record", "copy", "non_agreement"]


@dataclass(frozen=True)
class Conference:
    """What a day's work left behind."""

    desk: Desk
    case: CaseId
    documents: tuple[Document, ...]
    half_signed: bytes
    files: dict[str, Path]
    root: bytes

    def paper(self, kind: str) -> bytes:
        """One paper of a kind, as it was handed over."""
        return self.files[kind].read_bytes()


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Conference]:
    folder = tmp_path_factory.mktemp("office")
    with on_disk(folder) as desk:
        walk = walking(desk)
        case = case_at("signing", walk)
        half_signed = _sign(desk, case, folder / "a.rjvault")
        desk.stages.close(case, "signing")
        _finish(walk, case)
        documents = desk.papers.of_case(case)
        without = case_at_end(walking(desk, script(NON_AGREEMENT)))
        files = _handed_over(desk, (*documents, *desk.papers.of_case(without)), folder)
        yield Conference(desk, case, documents, half_signed, files, desk.papers.root_certificate())


def _sign(desk: Desk, case: CaseId, vault: Path) -> bytes:
    """Everyone in turn; after the young person the laptop is locked, and opened again."""
    ceremonies = desk.ceremonies
    ceremonies.keep_opening(ceremonies.open(case).make())
    _draw(desk, case, "Tāne", INKS["tane"])
    desk.vaults.lock()
    desk.vaults.unlock(vault, PASSPHRASE)
    half_signed = ceremonies.text_of(case)
    ceremony = desk.casework.open(case).case.ceremony
    assert ceremony is not None
    following = ceremony.next_place()
    assert following is not None
    assert following.name == "Mere Parata", "the ceremony goes on where it was"
    _draw(desk, case, "Mere", INKS["mere"])
    ceremonies.keep(ceremonies.attest(case, person(desk, case, "Hēmi"), "Hēmi Parata").make())
    ceremonies.decline(case, person(desk, case, "Rangi"))
    for name, ink in (("Constable", "ruth"), ("Sione", "sione"), ("Kōwhai", "kowhai")):
        _draw(desk, case, name, INKS[ink])
    ceremonies.absent(case, person(desk, case, "James"))
    ceremonies.keep_closing(ceremonies.close(case).make())
    return half_signed


def _draw(desk: Desk, case: CaseId, name: str, ink: Ink) -> None:
    desk.ceremonies.keep(desk.ceremonies.sign(case, person(desk, case, name), ink).make())


def _finish(walk: Walk, case: CaseId) -> None:
    while stage := walk.current(case):
        walk.walk(case, stage)


def _handed_over(desk: Desk, documents: tuple[Document, ...], folder: Path) -> dict[str, Path]:
    """One file of each kind, and each recipient's copy by their role's part."""
    files = dict[str, Path]()
    for number, document in enumerate(documents):
        path = desk.papers.export(document.id, folder / f"{number}.pdf")
        files.setdefault(document.paper, path)
        if document.paper is Paper.COPY:
            files[document.title] = path
    return files


def test_every_paper_handed_over_is_genuine(held: Conference) -> None:
    assert {verify(path.read_bytes(), held.root).verdict for path in held.files.values()} == {"genuine"}
    assert len([paper for paper in held.documents if paper.paper is Paper.COPY]) == 7


def test_the_original_says_of_everyone_how_they_signed(held: Conference) -> None:
    verdict = verify(held.paper("original"), held.root, held.paper("signing_record"))
    assert verdict.record_matches
    assert not verdict.practice
    how = {found.name: found.how for found in verdict.signatures if found.field.startswith("signer")}
    assert how == {
        "Tāne Wīremu Parata": How.SIGNED,
        "Mere Parata": How.SIGNED,
        "Hēmi Parata": How.ATTESTED,
        "Rangi Parata": How.DECLINED,
        "Constable Ruth Whitiora": How.SIGNED,
        "Sione Fonoti": How.SIGNED,
        "James Wakefield": How.ABSENT,
        "Kōwhai Rewi": How.SIGNED,
    }


def test_a_copy_and_the_record_name_the_signed_original(held: Conference) -> None:
    original = verify(held.paper("original"), held.root)
    for kind in ("copy", "signing_record"):
        assert verify(held.paper(kind), held.root).original_sha256 == original.sha256


def test_a_changed_file_an_unknown_office_and_an_unfinished_signing_are_three_answers(held: Conference) -> None:
    original = held.paper("original")
    changed = original.replace(b"/Rotate 0", b"/Rotate 90") + b" " if b"/Rotate 0" in original else original + b"%x"
    assert verify(changed, held.root).verdict == "altered"
    assert verify(original).verdict == "unknown-signer"
    assert verify(held.half_signed, held.root).verdict == "incomplete"


def test_the_journal_holds_and_the_case_is_closed(held: Conference) -> None:
    opened = held.desk.casework.open(held.case)
    assert opened.case.closed_at is not None
    assert opened.outcome == "partial_agreement"
    assert held.desk.journal.first_break() is None
    assert not [name for name in ("Parata", "Fonoti") if name in str(held.desk.journal.entries())]


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_paper_is_an_archive_file_that_everyone_can_read(
    held: Conference, kind: str, flavour: Flavour
) -> None:
    assert broken_rules(held.paper(kind), flavour) == []


@pytest.mark.validator("pdfsig")
@pytest.mark.parametrize("kind", KINDS)
def test_pdfsig_finds_every_signature_valid(held: Conference, kind: str) -> None:
    said = subprocess.run(["pdfsig", "-nocert", held.files[kind]], capture_output=True, text=True, check=False).stdout
    valid = re.findall(r"Signature Validation: (.*)", said)
    assert valid == ["Signature is Valid."] * (8 if kind == "original" else 1)


@pytest.mark.validator("qpdf")
@pytest.mark.parametrize("kind", KINDS)
def test_qpdf_finds_nothing_wrong(held: Conference, kind: str) -> None:
    assert subprocess.run(["qpdf", "--check", held.files[kind]], capture_output=True, check=False).returncode == 0


@pytest.mark.validator("pdftotext")
def test_names_read_as_they_are_written(held: Conference) -> None:
    text = _text(held.files["original"])
    assert all(name in text for name in ("Tāne Wīremu Parata", "Đặng Thị Lan", "Lagi Tuālā", "Kōwhai Rewi"))
    assert "Full agreement was not reached" in text


@pytest.mark.validator("pdftotext")
def test_the_service_reads_no_charge_and_says_so(held: Conference) -> None:
    (title,) = [title for title in held.files if title.startswith("Copy for Katerina")]
    text = _text(held.files[title])
    assert "motor vehicle" not in text
    assert "Left out of this copy: the charges." in text


def _text(file: Path) -> str:
    said = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(said.split())
