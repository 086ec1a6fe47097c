"""The journal's page: every deed in words, whose and about what; and whether the chain holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QTableView
from pytestqt.qtbot import QtBot

from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.journal import Deed, JournalEntry
from rjdesk.domain.member import Role
from rjdesk.services.vault.history import REASON
from rjdesk.wording import table
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory, walking
from tests.ui.reading import press, words_of
from ui.errands import ImmediateErrands
from ui.screens.journal.presenter import JournalPresenter
from ui.screens.journal.showing import entry_shown
from ui.screens.journal.shown import Told
from ui.screens.journal.view import JournalView


class Page:
    """The page over an office in memory that has taken one referral."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self.on: InMemory = in_memory()
        self.view = JournalView()
        qtbot.addWidget(self.view)
        desk = self.on.desk
        self.presenter = JournalPresenter(self.view, desk.journal, desk.members, desk.history, errands)
        self.view.resize(1200, 700)
        self.view.show()

    def lines(self) -> list[str]:
        """What stands in the table, line by line."""
        model = self.view.findChildren(QTableView)[0].model()
        return [
            " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def pick(self, name: str, title: str) -> None:
        box = next(box for box in self.view.findChildren(QComboBox) if box.accessibleName() == name)
        box.setCurrentIndex(next(n for n in range(box.count()) if box.itemText(n).startswith(title)))
        box.activated.emit(box.currentIndex())

    def all_lines(self) -> list[str]:
        self.lines()  # asks for the pages that are not there yet
        return self.lines()


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands) -> Page:
    return Page(qtbot, errands)


def test_the_newest_comes_first_with_who_and_what_about_which_case(page: Page) -> None:
    walking(page.on.desk).refer()
    page.presenter.open()
    lines = page.all_lines()
    assert "Took the referral | Aroha Ngātai" in lines[-1]
    reference = page.on.desk.casework.page(CaseQuery()).rows[0].reference
    assert lines[-1].endswith(reference)


def test_joining_and_roles_are_told_with_the_name_of_the_member(page: Page) -> None:
    hana = a_colleague(page.on, Role.FACILITATOR, name="Hana Tīhore")
    page.on.desk.members.change_roles(hana, frozenset({Role.SUPERVISOR, Role.AUDITOR}))
    page.presenter.open()
    changed, joined = page.all_lines()
    assert "Changed a member's roles (Hana Tīhore: Supervisor, Auditor)" in changed
    assert "Added a member (Hana Tīhore)" in joined


def test_an_auditor_reads_what_was_done_and_not_in_which_case(page: Page) -> None:
    case = walking(page.on.desk).refer()
    reference = page.on.desk.casework.page(CaseQuery()).rows[0].reference
    with as_member(page.on, a_colleague(page.on, Role.AUDITOR)):
        page.presenter.open()
        lines = page.all_lines()
    assert any(f"Case {case[:6]} …" in line for line in lines)
    assert not any(reference in line for line in lines)


def test_every_deed_can_be_told_without_its_case() -> None:
    nobody = Told({})
    (entry,) = _entries(in_memory(), Deed("vault_made"))
    for what in table()["deeds"]:
        told = entry_shown(nobody, replace(entry, deed=Deed(what)))
        assert told.what
        assert "{" not in told.what


def test_one_person_and_one_kind_can_be_looked_for(page: Page) -> None:
    hana = a_colleague(page.on, Role.FACILITATOR, name="Hana Tīhore")
    with as_member(page.on, hana):
        walking(page.on.desk).refer()
    page.presenter.open()
    page.pick("Whose entries", "Hana")
    assert all("Hana Tīhore" in line for line in page.all_lines())
    assert len(page.all_lines()) > 1
    page.pick("What they are about", "People")
    assert page.all_lines() == []
    assert "Nothing found" in words_of(page.view)
    page.pick("Whose entries", "Everybody")
    assert len(page.all_lines()) == 1


def test_a_clock_that_was_set_back_is_flagged(page: Page) -> None:
    a_colleague(page.on, Role.FACILITATOR)
    page.on.clock.advance(-timedelta(days=30))
    a_colleague(page.on, Role.AUDITOR)
    page.presenter.open()
    newest, oldest = page.all_lines()
    assert "clock was set back" in newest
    assert "clock was set back" not in oldest


def test_a_long_journal_is_told_page_by_page(page: Page) -> None:
    _entries(page.on, *(Deed("backup_made") for _ in range(120)))
    page.presenter.open()
    assert len(page.all_lines()) == 120
    assert "120 entries" in words_of(page.view)


def test_an_accepted_gap_is_told_with_its_reason(page: Page) -> None:
    with page.on.vault.unit_of_work() as work:
        work.settings.put(f"{REASON}12", "The laptop was stolen.")
        work.journal.write(Deed("history_gap_accepted", None, {"have": "12", "had": "15"}))
        work.commit()
    page.presenter.open()
    assert "Accepted that something was missing from the vault (The laptop was stolen.)" in page.all_lines()[0]


def test_a_sound_chain_is_said_to_be(page: Page) -> None:
    _entries(page.on, Deed("vault_made"), Deed("backup_made"))
    page.presenter.open()
    press(page.view, "Check the chain now")
    assert "The chain is sound: 2 entries" in words_of(page.view)


def test_the_first_break_is_told_with_its_reason(page: Page) -> None:
    _entries(page.on, Deed("vault_made"), Deed("backup_made"), Deed("backup_made"))
    journal = page.on.vault.shelves.journal
    journal[1] = replace(journal[1], deed=Deed("case_destroyed"))
    page.presenter.open()
    press(page.view, "Check the chain now")
    said = words_of(page.view)
    assert "The chain doesn't hold at the journal's entry 2: it was changed after it was made." in said
    assert "Copy the whole folder to another disk" in said


def test_what_was_found_is_taken_back_once_there_are_other_entries(page: Page) -> None:
    _entries(page.on, Deed("vault_made"))
    page.presenter.open()
    press(page.view, "Check the chain now")
    _entries(page.on, Deed("backup_made"))
    page.presenter.open()
    assert "The chain is sound" not in words_of(page.view)


def test_whoever_may_not_read_it_is_told_so(page: Page) -> None:
    with as_member(page.on, a_colleague(page.on, Role.FACILITATOR)):
        page.presenter.open()
    assert "You can't read the journal of the whole vault" in words_of(page.view)


def _entries(on: InMemory, *deeds: Deed) -> tuple[JournalEntry, ...]:
    """The journal once these were done too."""
    with on.vault.unit_of_work() as work:
        for deed in deeds:
            work.journal.write(deed)
        work.commit()
    return tuple(on.vault.shelves.journal)
