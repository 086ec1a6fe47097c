"""``rjdesk report --public`` of an office of more than sixty cases: no kind of file hints at anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.figures.report import Period
from rjdesk.services.casework import CaseQuery
from rjdesk.services.figures.files import as_json
from tests.commands.program import rjdesk
from tests.two_years.cases import MadeUp
from tests.two_years.vault import PASSPHRASE, fill, made_up, new_office

YEAR = ("--from", "2025-01-01", "--to", "2025-12-31")
SETTLEMENT = "Waihīnau Crossing"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAYS = re.compile(
    rf"\b\d{{1,2}}(st|nd|rd|th)? ({MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
    rf"|\b({MONTHS}) \d{{1,4}}\b"
    r"|\b\d{1,2}\.\d{1,2}\.(\d{2,4})?(?!\d)"
    r"|\b\d{4}-\d{2}(-\d{2})?\b"
    r"|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
    r"|datetime\.date"
)
FIRST_OF_A_QUARTER = re.compile(r"\d{4}-?(01|04|07|10)-?01T?00:?00:?00")


class Office:
    """A vault with the cases of a year, and everything in it that names somebody or some place."""

    def __init__(self, folder: Path) -> None:
        self.vault = folder / "Office.rjvault"
        made = [each for each in made_up(132) if each.case.received_on.year == 2025]
        asked = [at for at, each in enumerate(made) if _region(each.case)]
        self.made = [_typed(each) if at in asked[:3] else each for at, each in enumerate(made)]
        here = new_office(self.vault)
        fill(here, self.made)
        self.references = [row.reference for row in here.casework.page(CaseQuery(state="all", limit=500)).rows]
        self.own = as_json(here.figures.report(Period(date(2025, 1, 1), date(2025, 12, 31)))).decode()
        here.vaults.lock()

    def hints(self) -> set[str]:
        """Names, whole and word by word, contact details, places, references, and the one settlement typed as a region."""
        found = {"Office of two years", "Aroha Ngātai", SETTLEMENT, *self.references}
        for case in (each.case for each in self.made):
            for person in case.participants:
                found |= {person.name, *person.name.split()}
                found |= {person.contact.address, person.contact.phone, person.contact.email}
            found |= {str(answer.value) for answer in case.answers if answer.fact is Fact.CONFERENCE_AT}
        return {each for each in found if len(each) > 3}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("office"))


def told(office: Office, kind: str, folder: Path) -> bytes:
    """The public report as the command makes it."""
    out = folder / f"report.{kind}"
    asked = ("report", office.vault, *YEAR, "--public", "--format", kind, "--out", out, "--passphrase-stdin")
    done = rjdesk(*asked, typed=PASSPHRASE)
    assert (done.returncode, done.stderr) == (0, "")
    return out.read_bytes()


def hinted(text: str, office: Office) -> list[str]:
    """What hints at somebody in a text; words as words, so that Ana is not found in analysis."""
    names = [each for each in office.hints() if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text)]
    return names + [each.group() for each in DAYS.finditer(text)]


def texts(content: bytes, kind: str) -> Iterator[str]:
    """Every text in a file: its pages or parts, and what it says of itself."""
    if kind == "pdf":
        yield from (page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))
        with pikepdf.open(BytesIO(content)) as pdf:
            yield "\n".join(f"{name} {value}" for name, value in pdf.docinfo.items())
            yield str(pdf.open_metadata())
    elif kind == "xlsx":
        yield from (ZipFile(BytesIO(content)).read(part).decode() for part in ZipFile(BytesIO(content)).namelist())
    else:
        yield content.decode("utf-8-sig")


@pytest.mark.parametrize("kind", ["pdf", "xlsx", "csv", "json"])
def test_no_kind_of_public_report_hints_at_anybody(office: Office, kind: str, tmp_path: Path) -> None:
    assert len(office.made) > 60
    assert sum(SETTLEMENT in str(each.case.answers) for each in office.made) == 3
    text = "\n".join(texts(told(office, kind, tmp_path), kind))
    assert "2025 Q1" in text
    assert hinted(FIRST_OF_A_QUARTER.sub("", text), office) == []


def test_the_offices_own_report_would_be_found_out(office: Office) -> None:
    assert {"Office of two years", "2025-01-01"} <= set(hinted(office.own, office))
    assert hinted(f"Seen on 10 February and on 10.02. and 2025-02 in {SETTLEMENT}.", office)[1:] == [
        "10 February",
        "10.02.",
        "2025-02",
    ]


def _region(case: Case) -> bool:
    return any(answer.fact is Fact.REGION for answer in case.answers)


def _typed(made: MadeUp) -> MadeUp:
    """Somebody typed a settlement where a region is asked for."""
    answers = (replace(a, value=SETTLEMENT) if a.fact is Fact.REGION else a for a in made.case.answers)
    return replace(made, case=replace(made.case, answers=tuple(answers)))
