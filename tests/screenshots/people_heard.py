"""What people let the office use of their words, and what they complain of: in an office, and through the screens."""

from __future__ import annotations

from datetime import timedelta

from rjdesk.bootstrap import Desk, now
from rjdesk.domain.hearing.complaints import Complainant, Matter, Outcome, StepKind
from rjdesk.domain.hearing.testimonials import Naming, Terms, Use
from rjdesk.domain.ids import CaseId
from rjdesk.services.hearing.complaints import NewComplaint, NewStep
from tests.hand import Hand
from tests.screenshots.album import Album


def speak_up(here: Desk, case: CaseId) -> None:
    """Two people let their words be used, one of whom took that back; two complaints, one of them over."""
    today = now().date()
    terms = Terms(Naming.ROLE, (Use.REPORT, Use.FUNDER), today + timedelta(days=365))
    said = ("Nobody had ever asked me what I needed.", "I could look him in the eye.")
    for giver, words in zip(here.testimonials.open(case).givers, said, strict=False):
        here.testimonials.agreed(here.testimonials.show(case, giver.id, words, terms))
    here.testimonials.withdraw(case, here.testimonials.open(case).held[-1].id)
    late, done = today - timedelta(days=9), today - timedelta(days=30)
    words = "Nobody rang to tell me what came of the letter he promised."
    here.complaints.receive(NewComplaint(late, Complainant.VICTIM, Matter.FOLLOW_UP, words, None, "Sione, 021 000 000"))
    over = here.complaints.receive(NewComplaint(done, Complainant.FAMILY, Matter.ACCESS, "There was no interpreter."))
    for step in (
        NewStep(StepKind.DECIDED, today - timedelta(days=20), "Nobody had booked one.", Outcome.UPHELD),
        NewStep(StepKind.TOLD, today - timedelta(days=19), "By letter, with what changes."),
    ):
        here.complaints.take(over, step)


def people_heard(hand: Hand, album: Album, passphrase: str) -> None:
    """From asking how it was: the ledger, words in the hands of whoever said them, who would rather not; and complaints."""
    hand.press("testimonials")
    album.take("testimonials")
    hand.pick("Who said it", "Mere Pōtiki")
    hand.type("Their words", "It was hard, and I am glad that I went.")
    hand.press("the office's website")
    hand.press("show-words")
    album.take("consent")
    hand.press("Español")
    album.take("consent-in-spanish")
    hand.press("English")
    hand.press("I'd rather not")
    hand.press("give-laptop-back")
    hand.type("The passphrase of whoever works here", passphrase)
    hand.press("Take the laptop back")
    hand.wait(lambda: hand.program.window.current_place() == "testimonials")
    hand.go("complaints")
    album.take("complaints")
    hand.press("note-step")
    album.take("complaints-step")
