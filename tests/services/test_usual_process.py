"""The process that is offered for the next referral."""

from __future__ import annotations

from tests.services.conferences import in_memory, walking


def test_an_office_without_cases_has_no_usual_process() -> None:
    assert in_memory().desk.referrals.usual() == ""


def test_the_newest_case_says_how_an_office_works() -> None:
    on = in_memory()
    walking(on.desk).refer()

    assert on.desk.referrals.usual() == "nz-youth-justice-fgc"
