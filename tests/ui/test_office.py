"""The office page: what concerns whoever is at work, how it stands, and where it leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from rjdesk.domain.backup import Backup
from rjdesk.domain.journal import Deed
from rjdesk.domain.member import Role
from rjdesk.services.ending.confirmations import confirm
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.ui.reading import press, reachable, the_button, words_of
from ui.errands import ImmediateErrands
from ui.screens.office.looking import OfficeServices
from ui.screens.office.presenter import OfficePresenter
from ui.screens.office.view import OfficeView


class Page:
    """The office page over an office in memory."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self.on: InMemory = in_memory()
        self.view = OfficeView()
        qtbot.addWidget(self.view)
        desk = self.on.desk
        safe = desk.backups, desk.keys, desk.journal, desk.keeping, desk.destruction
        services = OfficeServices(
            desk.members, *safe, desk.laws, desk.letters, desk.complaints, desk.volunteers, desk.learning
        )
        self.presenter = OfficePresenter(self.view, services, errands, lambda: self.on.clock().date())
        self.view.show()

    def said(self) -> str:
        self.presenter.open()
        return words_of(self.view)


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands) -> Page:
    return Page(qtbot, errands)


def _backed_up(on: InMemory, days: int, place: str = "internal") -> None:
    at = on.clock() - timedelta(days=days)
    kept = Backup(str(days), at, "internal", "/backups/a.rjbackup", "0" * 64, 1, days, at, at.date())
    with on.vault.unit_of_work() as work:
        work.backups.keep(replace(kept, place="external") if place == "external" else kept)
        work.commit()


def test_every_part_says_how_it_stands(page: Page) -> None:
    a_colleague(page.on, Role.FACILITATOR)
    _backed_up(page.on, 1, "external")
    with page.on.vault.unit_of_work() as work:
        confirm(work, page.on.clock() - timedelta(days=12))
        work.journal.write(Deed("recovery_confirmed"))
        work.commit()
    said = page.said()
    for words in ("2 people", "Last backup yesterday.", "Confirmed 12 days ago", "Nothing waits"):
        assert words in said
    assert "Due now" not in said
    assert "Look for it" not in said


def test_what_is_due_says_so_in_words(page: Page) -> None:
    said = page.said()
    assert "No backup yet." in said
    assert "There is no backup outside this laptop" in said
    assert "Due now" in said
    assert "Nobody has confirmed yet that it is there" in said
    assert "Look for it" in said


def test_a_backup_on_the_laptop_alone_is_not_enough(page: Page) -> None:
    _backed_up(page.on, 0)
    said = page.said()
    assert "Last backup today. There is no backup outside this laptop" in said
    assert "Due now" in said


def test_an_auditor_finds_the_journal_and_neither_recovery_nor_cases(page: Page) -> None:
    with as_member(page.on, a_colleague(page.on, Role.AUDITOR)):
        said = page.said()
    assert "Journal" in said
    assert "Recovery sheet" not in said


def test_a_facilitator_finds_people_and_backups_alone(page: Page) -> None:
    with as_member(page.on, a_colleague(page.on, Role.FACILITATOR)):
        said = page.said()
    assert "People" in said
    assert "Backups" in said
    for words in ("Journal", "Recovery sheet", "Kept and destroyed"):
        assert words not in said


def test_the_journal_is_counted_and_its_chain_looked_through(page: Page) -> None:
    a_colleague(page.on, Role.FACILITATOR)
    assert "1 entry, " in page.said()


def test_a_row_leads_to_its_page_and_is_reached_by_keyboard(page: Page, qtbot: QtBot) -> None:
    page.presenter.open()
    assert len(list(reachable(page.view))) == 15
    with qtbot.waitSignal(page.view.chosen) as chosen:
        press(page.view, "People")
    assert chosen.args == ["members"]


def test_looking_again_leaves_the_keyboard_where_it_is(page: Page) -> None:
    page.presenter.open()
    page.view.activateWindow()
    the_button(page.view, "Backups").setFocus()
    a_colleague(page.on, Role.FACILITATOR)
    assert "2 people" in page.said()
    assert the_button(page.view, "Backups").hasFocus()
