"""What every vault promises about how long cases are kept, and about those that are no more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256

import pytest

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.attachment import Attachment, AttachmentKind
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import AttachmentId, CaseId, DocumentId, MemberId, ParticipantId
from rjdesk.domain.ink import Ink, Point
from rjdesk.domain.keeping import Became, Keeping, Proposal, Statistic
from rjdesk.errors import NoSuchAttachment, NoSuchCase, NoSuchDocument
from rjdesk.store.unit_of_work import UnitOfWork
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

CASE, OTHER = a_case("FGC-1").build().id, a_case("FGC-2").build().id
PLACE = DraftPlace(CASE, "stage/notes")
CONTENT = b"content"
INK = Ink(((Point(0, 0), Point(1, 1)),))
MEMBER = MemberId("member")


def an_attachment(content: bytes = CONTENT) -> Attachment:
    """A file of the case."""
    known = (AttachmentKind.TEXT, len(content), sha256(content).hexdigest(), NOON, MEMBER)
    return Attachment(AttachmentId("a1"), CASE, "Letter", *known)


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """A vault with two cases, and everything that belongs to the first."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        for reference in ("FGC-1", "FGC-2"):
            work.cases.save(a_case(reference).with_offender("Tāne").build(), a_summary())
        known = (sha256(CONTENT).hexdigest(), len(CONTENT), False)
        work.documents.keep(Document(DocumentId("d1"), CASE, Paper.COPY, "Copy", NOON, *known), CONTENT)
        work.attachments.keep(an_attachment(), [CONTENT])
        work.drafts.keep(Draft(PLACE, "typed", NOON))
        work.inks.keep(CASE, ParticipantId("p1"), INK)
        work.access.keep(CaseAccess(CASE, MEMBER, True))
        work.keepings.keep(Keeping(CASE, "Public Records Act 2005", proposal=Proposal(MEMBER, NOON, "due")))
        work.commit()
    return bench


def do(bench: Bench, deed: Callable[[UnitOfWork], object]) -> None:
    """Do something in a piece of work of its own."""
    with bench.begin() as work:
        deed(work)
        work.commit()


def seal(bench: Bench) -> None:
    """Seal the first case."""
    do(bench, lambda work: work.keepings.seal(CASE, NOON, "expunged by the court"))


def test_the_rules_come_back_as_kept(kept: Bench) -> None:
    rules = Keeping(OTHER, "s1", date(2036, 1, 1), "a complaint", Proposal(MEMBER, NOON, "because"))
    with kept.begin() as work:
        assert work.keepings.of(OTHER) == Keeping(OTHER)
        work.keepings.keep(rules)
        assert work.keepings.of(OTHER) == rules
        work.keepings.keep(Keeping(OTHER, "s2"))
        assert work.keepings.of(OTHER) == Keeping(OTHER, "s2")


def test_proposals_come_oldest_first(kept: Bench) -> None:
    older = Keeping(OTHER, proposal=Proposal(MEMBER, NOON - timedelta(days=1), "older"))
    with kept.begin() as work:
        work.keepings.keep(older)
        assert [rules.case for rules in work.keepings.proposed()] == [OTHER, CASE]
        work.keepings.keep(Keeping(OTHER))
        assert [rules.case for rules in work.keepings.proposed()] == [CASE]


ASKED: list[tuple[str, Callable[[UnitOfWork], object], type[Exception]]] = [
    ("load", lambda work: work.cases.load(CASE), NoSuchCase),
    ("save", lambda work: work.cases.save(a_case("FGC-1").build(), a_summary()), NoSuchCase),
    ("paper", lambda work: work.documents.known(DocumentId("d1")), NoSuchDocument),
    ("bytes", lambda work: work.documents.bytes_of(DocumentId("d1")), NoSuchDocument),
    ("title", lambda work: work.documents.retitle(DocumentId("d1"), ""), NoSuchDocument),
    ("draft", lambda work: work.drafts.keep(Draft(PLACE, "more", NOON)), NoSuchCase),
    ("ink", lambda work: work.inks.keep(CASE, ParticipantId("p1"), INK), NoSuchCase),
    ("access", lambda work: work.access.of(CASE), NoSuchCase),
    ("give", lambda work: work.access.keep(CaseAccess(CASE, MEMBER)), NoSuchCase),
    ("rules", lambda work: work.keepings.of(CASE), NoSuchCase),
    ("keep", lambda work: work.keepings.keep(Keeping(CASE)), NoSuchCase),
    ("seal", lambda work: work.keepings.seal(CASE, NOON, ""), NoSuchCase),
    ("destroy", lambda work: work.keepings.destroy(CASE), NoSuchCase),
    ("add", lambda work: work.attachments.keep(an_attachment(), [CONTENT]), NoSuchCase),
    ("file", lambda work: work.attachments.known(AttachmentId("a1")), NoSuchAttachment),
    ("pieces", lambda work: work.attachments.pieces(AttachmentId("a1")), NoSuchAttachment),
    ("drop", lambda work: work.attachments.drop(AttachmentId("a1")), NoSuchAttachment),
]


