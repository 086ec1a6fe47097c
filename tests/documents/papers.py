"""What the tests put into documents: a conference with names from many alphabets, and each kind of paper made of it."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256
from itertools import cycle
from typing import Any

import pikepdf
import pypdfium2

from rjdesk.documents import compose
from rjdesk.documents.attachments import Attachment
from rjdesk.documents.contents import (
    AgreementContents,
    ChargeLine,
    ChronologyContents,
    Copy,
    DestructionContents,
    EventLine,
    ForSigning,
    InstalmentLine,
    LimitLine,
    NonAgreementContents,
    ObligationLine,
    OpenedCaseLine,
    PaperFrame,
    PersonLine,
    RecoverySheetContents,
    RestoreDrillContents,
    RootSheetContents,
    ScanLine,
    Signer,
    SigningLine,
    SigningRecordContents,
    ToldLine,
)

ORIGINAL = "3f" * 32
FINGERPRINT = ":".join(["C4"] * 32)
MADE = datetime(2026, 11, 22, 16, 4, 5, tzinfo=timezone(timedelta(hours=13)))
KINDS = ("Apology", "Money to the victim", "Work for the community", "Counselling")
PEOPLE = (
    PersonLine("Hinemoa Rāwhiti", "Victim"),
    PersonLine("Wiremu Tōpia", "Young person"),
    PersonLine("Nguyễn Thị Ánh", "Supporter of the victim"),
    PersonLine("Дмитрий Соколов", "Interpreter"),
    PersonLine("Ελένη Παπαδοπούλου", "Supporter of the young person"),
    PersonLine("Žofie Nováková", "Social worker"),
    PersonLine("Łukasz Żółć", "Supporter"),
)
CHARGES = (
    ChargeLine("Burglary", "Crimes Act 1961, s 231(1)(a)", "CRN 26004001234"),
    ChargeLine("Wilful damage", "Summary Offences Act 1981, s 11", "CRN 26004001235"),
)


def a_frame(*, practice: bool = False) -> PaperFrame:
    """An office in Tāmaki, a case with a number."""
    process = "Family Group Conference (youth justice)"
    return PaperFrame("Tāmaki Youth Trust", "YJ-2026-0147", process, MADE, "Ōtāhuhu", practice=practice)


def an_obligation(number: int = 1, **changed: Any) -> ObligationLine:
    """One promise; every fourth is paid in six parts."""
    due = date(2027, 1, 15) + timedelta(days=7 * number)
    parts = tuple(InstalmentLine(due + timedelta(days=14 * n), "$40.00") for n in range(6)) if number % 4 == 2 else ()
    told: dict[str, Any] = {
        "number": number,
        "kind": KINDS[(number - 1) % len(KINDS)],
        "what": f"Do matter {number} as it was agreed on the day, and show that it was done.",
        "who": "Wiremu Tōpia",
        "helps": "Ελένη Παπαδοπούλου",
        "checks": "Žofie Nováková",
        "for_whom": "Hinemoa Rāwhiti",
        "due": due,
        "amount": "$240.00" if parts else "",
        "instalments": parts,
        "shown_by": "A note of the social worker",
    }
    return ObligationLine(**{**told, **changed})


def an_agreement(
    promises: int = 3, people_signing: int = 5, *, practice: bool = False, **changed: Any
) -> AgreementContents:
    """An agreement of that size; further fields by keyword."""
    people = [person for person, _ in zip(cycle(PEOPLE), range(max(people_signing, 5)), strict=False)]
    places = tuple(Signer(f"signer-{n}", p.name, p.part) for n, p in enumerate(people[:people_signing], 1))
    told: dict[str, Any] = {
        "frame": a_frame(practice=practice),
        "title": "Record and plan of the family group conference",
        "statute": "Oranga Tamariki Act 1989, sections 260 and 262",
        "held_on": date(2026, 11, 22),
        "facilitator": "Hana Parata",
        "people": tuple(people),
        "charges": CHARGES,
        "obligations": tuple(an_obligation(n) for n in range(1, promises + 1)),
        "partial": False,
        "review_on": date(2027, 3, 1),
        "statements": ("This record was read aloud before it was signed.",),
        "signers": places,
    }
    return AgreementContents(**{**told, **changed})


def a_copy(**changed: Any) -> Copy:
    """The victim's copy."""
    told: dict[str, Any] = {"recipient": "Hinemoa Rāwhiti", "part": "Victim", "original_sha256": ORIGINAL}
    return Copy(**{**told, "leaves_out": frozenset({"charge_references"}), **changed})


def a_non_agreement(*, practice: bool = False) -> NonAgreementContents:
    """The bare statement."""
    said = "The family group conference was held and agreement was not reached."
    law, held = "Oranga Tamariki Act 1989, section 264", date(2026, 11, 22)
    frame = a_frame(practice=practice)
    return NonAgreementContents(frame, "Agreement was not reached", law, held, "Hana Parata", CHARGES, said)


def a_signing_record(*, practice: bool = False, people: int = 4) -> SigningRecordContents:
    """A record in which every way of settling a place comes up."""
    ways = cycle(("signed", "attested", "declined", "absent"))
    lines = tuple(
        SigningLine(person.name, person.part, how, None if how == "absent" else MADE)
        for person, how, _ in zip(cycle(PEOPLE), ways, range(people), strict=False)
    )
    frame = a_frame(practice=practice)
    return SigningRecordContents(frame, ORIGINAL, MADE, MADE, lines, 412, "ab" * 32, FINGERPRINT)


def a_sheet(people_signing: int = 3) -> ForSigning:
    """Who signs the printed sheet of ``an_agreement`` with ink: all but the first."""
    return ForSigning(an_agreement(people_signing=people_signing + 1).signers[1:], ORIGINAL)


