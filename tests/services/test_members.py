"""People join with a passphrase of their own, are given roles, and leave; somebody who can let others in is always there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk
from rjdesk.domain.access import Action
from rjdesk.domain.ids import MemberId
from rjdesk.domain.long_work import Progress
from rjdesk.domain.member import FOUNDER, Role
from rjdesk.errors import (
    CantRemoveYourself,
    DiskFull,
    KeysStillThere,
    LastAdministrator,
    MemberEnded,
    NameTaken,
    NoSuchMember,
    NotAllowed,
    PassphraseTooWeak,
    WrongPassphrase,
)
from rjdesk.services.members import Joined, Members
from rjdesk.wording import of_error
from tests.services.conferences import PASSPHRASE, in_memory, on_disk

HANAS = "velvet quartz orbit cinder maple lantern"
TEAM = frozenset({Role.FACILITATOR})


@dataclass
class Office:
    """A real vault and its folder."""

    desk: Desk
    folder: Path

    def enter(self, passphrase: str) -> None:
        """Somebody unlocks it: a change of users is a lock and an unlocking."""
        self.desk.vaults.unlock(self.folder, passphrase)

    def deeds(self) -> list[str]:
        return [entry.deed.what for entry in self.desk.journal.entries()]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with on_disk(tmp_path, cheap=True) as desk:
        yield Office(desk, tmp_path / "a.rjvault")


def _progress(_: int, __: int) -> None:
    """Nobody watches."""


def _nothing(_: Progress) -> None:
    """No backup."""


class FullDisk:
    """Keys that can't be changed."""

    def add_member(self, name: str, passphrase: str) -> Joined:
        raise DiskFull

    def remove_member(self, member_id: MemberId, progress: Progress) -> None:
        raise DiskFull


def _hana(office: Office, roles: frozenset[Role] = TEAM) -> MemberId:
    return office.desk.members.add(" Hana  Tīhore ", HANAS, roles)


def test_whoever_makes_a_vault_is_its_only_member_and_may_do_everything_at_first(office: Office) -> None:
    (founder,) = office.desk.members.all()
    me = office.desk.members.me()
    assert me.member == founder
    assert founder.roles == FOUNDER
    assert {Action.TAKE_REFERRAL, Action.READ_JOURNAL, Action.MANAGE_MEMBERS} <= me.may


def test_a_new_member_unlocks_with_their_own_passphrase_and_may_do_what_their_roles_say(office: Office) -> None:
    hana = _hana(office)
    office.enter(HANAS)
    me = office.desk.members.me()
    assert (me.member.id, me.member.name, me.member.roles) == (hana, "Hana Tīhore", TEAM)
    assert office.desk.casework.today().counts.open == 0
    with pytest.raises(NotAllowed):
        office.desk.members.add("Somebody", PASSPHRASE + " more", TEAM)


def test_a_new_members_deeds_are_signed_by_their_own_key(office: Office) -> None:
    hana = _hana(office, FOUNDER)
    office.enter(HANAS)
    office.desk.members.change_roles(hana, FOUNDER | {Role.AUDITOR})
    last = office.desk.journal.entries()[-1]
    assert (last.by, last.deed.what) == (hana, "roles_changed")
    assert last.deed.facts["roles"] == "facilitator supervisor administrator auditor"
    assert office.desk.journal.first_break() is None


def test_a_new_member_signs_papers_with_a_certificate_of_the_office(office: Office) -> None:
    _hana(office)
    office.enter(HANAS)
    assert office.desk.papers.root_sheet().make().pdf.startswith(b"%PDF")


def test_two_members_of_one_name_could_not_be_told_apart_on_papers(office: Office) -> None:
    _hana(office)
    with pytest.raises(NameTaken):
        office.desk.members.add("hana tīhore", "another passphrase of enough words", TEAM)


@pytest.mark.parametrize("passphrase", ["short", PASSPHRASE])
def test_a_passphrase_that_is_weak_or_already_opens_the_vault_adds_nobody(office: Office, passphrase: str) -> None:
    with pytest.raises(PassphraseTooWeak):
        office.desk.members.add("Hana", passphrase, TEAM)
    assert len(office.desk.members.all()) == 1