@pytest.mark.parametrize(("ask", "answer"), [each[1:] for each in ASKED], ids=[each[0] for each in ASKED])
def test_no_shelf_knows_a_sealed_case(
    kept: Bench, ask: Callable[[UnitOfWork], object], answer: type[Exception]
) -> None:
    seal(kept)
    with kept.begin() as work, pytest.raises(answer):
        ask(work)


def test_nothing_that_lists_or_counts_shows_a_sealed_case(kept: Bench) -> None:
    seal(kept)
    with kept.begin() as work:
        assert [row.reference for row in work.case_list.page(CaseQuery(text="tane", state="all")).rows] == ["FGC-2"]
        assert (work.case_list.page(CaseQuery()).total, work.case_list.page(CaseQuery(text="FGC-1")).total) == (1, 0)
        assert (work.documents.of_case(CASE), work.attachments.of_case(CASE), work.drafts.of_case(CASE)) == ((), (), ())
        assert (work.inks.get(CASE, ParticipantId("p1")), work.keepings.proposed()) == (None, ())
        assert list(work.journal.entries(case=CASE)) == []
    with kept.begin_as(MemberId("someone")) as work:
        assert work.access.restricted() == ()


def test_a_sealed_case_comes_back_by_its_exact_reference_only(kept: Bench) -> None:
    seal(kept)
    do(kept, lambda work: work.drafts.drop(PLACE))
    with kept.begin() as work:
        for reference in ("FGC-2", "fgc-1", "FGC", ""):
            assert work.keepings.unseal(reference) is None
        assert work.keepings.unseal("FGC-1") == CASE
        assert work.cases.load(CASE).reference == "FGC-1"
        assert work.documents.bytes_of(DocumentId("d1")) == CONTENT
        assert work.drafts.of_case(CASE) == (Draft(PLACE, "typed", NOON),)
        assert work.keepings.of(CASE).authority == "Public Records Act 2005"
        assert work.keepings.unseal("FGC-1") is None


def test_a_destroyed_case_is_gone_with_everything_and_others_stay(kept: Bench) -> None:
    do(kept, lambda work: work.keepings.destroy(CASE))
    with kept.begin() as work:
        for _, ask, answer in ASKED:
            if ask is not ASKED[1][1]:
                with pytest.raises(answer):
                    ask(work)
        assert work.drafts.of_case(CASE) == ()
        assert work.keepings.unseal("FGC-1") is None
        assert work.cases.load(OTHER).reference == "FGC-2"
        assert len(list(work.journal.entries(case=CASE))) == 2


def test_what_remains_is_a_count_without_a_way_back(kept: Bench) -> None:
    with kept.begin() as work:
        for _ in range(2):
            work.keepings.count(Became.DESTROYED, 2026, "nz", "s247b", "agreement")
        work.keepings.count(Became.SEALED, 2026, "nz", "s247b", "agreement")
        assert work.keepings.statistics() == (
            Statistic(Became.DESTROYED, 2026, "nz", "s247b", "agreement", 2),
            Statistic(Became.SEALED, 2026, "nz", "s247b", "agreement", 1),
        )


def test_a_case_that_is_not_there_is_kept_under_no_rules(bench: Bench) -> None:
    elsewhere = CaseId("elsewhere")
    deeds: list[Callable[[UnitOfWork], object]] = [
        lambda work: work.keepings.of(elsewhere),
        lambda work: work.keepings.keep(Keeping(elsewhere)),
        lambda work: work.keepings.destroy(elsewhere),
        lambda work: work.keepings.seal(elsewhere, NOON, ""),
    ]
    for deed in deeds:
        with bench.begin() as work, pytest.raises(NoSuchCase):
            deed(work)
