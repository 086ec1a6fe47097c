"""The laptop dies in the middle of a signing: what was kept is there, and the ceremony goes on with the next person."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from rjdesk.bootstrap import desk, surroundings
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.services.verdicts import verify
from rjdesk.store.keys.cost import FLOOR
from tests.services.conferences import PASSPHRASE

ROOT = Path(__file__).parents[2]
SIGNS_AND_WAITS = """
import sys
from pathlib import Path
from rjdesk.domain.draft import DraftPlace
from tests.services.conferences import INK, case_at, on_disk, person, walking
with on_disk(Path(sys.argv[1])) as desk:
    case = case_at("signing", walking(desk))
    desk.ceremonies.keep_opening(desk.ceremonies.open(case).make())
    tane = person(desk, case, "Tāne")
    desk.ceremonies.keep(desk.ceremonies.sign(case, tane, INK).make())
    desk.drafts.keep(DraftPlace(case, "signing/beside", person(desk, case, "Mere")), "with her sist")
    half_made = desk.ceremonies.sign(case, person(desk, case, "Mere"), INK).make()
    print(case, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def killed(tmp_path: Path) -> CaseId:
    """A case whose program was killed between a signature that was kept and one that was not."""
    command = [sys.executable, "-c", SIGNS_AND_WAITS, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as program:
        assert program.stdout is not None
        case = CaseId(program.stdout.readline().strip())
        program.kill()
    return case


def test_after_a_crash_the_next_person_signs_and_nothing_kept_is_lost(killed: CaseId, tmp_path: Path) -> None:
    again = desk(replace(surroundings(anchored=False), cost=lambda: FLOOR))
    again.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE)
    opened = again.casework.open(killed)
    assert opened.case.ceremony is not None
    following = opened.case.ceremony.next_place()
    assert following is not None
    assert following.name == "Mere Parata"
    (draft,) = opened.drafts
    assert draft.place == DraftPlace(killed, "signing/beside", following.participant)
    assert draft.text == "with her sist"
    verdict = verify(again.ceremonies.text_of(killed), again.papers.root_certificate())
    assert verdict.verdict == "incomplete"
    assert [found.name for found in verdict.signatures if found.sound and found.how == "signed"] == [
        "Aroha Ngātai",
        "Tāne Wīremu Parata",
    ]
    assert again.journal.first_break() is None
    again.vaults.lock()
