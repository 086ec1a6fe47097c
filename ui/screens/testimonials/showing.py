"""From a case's ledger to what its page shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rjdesk.domain.figures.handed_out import SentReport
from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.hearing.testimonials import Entry, Said, Stands, Testimonial
from rjdesk.process.consents import consents
from rjdesk.services.hearing.testimonials import CaseWords, named_as
from rjdesk.wording import say
from ui.screens.testimonials.shown import GiverShown, TestimonialsShown, WordsShown
from ui.widgets.theme import Tone
from ui.wording import day, tr

MARKS = {
    Stands.USABLE: ("circle-check", Tone.OK),
    Stands.EXPIRED: ("clock", Tone.PLAIN),
    Stands.WITHDRAWN: ("circle-minus", Tone.WARN),
}


def testimonials_shown(found: CaseWords) -> TestimonialsShown:
    """Everything on the page, the newest words first."""
    givers = tuple(GiverShown(each.id, each.name, each.namings) for each in found.givers)
    held = tuple(words_shown(each, found.today, found.kept_in.get(each.id, ())) for each in reversed(found.held))
    return TestimonialsShown(found.reference, givers, held, found.may_work, found.today)


def words_shown(held: Testimonial, today: date, papers: Sequence[SentReport] = ()) -> WordsShown:
    """One testimonial with its ledger."""
    stands = held.stands(today)
    icon, tone = MARKS[stands]
    return WordsShown(
        id=held.id,
        giver=held.giver,
        words=held.words,
        by=f"{held.name}, {held.role}",
        icon=icon,
        tone=tone,
        state=say(f"hearing.stands.{stands}"),
        terms=held.terms,
        usable=stands is Stands.USABLE,
        entries=tuple(_entry(held, each) for each in reversed(held.entries)),
        kept_in=_kept_in(papers),
    )


def _kept_in(papers: Sequence[SentReport]) -> str:
    """Where words went: the vault keeps such a paper as it went, whatever is said of the words later."""
    if not papers:
        return ""
    said = ", ".join(f"{each.title} ({day(each.at.date())})" for each in papers)
    return tr("In reports that were handed out, and are kept as they went: {papers}.").format(papers=said)


def _entry(held: Testimonial, entry: Entry) -> str:
    if entry.said is Said.WITHDRAWN or entry.terms is None:
        return tr("{day}: taken back.").format(day=day(entry.on))
    uses = ", ".join(say(f"hearing.use.{use}") for use in entry.terms.uses)
    named = named_as(held, entry.terms)
    agreed = tr("{day}: agreed to {uses}. Named: {named}. Until {until}.").format(
        day=day(entry.on), uses=uses, named=named[:1].lower() + named[1:], until=day(entry.terms.until)
    )
    told = consents()[entry.language]
    other = tr("Read in {language}.").format(language=told.name) if entry.language is not Language.EN else ""
    return f"{agreed} {other}".strip()
