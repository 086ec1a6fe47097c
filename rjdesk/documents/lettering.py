"""What an attested signature shows: a typed name as outlines, and a small note under it."""

from __future__ import annotations

from rjdesk.documents.characters import check, in_one_line
from rjdesk.documents.faces import REGULAR, face

NAME_SIZE, NOTE_SIZE = 15.0, 6.5
MARGIN = 3.0
COLOUR = b"0 0 0.35 rg"


def typed_operators(name: str, note: str, width: float, height: float) -> bytes:
    """The operators that set a name, and a small note under it, in a box of that size (points).

    A line too long for the box is set smaller. Raises ``CharacterNotInFont`` like everything that is printed.
    """
    room = width - 2 * MARGIN
    lines = (_line(name, NAME_SIZE, room, height * 0.45), _line(note, NOTE_SIZE, room, height * 0.16))
    return b"\n".join([COLOUR, *lines])


def _line(text: str, size: float, room: float, baseline: float) -> bytes:
    text = in_one_line(text)
    check(text)
    regular = face(REGULAR)
    fitting = min(size, size * room / max(regular.width(text, size), 1))
    return regular.line(text, fitting, MARGIN, baseline)
