"""What became of everything that was promised is counted once, and every question and paper is drawn from that."""

from __future__ import annotations

import pytest

from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.happening import Found, Happening, Kind, Why
from rjdesk.domain.follow_up.tally import Came, tally
from rjdesk.domain.gates_of_follow_up import promises_settled
from tests.builders import a_case
from tests.follow_up_notes import Notes

AGREED = a_case().with_offender().with_charge().admitted().promising().promising("Paint the fence").concluded()
CASE: Case = AGREED.with_signing_open().signed_by_all().build()
FIRST, SECOND = (item.id for item in CASE.agreement.obligations)
ONE_DONE = Notes().note(Kind.DONE, obligation=FIRST)
ONE_GIVEN_UP = Notes().note(Kind.NOT_DONE, obligation=FIRST, choice=Why.DID_NOT)


@pytest.mark.parametrize(
    ("notes", "came", "still_open"),
    [
        (Notes(), Came.NONE_SO_FAR, 2),
        (ONE_DONE, Came.PART_SO_FAR, 1),
        (Notes().note(Kind.PART_DONE, obligation=FIRST, minutes=30), Came.PART_SO_FAR, 2),
        (ONE_DONE.note(Kind.DONE, obligation=SECOND), Came.ALL, 0),
        (ONE_DONE.note(Kind.NOT_DONE, obligation=SECOND, choice=Why.RELEASED), Came.PART, 0),
        (ONE_GIVEN_UP, Came.NONE, 1),
        (ONE_GIVEN_UP.note(Kind.NOT_DONE, obligation=SECOND, choice=Why.NOT_KNOWN), Came.NONE, 0),
        (ONE_GIVEN_UP.note(Kind.PART_DONE, obligation=SECOND, minutes=30), Came.PART, 1),
        (ONE_DONE.note(Kind.REVIEWED, obligation=None, choice=Found.CLOSE), Came.PART, 0),
        (Notes().note(Kind.REVIEWED, obligation=None, choice=Found.CONTINUE), Came.NONE_SO_FAR, 2),
    ],
)
def test_what_became_of_the_promises_follows_from_what_was_noted(notes: Notes, came: Came, still_open: int) -> None:
    found = tally(CASE, notes.kept)

    assert (found.came, len(found.open), found.total) == (came, still_open, 2)
    assert len(promises_settled(CASE, notes.kept)) == still_open


@pytest.mark.parametrize("case", [a_case().build(), AGREED.with_signing_open().build()])
def test_before_anything_is_signed_there_is_nothing_to_keep(case: Case) -> None:
    nothing: tuple[Happening, ...] = ()

    assert tally(case, nothing).came is Came.NOTHING_AGREED
    assert promises_settled(case, nothing) == ()
