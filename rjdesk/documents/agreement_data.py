"""``agreement.json``: what a document says, as data for the machine that receives it.

It is made from the very values that the page is set from, so it holds nothing that the page doesn't. Its shape is
``resources/documents/agreement.schema.json``; a change of shape is a new number in ``schema``.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

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
SCHEMA = "rjdesk/agreement/1"
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


def _plain(value: Any) -> Any:
    """What JSON has no form for: our values, moments, and sets, which have no order of their own."""
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return value.isoformat() if isinstance(value, date) else sorted(value)
