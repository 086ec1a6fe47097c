"""Translations of what people are asked and asked to agree to: which were read by somebody who speaks the language, and when.

rjdesk ships no translation as read that was not. An office that has one read notes by whom and when; that holds for exactly the
texts that were read, and lapses where a later rjdesk brings others.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from rjdesk.dates import in_words
from rjdesk.domain.access import Action
from rjdesk.domain.hearing.survey import Chrome, Language
from rjdesk.domain.journal import Deed
from rjdesk.errors import NameMissing, NotYetHappened
from rjdesk.process.consents import consents
from rjdesk.process.surveys import chromes, surveys
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork

SETTING = "translation_read/"


@dataclass(frozen=True, slots=True)
class Translation:
    """A language that ships. ``checked``: it ships as read. ``by`` and ``on``: who read it for this office, and when.

    ``changed``: they read other texts than those that ship now, so it counts as unread.
    """

    language: Language
    name: str
    checked: bool
    by: str = ""
    on: date | None = None
    changed: bool = False

    @property
    def is_read(self) -> bool:
        """Whether somebody who speaks the language has read what is shown."""
        return self.checked or bool(self.by and not self.changed)


class Translations:
    """What the pages in people's hands say of themselves."""

    def __init__(self, current: Current, clock: Callable[[], datetime]) -> None:
        self._current, self._clock = current, clock
        self._guard = Guard(current, clock)

    @needs(Action.READ_ANSWERS)
    def all(self) -> tuple[Translation, ...]:
        """Every language that ships."""
        with self._current().units() as work:
            return translations(work)

    @needs(Action.READ_ANSWERS)
    def note_read(self, language: Language, by: str, on: date) -> None:
        """Note that somebody who speaks a language read all that ships in it. Raises NameMissing, NotYetHappened."""
        who, today = mended(by).strip(), self._clock().date()
        if not who:
            raise NameMissing
        if on > today:
            raise NotYetHappened(today=in_words(today))
        self._put("translation_read", language, json.dumps({"by": who, "on": on.isoformat(), "of": _digest(language)}))

    @needs(Action.READ_ANSWERS)
    def take_back(self, language: Language) -> None:
        """It was not read after all, or not by somebody who speaks it."""
        self._put("translation_not_read", language, "")

    def _put(self, what: str, language: Language, held: str) -> None:
        with self._current().units() as work:
            work.settings.put(f"{SETTING}{language}", held)
            work.journal.write(Deed(what, None, {"language": language.value}))
            work.commit()


def translations(work: UnitOfWork) -> tuple[Translation, ...]:
    """Every language that ships, as this office has it."""
    return tuple(_translation(work, language) for language in chromes())


def read_in(work: UnitOfWork) -> frozenset[Language]:
    """The languages that somebody who speaks them has read."""
    return frozenset(each.language for each in translations(work) if each.is_read)


def as_read(chrome: Chrome, read: Collection[Language]) -> Chrome:
    """The words around a survey, as this office has had them read."""
    return replace(chrome, checked=chrome.language in read)


def _translation(work: UnitOfWork, language: Language) -> Translation:
    chrome, consent = chromes()[language], consents().get(language)
    made = Translation(language, chrome.name, chrome.checked and (consent is None or consent.checked))
    held = work.settings.get(f"{SETTING}{language}")
    if not held:
        return made
    said = json.loads(held)
    changed = said["of"] != _digest(language)
    return Translation(language, made.name, made.checked, said["by"], date.fromisoformat(said["on"]), changed)


def _digest(language: Language) -> str:
    """Of every text that ships in a language."""
    asked = [
        [each.id, each.titles.get(language), each.open_question.get(language)]
        + [item.texts.get(language) for item in each.items]
        for each in surveys()
    ]
    return sha256(repr((asked, chromes()[language], consents().get(language))).encode()).hexdigest()
