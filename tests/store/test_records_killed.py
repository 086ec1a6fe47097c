"""After a kill at any moment, everything that was acknowledged is there."""

from __future__ import annotations

import random
from pathlib import Path

from sqlalchemy import text

from rjdesk.store.history.chain_check import chain_check
from tests.builders import a_case
from tests.store.answering import CASE, PLACE, answering
from tests.store.records import database, keep, work_on

KILLS = 8  # the catalogue of faults kills a writer 150 times


def killed_after(folder: Path, lines: int) -> dict[str, int]:
    """Let someone answer and type, kill the program after some lines; the last answer and draft that it acknowledged."""
    acknowledged: dict[str, int] = {}
    with answering(folder) as program:
        assert program.stdout is not None
        for heard in range(lines):
            what, number = program.stdout.readline().split()
            acknowledged[what] = int(number)
            if heard + 1 == lines:
                program.kill()
        for line in program.stdout:  # what it had said before the kill reached it
            what, _, number = line.partition(" ")
            acknowledged[what] = int(number)
    return acknowledged


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    with database(tmp_path) as engine:
        keep(engine, a_case().with_offender())
    moments = random.Random(7)
    for _ in range(KILLS):
        acknowledged = killed_after(tmp_path, moments.randint(1, 12))
        with database(tmp_path) as engine:
            with work_on(engine)() as work:
                case, drafts = work.cases.load(CASE), work.drafts.of_case(CASE)
                entries = [entry.deed.facts["prompt"] for entry in work.journal.entries(since=1)]
            with engine.connect() as connection:
                sound = connection.execute(text("PRAGMA integrity_check")).scalars().all()
            assert not list(chain_check(engine))
        kept_draft = max((int(draft.text.removeprefix("word ")) for draft in drafts if draft.place == PLACE), default=0)
        assert acknowledged["answer"] <= len(case.answers)
        assert acknowledged.get("draft", 0) <= kept_draft
        assert entries == [answer.prompt.removeprefix("prompt ") for answer in case.answers]
        assert sound == ["ok"]
