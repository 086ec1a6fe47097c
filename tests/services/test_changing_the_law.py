"""The law of an office is changed by a supervisor, with a file, for a reason, on the record; running cases stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk
from rjdesk.domain.law import LawKind, LawName
from rjdesk.errors import (
    FileExists,
    FileUnreadable,
    LawChangedMeanwhile,
    NotOurs,
    ProcessNotInForce,
    ProcessNotUnderstood,
    ReasonTooShort,
)
from rjdesk.process.template import Process
from rjdesk.services.law.lines import LawLine
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import NOON
from tests.services.conferences import in_memory, on_disk
from tests.services.law_texts import FGC, LAW, NZ, PROCESS, WHY, a_file, a_law, a_process

REFERRAL = NewReferral(FGC.id, "s247b", "FGC 7", NOON.date(), NewPerson("Tāne", "young_person"))
OTHER_WORDS = ('ask = "Who referred it?"', 'ask = "Who sent it to us?"')


@pytest.fixture(params=["fake", "real"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a vault in memory, and on one on disk."""
    if request.param == "fake":
        yield in_memory().desk
        return
    with on_disk(tmp_path, cheap=True) as made:
        yield made


def in_force(desk: Desk, folder: Path, text: str) -> None:
    """A file looked at and put in force."""
    desk.laws.put_in_force(desk.laws.look(a_file(folder, text)), WHY)


def line(desk: Desk, name: LawName) -> LawLine:
    """What the office's list says of a name."""
    return next(each for each in desk.laws.all() if each.name == name)


def deeds(desk: Desk) -> list[str]:
    """What was done about the law."""
    return [entry.deed.what for entry in desk.journal.entries() if entry.deed.what.startswith("law_")]


def findings(desk: Desk, folder: Path, text: str) -> list[str]:
    """What is said of a file that is refused."""
    with pytest.raises(ProcessNotUnderstood) as refused:
        desk.laws.look(a_file(folder, text))
    return [str(finding) for finding in refused.value.findings]


def test_an_office_begins_with_what_ships(desk: Desk) -> None:
    lines = desk.laws.all()
    assert {each.name[1] for each in lines if each.name[0] is LawKind.JURISDICTION} == {"generic", "nz", "us", "us-vt"}
    assert len(lines) == 8 + 4
    assert all(each.law and each.law.version == each.shipped and each.own is None for each in lines)


def test_looking_at_a_file_changes_nothing_and_says_what_it_would_change(desk: Desk, tmp_path: Path) -> None:
    proposal = desk.laws.look(a_file(tmp_path, a_process(OTHER_WORDS)))
    assert [change.line for change in proposal.changes] == [
        "Stage “Referral”, question “Who sent it to us?”. Question: was “Who referred it?”, is now “Who sent it to us?”."
    ]
    assert (proposal.before, proposal.running) == (FGC, 0)
    assert line(desk, PROCESS).own is None
    assert deeds(desk) == []


def test_a_new_case_runs_under_what_was_put_in_force_and_a_running_one_stays(desk: Desk, tmp_path: Path) -> None:
    running = desk.referrals.take(REFERRAL)
    in_force(desk, tmp_path, a_process(OTHER_WORDS))
    new = desk.referrals.take(REFERRAL)
    versions = [desk.casework.open(case).process.version for case in (running, new)]
    assert versions == [FGC.version, FGC.version + 1]
    assert desk.casework.open(new).process.stages[0].prompts[0].ask == "Who sent it to us?"
    found = line(desk, PROCESS)
    assert found.own is not None
    assert (found.names[found.own.imported.by], found.own.imported.because, found.running) == (
        "Aroha Ngātai",
        WHY,
        {FGC.version: 1, FGC.version + 1: 1},
    )
    assert deeds(desk) == ["law_imported"]


def test_another_law_counts_for_every_process_under_it(desk: Desk, tmp_path: Path) -> None:
    running = desk.referrals.take(REFERRAL)
    proposal = desk.laws.look(a_file(tmp_path, a_law(("number = 21", "number = 14"))))
    assert "Family Group Conference (youth justice)" in proposal.affects
    assert proposal.running == 1
    desk.laws.put_in_force(proposal, WHY)
    new = desk.casework.open(desk.referrals.take(REFERRAL)).process
    old = desk.casework.open(running).process
    assert [process.law.clock("s249-convene-a").number for process in (old, new)] == [21, 14]
    assert (old.sha256, old.law.sha256, new.law.version) == (new.sha256, NZ.sha256, 2)
    assert line(desk, LAW).running == {1: 1, 2: 1}


def test_a_process_of_ones_own_may_stand_on_a_law_of_ones_own(desk: Desk, tmp_path: Path) -> None:
    in_force(desk, tmp_path, a_law(('id = "nz"', 'id = "nz-south"')))
    own = a_process(('id = "nz-youth', 'id = "south-youth'), ('jurisdiction = "nz"', 'jurisdiction = "nz-south"'))
    proposal = desk.laws.look(a_file(tmp_path, own))
    assert (proposal.before, proposal.changes) == (None, ())
    assert any("stages" in told for told in proposal.told)
    desk.laws.put_in_force(proposal, WHY)
    assert "south-youth-justice-fgc" in [process.id for process in desk.referrals.processes()]


def test_what_is_wrong_is_named_and_nothing_is_kept(desk: Desk, tmp_path: Path) -> None:
    said = findings(desk, tmp_path, a_process(('kind = "choice"', 'kind = "chocie"')))
    assert said[0].startswith("stage referral, prompt source, key kind: this value is not known. Allowed: short_text, ")
    assert line(desk, PROCESS).own is None


