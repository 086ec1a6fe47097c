"""The page of people: who is here and what for; somebody new, with a passphrase of their own; somebody who leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.access import Relation, allowed_to
from rjdesk.domain.ids import MemberId
from rjdesk.domain.long_work import Progress
from rjdesk.domain.member import FOUNDER, Member, Role
from rjdesk.errors import DiskFull, Expected, KeysStillThere, LastAdministrator, PassphraseTooWeak
from rjdesk.services.members import Me
from tests.fakes import NOON
from tests.ui.desk_fakes import GOOD, FakeVaults
from tests.ui.reading import press, reachable, the_button, words_of
from ui.errands import ImmediateErrands
from ui.screens.members.handover import Handover
from ui.screens.members.joining import Joining
from ui.screens.members.presenter import MembersPresenter
from ui.screens.members.view import MembersView

AROHA = Member(MemberId("aroha"), "Aroha Ngātai", FOUNDER, NOON, b"")
HANA = Member(MemberId("hana"), "Hana Tīhore", frozenset({Role.FACILITATOR}), NOON, b"")


class FakeMembers:
    """People in a dict, and the passphrases that were typed by themselves."""

    def __init__(self) -> None:
        self.here = {AROHA.id: AROHA, HANA.id: HANA}
        self.at_work = AROHA.id
        self.passphrases: dict[str, str] = {}
        self.cases = 0
        self.refuses: Expected | None = None
        self.told: Callable[[], None] = lambda: None
        self.keys_stay = False

    def me(self) -> Me:
        member = self.here[self.at_work]
        return Me(member, allowed_to(member, Relation.NONE))

    def all(self) -> tuple[Member, ...]:
        return tuple(self.here.values())

    def add(self, name: str, passphrase: str, roles: frozenset[Role]) -> MemberId:
        self._refuse()
        self.passphrases[name] = passphrase
        self.here[MemberId(name)] = Member(MemberId(name), name, roles, NOON, b"")
        return MemberId(name)

    def change_roles(self, member: MemberId, roles: frozenset[Role]) -> None:
        if member == AROHA.id and Role.ADMINISTRATOR not in roles:
            raise LastAdministrator
        self.here[member] = self.here[member].with_roles(roles)

    def owned(self, member: MemberId) -> int:
        return self.cases

    def remove(self, member: MemberId, progress: Progress) -> None:
        progress(1, 2)
        self.told()
        self._refuse()
        self.here[member] = self.here[member].ended(NOON)
        if self.keys_stay:
            raise KeysStillThere

    def _refuse(self) -> None:
        if self.refuses is not None:
            raise self.refuses


class People:
    """The page, its presenters, and the page that is handed over."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self._qtbot = qtbot
        self.members, self.view = FakeMembers(), MembersView()
        qtbot.addWidget(self.view)
        joining = Joining(self.view.adding, self.members, FakeVaults(), errands)
        self.presenter = MembersPresenter(self.view, self.members, joining, errands)
        self.handover: Handover | None = None
        joining.handed.connect(self._take)
        joining.taken_back.connect(self._give_back)
        self.view.show()
        self.presenter.open()

    def _take(self, page: Handover) -> None:
        self._qtbot.addWidget(page)
        page.show()
        self.handover = page

    def _give_back(self) -> None:
        self.handover = None

    def is_handed(self) -> bool:
        """Whether a newcomer has the laptop."""
        return self.handover is not None

    def said(self) -> str:
        page = self.view.currentWidget()
        assert page is not None
        return words_of(page)

    def name(self, name: str) -> None:
        """Opens the sheet for somebody new and names them."""
        press(self.view, "Add a person")
        self.view.adding.findChildren(QLineEdit)[0].setText(name)

    def choose(self, passphrase: str) -> None:
        """Types a passphrase twice on the page that was handed over."""
        assert self.handover is not None
        for line in self.handover.findChildren(QLineEdit):
            line.setText(passphrase)
        press(self.handover, "Take this passphrase")


@pytest.fixture
def people(qtbot: QtBot, errands: ImmediateErrands) -> People:
    return People(qtbot, errands)


def test_everyone_is_there_with_their_roles_and_since_when(people: People) -> None:
    said = people.said()
    assert "Aroha Ngātai (you)" in said
    assert "Facilitator, Supervisor, Administrator · since 20 November 2026" in said
    assert "Hana Tīhore" in said


def test_whoever_left_is_told_of_and_can_not_be_chosen(people: People) -> None:
    people.members.here[HANA.id] = HANA.ended(NOON)
    people.presenter.open()
    assert "Hana Tīhore (has left)" in people.said()
    with pytest.raises(AssertionError):
        the_button(people.view, "Hana Tīhore")


def test_others_than_administrators_can_only_read(people: People) -> None:
    people.members.at_work = HANA.id
    people.presenter.open()
    assert "Aroha Ngātai" in people.said()
    assert "Add a person" not in people.said()
    assert len(list(reachable(people.view.everyone))) == 1  # back to the office


