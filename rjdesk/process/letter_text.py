"""The text of a letter: plain paragraphs, headings and lists with named fields in braces; no code, no conditions.

An empty line ends a paragraph. A line that begins with ``# `` is a heading; lines that begin with ``- `` are a list. A field
stands in braces: ``{name}``. A block field, such as a table, stands alone in its paragraph.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 20_000
"""Characters in the longest letter: some eight pages."""

_FIELD = re.compile(r"\{([^{}\n]*)\}")


class Form(StrEnum):
    """What a piece of a letter is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEMS = "items"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, a paragraph, the items of a list, or a block field alone. ``lines`` still hold their fields."""

    form: Form
    lines: tuple[str, ...]


def pieces(text: str, blocks: Iterable[str]) -> tuple[Piece, ...]:
    """A letter's pieces in order; ``blocks`` are the fields that stand alone."""
    alone = frozenset(blocks)
    paragraphs = (paragraph.strip() for paragraph in re.split(r"\n\s*\n", text.strip()))
    return tuple(piece for paragraph in paragraphs if paragraph for piece in _pieces(paragraph, alone))


def fields(text: str) -> tuple[str, ...]:
    """The names of the fields in a text, each once, in order."""
    return tuple(dict.fromkeys(name.strip() for name in _FIELD.findall(text)))


def stray_braces(text: str) -> bool:
    """Whether a brace belongs to no field."""
    return any(brace in _FIELD.sub("", text) for brace in "{}")


def visible(text: str) -> bool:
    """Whether a reader would see anything of a text: spaces, line ends and invisible characters are a blank."""
    return any(unicodedata.category(character)[0] not in "CZ" for character in text)


def filled(line: str, values: dict[str, str]) -> str:
    """A line with its fields filled in. Raises KeyError for a field without a value: nothing is ever left blank."""
    return _FIELD.sub(lambda found: values[found[1].strip()], line)


def items(lines: Iterable[str], values: dict[str, str]) -> tuple[str, ...]:
    """The items of a list, filled in; one that is nothing but a field becomes as many as the answer has lines."""
    return tuple(item for line in lines for item in _items(line, values))


def _items(line: str, values: dict[str, str]) -> list[str]:
    words = filled(line, values)
    if not _FIELD.fullmatch(line.strip()):
        return [words]
    return [each for part in words.splitlines() if (each := part.strip().removeprefix("-").strip())]


def unwrapped(text: str, blocks: Iterable[str]) -> str:
    """The same text with each paragraph, heading and item on one line, as an editor that wraps by itself shows it best."""
    alone = frozenset(f"{{{name}}}" for name in blocks)
    lines: list[str] = []
    for line in map(str.strip, text.strip().splitlines()):
        goes_on = lines and lines[-1] and line and {_form(lines[-1], alone), _form(line, alone)} == {Form.PARAGRAPH}
        if goes_on:
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return "\n".join(lines)


def _pieces(paragraph: str, alone: frozenset[str]) -> Iterator[Piece]:
    """The pieces of a paragraph: a heading or a list may follow a line of words without an empty line between them."""
    held: list[str] = []
    form = Form.PARAGRAPH
    for line in map(str.strip, paragraph.splitlines()):
        kind = _form(line, alone)
        if held and (kind is not form or form in (Form.HEADING, Form.BLOCK)):
            yield _piece(form, held)
            held = []
        form = kind
        held.append(line)
    yield _piece(form, held)


def _form(line: str, alone: frozenset[str]) -> Form:
    if line.startswith("# "):
        return Form.HEADING
    if line.startswith("- "):
        return Form.ITEMS
    field = _FIELD.fullmatch(line)
    return Form.BLOCK if field and field[1].strip() in alone else Form.PARAGRAPH


def _piece(form: Form, lines: list[str]) -> Piece:
    if form is Form.PARAGRAPH:
        return Piece(form, (" ".join(lines),))
    if form is Form.BLOCK:
        return Piece(form, (lines[0][1:-1].strip(),))
    return Piece(form, tuple(line[2:].strip() for line in lines))