def test_somebody_who_is_removed_is_out_and_the_vault_has_another_key(office: Office) -> None:
    hana = _hana(office)
    office.desk.members.remove(hana, _progress)
    with pytest.raises(WrongPassphrase):
        office.enter(HANAS)
    office.enter(PASSPHRASE)
    assert [member.current for member in office.desk.members.all()] == [True, False]
    assert office.deeds()[-1] == "member_removed"
    assert office.desk.journal.first_break() is None


def test_somebody_is_out_even_if_the_vault_could_not_be_given_another_key(office: Office) -> None:
    hana, vaults = _hana(office), office.desk.vaults
    members = Members(vaults.session, vaults.around.clock, FullDisk, _nothing)
    with pytest.raises(KeysStillThere) as told:
        members.remove(hana, _progress)
    assert "not saved" not in str(of_error(told.value))
    with pytest.raises(MemberEnded):
        office.enter(HANAS)
    office.enter(PASSPHRASE)  # an administrator's unlocking goes on with it
    with pytest.raises(WrongPassphrase):
        office.enter(HANAS)


def test_keys_that_were_given_to_nobody_on_record_open_nothing_and_are_taken_again(office: Office) -> None:
    office.desk.vaults.vault().add_member("Hana", HANAS)  # and killed before it was written down
    with pytest.raises(MemberEnded):
        office.enter(HANAS)
    office.enter(PASSPHRASE)
    _hana(office)
    office.enter(HANAS)


def test_a_backup_is_made_before_anybodys_keys_are_taken(office: Office) -> None:
    asked = list[str]()
    hana, vaults = _hana(office), office.desk.vaults

    def refuse(_: Progress) -> None:
        asked.append("a backup")
        raise DiskFull

    members = Members(vaults.session, vaults.around.clock, vaults.vault, refuse)
    with pytest.raises(DiskFull):
        members.remove(hana, _progress)
    assert asked == ["a backup"]
    office.enter(HANAS)
    assert office.desk.members.me().member.current


def test_somebody_who_was_removed_can_join_again_under_their_name(office: Office) -> None:
    office.desk.members.remove(_hana(office), _progress)
    again = _hana(office)
    office.enter(HANAS)
    assert office.desk.members.me().member.id == again


def test_nobody_is_removed_twice_or_given_roles_after_they_left(office: Office) -> None:
    hana = _hana(office)
    office.desk.members.remove(hana, _progress)
    with pytest.raises(NoSuchMember):
        office.desk.members.remove(hana, _progress)
    with pytest.raises(NoSuchMember):
        office.desk.members.change_roles(hana, FOUNDER)


def test_nobody_removes_themselves(office: Office) -> None:
    _hana(office, FOUNDER)
    with pytest.raises(CantRemoveYourself):
        office.desk.members.remove(office.desk.members.me().member.id, _progress)


def test_a_vault_is_never_left_without_an_administrator(office: Office) -> None:
    me = office.desk.members.me().member.id
    _hana(office)
    with pytest.raises(LastAdministrator):
        office.desk.members.change_roles(me, TEAM)
    assert office.desk.members.me().member.roles == FOUNDER


def test_roles_can_be_given_away_once_somebody_else_has_them(office: Office) -> None:
    me = office.desk.members.me().member.id
    _hana(office, FOUNDER)
    office.desk.members.change_roles(me, TEAM)
    assert office.desk.members.me().may == {
        Action.SEE_CASES, Action.TAKE_REFERRAL, Action.WORK_ON_CASE, Action.EXPORT_PAPERS, Action.CHECK_VAULT,
        Action.SEE_MEMBERS, Action.MAKE_BACKUP, Action.KEEP_OWN_KEYS, Action.TRAIN, Action.OBSERVE,
        Action.SEE_COMMUNITY, Action.KEEP_COMMUNITY, Action.READ_LESSONS, Action.KEEP_LESSONS, Action.TAKE_COMPLAINT,
    }  # fmt: skip
    with pytest.raises(NotAllowed):
        office.desk.members.change_roles(me, FOUNDER)


def test_a_member_whose_leaving_is_on_record_may_do_nothing_even_in_a_session_that_is_still_open() -> None:
    on = in_memory()
    with on.vault.unit_of_work() as work:
        work.members.keep(work.members.get(MemberId("member")).ended(on.clock()))
        work.commit()
    with pytest.raises(NotAllowed) as refused:
        on.desk.casework.today()
    assert refused.value.facts["reason"] == "ended"
    assert on.desk.members.me().may == set()
