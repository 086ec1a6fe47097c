"""Sealing and signing PDFs: bytes in, bytes out; each signature is added after the bytes that were there.

Clock: every function is given ``now`` (aware); the machine's clock is never read. All raise ``ClockBeforeOffice`` when
``now`` lies before the office was set up, and ``SigningOutOfTurn`` when the field is filled or the file is closed.
Light to import; the signing library is loaded at the first signature.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial

from rjdesk.documents.identity import Credential, SigningIdentity, for_one_signature, of_member
from rjdesk.documents.ink_marks import ink_operators
from rjdesk.documents.office_fields import CERTIFICATION, CLOSING
from rjdesk.documents.signature import Permits, Signature
from rjdesk.documents.signature_facts import Kind, SignatureFacts
from rjdesk.documents.statement import FieldStatement
from rjdesk.domain.ceremony import How
from rjdesk.domain.ink import Ink
from rjdesk.errors import EmptyInk
from rjdesk.wording import say


def certify(pdf: bytes, identity: SigningIdentity, now: datetime) -> bytes:
    """Open the original for signing: the facilitator certifies its text; from now on only its fields may be filled."""
    facts = _by_member("certification", identity)
    reason = _worded("certified", identity)
    permits = Permits.FILLING_FIELDS
    signature = Signature(CERTIFICATION, facts, reason, now, certifies=True, permits=permits)
    return _embed(pdf, signature, of_member(identity, now))


def sign_ink(
    pdf: bytes, field: str, name: str, part: str, ink: Ink, identity: SigningIdentity, now: datetime, reason: str
) -> bytes:
    """One person's drawn signature in that person's own field, under a certificate whose key is then forgotten.

    Raises ``EmptyInk`` when nothing was drawn.
    """
    if ink.is_empty:
        raise EmptyInk
    facts = SignatureFacts("signature", name, part, How.SIGNED, identity.practice)
    signature = Signature(field, facts, reason, now, marks=partial(ink_operators, ink))
    return _embed(pdf, signature, for_one_signature(identity, name, part, now))


def attest(
    pdf: bytes, field: str, name: str, part: str, typed_name: str, identity: SigningIdentity, now: datetime
) -> bytes:
    """A typed name in a person's field, attested with the facilitator's own key.

    Raises ``CharacterNotInFont`` when the name can't be set, ``EmptyInk`` when nothing of it can be seen.
    """
    from rjdesk.documents.characters import in_one_line  # the font reader is loaded when a name is first typed
    from rjdesk.documents.lettering import typed_operators

    if not in_one_line(typed_name).strip():
        raise EmptyInk
    note = say("signing.typed", facilitator=identity.member_name)
    reason = _worded("attested", identity, name=name)
    facts = SignatureFacts("signature", name, part, How.ATTESTED, identity.practice)
    signature = Signature(field, facts, reason, now, marks=partial(typed_operators, typed_name, note))
    return _embed(pdf, signature, of_member(identity, now))


def close(pdf: bytes, statements: tuple[FieldStatement, ...], identity: SigningIdentity, now: datetime) -> bytes:
    """The office's closing signature: it says of every field how it stands, on the page too, and locks the whole file."""
    from rjdesk.documents.closing_box import closing_of, closing_operators  # it loads the font reader

    facts = _by_member("closing", identity, statements=statements)
    reason = _worded("closed", identity, people=_in_words(statements))
    shown = closing_of(identity.office, statements, now, practice=identity.practice)
    marks = partial(closing_operators, shown)
    signature = Signature(CLOSING, facts, reason, now, marks=marks, permits=Permits.NOTHING)
    return _embed(pdf, signature, of_member(identity, now))


def seal(pdf: bytes, identity: SigningIdentity, now: datetime, reason: str, original_sha256: str = "") -> bytes:
    """The single signature of a copy, a statement or a signing record.

    ``original_sha256`` (64 hex digits) names the signed original that the paper goes with; ``verify`` compares it.
    """
    facts = _by_member("seal", identity, original_sha256=original_sha256)
    signature = Signature(CLOSING, facts, reason, now, certifies=True, permits=Permits.NOTHING)
    return _embed(pdf, signature, of_member(identity, now))


def _by_member(
    kind: Kind,
    identity: SigningIdentity,
    *,
    statements: tuple[FieldStatement, ...] = (),
    original_sha256: str = "",
) -> SignatureFacts:
    part = say(f"signing.part.{kind}")
    name = identity.member_name
    return SignatureFacts(kind, name, part, How.SIGNED, identity.practice, statements, original_sha256)


def _worded(key: str, identity: SigningIdentity, **facts: str) -> str:
    sentence = say(f"signing.{key}", facilitator=identity.member_name, office=identity.office, **facts)
    return f"{say('signing.practice')} {sentence}" if identity.practice else sentence


def _in_words(statements: tuple[FieldStatement, ...]) -> str:
    """Everyone, by how they settled: the sentence that a reader of the signature panel sees."""
    groups = {how: [_named(s) for s in statements if s.how == how] for how in How}
    return " ".join(say(f"signing.how.{how}", names=", ".join(names)) for how, names in groups.items() if names)


def _named(statement: FieldStatement) -> str:
    """Who it is, and which scan shows that they signed on paper."""
    digest = statement.scan_sha256
    return say("signing.scan", name=statement.name, sha256=digest) if digest else statement.name


def _embed(pdf: bytes, signature: Signature, credential: Credential) -> bytes:
    from rjdesk.documents.embedding import embed  # the signing library is loaded at the first signature

    return embed(pdf, signature, credential)
