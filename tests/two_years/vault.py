"""The made-up office in a real, encrypted vault: every case saved as the services save one, with what came after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.domain.access import CaseAccess
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.hearing.sealed import SealedAnswers, month_of
from rjdesk.domain.hearing.survey import Survey, Wave
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.process import catalogue
from rjdesk.process.surveys import surveys
from rjdesk.process.template import Process
from rjdesk.services.follow_up.planning import plan, with_promises
from rjdesk.services.hearing.envelopes import VaultEnvelopes
from rjdesk.services.summaries import summary_of
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.store.keys.cost import FLOOR
from rjdesk.store.unit_of_work import UnitOfWork
from tests.two_years.afterwards import happenings, said
from tests.two_years.around import community, support
from tests.two_years.cases import SEED, MadeUp, cases
from tests.two_years.chances import DECLINED
from tests.two_years.found import checks
from tests.two_years.spent import of_case, of_office
from tests.two_years.told import complaints, testimonials
from tests.two_years.walking import TODAY, at_noon

PASSPHRASE = "harbour kettle mossy ladder violet"
AT_ONCE = 250
"""Cases to one transaction."""


def last_day() -> datetime:
    """Noon on the last day of the two years."""
    return at_noon(TODAY)


def new_office(folder: Path, clock: Callable[[], datetime] = last_day) -> Desk:
    """An empty vault, unlocked; its passphrase costs as little as is allowed."""
    here = desk(replace(surroundings(clock, anchored=False), cost=lambda: FLOOR), clock)
    request = NewVaultRequest(folder, "Office of two years", "Aroha Ngātai", PASSPHRASE)
    here.vaults.confirm_recovery(here.vaults.create(request).recovery_code)
    return here


def fill(here: Desk, made: Sequence[MadeUp], seed: int = SEED) -> None:
    """Put cases into an office, and what came after each."""
    session, chance = here.vaults.session(), Random(seed + 1)
    for start in range(0, len(made), AT_ONCE):
        with session.units() as work:
            keep_processes(work)
            for each in made[start : start + AT_ONCE]:
                keep(work, each, chance, MemberId(session.member_id))
            work.commit()
    with session.units() as work:
        keep_around(work, chance, MemberId(session.member_id))
        work.commit()
    with session.units() as work:
        _ask(work, VaultEnvelopes(here.vaults), MemberId(session.member_id), made, chance)
        work.commit()


def keep_processes(work: UnitOfWork) -> None:
    """Keep what the cases run under."""
    for process in catalogue.shipped():
        work.processes.keep(process.sha256, process.text)
        work.processes.keep(process.law.sha256, process.law.text)


def made_up(count: int, seed: int = SEED, processes: Sequence[Process] = ()) -> tuple[MadeUp, ...]:
    """So many cases under the processes that ship."""
    return tuple(cases(processes or catalogue.shipped(), count, seed))


def keep(work: UnitOfWork, made: MadeUp, chance: Random, member: MemberId) -> None:
    """Put one case into an office, and what came after it."""
    case, process = made.case, made.process
    notes = tuple(happenings(chance, case, member))
    summary = with_promises(summary_of(case, process, TODAY), case, notes, TODAY)
    saved = work.cases.save(case, summary)
    work.access.keep(CaseAccess(saved.id, member))
    _afterwards(work, made, summary.figures, Random(f"{saved.id}"), member)
    for note in notes:
        work.follow_ups.note(note)
    plan(work, saved, process, notes)
    work.journal.write(Deed("referral_taken", saved.id, {"process": process.id}))


def _afterwards(work: UnitOfWork, made: MadeUp, row: CaseRow | None, chance: Random, member: MemberId) -> None:
    """By a lot of its own: how a case went doesn't hang on what came of it."""
    assert row is not None
    for check in checks(chance, row, member):
        work.recidivism.add(check)
    for cost in of_case(chance, made.case, made.process.law.currency, member):
        work.costs.add(cost)
    for each in support(chance, made.case):
        work.supports.keep(each)
    for words in testimonials(chance, made.case, member):
        work.testimonials.keep(words)


def keep_around(work: UnitOfWork, chance: Random, member: MemberId) -> None:
    """Put what belongs to no case into an office."""
    community(chance, work, member)
    for cost in of_office("NZD", member):
        work.costs.add(cost)
    for complaint, steps in complaints(chance, member):
        work.complaints.receive(complaint)
        for step in steps:
            work.complaints.take(complaint.id, step)


def _ask(work: UnitOfWork, envelopes: VaultEnvelopes, reader: MemberId, made: Sequence[MadeUp], chance: Random) -> None:
    """Ask somebody of every case that was seen through, some of them once more after three months, and seal what they say."""
    for each in made:
        if each.case.closed_at is None or chance.random() < DECLINED:
            continue
        survey: Survey = chance.choice(surveys())
        on = each.case.closed_at.date()
        for wave, day in ((Wave.CONFERENCE, on), (Wave.THREE_MONTHS, on + timedelta(days=92))):
            if day > TODAY or not survey.asked_at(wave):
                continue
            work.surveys.count(survey.id, survey.version, wave, month_of(day), answered=False)
            answers = said(chance, survey, wave, day)
            if answers is not None:
                work.surveys.count(survey.id, survey.version, wave, month_of(day), answered=True)
                for who, content in envelopes.seal([reader], answers.padded()).items():
                    work.surveys.keep(SealedAnswers(who, content))
