"""From what was counted to what the page shows: numbers with what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.hearing.counting import Heard
from rjdesk.domain.hearing.survey import DEGREES, RATHER_NOT, Language, Survey, Wave
from rjdesk.domain.hearing.testimonials import Stands, Testimonial
from rjdesk.domain.ids import CaseId
from rjdesk.process.surveys import chromes, surveys
from rjdesk.wording import say
from ui.widgets.theme import Tone
from ui.wording import day, tr


@dataclass(frozen=True, slots=True)
class HeardShown:
    """One survey: its title, how many answered, a table, and people's own words."""

    title: str
    rate: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordsShown:
    """Words that somebody let the office use: the case they lead to, how they stand, and on what terms."""

    case: CaseId
    words: str
    note: str
    state: str
    icon: str
    tone: Tone


STANDING = {
    Stands.USABLE: ("circle-check", Tone.OK),
    Stands.EXPIRED: ("clock", Tone.PLAIN),
    Stands.WITHDRAWN: ("circle-minus", Tone.WARN),
}


def words_shown(held: Sequence[Testimonial], today: date) -> tuple[WordsShown, ...]:
    """The ledger, what may be used first."""
    in_order = sorted(held, key=lambda each: list(STANDING).index(each.stands(today)))
    return tuple(_words(each, today) for each in in_order)


def _words(held: Testimonial, today: date) -> WordsShown:
    stands, terms = held.stands(today), held.terms
    icon, tone = STANDING[stands]
    uses = ", ".join(say(f"hearing.use.{use}") for use in terms.uses) if terms else ""
    until = tr("until {day}").format(day=day(terms.until)) if terms else ""
    note = " · ".join(filter(None, (held.name, uses, until)))
    return WordsShown(held.case, f"“{held.words}”", note, say(f"hearing.stands.{stands}"), icon, tone)


def definitions() -> tuple[str, ...]:
    """What the numbers mean, printed beside them."""
    return (
        tr("Asked: everyone to whom the laptop was handed, those who would rather not, and every paper form typed in."),
        tr("A paper form that never came back is not counted: how many were given out, nobody knows here."),
        tr("Of fewer than five answers to a survey nothing is shown, not even that there are any."),
        tr("You see what was sealed to you: since you are a supervisor, and of cases that you don't work on."),
        tr("People's own words stand in no order. Answers to other words of a survey are counted apart."),
        tr("These are the answers of those who answered; they say nothing of those who didn't."),
    )


MARKS = tuple(map(str, (*DEGREES, RATHER_NOT)))
"""What stands above the columns: the numbers of the paper form; words there would not fit beside one another."""


def legend(head: Sequence[str]) -> str:
    """What the numbers above the columns mean."""
    return " · ".join(f"{mark} = {words}" for mark, words in zip(MARKS, head[1:], strict=True))


def wave_words(wave: Wave) -> str:
    """When somebody was asked."""
    return tr("After the meeting") if wave is Wave.CONFERENCE else tr("Three months later")


def heard_shown(heard: Sequence[Heard]) -> tuple[HeardShown, ...]:
    """Everything that may be told."""
    known = {survey.id: survey for survey in surveys()}
    return tuple(_shown(each, known.get(each.survey)) for each in heard)


def _shown(heard: Heard, survey: Survey | None) -> HeardShown:
    chrome = chromes()[Language.EN]
    title = survey.titles[Language.EN] if survey else heard.survey
    older = "" if survey and survey.version == heard.version else tr("version {version}").format(version=heard.version)
    rate = tr("{answered} of {asked} people who were asked answered ({share} %).").format(
        answered=heard.answered, asked=heard.asked, share=round(100 * heard.answered / heard.asked)
    )
    head = (tr("What was asked"), *chrome.degrees, chrome.rather_not)
    return HeardShown(
        " · ".join(filter(None, (title, wave_words(heard.wave), older))),
        rate,
        head,
        tuple(_rows(heard, survey)),
        heard.words,
    )


def _rows(heard: Heard, survey: Survey | None) -> Iterator[tuple[str, ...]]:
    counts = {count.item: count for count in heard.items}
    words = {item.id: item.texts[Language.EN] for item in survey.items} if survey else {}
    for item in [*(each for each in words if each in counts), *(each for each in counts if each not in words)]:
        count = counts[item]
        yield words.get(item, item), *map(str, count.degrees), str(count.rather_not)
