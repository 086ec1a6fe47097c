"""The made-up office in a real, encrypted vault: every case saved as the services save one, with what came after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.domain.access import CaseAccess
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
from tests.two_years.cases import SEED, MadeUp, cases
from tests.two_years.chances import DECLINED
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
                _keep(work, each, chance, MemberId(session.member_id))
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


def _keep(work: UnitOfWork, made: MadeUp, chance: Random, member: MemberId) -> None:
    case, process = made.case, made.process
    notes = tuple(happenings(chance, case, member))
    saved = work.cases.save(case, with_promises(summary_of(case, process, TODAY), case, notes, TODAY))
    work.access.keep(CaseAccess(saved.id, member))
    for note in notes:
        work.follow_ups.note(note)
    plan(work, saved, process, notes)
    work.journal.write(Deed("referral_taken", saved.id, {"process": process.id}))


def _ask(work: UnitOfWork, envelopes: VaultEnvelopes, reader: MemberId, made: Sequence[MadeUp], chance: Random) -> None:
    """Ask somebody of every other case that was seen through, and seal what they say."""
    for each in made:
        if each.case.closed_at is None or chance.random() < DECLINED:
            continue
        survey: Survey = chance.choice(surveys())
        month = month_of(each.case.closed_at.date())
        work.surveys.count(survey.id, survey.version, Wave.CONFERENCE, month, answered=False)
        answers = said(chance, survey, each.case)
        if answers is not None:
            work.surveys.count(survey.id, survey.version, Wave.CONFERENCE, month, answered=True)
            for who, content in envelopes.seal([reader], answers.padded()).items():
                work.surveys.keep(SealedAnswers(who, content))
