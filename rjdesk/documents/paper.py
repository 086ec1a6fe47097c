"""A signed PDF as found: its signature fields in order, and of each filled one who signed, what it says, whether it holds.

Finding is all that happens here; what it amounts to is decided in ``judging``.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pyhanko.pdf_utils.generic import IndirectObject, Reference, parse_pdf_date
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from rjdesk.documents.certificates import fitting
from rjdesk.documents.containers import Signer, Unsound, covered, signer_of
from rjdesk.documents.embedding import FACTS
from rjdesk.documents.identity import PRACTICE_OFFICE
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.parser_failures import PARSER_FAILURES
from rjdesk.documents.revisions import only_signs
from rjdesk.documents.signature_facts import Kind, SignatureFacts, facts_from
from rjdesk.documents.statement import FieldStatement
from rjdesk.domain.ceremony import How


@dataclass(frozen=True, slots=True)
class Found:
    """One filled field: its revision, where its signature's cover ends, what it says, who made it.

    ``facts`` is None for a signature that isn't ours. ``trouble`` is a key of ``[verify.reasons]``, empty when it holds.
    """

    field: str
    revision: int
    end: int = 0
    facts: SignatureFacts | None = None
    claimed_at: datetime | None = None
    signer: Signer | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a PDF holds: all signature fields, the filled ones in the order of signing, and what else was done to it.

    ``trouble`` is a key of ``[verify.reasons]`` when a revision does more than sign; ``size`` is the file's, in bytes.
    """

    fields: tuple[str, ...]
    found: tuple[Found, ...]
    trouble: str
    size: int

    def ends_with(self, kind: Kind) -> bool:
        """Whether the last signature is of that kind and stands in the closing field."""
        last = self.found[-1] if self.found else None
        return last is not None and last.field == CLOSING and last.facts is not None and last.facts.kind == kind

    @property
    def statements(self) -> tuple[FieldStatement, ...]:
        """What the closing says of each field; nothing while there is no closing."""
        facts = self.found[-1].facts if self.ends_with("closing") else None
        return facts.statements if facts else ()

    @property
    def unsigned(self) -> tuple[FieldStatement, ...]:
        """What the closing says of fields that hold no signature."""
        filled = {found.field for found in self.found}
        return tuple(statement for statement in self.statements if statement.field not in filled)

    @property
    def on_paper(self) -> tuple[FieldStatement, ...]:
        """What the closing says of those who signed on paper; their fields are empty."""
        return tuple(statement for statement in self.statements if statement.how is How.ON_PAPER)

    @property
    def certified_end(self) -> int:
        """Where the certified text ends, in bytes: the file as it was before anyone signed; 0 if it was never certified."""
        first = self.found[0] if self.found else None
        return first.end if first and first.facts and first.facts.kind == "certification" else 0

    @property
    def root(self) -> bytes:
        """The root (DER) under which the last signature was made; empty when that signature doesn't hold."""
        signer = self.found[-1].signer if self.found else None
        return signer.root if signer else b""


def read_paper(pdf: bytes) -> Paper:
    """Read a PDF. Raises any of ``PARSER_FAILURES`` when its structure doesn't hold."""
    reader = PdfFileReader(io.BytesIO(pdf), strict=True)
    fields = [(name, value, reference.reference) for name, value, reference in enumerate_sig_fields(reader)]
    filled = [(name, value, reference) for name, value, reference in fields if value is not None]
    found = [(_found(pdf, reader, name, value), reference) for name, value, reference in filled]
    found.sort(key=lambda pair: pair[0].revision)
    return Paper(
        fields=tuple(name for name, _, _ in fields),
        found=tuple(signature for signature, _ in found),
        trouble=_trouble_between(reader, found, len(pdf)),
        size=len(pdf),
    )


def _found(pdf: bytes, reader: PdfFileReader, field: str, value: Any) -> Found:
    """One filled field; ``value`` is whatever stands there, by rights a reference to a signature."""
    if not isinstance(value, IndirectObject):
        return Found(field, 0, trouble="container")
    revision = reader.xrefs.get_last_change(value.reference)
    dictionary = value.get_object()
    if FACTS not in dictionary:
        return Found(field, revision, trouble="foreign")
    try:
        return _checked(pdf, field, revision, dictionary)
    except Unsound as unsound:
        return Found(field, revision, facts=_facts_or_none(dictionary), trouble=unsound.key)
    except PARSER_FAILURES:
        return Found(field, revision, facts=_facts_or_none(dictionary), trouble="container")


def _checked(pdf: bytes, field: str, revision: int, dictionary: Any) -> Found:
    """The signature with everything about it verified. ``dictionary`` is pyHanko's, which is not typed."""
    facts = facts_from(str(dictionary[FACTS]))
    claimed_at = parse_pdf_date(dictionary["/M"], strict=True)
    byte_range = [int(number) for number in dictionary.raw_get("/ByteRange")]
    cover = covered(pdf, byte_range, dictionary.raw_get("/Contents").original_bytes)
    signer = signer_of(cover, claimed_at)
    if not _speaks_for(signer, facts):
        raise Unsound("certificate")
    return Found(field, revision, cover.end, facts, claimed_at, signer)


def _facts_or_none(dictionary: Any) -> SignatureFacts | None:
    """What a broken signature says, if it can still be read; ``dictionary`` is pyHanko's, which is not typed."""
    try:
        return facts_from(str(dictionary[FACTS]))
    except PARSER_FAILURES:
        return None


def _speaks_for(signer: Signer, facts: SignatureFacts) -> bool:
    """Whether the certificate is one that may say this: the person's own, or an office member's."""
    if facts.practice != signer.office.startswith(PRACTICE_OFFICE):
        return False
    if facts.kind == "signature" and facts.how is How.SIGNED:
        named = (signer.name, signer.part) == (fitting(facts.name), fitting(facts.part))
        return named and signer.role == "Signed in person"
    if facts.how not in (How.SIGNED, How.ATTESTED):
        return False  # who signed on paper, declined or was absent has no signature here
    by_member = signer.role == "Office member"
    return by_member and (facts.how is How.ATTESTED or signer.name == fitting(facts.name))


def _trouble_between(reader: PdfFileReader, found: list[tuple[Found, Reference]], size: int) -> str:
    """What was done besides signing: every revision after the first has to be one of our signatures, up to the last byte."""
    begins = 0
    for revision, (signature, reference) in enumerate(found, 1):
        if signature.trouble:
            return ""  # said of the signature itself; what it covers can't be known
        if signature.revision != revision or not _lawful(reader, revision, reference, begins, signature.end):
            return "changed-between"
        begins = signature.end
    if begins != size or reader.xrefs.total_revisions != len(found) + 1:
        return "added-after"
    return ""


def _lawful(reader: PdfFileReader, revision: int, field: Reference, begins: int, ends: int) -> bool:
    """Whether a revision lies between two places in the file and only signs; what can't even be read does more."""
    try:
        container = reader.xrefs.get_xref_container_info(revision)
        return begins < container.start_location < ends and only_signs(reader, revision, field, begins, ends)
    except PARSER_FAILURES:
        return False
