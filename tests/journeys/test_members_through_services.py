"""Several people in one office: let in, recovered, removed, and what a kill in between leaves to the next unlocking."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal_proof import first_break
from rjdesk.domain.long_work import unheard
from rjdesk.domain.member import FOUNDER, Role
from rjdesk.errors import (
    MemberEnded,
    NoSuchMember,
    NotAllowed,
    NotRecoverable,
    PassphraseTooWeak,
    WrongPassphrase,
    WrongRecoveryCode,
)
from rjdesk.services.vault.vaults import NewVaultRequest, VaultSummary
from rjdesk.store.history.signatures import verify_entry
from rjdesk.store.shelves.journal_kept import read_head
from rjdesk.store.surroundings import Surroundings
from rjdesk.wording import of_error
from tests.fakes import NOON, FixedClock
from tests.store.golden import a_copy, means
from tests.store.small_vault import CHEAP, LOW_BOUNDS

AROHA, BEN, CHRIS = "harbour kettle mossy ladder", "violet tractor under snow", "copper meadow lantern ferry"
NEW = "river tundra basil anchor"


@dataclass(frozen=True)
class Office:
    """An office whose vault Aroha made; Ben is a facilitator there, Chris an administrator."""

    root: Path
    clock: FixedClock
    code: str
    ben: MemberId
    chris: MemberId

    @property
    def folder(self) -> Path:
        return self.root / "a.rjvault"

    @contextmanager
    def open(self, passphrase: str) -> Iterator[Desk]:
        """A program that was just started, with the vault unlocked."""
        here = started(self.root, self.clock)
        here.vaults.unlock(self.folder, passphrase)
        try:
            yield here
        finally:
            here.vaults.lock()

    def opens(self, passphrase: str) -> bool:
        """Whether a passphrase lets anyone in."""
        try:
            with self.open(passphrase):
                return True
        except (WrongPassphrase, MemberEnded):
            return False


def started(root: Path, clock: FixedClock) -> Desk:
    """A program that was just started."""
    return desk(Surroundings(clock, os.urandom, root / "anchors", read_head, lambda: CHEAP, LOW_BOUNDS), clock)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The office, its vault locked."""
    clock = FixedClock()
    here = started(tmp_path, clock)
    created = here.vaults.create(NewVaultRequest(tmp_path / "a.rjvault", "Te Kōwhai Office", "Aroha Ngātai", AROHA))
    here.vaults.confirm_recovery(created.recovery_code)
    clock.advance(timedelta(minutes=5))
    ben = here.members.add("Ben", BEN, frozenset({Role.FACILITATOR}))
    chris = here.members.add("Chris", CHRIS, frozenset({Role.ADMINISTRATOR}))
    here.vaults.lock()
    return Office(tmp_path, clock, created.recovery_code, ben, chris)


def deeds(here: Desk) -> list[str]:
    """What the journal tells, by whoever may read it."""
    with here.vaults.session().units() as work:
        return [entry.deed.what for entry in work.journal.entries()]


def is_sound(here: Desk) -> bool:
    """Whether every entry is in its place and signed by a member."""
    with here.vaults.session().units() as work:
        return first_break(work.journal.entries(), verify_entry) is None


def test_whoever_makes_a_vault_is_its_first_member_and_signs_from_the_first_entry_on(office: Office) -> None:
    with office.open(AROHA) as here:
        founder = here.members.all()[0]
        assert (founder.name, founder.roles, founder.verifies) == (
            "Aroha Ngātai",
            FOUNDER,
            here.vaults.vault().verifies,
        )
        with here.vaults.session().units() as work:
            (made, *_) = work.journal.entries()
        assert made.deed.facts == {"member": founder.id, "key": founder.verifies.hex()}
        assert made.signature
        assert is_sound(here)


def test_each_member_unlocks_the_same_vault_as_themselves(office: Office) -> None:
    for passphrase, name in ((AROHA, "Aroha Ngātai"), (BEN, "Ben"), (CHRIS, "Chris")):
        with office.open(passphrase) as here:
            assert here.vaults.session().member_name == name
            assert is_sound(here)


