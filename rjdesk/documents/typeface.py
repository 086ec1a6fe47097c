"""The documents' typeface in the press, and contents made ready for it before anything is made of them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from rjdesk.bundled import resource
from rjdesk.documents.characters import check, clean
from rjdesk.documents.faces import FILES

_T = TypeVar("_T")


def settle(contents: _T) -> _T:
    """The same contents with every text cleaned and every character known to be settable (``characters``).

    Raises ``CharacterNotInFont`` with the character, its Unicode name and the words that it stands in.
    """
    _register()
    settled: _T = _settled(contents)
    return settled


@cache
def _register() -> None:
    """Make the faces known to reportlab, for the whole process."""
    for name, file in FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))


def _settled(value: Any) -> Any:
    if isinstance(value, str):
        text = clean(value)
        check(text)
        return text
    if isinstance(value, tuple | frozenset):
        return type(value)(_settled(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _settled(getattr(value, field.name)) for field in fields(value)})
    return value
