"""From what was counted to what the page shows: numbers with what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rjdesk.domain.hearing.counting import Heard
from rjdesk.domain.hearing.survey import Language, Survey, Wave
from rjdesk.process.surveys import chromes, surveys
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class HeardShown:
    """One survey: its title, how many answered, a table, and people's own words."""

    title: str
    rate: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]


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


def wave_words(wave: Wave) -> str:
    """When somebody was asked."""
    return tr("After the conference") if wave is Wave.CONFERENCE else tr("Three months later")


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
