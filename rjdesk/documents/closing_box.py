"""What the closing signature shows on the page of an original: when and by whom it was closed, and how each place stands.

A clerk who opens the file in any program sees so why a place is empty. The box is as high as its texts may need,
whoever signs; if they need more after all, they are set smaller.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rjdesk.documents.characters import in_one_line
from rjdesk.documents.colours import ACCENT, INK, MUTED, fill
from rjdesk.documents.faces import BOLD, REGULAR, face
from rjdesk.documents.statement import FieldStatement
from rjdesk.documents.written import moment
from rjdesk.domain.ceremony import How
from rjdesk.wording import say

PAD = 9.0
LABEL = 118.0  # the column that says how; the names stand beside it
GAP = 4.0  # below the heading
GROUP_GAP = 2.0
HIGHEST = 420.0
SMALLEST = 0.25
LONGEST_NAME = 120  # characters
_A_LONG_MOMENT = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
_DIGITS = frozenset("0123456789abcdef")
_NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class _Style:
    face: str
    size: float
    leading: float
    colour: str


HEADING = _Style(BOLD, 9.5, 13.5, ACCENT)
HOW = _Style(REGULAR, 8.5, 13.5, MUTED)
NAMES = _Style(REGULAR, 9.5, 13.5, INK)
DIGEST = _Style(REGULAR, 8.0, 13.5, INK)  # 64 hex digits beside a label in one line


@dataclass(frozen=True, slots=True)
class Closing:
    """What is said in the box: a heading, and for each way of settling a place its label and the people's names.

    Below those who signed on paper stands the SHA-256 of their scan.
    """

    heading: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]


def closing_of(office: str, statements: Sequence[FieldStatement], at: datetime, *, practice: bool) -> Closing:
    """The closing of an original at a moment (aware)."""
    groups = tuple(group for how in How for group in _groups(how, [s for s in statements if s.how is how]))
    return Closing(_heading(office, at, practice=practice), groups)


def _groups(how: How, statements: Sequence[FieldStatement]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Those who settled in one way, by the scan that they share where there is one."""
    for scan in dict.fromkeys(s.scan_sha256 for s in statements):
        yield say(f"signing.closing.{how}"), tuple(s.name for s in statements if s.scan_sha256 == scan)
        if scan:
            yield say("signing.closing.scan"), (scan,)


def height_for(office: str, names: Sequence[str], width: float, *, practice: bool) -> float:
    """How high a box of that width (points) has to be, before anyone knows how these people will settle.

    There is room for one scan of what was signed on paper; where there are several, everything is set smaller.
    """
    heading = _heading(office, _A_LONG_MOMENT, practice=practice)
    alike = _height(Closing(heading, (("", tuple(names)),)), width, 1.0)
    further = max(min(len(How), len(names)) - 1, 0) * (NAMES.leading + GROUP_GAP)
    a_line_each = _height(Closing(heading, tuple(("", (name,)) for name in names)), width, 1.0)
    return min(min(alike + further, a_line_each) + DIGEST.leading + GROUP_GAP, HIGHEST)


def closing_operators(closing: Closing, width: float, height: float) -> bytes:
    """The operators that set a closing in a box of that size (points)."""
    scale = 1.0
    while scale > SMALLEST and _height(closing, width, scale) > height:
        scale *= 0.96
    return b"\n".join(_drawn(closing, width, height, scale))


def _heading(office: str, at: datetime, *, practice: bool) -> str:
    closed = say("signing.closing.heading", office=_short(office), at=moment(at))
    return f"{say('signing.practice')} {closed}" if practice else closed


def _height(closing: Closing, width: float, scale: float) -> float:
    heading, groups = _broken(closing, width, scale)
    listed = sum(len(names) * NAMES.leading + GROUP_GAP for _, names in groups)
    return 2 * PAD + (len(heading) * HEADING.leading + GAP + listed) * scale


def _drawn(closing: Closing, width: float, height: float, scale: float) -> Iterator[bytes]:
    heading, groups = _broken(closing, width, scale)
    top = height - PAD
    for line in heading:
        yield _line(line, HEADING, PAD, top, scale)
        top -= HEADING.leading * scale
    top -= GAP * scale
    for how, names in groups:
        yield _line(how, HOW, PAD, top, scale)
        for line in names:
            yield _line(line, _style_of(line), PAD + LABEL * scale, top, scale)
            top -= NAMES.leading * scale
        top -= GROUP_GAP * scale


def _line(text: str, style: _Style, x: float, top: float, scale: float) -> bytes:
    """One line below ``top``, on the base line of the largest text beside it."""
    drawn = face(style.face).line(text, style.size * scale, x, top - NAMES.size * 1.07 * scale)
    return b"\n".join([fill(style.colour), drawn])


def _broken(closing: Closing, width: float, scale: float) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """The heading, and each group's names beside its label, as lines at this scale."""
    room = width - 2 * PAD
    beside = room - LABEL * scale
    groups = [(how, _in_lines(names, beside, scale)) for how, names in closing.groups]
    return _wrapped(closing.heading, HEADING, room, scale), groups


def _in_lines(names: Sequence[str], room: float, scale: float) -> list[str]:
    listed = _listed(names, room, scale)
    return _wrapped(listed, _style_of(listed), room, scale)


def _style_of(text: str) -> _Style:
    return DIGEST if len(text) == 64 and _DIGITS.issuperset(text) else NAMES


def _listed(names: Sequence[str], room: float, scale: float) -> str:
    """The names in a row; one that fits in a line is not broken."""
    measured, size = face(NAMES.face), NAMES.size * scale
    short = (_short(name) for name in names)
    return ", ".join(
        name.replace(" ", _NO_BREAK) if measured.width(f"{name},", size) <= room else name for name in short
    )


def _wrapped(text: str, style: _Style, room: float, scale: float) -> list[str]:
    """Lines no wider than ``room``, broken at spaces, or anywhere in a word that is wider than that."""
    measured, size = face(style.face), style.size * scale
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip(" ")
        if measured.width(longer, size) <= room:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for character in word:
            if measured.width(lines[-1] + character, size) > room:
                lines.append("")
            lines[-1] += character
    return lines


def _short(name: str) -> str:
    text = in_one_line(name)
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1].rstrip() + "…"