def test_one_may_say_who_one_is_first(office: Office) -> None:
    here = started(office.root, office.clock)
    summary = here.vaults.unlock(office.folder, BEN, office.ben)
    assert (summary.member_name, summary.member_id) == ("Ben", office.ben)
    here.vaults.lock()


def test_someone_removed_is_kept_out_from_the_moment_it_is_written_down(office: Office) -> None:
    with office.open(AROHA) as here:
        ended(here, office.ben)  # and killed here, before the keys are taken
    refused = pytest.raises(MemberEnded)
    with refused as told, office.open(BEN):
        pass
    assert "left the office" in of_error(told.value).happened


def ended(here: Desk, member: MemberId) -> None:
    """Write down that somebody left, and no more."""
    with here.vaults.session().units() as work:
        work.members.keep(work.members.get(member).ended(here.vaults.around.clock()))
        work.commit()


def test_an_unfinished_removal_is_finished_when_an_administrator_unlocks_and_not_by_anyone_else(office: Office) -> None:
    with office.open(AROHA) as here:
        helper = here.members.add("Dana", NEW, frozenset({Role.FACILITATOR}))
        ended(here, office.ben)
    with office.open(NEW) as here:
        assert [person.id for person in here.vaults.vault().people][1:] == [office.ben, office.chris, helper]
    with office.open(CHRIS) as here:
        assert [person.id for person in here.vaults.vault().people][1:] == [office.chris, helper]
    with pytest.raises(WrongPassphrase), office.open(BEN):
        pass


def test_a_joining_that_was_cut_off_lets_nobody_in_and_is_cleared_away(office: Office) -> None:
    with office.open(AROHA) as here:
        here.vaults.vault().add_member("Dana", NEW)  # and killed here, before she is written down
    assert not office.opens(NEW)
    with office.open(AROHA) as here:
        assert "Dana" not in [person.name for person in here.vaults.vault().people]


def test_a_removed_members_passphrase_opens_nothing_and_the_others_type_what_they_always_do(office: Office) -> None:
    with office.open(AROHA) as here:
        here.members.remove(office.ben, unheard)
        assert is_sound(here)
    assert [office.opens(passphrase) for passphrase in (AROHA, BEN, CHRIS)] == [True, False, True]


def test_the_recovery_code_asks_for_whom(office: Office) -> None:
    here = started(office.root, office.clock)
    people = here.vaults.recoverable(office.folder, office.code)
    assert [person.name for person in people] == ["Aroha Ngātai", "Ben", "Chris"]
    assert not here.vaults.is_open
    with pytest.raises(NoSuchMember):
        here.vaults.unlock_with_recovery(office.folder, office.code, NEW)
    summary: VaultSummary = here.vaults.unlock_with_recovery(office.folder, office.code, NEW, people[1].id)
    assert summary.member_name == "Ben"
    assert deeds(here)[-1] == "passphrase_set_with_recovery"
    assert is_sound(here)
    here.vaults.lock()
    assert [office.opens(passphrase) for passphrase in (AROHA, BEN, NEW)] == [True, False, True]


def test_after_ninety_days_somebody_is_asked_for_the_sheet(office: Office) -> None:
    with office.open(AROHA) as here:
        made = here.keys.recovery_confirmed_at()
        assert (made, here.keys.recovery_due()) == (NOON, False)
        office.clock.advance(timedelta(days=90))
        assert here.keys.recovery_due()
        with pytest.raises(WrongRecoveryCode):
            here.keys.confirm_recovery("RJ4Q-7M2K")
        assert here.keys.recovery_due()
        here.keys.confirm_recovery(office.code.lower())
        assert not here.keys.recovery_due()
        assert deeds(here)[-1] == "recovery_confirmed"


