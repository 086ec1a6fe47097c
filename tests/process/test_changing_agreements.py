"""How a process says that its agreements are changed later."""

from __future__ import annotations

import pytest

from rjdesk.bundled import resource
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.reading import read_process

FGC = resource("processes", "nz-youth-justice-fgc.toml").read_text("utf-8")
NAMED = 'meets_again_at = ["opening", "family_time", "plan", "record", "signing"]'


def test_people_meet_again_in_the_stages_that_are_named_or_in_all_that_are_in_the_room() -> None:
    named, unnamed = read_process(FGC, "x"), read_process(FGC.replace(NAMED, ""), "x")

    assert named.met_again == {"opening", "family_time", "plan", "record", "signing"}
    assert unnamed.met_again == {stage.id for stage in unnamed.stages if stage.in_the_room}


def test_a_change_is_signed_again_unless_the_process_says_otherwise() -> None:
    assert read_process(FGC.replace("signed_again = true", ""), "x").changing.signed_again
    assert not read_process(FGC.replace("signed_again = true", "signed_again = false"), "x").changing.signed_again


def test_meeting_again_without_agreeing_or_signing_is_no_process() -> None:
    with pytest.raises(ProcessNotUnderstood) as refused:
        read_process(FGC.replace(NAMED, 'meets_again_at = ["opening"]'), "x")
    assert refused.value.findings == (Finding("changing, key meets_again_at", "missing", "plan, signing"),)
