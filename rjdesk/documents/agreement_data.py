"""``agreement.json``: what a document says, as data for the machine that receives it.

It is made from the very values that the page is set from, so it holds nothing that the page doesn't. Its shape is
``resources/documents/agreement.schema.json``; a change of shape is a new number in ``schema``. 2: signed on paper.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from rjdesk.documents.attachments import Attachment
from rjdesk.documents.contents import (
    AgreementContents,
    Copy,
    NonAgreementContents,
    RootSheetContents,
    SigningRecordContents,
)
from rjdesk.wording import say

FILE_NAME = "agreement.json"
SCHEMA = "rjdesk/agreement/2"
_KINDS: dict[type, str] = {
    AgreementContents: "agreement",
    NonAgreementContents: "non-agreement",
    SigningRecordContents: "signing-record",
    RootSheetContents: "root-sheet",
}

Contents = AgreementContents | NonAgreementContents | SigningRecordContents | RootSheetContents


def as_attachment(contents: Contents, copy: Copy | None = None) -> Attachment:
    """The data of one document, or of one recipient's copy of it."""
    told: dict[str, Any] = {"schema": SCHEMA, "kind": "copy" if copy else _KINDS[type(contents)]}
    if copy:
        told["copy"] = copy
    told.update(_plain(contents))
    text = json.dumps(told, default=_plain, ensure_ascii=False, indent=1, sort_keys=True)
    return Attachment(FILE_NAME, text.encode(), "application/json", say("documents.data_description"))


def agreement_in(pdf: bytes) -> AgreementContents:
    """What an original was set from, out of the data that rides in it: the same words whatever has changed in the case since.

    Raises ``LookupError``, ``ValueError`` for a file that is no original of ours.
    """
    from rjdesk.documents.embedded_files import file_in  # it loads the PDF parser

    told = json.loads(file_in(pdf, FILE_NAME))
    if told["kind"] != _KINDS[AgreementContents]:
        raise ValueError("not an original")
    contents: AgreementContents = _as(AgreementContents, told)
    return contents


def _as(kind: Any, value: Any) -> Any:
    """A value of ours from its JSON form; ``kind`` is a type as the fields of ``contents`` have them."""
    if isinstance(kind, type) and is_dataclass(kind):
        kinds, told = get_type_hints(kind), (field.name for field in fields(kind) if field.name in value)
        return kind(**{name: _as(kinds[name], value[name]) for name in told})
    if get_origin(kind) is tuple:
        return tuple(_as(get_args(kind)[0], item) for item in value)
    if get_origin(kind) is UnionType:
        return None if value is None else _as(get_args(kind)[0], value)
    return kind.fromisoformat(value) if issubclass(kind, date) else value


def _plain(value: Any) -> Any:
    """What JSON has no form for: our values, moments, and sets, which have no order of their own."""
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return value.isoformat() if isinstance(value, date) else sorted(value)