def test_a_new_recovery_code_counts_once_it_was_typed_back(office: Office) -> None:
    with office.open(CHRIS) as here:
        with pytest.raises(WrongRecoveryCode):
            here.keys.recovery_sheet()
        code = here.keys.new_recovery_code()
        assert here.keys.recovery_sheet().startswith(b"%PDF")
        with pytest.raises(WrongRecoveryCode):
            here.keys.reissue_recovery(office.code, unheard)
        here.keys.confirm_recovery(office.code)
        here.keys.reissue_recovery(code, unheard)
        assert deeds(here)[-3:] == ["backup_made", "recovery_reissue_began", "recovery_reissued"]
        assert here.keys.not_recoverable() == ("Aroha Ngātai", "Ben")
        with pytest.raises(WrongRecoveryCode):
            here.keys.confirm_recovery(office.code)
    with office.open(BEN):
        pass  # which is all that it takes
    with office.open(CHRIS) as here:
        assert here.keys.not_recoverable() == ("Aroha Ngātai",)
    with pytest.raises(NotRecoverable):
        here.vaults.unlock_with_recovery(office.folder, code, NEW, here_is(office, "Aroha Ngātai"))


class Killed(BaseException):
    """Ends a step as a kill does: nothing of ours catches it."""


def test_a_kill_before_the_note_of_another_recovery_code_leaves_no_silence_in_the_journal(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(what: str) -> None:
        raise Killed

    with office.open(CHRIS) as here:
        code = here.keys.new_recovery_code()
        monkeypatch.setattr(here.keys, "_note", kill)
        with pytest.raises(Killed):
            here.keys.reissue_recovery(code, unheard)
    with office.open(CHRIS) as here:
        assert deeds(here)[-1] == "recovery_reissue_began"
        here.keys.confirm_recovery(code)
        assert is_sound(here)


def test_a_passphrase_that_is_refused_is_no_change_that_began(office: Office) -> None:
    with office.open(BEN) as here:
        before = deeds(here)
        with pytest.raises(WrongPassphrase):
            here.vaults.change_passphrase(CHRIS + " no", NEW)
        with pytest.raises(PassphraseTooWeak):
            here.vaults.change_passphrase(BEN, "short")
        assert deeds(here) == before


def here_is(office: Office, name: str) -> MemberId:
    """The identity of a member."""
    with office.open(CHRIS) as here:
        return next(member.id for member in here.members.all() if member.name == name)


def test_locking_forgets_a_code_that_was_not_typed_back(office: Office) -> None:
    with office.open(CHRIS) as here:
        code = here.keys.new_recovery_code()
    here.vaults.unlock(office.folder, CHRIS)
    with pytest.raises(WrongRecoveryCode):
        here.keys.reissue_recovery(code, unheard)
    here.vaults.lock()


def test_a_facilitator_looks_after_their_own_passphrase_and_not_after_the_recovery_code(office: Office) -> None:
    with office.open(BEN) as here:
        with pytest.raises(NotAllowed):
            here.keys.new_recovery_code()
        here.vaults.change_passphrase(BEN, NEW)
    assert [office.opens(passphrase) for passphrase in (BEN, NEW)] == [False, True]


def test_whoever_unlocks_a_vault_of_rjdesk_0_1_0_becomes_its_first_member(tmp_path: Path) -> None:
    folder = a_copy(tmp_path)
    here = desk(surroundings(anchored=False))
    here.vaults.unlock(folder, means()["passphrase"])
    (founder,) = here.members.all()
    assert (founder.id, founder.roles) == (here.vaults.session().member_id, FOUNDER)
    cases = here.casework.page(CaseQuery(state="all", limit=500)).rows
    assert {here.casework.open(case.id).access.owner for case in cases} == {founder.id}
    assert is_sound(here)
    assert here.keys.recovery_due(), "nobody knows when the sheet was last looked at"
    here.vaults.lock()
    here.vaults.unlock(folder, means()["passphrase"])
    assert len(here.members.all()) == 1
    here.vaults.lock()
