"""What the database refuses by itself, whatever program writes to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from rjdesk.domain.document import Document, Paper
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import DocumentId, ParticipantId
from rjdesk.domain.ink import Ink, Point
from rjdesk.domain.journal import Deed
from rjdesk.domain.stage import Waiver
from rjdesk.errors import DiskFull, FolderReadOnly
from rjdesk.store.engine import driver, forbid_writing
from rjdesk.store.history.chain_check import chain_check
from rjdesk.store.history.record_digests import OF_THE_VAULT
from rjdesk.store.shelves.journal_kept import read_head
from rjdesk.store.tables.columns import metadata
from rjdesk.store.vault_work import VaultWork
from tests.builders import CaseBuilder, a_case, a_summary
from tests.fakes import NOON
from tests.store.full_vault import around, office, why_missed, with_figures
from tests.store.records import database, keep, work_on

CANARY = "Zephyrine"


def full_case() -> CaseBuilder:
    """A case with a row in every table."""
    case = a_case().with_offender(CANARY).with_victim().with_charge().admitted().paying().concluded()
    case = case.with_signing_open().replaced()
    return case.with_stage_closed("referral", Waiver("gate", "why")).with_signing_open().settling_next()


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A real vault's database with one case, a paper, a draft, a signature and two journal entries."""
    with database(tmp_path) as engine:
        keep(engine, full_case())
        case, content = full_case().build().id, b"paper"
        digest = sha256(content).hexdigest()
        with work_on(engine)() as work:
            work.documents.keep(Document(DocumentId("d1"), case, Paper.COPY, "Copy", NOON, digest, 5), content)
            work.drafts.keep(Draft(DraftPlace(case, "stage/notes"), CANARY, NOON))
            work.inks.keep(case, ParticipantId("p1"), Ink(((Point(0, 0), Point(1, 1)),)))
            held = replace(work.cases.load(case), missed=(why_missed("first"),))
            work.cases.save(held, with_figures(held, a_summary()))
            around(work, full_case().build(), "first")
            office(work, 1)
            work.journal.write(Deed("case_taken", case))
            work.journal.write(Deed("case_opened", case))
            work.commit()
        yield engine


def run(engine: Engine, statement: str, **values: object) -> None:
    """Run a statement behind the program's back."""
    with engine.begin() as connection:
        connection.execute(text(statement), values)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET what = 'nothing' WHERE seq = 1",
        "DELETE FROM journal WHERE seq = 2",
        "INSERT INTO journal SELECT 9, at, by, what, case_id, facts, previous, 'x', '', '' FROM journal WHERE seq = 2",
        "UPDATE cases SET practice = 1",
        "INSERT INTO cases SELECT 9, 'other', reference, 1, process, process_version, process_sha256, kind, received_on, "
        "facilitator, review_on, concluded, ceremony_opened_at, ceremony_closed_at, closed_at, version, '' FROM cases",
        "UPDATE cases SET process_sha256 = 'unknown'",
        "UPDATE cases SET reference = NULL",
        "UPDATE meta SET practice = 1",
        "DELETE FROM meta",
        "DELETE FROM processes",
        "UPDATE document_bytes SET content = x'00'",
        "UPDATE documents SET signing = 1",
        "UPDATE documents SET sha256 = 'another'",
        "UPDATE people SET part = 'bystander'",
        "UPDATE people SET votes = 2",
        "UPDATE places SET how = 'forged'",
        "UPDATE places SET settled_at = NULL",
        "UPDATE obligations SET currency = NULL",
        "UPDATE drafts SET place_case = ''",
        "INSERT INTO contacts VALUES ('nowhere', 'p1', '', '', '')",
        "UPDATE law_files SET version = 1",
        "DELETE FROM law_files",
        "UPDATE law_withdrawals SET because = 'another'",
        "DELETE FROM law_withdrawals",
        "UPDATE case_moves SET because = 'another'",
        "UPDATE statistics SET cases = 0",
        "UPDATE statistics SET year = 2025",
        "UPDATE statistics SET became = 'lost'",
        "DELETE FROM statistics",
        "UPDATE certificates SET content = x'00'",
        "UPDATE certificates SET kind = 'another'",
        "DELETE FROM certificates",
        "DELETE FROM backups",
        "UPDATE backups SET place = 'cloud'",
        "DELETE FROM members",
        "UPDATE emergencies SET reason = 'none'",
        "UPDATE case_access SET restricted = 2",
        "UPDATE person_links SET same = 2",
        "UPDATE person_links SET other = 'nobody'",
        "UPDATE volunteer_links SET same = 2",
        "UPDATE volunteer_links SET person = 'nobody'",
        "INSERT INTO person_keys VALUES ('nowhere', 'p1', 'tane')",
        "UPDATE attachments SET sha256 = 'another'",
        "UPDATE attachments SET kind = 'exe'",
        "UPDATE attachment_pieces SET content = x'00'",
        "UPDATE commits SET count = count",
        "DELETE FROM commits",
        "UPDATE ties SET kind = 'enemy'",
        "UPDATE orders SET may_meet = 'perhaps'",
        "UPDATE letter_papers SET letter = 'another'",
        "UPDATE dispatches SET sent_on = '2026-01-01'",
        "INSERT INTO dispatches SELECT 9, case_id, document, recipient, name, part, sent_on, 'pigeon', noted_at, noted_by, "
        "leaves_out, taken_back FROM dispatches",
        "UPDATE follow_up SET cents = 0",
        "UPDATE recidivism_checks SET found = 'no', offences = 0",
        "UPDATE case_costs SET cents = 0",
        "UPDATE office_costs SET cents = 0",
        "DELETE FROM office_costs",
        "UPDATE public_reports SET report = '{}'",
        "DELETE FROM public_reports",
        "INSERT INTO public_reports SELECT first, last, at, by, report FROM public_reports",
        "UPDATE sent_reports SET pdf = x'00'",
        "DELETE FROM sent_reports",
        "UPDATE follow_up_due SET kind = 'another'",
        "UPDATE letter_texts SET text = 'another'",
        "DELETE FROM letter_texts",
        "INSERT INTO commits VALUES (2, 9)",
        "UPDATE earlier_agreements SET said = '{}'",
        "UPDATE earlier_agreements SET sha256 = ''",
        "INSERT INTO keeping VALUES ('nowhere', '', NULL, '', '', NULL, '', NULL, '')",
    ],
)
def test_the_database_refuses(engine: Engine, statement: str) -> None:
    with pytest.raises(IntegrityError) as refused:
        run(engine, statement)
    assert CANARY not in str(refused.value)


