"""What each of our signatures says for machines: canonical JSON in its own signature dictionary, under its byte range.

It stands there as a text string with the key ``/RJDesk``. Because a signature covers its own dictionary, these facts are as
safe as the signature, and no later revision can speak for an earlier one.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from rjdesk.documents.statement import FieldStatement
from rjdesk.domain.ceremony import How

_SHA256 = re.compile(r"[0-9a-f]{64}")

Kind = Literal["certification", "signature", "closing", "seal"]


@dataclass(frozen=True, slots=True)
class SignatureFacts:
    """Who signs here, in what part and how; a closing also says how every field stands.

    ``original_sha256`` is set on papers that go with a signed original (copies, signing records) and names it.
    """

    kind: Kind
    name: str
    part: str
    how: How
    practice: bool
    statements: tuple[FieldStatement, ...] = ()
    original_sha256: str = ""

    def as_json(self) -> str:
        """Canonical JSON: sorted keys, no spaces, no nulls."""
        data = {
            "v": 1,
            "kind": self.kind,
            "name": self.name,
            "part": self.part,
            "how": self.how,
            "practice": self.practice,
            "fields": [_statement_as_data(statement) for statement in self.statements],
            "original_sha256": self.original_sha256,
        }
        return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def facts_from(text: str) -> SignatureFacts:
    """Read what ``as_json`` wrote; keys that a later rjdesk may add are passed over.

    Raises ``ValueError`` or ``TypeError`` for anything else.
    """
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("v") != 1:
        raise ValueError("not a signature's facts")
    return SignatureFacts(
        kind=_one_of(data.get("kind"), get_args(Kind)),
        name=_text(data.get("name")),
        part=_text(data.get("part")),
        how=How(_text(data.get("how"))),
        practice=data.get("practice") is True,
        statements=tuple(_statement_from(item) for item in data.get("fields") or ()),
        original_sha256=_text(data.get("original_sha256")),
    )


def _statement_as_data(statement: FieldStatement) -> dict[str, str]:
    at = {"at": statement.at.isoformat()} if statement.at else {}
    scan = {"scan_sha256": statement.scan_sha256} if statement.scan_sha256 else {}
    return {
        "field": statement.field,
        "name": statement.name,
        "part": statement.part,
        "how": statement.how,
        **at,
        **scan,
    }


def _statement_from(item: object) -> FieldStatement:
    if not isinstance(item, dict):
        raise TypeError("not a statement")
    at, how = item.get("at"), How(_text(item.get("how")))
    return FieldStatement(
        field=_text(item.get("field")),
        name=_text(item.get("name")),
        part=_text(item.get("part")),
        how=how,
        at=datetime.fromisoformat(_text(at)) if at is not None else None,
        scan_sha256=_scan_of(how, _text(item.get("scan_sha256", ""))),
    )


def _scan_of(how: How, digest: str) -> str:
    """The digest of a scan: whoever signed on paper has one, and nobody else does."""
    fits = _SHA256.fullmatch(digest) is not None if how is How.ON_PAPER else not digest
    if not fits:
        raise ValueError("a place signed on paper names its scan, and no other does")
    return digest


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    value.encode()  # half a surrogate pair is no text, and nothing could show it
    return value


def _one_of(value: object, allowed: tuple[str, ...]) -> Any:
    """One of the words of a Literal; typed loosely because ``Literal`` can't be passed on as a type."""
    if value not in allowed:
        raise ValueError("not one of the known words")
    return value
