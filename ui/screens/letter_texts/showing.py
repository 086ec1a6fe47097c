"""From the office's letters to what the page shows, and what is wrong with words while they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from rjdesk.domain.dispatch import LetterText
from rjdesk.domain.ids import MemberId
from rjdesk.process.findings import Finding
from rjdesk.process.letter_fields import Block, unfit
from rjdesk.process.letter_limits import not_for_them
from rjdesk.process.letter_missing import field_name
from rjdesk.process.letter_text import stray_braces, unwrapped
from rjdesk.process.template import Choice, Group, Letter, Process
from rjdesk.services.letters.letters import OfficeLetter
from rjdesk.wording import say
from ui.fields.template_fields import FieldShown
from ui.fields.template_words import Mistake
from ui.screens.letter_texts.looking import Before, Texts
from ui.screens.letter_texts.shown import BeforeShown, TextRow, TextShown, TextsShown
from ui.wording import day, time_of_day, tr

BLOCKS = frozenset(map(str, Block))


def texts_shown(texts: Texts) -> TextsShown:
    """The list."""
    process = texts.process
    return TextsShown(
        contact=texts.contact,
        processes=tuple(Choice(each.id, each.title) for each in texts.processes),
        process=process.id if process else "",
        rows=tuple(_row(process, each) for each in texts.letters) if process else (),
    )


def text_shown(process: Process, held: OfficeLetter, before: Before | None, *, typed: bool = False) -> TextShown:
    """One letter's words. ``before`` is None while it is not known yet; ``typed``: what stands there was typed and not kept."""
    own = tr("These are your office's own words.") if held.own else tr("These are the words of the process.")
    if typed:
        own = tr("What you had typed is still here. It counts once you press Use these words.")
    return TextShown(
        letter=held.letter.id,
        title=held.letter.title,
        about=_about(process, held.letter),
        text=as_edited(held.text),
        own=own,
        fields=tuple(FieldShown(name, field_name(process, name), name in BLOCKS) for name in held.fields),
        before=tuple(_before(each, before.names) for each in before.texts) if before else (),
    )


def as_edited(text: str) -> str:
    """Words as they stand in the editor: it wraps by itself."""
    return unwrapped(text, BLOCKS)


def mistakes(process: Process, held: OfficeLetter, text: str) -> tuple[Mistake, ...]:
    """What can't be filled in, or may not be told, each at its line."""
    letter = replace(held.letter, text=text)
    found = (*unfit(text, held.fields, ""), *not_for_them(letter, process.roles, ""))
    return tuple(sorted({_mistake(each, text) for each in found}, key=lambda mistake: (mistake.line, mistake.piece)))


def _mistake(found: Finding, text: str) -> Mistake:
    named = re.search(r"field \{(.*)\}$", found.place)
    lines = text.splitlines()
    if named is not None:
        piece = f"{{{named[1]}}}"
        at = next((number for number, line in enumerate(lines, 1) if piece in line), 0)
        return Mistake(at, piece, say(f"process.{found.problem}"))
    if found.problem == "stray_brace":
        at = next((number for number, line in enumerate(lines, 1) if stray_braces(line)), 0)
        return Mistake(at, "", say("process.stray_brace"))
    return Mistake(0, "", tr("Write something.") if found.problem == "empty" else tr("That is too long for a letter."))


def _row(process: Process, held: OfficeLetter) -> TextRow:
    own = tr("Your own words") if held.own else ""
    return TextRow(held.letter.id, held.letter.title, _about(process, held.letter), own)


def _about(process: Process, letter: Letter) -> str:
    return " · ".join(filter(None, (_to_whom(process, letter), _when(process, letter))))


def _to_whom(process: Process, letter: Letter) -> str:
    if letter.to is Group.CASE:
        return tr("To nobody in particular")
    if letter.roles:
        return ", ".join(process.role(role).title for role in letter.roles)
    return say(f"letters.to.{letter.to}")


def _when(process: Process, letter: Letter) -> str:
    stage = process.stage(letter.stage).title if letter.stage else ""
    only = ", ".join(process.kind(kind).title for kind in letter.only_for)
    return " · ".join(filter(None, (stage, only)))


def _before(text: LetterText, names: Mapping[MemberId, str]) -> BeforeShown:
    at = text.written_at.astimezone()
    return BeforeShown(
        " · ".join(_told(text, names, tr("{day}, {time}").format(day=day(at.date()), time=time_of_day(at)))),
        as_edited(text.text),
    )


def _told(text: LetterText, names: Mapping[MemberId, str], when: str) -> Iterator[str]:
    yield when
    yield names.get(text.written_by, "")
    if not text.text:
        yield tr("set back to the words of the process")
    if text.because:
        yield text.because
