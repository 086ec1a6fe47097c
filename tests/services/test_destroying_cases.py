"""Destroying a case: by two people, with a backup before, another key after, and a certificate."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

from rjdesk.documents.certificates import public_of
from rjdesk.domain.backup import Backup
from rjdesk.domain.ids import CaseId
from rjdesk.domain.keeping import Became
from rjdesk.domain.member import Role
from rjdesk.errors import DiskFull, NoSuchCase, NotProposed, SecondPersonNeeded, UnderHold
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.ending.destruction import Destruction
from rjdesk.services.law.processes import Processes
from tests.documents.papers import page_texts
from tests.fakes import counting_ids
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, case_at_end, in_memory, walking

WHY = "The schedule's ten years are over."


@dataclass
class Vault:
    """What a destruction asks of backup and keys, in the order asked; either fails as long as it should."""

    asked: list[str] = field(default_factory=list)
    fails: str = ""

    def back_up(self, progress: object) -> None:
        self._do("backup")

    def rotate(self, progress: object) -> None:
        self._do("new key")

    def _do(self, what: str) -> None:
        self.asked.append(what)
        if what == self.fails:
            raise DiskFull


@dataclass
class Bench:
    """An office in memory, with what destroys its cases."""

    on: InMemory
    vault: Vault
    destruction: Destruction

    @contextmanager
    def supervisor(self) -> Iterator[None]:
        """While a second person is at work."""
        with as_member(self.on, self.second):
            yield

    def __post_init__(self) -> None:
        self.second = a_colleague(self.on, Role.SUPERVISOR, name="Tane")
        with self.on.vault.unit_of_work() as work:
            member = replace(work.members.get(self.second), verifies=public_of(self.on.session.signing_key()))
            office.enrol(work, member, self.on.clock(), practice=False)
            work.commit()

    def proposed(self) -> CaseId:
        case = walking(self.on.desk).refer()
        self.on.desk.keeping.propose_destruction(case, WHY)
        return case

    def destroy(self, case: CaseId) -> None:
        with self.supervisor():
            self.destruction.destroy(case, no_progress)


def no_progress(done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def bench() -> Bench:
    on, vault = in_memory(), Vault()
    cases = Casebook(lambda: on.session, Processes(), on.clock)
    return Bench(on, vault, Destruction(cases, vault.back_up, vault.rotate, counting_ids(500)))


def test_a_case_is_destroyed_by_a_second_person(bench: Bench) -> None:
    case = bench.proposed()

    bench.destroy(case)

    with pytest.raises(NoSuchCase):
        bench.on.desk.casework.open(case)
    assert bench.vault.asked == ["backup", "new key"]
    assert [deed for deed in bench.on.deeds() if deed != "vault_changed"][-2:] == [
        "case_destroyed",
        "vault_key_changed",
    ]


def test_whoever_proposed_it_cannot_destroy_it(bench: Bench) -> None:
    case = bench.proposed()

    with pytest.raises(SecondPersonNeeded):
        bench.destruction.destroy(case, no_progress)

    assert bench.vault.asked == []
    assert bench.on.desk.casework.open(case).case.id == case


def test_a_case_that_nobody_proposed_stays(bench: Bench) -> None:
    case = walking(bench.on.desk).refer()

    with pytest.raises(NotProposed):
        bench.destroy(case)


def test_a_hold_that_came_in_between_keeps_the_case(bench: Bench) -> None:
    case = bench.proposed()
    bench.on.desk.keeping.hold(case, "A complaint is being looked into.")

    with pytest.raises((NotProposed, UnderHold)):
        bench.destroy(case)


def test_without_a_backup_nothing_is_destroyed(bench: Bench) -> None:
    case = bench.proposed()
    bench.vault.fails = "backup"

    with pytest.raises(DiskFull):
        bench.destroy(case)

    assert bench.on.desk.casework.open(case).case.id == case


def test_a_new_key_that_failed_is_made_later(bench: Bench) -> None:
    case = bench.proposed()
    bench.vault.fails = "new key"
    with pytest.raises(DiskFull):
        bench.destroy(case)
    bench.vault.fails = ""

    with bench.supervisor():
        assert bench.destruction.unfinished() == 1
        bench.destruction.finish(no_progress)
        bench.destruction.finish(no_progress)

    assert bench.vault.asked == ["backup", "new key", "new key"]


def test_a_destroyed_case_leaves_one_number_and_its_deeds(bench: Bench) -> None:
    case = case_at_end(walking(bench.on.desk))
    bench.on.desk.keeping.propose_destruction(case, WHY)

    bench.destroy(case)

    (left,) = bench.on.desk.keeping.statistics()
    assert (left.became, left.outcome, left.cases) == (Became.DESTROYED, "partial_agreement", 1)
    assert bench.on.vault.shelves.documents == {}
    assert "referral_taken" in bench.on.deeds()


def test_the_certificate_says_who_why_and_until_when_a_backup_holds_it(bench: Bench) -> None:
    case = bench.proposed()
    reference, now = bench.on.desk.casework.open(case).case.reference, bench.on.clock()
    with bench.on.vault.unit_of_work() as work:
        for days, gone in ((20, False), (60, False), (90, True)):
            expires = now.date() + timedelta(days=days)
            work.backups.keep(Backup(str(days), now, "internal", "/b", "0" * 64, 1, 1, now, expires, gone))
        work.commit()
    bench.destroy(case)

    with bench.supervisor():
        job = bench.destruction.certificate()
        assert job is not None
        kept = bench.destruction.keep_certificate(job.make())
        assert bench.destruction.certificate() is None

    assert job.contents.last_backup_expires == now.date() + timedelta(days=60)
    text = " ".join(page_texts(bench.on.vault.shelves.certificates[kept.id][1]))
    assert reference in text
    assert WHY.replace("'", "’") in text or WHY in text
    assert bench.on.session.member_name in text
    assert "Tane" in text


def test_no_certificate_names_anyone_of_the_case(bench: Bench) -> None:
    case = bench.proposed()
    people = bench.on.desk.casework.open(case).case.participants
    names = [person.name for person in people if person.name != bench.on.session.member_name]
    bench.destroy(case)

    with bench.supervisor():
        job = bench.destruction.certificate()
        assert job is not None
        text = " ".join(page_texts(job.make().pdf))

    assert names
    assert not [name for name in names if name in text]


def test_each_destroyed_case_gets_its_own_certificate(bench: Bench) -> None:
    for case in (bench.proposed(), bench.proposed()):
        bench.destroy(case)

    made = []
    with bench.supervisor():
        while job := bench.destruction.certificate():
            made.append(bench.destruction.keep_certificate(job.make()))

    assert len({certificate.id for certificate in made}) == 2
    assert len(bench.on.desk.certificates.all()) == 2


def test_a_case_stays_until_its_day_whatever_two_people_want(bench: Bench) -> None:
    case = bench.proposed()
    bench.on.clock.advance(timedelta(days=-400))

    bench.on.desk.keeping.withdraw_proposal(case)
    bench.on.desk.keeping.set_rule(case, "Public Records Act 2005", date(2026, 1, 1))

    assert bench.on.desk.keeping.rules(case).proposal is None