def test_a_newcomer_types_a_passphrase_that_nobody_else_sees(people: People) -> None:
    people.name("  Ana   Wīremu ")
    press(people.view.adding, "Hand the laptop to them")
    assert people.handover is not None
    assert "Welcome, Ana Wīremu" in words_of(people.handover)
    people.choose(GOOD)
    assert people.members.passphrases == {"Ana Wīremu": GOOD}
    assert not people.is_handed()
    assert "Ana Wīremu can open this vault now." in people.said()
    assert not any(line.text() == GOOD for line in people.view.findChildren(QLineEdit))


def test_roles_are_said_in_a_sentence_each(people: People) -> None:
    press(people.view, "Add a person")
    assert "Reads the journal and checks the vault. Sees no cases." in people.said()


def test_a_name_and_a_role_are_needed(people: People) -> None:
    people.name("")
    press(people.view.adding, "Facilitator")
    press(people.view.adding, "Hand the laptop to them")
    assert not people.is_handed()
    assert "Their name is needed." in people.said()
    assert "Tick at least one." in people.said()


def test_a_name_that_is_taken_is_refused_before_the_laptop_changes_hands(people: People) -> None:
    people.name("hana tīhore")
    press(people.view.adding, "Hand the laptop to them")
    assert not people.is_handed()
    assert "Somebody of that name is a member already." in people.said()


def test_a_passphrase_that_is_refused_can_be_tried_again(people: People) -> None:
    people.name("Ana Wīremu")
    press(people.view.adding, "Hand the laptop to them")
    people.members.refuses = PassphraseTooWeak(characters=20)
    people.choose(GOOD)
    assert people.handover is not None
    assert "This passphrase has 20 characters" in words_of(people.handover)
    people.members.refuses = None
    people.choose(GOOD)
    assert "Ana Wīremu" in people.members.passphrases


def test_the_laptop_can_be_given_back_without_a_passphrase(people: People) -> None:
    people.name("Ana Wīremu")
    press(people.view.adding, "Hand the laptop to them")
    assert people.handover is not None
    press(people.handover, "Give the laptop back")
    assert not people.is_handed()
    assert people.members.passphrases == {}


def test_roles_are_changed(people: People) -> None:
    press(people.view, "Hana Tīhore")
    press(people.view.person, "Supervisor")
    press(people.view.person, "Save what they are here for")
    assert people.members.here[HANA.id].roles == {Role.FACILITATOR, Role.SUPERVISOR}
    assert "Saved what Hana Tīhore is here for." in people.said()


def test_the_last_administrator_stays_one(people: People) -> None:
    press(people.view, "Aroha Ngātai (you)")
    press(people.view.person, "Administrator")
    press(people.view.person, "Save what they are here for")
    assert "Nobody would be left who can add people" in people.said()


def test_nobody_removes_themselves(people: People) -> None:
    press(people.view, "Aroha Ngātai (you)")
    assert "another administrator has to" in people.said()
    assert "Remove this person" not in people.said()


def test_a_removal_says_what_it_means_and_whose_cases_remain(people: People) -> None:
    people.members.cases = 3
    press(people.view, "Hana Tīhore")
    said = people.said()
    for words in ("3 cases are theirs.", "The vault gets a new key.", "Everyone else keeps their own passphrase.",
                  "A backup is made first."):  # fmt: skip
        assert words in said


def test_a_removal_is_asked_for_twice_and_can_not_be_stopped_half_way(people: People) -> None:
    press(people.view, "Hana Tīhore")
    press(people.view.person, "Remove this person …")
    assert people.members.here[HANA.id].current
    offered: list[str] = []
    people.members.told = lambda: offered.append(people.said())
    press(people.view.person, "Yes, remove them")
    assert "Leave the computer on" in offered[0]
    assert "Stop" not in offered[0].splitlines()
    assert not people.members.here[HANA.id].current
    assert "Hana Tīhore no longer belongs to this vault." in people.said()


def test_a_removal_that_fails_says_so_on_the_page_and_can_be_tried_again(people: People) -> None:
    people.members.refuses = DiskFull()
    press(people.view, "Hana Tīhore")
    for words in ("Remove this person …", "Yes, remove them"):
        press(people.view.person, words)
    assert people.view.person.message.words()
    assert the_button(people.view.person, "Remove this person …").isEnabled()


def test_somebody_who_is_out_is_shown_so_with_what_is_left_to_do_though_the_vault_has_no_new_key(
    people: People,
) -> None:
    people.members.keys_stay = True
    press(people.view, "Hana Tīhore")
    for words in ("Remove this person …", "Yes, remove them"):
        press(people.view.person, words)
    assert people.view.currentWidget() is people.view.everyone
    said = people.said()
    assert "They are removed" in said
    assert "The next unlocking by an administrator finishes it." in said
    assert "not saved" not in said
    people.presenter.open()
    assert "new key is still to come" in people.said()


def test_another_person_replaces_what_was_said_of_the_one_before(people: People) -> None:
    people.members.cases = 3
    press(people.view, "Hana Tīhore")
    press(people.view.person, "Back to everyone")
    people.members.cases = 0
    people.members.here[HANA.id] = replace(HANA, roles=frozenset({Role.AUDITOR}))
    people.presenter.open()
    press(people.view, "Hana Tīhore")
    assert "cases are theirs" not in people.said()
    assert "Auditor · since" in people.said()