def test_a_version_that_was_ever_known_means_its_own_text_for_ever(desk: Desk, tmp_path: Path) -> None:
    in_force(desk, tmp_path, a_process(OTHER_WORDS))
    desk.laws.withdraw(PROCESS, "It asked the wrong question")
    (said,) = findings(desk, tmp_path, a_process())
    assert said.endswith(f"Allowed: {FGC.version + 2}, {FGC.version + 3}, ….")


@pytest.mark.parametrize("because", ["", "   ", "New law"])
def test_the_law_is_changed_for_a_reason(desk: Desk, tmp_path: Path, because: str) -> None:
    proposal = desk.laws.look(a_file(tmp_path, a_process(OTHER_WORDS)))
    with pytest.raises(ReasonTooShort):
        desk.laws.put_in_force(proposal, because)
    desk.laws.put_in_force(proposal, WHY)
    with pytest.raises(ReasonTooShort):
        desk.laws.withdraw(PROCESS, because)


def test_what_was_looked_at_is_what_comes_into_force(desk: Desk, tmp_path: Path) -> None:
    path = a_file(tmp_path, a_process(OTHER_WORDS))
    proposal = desk.laws.look(path)
    path.write_text("something else altogether", "utf-8")
    desk.laws.put_in_force(proposal, WHY)
    law = line(desk, PROCESS).law
    assert isinstance(law, Process)
    assert law.text == a_process(OTHER_WORDS)


def test_a_difference_to_what_is_no_longer_in_force_is_not_put_in_force(desk: Desk, tmp_path: Path) -> None:
    stale = desk.laws.look(a_file(tmp_path, a_process(OTHER_WORDS, version=9)))
    in_force(desk, tmp_path, a_process(('title = "Referral"', 'title = "Intake"')))
    with pytest.raises(LawChangedMeanwhile):
        desk.laws.put_in_force(stale, WHY)


def test_a_withdrawn_version_gives_way_to_the_one_before_it(desk: Desk, tmp_path: Path) -> None:
    second, third = (
        a_process(OTHER_WORDS),
        a_process(('title = "Referral"', 'title = "Intake"'), version=FGC.version + 2),
    )
    for text in (second, third):
        in_force(desk, tmp_path, text)
    running = desk.referrals.take(REFERRAL)
    back = desk.laws.look_at_withdrawal(PROCESS)
    assert any("is now “Referral”" in change.line for change in back.changes)
    desk.laws.withdraw(PROCESS, "It was published too early")
    assert desk.casework.open(desk.referrals.take(REFERRAL)).process.text == second
    desk.laws.withdraw(PROCESS, "So was the one before")
    assert desk.casework.open(desk.referrals.take(REFERRAL)).process.text == FGC.text
    assert desk.casework.open(running).process.text == third
    assert deeds(desk) == ["law_imported", "law_imported", "law_withdrawn", "law_withdrawn"]
    past = line(desk, PROCESS).past
    assert [(file.version, file.withdrawn and file.withdrawn.because) for file in past] == [
        (FGC.version + 2, "It was published too early"),
        (FGC.version + 1, "So was the one before"),
    ]


def test_what_ships_cannot_be_withdrawn(desk: Desk) -> None:
    for ask in (desk.laws.look_at_withdrawal, lambda name: desk.laws.withdraw(name, WHY + " and again")):
        with pytest.raises(NotOurs):
            ask(PROCESS)


def test_a_law_that_a_process_needs_cannot_be_withdrawn(desk: Desk, tmp_path: Path) -> None:
    in_force(desk, tmp_path, a_law(("[[clock]]", '[[clock]]\nid = "own"\n' + CLOCK + "\n[[clock]]")))
    in_force(desk, tmp_path, a_process(('clocks = ["s249-convene-a"', 'clocks = ["own", "s249-convene-a"')))
    with pytest.raises(ProcessNotUnderstood) as refused:
        desk.laws.withdraw(LAW, "It was published too early")
    assert str(refused.value.findings[0]).startswith(f"process {FGC.id}, kind s247a, key clocks")


CLOCK = """title = "Tell the marae"
number = 5
unit = "working_days"
starts_with = "trigger_date"
done_with = "convened_on"
section = "office rule 3"
source = "The office's own rule"
verified = "knowledge"
"""


def test_a_process_without_its_law_is_offered_to_nobody_and_says_why(desk: Desk, tmp_path: Path) -> None:
    in_force(desk, tmp_path, a_process(('id = "nz-youth', 'id = "own-youth')))
    desk.laws.withdraw((LawKind.PROCESS, "own-youth-justice-fgc"), "Nobody works that way any more")
    with pytest.raises(ProcessNotInForce):
        desk.referrals.take(NewReferral("own-youth-justice-fgc", "s247b", "FGC 8", NOON.date()))


def test_a_copy_of_what_is_in_force_is_a_file_to_begin_with(desk: Desk, tmp_path: Path) -> None:
    target = desk.laws.export(PROCESS, tmp_path / "copy.toml")
    assert target.read_text("utf-8") == FGC.text
    in_force(desk, tmp_path, a_law())
    assert desk.laws.export(LAW, tmp_path / "law.toml").read_text("utf-8") == a_law()
    with pytest.raises(FileExists):
        desk.laws.export(PROCESS, target)
    with pytest.raises(NotOurs):
        desk.laws.export((LawKind.PROCESS, "nowhere"), tmp_path / "other.toml")


def test_a_file_that_is_none_is_refused(desk: Desk, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.toml"):
        with pytest.raises(FileUnreadable):
            desk.laws.look(path)
