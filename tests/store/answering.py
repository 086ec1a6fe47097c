"""Someone who answers and types without end, until the program is killed: run as a program of its own by the tests."""

from __future__ import annotations

import subprocess
import sys
from itertools import count
from pathlib import Path

from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.journal import Deed
from tests.builders import CaseBuilder, a_case, a_summary
from tests.fakes import NOON
from tests.store.records import database, work_on

REPOSITORY = Path(__file__).parents[2]
CASE = a_case().build().id
PLACE = DraftPlace(CASE, "stage/conference/response", "p1")


def answering(folder: Path) -> subprocess.Popen[str]:
    """Start it on a database; it prints the number of each answer, and of each draft, once it is kept."""
    command = [sys.executable, "-m", "tests.store.answering", str(folder)]
    return subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)


def main(folder: str) -> None:
    """Answer one question more, and type one word more, and again."""
    with database(Path(folder)) as engine:
        begin = work_on(engine)
        with begin() as work:
            first = len(work.cases.load(CASE).answers) + 1
        for number in count(first):
            with begin() as work:
                case = CaseBuilder(work.cases.load(CASE)).answering("stage", f"prompt {number}", f"answer {number}")
                work.cases.save(case.build(), a_summary())
                work.journal.write(Deed("answered", CASE, {"prompt": str(number)}))
                work.commit()
            print("answer", number, flush=True)  # noqa: T201 - how the test hears of it
            with begin() as work:
                work.drafts.keep(Draft(PLACE, f"word {number}", NOON))
                work.commit()
            print("draft", number, flush=True)  # noqa: T201 - how the test hears of it


if __name__ == "__main__":
    main(*sys.argv[1:])
