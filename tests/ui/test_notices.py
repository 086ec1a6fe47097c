"""The strip over the day's work: only what whoever is at work can do something about."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from rjdesk.domain.access import Relation, allowed_to
from rjdesk.domain.backup import Backup
from rjdesk.domain.journal import Deed
from rjdesk.domain.member import Role
from rjdesk.domain.training.competence import CompetenceKind
from rjdesk.services.ending.confirmations import confirm
from rjdesk.services.training.competence import Learnt
from rjdesk.services.vault.vaults import VaultSummary
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory, walking
from tests.ui.reading import press, words_of
from ui.errands import ImmediateErrands
from ui.screens.today.notices import Notices
from ui.screens.today.notices_presenter import NoticesPresenter
from ui.screens.today.noticing import NoticeServices

REASON = "Their facilitator is ill and the family is at the door."


class Strip:
    """The strip over an office in memory."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self.on: InMemory = in_memory()
        self.view, self._qtbot, self._errands = Notices(), qtbot, errands
        qtbot.addWidget(self.view)

    def said(self, *, practice: bool = False) -> str:
        """What it tells whoever is at work."""
        desk = self.on.desk
        may = allowed_to(desk.members.me().member, Relation.NONE)
        summary = VaultSummary("a", "Te Kōwhai Office", "Aroha", practice, may=may)
        services = NoticeServices(
            desk.backups,
            desk.keys,
            desk.assignments,
            desk.keeping,
            desk.destruction,
            desk.competences,
            desk.learning,
            desk.volunteers,
            desk.complaints,
        )
        NoticesPresenter(self.view, services, self._errands, summary).refresh()
        return words_of(self.view) if self.view.isVisible() else ""


@pytest.fixture
def strip(qtbot: QtBot, errands: ImmediateErrands) -> Strip:
    return Strip(qtbot, errands)


def _settled(on: InMemory) -> None:
    """A backup outside the laptop, and a recovery code that somebody looked for."""
    at = on.clock()
    with on.vault.unit_of_work() as work:
        work.backups.keep(Backup("1", at, "external", "/stick/a.rjbackup", "0" * 64, 1, 1, at, at.date()))
        confirm(work, at)
        work.journal.write(Deed("recovery_confirmed"))
        work.commit()


def test_nothing_is_said_while_there_is_nothing_to_do(strip: Strip) -> None:
    _settled(strip.on)
    assert strip.said() == ""


def test_an_old_copy_outside_the_laptop_is_said_with_the_way_to_make_one(strip: Strip, qtbot: QtBot) -> None:
    _settled(strip.on)
    strip.on.clock.advance(timedelta(days=8))
    assert "The newest backup outside this laptop is more than seven days old." in strip.said()
    with qtbot.waitSignal(strip.view.place_wanted) as wanted:
        press(strip.view, "Make a backup")
    assert wanted.args == ["backups"]


def test_a_recovery_sheet_that_nobody_looked_for_is_said_to_the_administrator_alone(strip: Strip) -> None:
    _settled(strip.on)
    strip.on.clock.advance(timedelta(days=91))
    strip.said()
    press(strip.view, "And 1 more")
    assert "Nobody has confirmed for 90 days" in words_of(strip.view)
    with as_member(strip.on, a_colleague(strip.on, Role.FACILITATOR)):
        assert "Nobody has confirmed" not in strip.said()


def test_however_much_there_is_to_say_one_line_says_the_most_pressing_until_it_is_opened(strip: Strip) -> None:
    _settled(strip.on)
    strip.on.clock.advance(timedelta(days=91))
    closed = strip.said()
    assert "The newest backup outside this laptop is more than seven days old." in closed
    assert "Nobody has confirmed for 90 days" not in closed
    press(strip.view, "And 1 more")
    assert "Nobody has confirmed for 90 days" in words_of(strip.view)
    assert "Nobody has confirmed for 90 days" in strip.said(), "looking again doesn't close it"
    press(strip.view, "Show less")
    assert "Nobody has confirmed for 90 days" not in words_of(strip.view)


def test_a_practice_vault_needs_no_backup(strip: Strip) -> None:
    assert strip.said(practice=True) == ""


def test_whoever_opened_my_restricted_case_is_named_with_the_reason_until_i_have_seen_it(
    strip: Strip, qtbot: QtBot
) -> None:
    _settled(strip.on)
    case = walking(strip.on.desk).refer()
    strip.on.desk.assignments.restrict(case)
    with as_member(strip.on, a_colleague(strip.on, Role.SUPERVISOR, name="Hana Tīhore")):
        strip.on.desk.assignments.open_in_emergency(case, REASON)
        assert strip.said() == ""
    said = strip.said()
    assert "Hana Tīhore opened your restricted case" in said
    assert REASON in said
    with qtbot.waitSignal(strip.view.case_wanted) as wanted:
        press(strip.view, "Open the case")
    assert wanted.args == [case]
    press(strip.view, "Seen")
    assert not strip.view.isVisible()


def test_a_proposal_waits_for_somebody_else_than_who_made_it(strip: Strip) -> None:
    _settled(strip.on)
    case = walking(strip.on.desk).refer()
    strip.on.desk.keeping.propose_destruction(case, REASON)
    assert strip.said() == ""
    with as_member(strip.on, a_colleague(strip.on, Role.SUPERVISOR)):
        assert "Somebody proposed to destroy a case." in strip.said()
    with as_member(strip.on, a_colleague(strip.on, Role.FACILITATOR)):
        assert strip.said() == ""


def test_an_accreditation_that_soon_ends_is_said_with_the_way_to_the_record(strip: Strip, qtbot: QtBot) -> None:
    _settled(strip.on)
    today = strip.on.clock().date()
    colleagues = [a_colleague(strip.on, Role.FACILITATOR, name=name) for name in ("hana", "rua")]
    for member in (strip.on.vault.member, *colleagues):
        learnt = Learnt(member, CompetenceKind.ACCREDITATION, "Accredited facilitator", "A college", today, today)
        strip.on.desk.competences.note(learnt)
    assert "Your “Accredited facilitator” lasts until" in strip.said()
    press(strip.view, "And 1 more")
    assert "And 1 more of colleagues." in words_of(strip.view)
    with as_member(strip.on, colleagues[0]):
        assert "more of colleagues" not in strip.said()
        with qtbot.waitSignal(strip.view.place_wanted) as wanted:
            press(strip.view, "Training and accreditation")
        assert wanted.args == ["competence"]