def test_a_wrong_kind_of_value_is_refused_too(engine: Engine) -> None:
    with pytest.raises(IntegrityError):
        run(engine, "UPDATE obligations SET cents = 'many'")


def tables_with_rows(engine: Engine) -> set[str]:
    """The names of the tables that are not empty."""
    with engine.connect() as connection:
        names = connection.execute(text("SELECT name FROM pragma_table_list WHERE type = 'table'")).scalars().all()
        found = {name for name in names if connection.exec_driver_sql(f'SELECT 1 FROM "{name}"').first()}  # noqa: S608 - names out of the schema
    return found - {"sqlite_schema"}


def is_in_the_index(engine: Engine, word: str) -> bool:
    """Whether a word is anywhere in the pages of the search index."""
    with engine.connect() as connection:
        blocks = connection.execute(text("SELECT block FROM case_words_data")).scalars().all()
    return any(word.encode() in block for block in blocks)


def test_a_case_goes_with_all_that_is_its_own(engine: Engine) -> None:
    assert tables_with_rows(engine) == {*metadata.tables, "alembic_version"}
    run(engine, "DELETE FROM cases")
    of_nobodys_case = {
        "alembic_version", "meta", "processes", "journal", "commits", "sealed_answers", "surveys_asked", "sealed_notes",
    }  # fmt: skip
    kept = {*of_nobodys_case, *(table.name for table in OF_THE_VAULT)}
    assert tables_with_rows(engine) == kept


def test_the_words_of_a_case_leave_the_index_with_it(engine: Engine) -> None:
    assert is_in_the_index(engine, CANARY.lower())
    run(engine, "DELETE FROM cases")
    assert not is_in_the_index(engine, CANARY.lower())


def test_a_sound_chain_is_found_sound(engine: Engine) -> None:
    assert not list(chain_check(engine))


@pytest.mark.parametrize("damage", ["UPDATE journal SET what = 'x' WHERE seq = 1", "DELETE FROM journal WHERE seq = 1"])
def test_a_chain_tampered_with_is_found_out(engine: Engine, damage: str) -> None:
    run(engine, "DROP TRIGGER journal_is_not_rewritten")
    run(engine, "DROP TRIGGER journal_is_not_shortened")
    run(engine, damage)
    (finding,) = chain_check(engine)
    assert "journal" in finding.sentence()


def test_the_anchor_can_read_the_newest_entry_and_any_other(engine: Engine, tmp_path: Path) -> None:
    newest, first = read_head(engine, None), read_head(engine, 1)
    with work_on(engine)() as work:
        hashes = [entry.hash for entry in work.journal.entries()]
    assert (newest, first) == ((4, hashes[3], 2), (1, hashes[0], 2))
    assert read_head(engine, 5) is None
    (tmp_path / "new").mkdir()
    with database(tmp_path / "new") as fresh:
        assert read_head(fresh, None) == (0, "", 0)


def test_a_vault_opened_for_reading_can_be_read_and_refuses_changes(engine: Engine) -> None:
    forbid_writing(engine)
    begin = work_on(engine)
    with begin() as work:
        held = work.cases.load(full_case().build().id)
    with pytest.raises(FolderReadOnly), begin() as work:
        work.cases.save(held, a_summary())


def type_on(begin: Callable[[], VaultWork], draft: Draft) -> None:
    """Keep a draft in a piece of work of its own."""
    with begin() as work:
        work.drafts.keep(draft)
        work.commit()


def test_a_full_disk_refuses_a_change_and_loses_nothing(engine: Engine) -> None:
    begin, place = work_on(engine), DraftPlace(full_case().build().id, "stage/notes")
    with driver(engine) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")  # the disk is full from here
    with pytest.raises(DiskFull):
        type_on(begin, Draft(place, CANARY * 10_000, NOON))
    type_on(begin, Draft(place, "short", NOON))
    with begin() as work:
        assert [draft.text for draft in work.drafts.of_case(place.case)] == ["short"]


def test_saving_an_unchanged_case_writes_its_head_line_and_entry_only(engine: Engine) -> None:
    with work_on(engine)() as work:
        held = work.cases.load(full_case().build().id)
        work.cases.save(held, a_summary())
        work.commit()
    with driver(engine) as connection:
        before = connection.total_changes
    with work_on(engine)() as work:
        work.cases.save(work.cases.load(held.id), a_summary())
        work.commit()
    with driver(engine) as connection:
        assert connection.total_changes - before == 4  # and the count of commits
