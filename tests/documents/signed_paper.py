"""A small signed paper and the people who sign it, made once per test run; and papers that went wrong on the way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from math import sin

from rjdesk.documents.identity import SigningIdentity, enrol, make_office
from rjdesk.documents.signing import attest, certify, close, seal, sign_ink
from rjdesk.documents.statement import FieldStatement
from rjdesk.domain.ceremony import How
from rjdesk.domain.ink import Ink, Point
from tests.documents.small_paper import small_paper

NOW = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)
INK = Ink((tuple(Point(0.1 + i / 50, 0.5 + 0.3 * sin(i / 4), 0.4, i * 8) for i in range(40)),))
STATEMENTS = (
    FieldStatement("sig1", "Hinemoa Rāwhiti", "Victim", How.SIGNED, NOW),
    FieldStatement("sig2", "Nguyễn Thị Ánh", "Supporter", How.ATTESTED, NOW),
    FieldStatement("sig3", "Wiremu Tōpia", "Young person", How.DECLINED, NOW),
    FieldStatement("sig4", "Žofie Nováková", "Supporter", How.ABSENT),
)


def office_of(name: str = "Ōtāhuhu RJ Trust", now: datetime = NOW, *, practice: bool = False) -> SigningIdentity:
    """A new office and its facilitator."""
    return enrol(make_office(name, now, practice=practice), "Sam O’Brien", now)


@cache
def office() -> SigningIdentity:
    """The office of these tests."""
    return office_of()


@cache
def another_office() -> SigningIdentity:
    """Another office that goes by the same names."""
    return office_of()


def unsigned() -> bytes:
    """The paper before anyone signed."""
    return small_paper(*(statement.field for statement in STATEMENTS))


def half_signed_by(identity: SigningIdentity, now: datetime = NOW) -> bytes:
    """Certified and signed by one person; three and the closing are still to come."""
    first = STATEMENTS[0]
    certified = certify(unsigned(), identity, now)
    return sign_ink(certified, first.field, first.name, first.part, INK, identity, now, "I agree")


def signed_by(identity: SigningIdentity, now: datetime = NOW) -> bytes:
    """Signed by all who sign, and closed a minute later."""
    second = STATEMENTS[1]
    half = half_signed_by(identity, now)
    both = attest(half, second.field, second.name, second.part, second.name, identity, now)
    return close(both, STATEMENTS, identity, now + timedelta(minutes=1))


@cache
def half_signed() -> bytes:
    """Half signed, by the office of these tests."""
    return half_signed_by(office())


@cache
def signed() -> bytes:
    """Signed and closed, by the office of these tests."""
    return signed_by(office())


def sealed_by(identity: SigningIdentity, original_sha256: str = "") -> bytes:
    """A paper with a single signature, such as a copy or a signing record."""
    return seal(small_paper(certified=False), identity, NOW, "Signing record", original_sha256)