def a_record_of_paper(*, practice: bool = False) -> bytes:
    """A record in which some signed with ink on paper, on two sheets; the scans ride in it."""
    scans = (
        Attachment("scan-01.pdf", b"%PDF-1.7 one", "application/pdf", "Scan", "Supplement"),
        Attachment("scan-02.jpeg", b"\xff\xd8\xff two", "image/jpeg", "Scan", "Supplement"),
    )
    told = tuple(ScanLine(scan.name, sha256(scan.content).hexdigest(), len(scan.content)) for scan in scans)
    signed = SigningLine(PEOPLE[0].name, PEOPLE[0].part, "signed", MADE)
    of_sheets = zip(PEOPLE[1:4], (told[0], told[0], told[1]), strict=True)
    lines = tuple(SigningLine(p.name, p.part, "on_paper", MADE, "", scan.sha256) for p, scan in of_sheets)
    contents = replace(
        a_signing_record(practice=practice),
        lines=(signed, *lines), scans=told, certified_sha256=ORIGINAL, certified_size=61234,
    )  # fmt: skip
    return compose.compose_signing_record(contents, scans)


def a_root_sheet(*, practice: bool = False) -> RootSheetContents:
    """The sheet for the registry."""
    return RootSheetContents(a_frame(practice=practice), FINGERPRINT, date(2026, 11, 22), date(2066, 11, 22))


def a_recovery_sheet() -> RecoverySheetContents:
    """The sheet with the recovery code."""
    groups = ("7K2M", "QX4D", "9HTW", "R3VB", "55NC", "ZP8J", "M2LA", "4YGE")
    return RecoverySheetContents("Tāmaki Youth Trust", "tamaki", groups, MADE)


def a_destruction(*, practice: bool = False, last_backup: date | None = date(2027, 2, 20)) -> DestructionContents:
    """A case that two people destroyed."""
    return DestructionContents(
        a_frame(practice=practice), date(2016, 3, 1), MADE, "Tāne Mahuta", MADE, "Hana Parata", "Ten years are over.",
        "Public Records Act 2005, general disposal authority 7", 14, last_backup, 4217, "9f3a" * 16,
    )  # fmt: skip


def a_restore_drill(*, practice: bool = False) -> RestoreDrillContents:
    """A backup that was restored; three cases were opened."""
    opened = (OpenedCaseLine(6, 41, 5), OpenedCaseLine(4, 12, 0), OpenedCaseLine(9, 63, 14))
    return RestoreDrillContents(
        a_frame(practice=practice), "tamaki-2026-11-22-1405.rjbackup", ORIGINAL, MADE, 4217, "9f3a" * 16, 23, 118, opened,
        date(2027, 2, 20),
    )  # fmt: skip


def a_chronology(*, practice: bool = False, events: int = 12) -> ChronologyContents:
    """A case whose first limit was met, and whose second was extended over a summer."""
    skipped = "\n".join(f"{day} December 2026: not a working day by statute" for day in range(25, 32))
    points = (
        ("Rule", "s 249(4): 14 days"),
        ("Starts", "Sunday 22 November 2026: Day the court gave the direction. Counting begins on the day after."),
        ("Not counted", skipped),
        ("Last lawful day", "Monday 11 January 2027"),
        (
            "Longer period",
            "Until 20 January 2027\nBecause: the marae is closed\nDecided by: Hana Parata\nTold: counsel",
        ),
        ("Source", "District Court judgment KS, 16 May 2019, summary"),
        ("Checked", "Read in the source named."),
    )
    limits = (
        LimitLine("Convene the conference", "Met on 4 December 2026, within the limit", points),
        LimitLine("Complete the conference", "Not met yet. The last day is 20 January 2027", points),
    )
    began = date(2026, 11, 22)
    happened = tuple(
        EventLine(began + timedelta(days=3 * n), "Closed the stage “Preparation”", began + timedelta(days=3 * n))
        for n in range(events)
    )
    told = ToldLine("Young person", began), ToldLine("Victim", None)
    law = "Oranga Tamariki Act 1989"
    frame = a_frame(practice=practice)
    return ChronologyContents(frame, law, "Directed by the court · s 247(d)", began, limits, happened, told)


def every_kind(*, practice: bool = False) -> dict[str, bytes]:
    """Each kind of document that leaves the office, composed."""
    agreement = an_agreement(practice=practice)
    return {
        "original": compose.compose_original(agreement),
        "copy": compose.compose_copy(agreement, a_copy()),
        "for signing": compose.compose_for_signing(agreement, a_sheet()),
        "non-agreement": compose.compose_non_agreement(a_non_agreement(practice=practice)),
        "signing record": compose.compose_signing_record(a_signing_record(practice=practice)),
        "signing record with scans": a_record_of_paper(practice=practice),
        "root sheet": compose.compose_root_sheet(a_root_sheet(practice=practice)),
        "destruction": compose.compose_destruction_certificate(a_destruction(practice=practice)),
        "chronology": compose.compose_chronology(a_chronology(practice=practice)),
        "restore drill": compose.compose_restore_drill(a_restore_drill(practice=practice)),
    }


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page as a reader's program extracts it, line ends as spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def data_in(pdf: bytes) -> dict[str, Any]:
    """The ``agreement.json`` that rides in a document."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        told: dict[str, Any] = json.loads(opened.attachments["agreement.json"].get_file().read_bytes())
    return told


def field_names(pdf: bytes) -> list[str]:
    """The signature fields, in the order of the file."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [str(field.T) for field in opened.Root.AcroForm.Fields]
