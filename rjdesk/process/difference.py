"""What differs between two versions of a process or of a jurisdiction, in sentences, what touches safety and law first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from textwrap import shorten

from rjdesk.process.entries import Entry, Said, Theme
from rjdesk.process.entries_of_law import entries_of_law
from rjdesk.process.entries_of_process import entries_of_process
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.template import Process
from rjdesk.wording import say

Key = tuple[str, ...]

ENOUGH = 300  # characters of one value of a new thing: a new letter is read in its file


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was, as a sentence."""

    theme: Theme
    line: str


def difference(before: Process | Jurisdiction, after: Process | Jurisdiction) -> tuple[Change, ...]:
    """What the later version says otherwise than the earlier; both are of one kind. Gravest theme first, then in order.

    Empty only for the same text: where nothing differs but comments or ids, that is said.
    """
    changes = list(_compared(_entries(before), _entries(after)))
    if not changes and before.sha256 != after.sha256:
        changes.append(Change(Theme.STAGES, say("difference.nothing")))
    return tuple(sorted(changes, key=lambda change: list(Theme).index(change.theme)))


def _entries(of: Process | Jurisdiction) -> dict[Key, Entry]:
    found = entries_of_process(of) if isinstance(of, Process) else entries_of_law(of)
    return {entry.key: entry for entry in found}


def _compared(before: Mapping[Key, Entry], after: Mapping[Key, Entry]) -> Iterator[Change]:
    for key, entry in after.items():
        if key not in before:
            yield Change(entry.theme, say("difference.new", place=entry.place, says=_in_full(entry)).strip())
        else:
            yield from _changed(before[key], entry)
    for key, entry in before.items():
        if key not in after:
            yield Change(entry.theme, say("difference.gone", place=entry.place))
    yield from _reordered(before, after)


def _changed(before: Entry, after: Entry) -> Iterator[Change]:
    theme = min(before.theme, after.theme, key=list(Theme).index)  # what was grave is not slipped out of sight
    for label, now in after.says.items():
        was = before.says[label]
        if was != now:
            for line in _told(was, now):
                yield Change(theme, say("difference.at", place=after.place, label=_label(label), line=line))


def _told(was: Said, now: Said) -> Iterator[str]:
    if isinstance(was, tuple) and isinstance(now, tuple):
        yield from _line_by_line(was, now)
    elif not was:
        yield say("difference.now", now=now)
    elif not now:
        yield say("difference.no_more", was=was)
    else:
        yield say("difference.was_now", was=was, now=now)


def _line_by_line(was: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    for what, first, last, begin, end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if what != "equal":
            yield from (say("difference.line_gone", line=line) for line in was[first:last])
            yield from (say("difference.line_new", line=line) for line in now[begin:end])


def _in_full(entry: Entry) -> str:
    """What a new thing says, but for what its place says already and what it leaves open."""
    open_words = ("", (), say("difference.no"))
    said = (
        (label, words)
        for label, words in entry.says.items()
        if words not in open_words and str(words) not in entry.place
    )
    return " ".join(say("difference.says", label=_label(label), words=_joined(words)) for label, words in said)


def _joined(words: Said) -> str:
    return shorten(words if isinstance(words, str) else " / ".join(words), ENOUGH, placeholder=" …")


def _label(label: str) -> str:
    return say(f"difference.label.{label}")


def _reordered(before: Mapping[Key, Entry], after: Mapping[Key, Entry]) -> Iterator[Change]:
    """Where things that were there before stand in another order now."""
    families = dict.fromkeys(key[:-1] for key in after if len(key) > 1)
    for family in families:
        was, now = ([key for key in each if key[:-1] == family] for each in (before, after))
        kept = [key for key in now if key in before]
        if kept != [key for key in was if key in after]:
            order = "; ".join(after[key].place for key in now)
            yield Change(after[kept[0]].theme, say("difference.order", order=order))
