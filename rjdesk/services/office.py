"""The office's own certificate authority and its members' certificates, as the vault keeps them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import FOUNDER, Member
from rjdesk.process.paper_size import PaperSize
from rjdesk.services.session import Session
from rjdesk.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity

ROOT_CERT, ROOT_KEY, NAME = "office_root_cert", "office_root_key", "office_name"
PLACE = "office_place"


@dataclass(frozen=True, slots=True)
class NewOffice:
    """An office as it is set up with its vault. ``member_key`` is the first member's (P-256, PKCS #8 DER); ``place`` is the
    jurisdiction that it is in, "" for none in particular."""

    name: str
    member_id: str
    member_name: str
    practice: bool
    member_key: bytes = field(repr=False)
    place: str = ""


def found(work: UnitOfWork, new: NewOffice, now: datetime) -> None:
    """Give an office its root certificate, and its first member theirs and every role that a beginning needs."""
    from rjdesk.documents.certificates import public_of
    from rjdesk.documents.identity import make_office

    office = make_office(new.name, now, practice=new.practice)
    work.settings.put(NAME, new.name)
    if new.place:
        work.settings.put(PLACE, new.place)
    work.identities.keep(ROOT_CERT, office.root_cert)
    work.identities.keep(ROOT_KEY, office.root_key)
    founder = Member(MemberId(new.member_id), new.member_name, FOUNDER, now, public_of(new.member_key))
    work.members.keep(founder)
    enrol(work, founder, now, practice=new.practice)


def enrol(work: UnitOfWork, member: Member, now: datetime, *, practice: bool) -> None:
    """Give a member their certificate, for the key that they hold themselves."""
    from rjdesk.documents.identity import OfficeIdentity, certificate_of

    office = OfficeIdentity(name(work), practice, _kept(work, ROOT_CERT), _kept(work, ROOT_KEY))
    work.identities.keep(_of_member(member.id), certificate_of(office, member.name, now, member.verifies))


def end(work: UnitOfWork, member: MemberId) -> None:
    """Take a member's certificate out of the vault, so that nothing can be signed with it. Papers carry their own copy."""
    work.identities.keep(_of_member(member), b"")


def name(work: UnitOfWork) -> str:
    """The office's name."""
    return work.settings.get(NAME) or ""


def place(work: UnitOfWork) -> str:
    """The jurisdiction that the office is in, by id; "" for none in particular."""
    return work.settings.get(PLACE) or ""


def paper(work: UnitOfWork) -> PaperSize:
    """On what the office's own papers are printed."""
    return paper_there(work) or PaperSize.A4


def paper_there(work: UnitOfWork) -> PaperSize | None:
    """On what an office prints where this one is; None where it never said where that is."""
    from rjdesk.services.law.law_of_place import law_of  # with the first paper: the window doesn't wait for it

    law = law_of(work, place(work))
    return law.paper if law else None


def root_certificate(work: UnitOfWork) -> bytes:
    """The office's root certificate, PEM."""
    return _kept(work, ROOT_CERT)


def identity(work: UnitOfWork, session: Session) -> SigningIdentity:
    """What the member at work signs with."""
    from rjdesk.documents.identity import SigningIdentity

    return SigningIdentity(
        office=name(work),
        member_name=session.member_name,
        practice=session.practice,
        root_cert=_kept(work, ROOT_CERT),
        root_key=_kept(work, ROOT_KEY),
        member_cert=_kept(work, _of_member(session.member_id)),
        member_key=session.signing_key(),
    )


Identify = Callable[[UnitOfWork, Session], "SigningIdentity"]
"""How a service comes by the signing identity; tests give their own."""


def _of_member(member_id: str) -> str:
    return f"member_cert:{member_id}"


def _kept(work: UnitOfWork, key: str) -> bytes:
    held = work.identities.get(key)
    if not held:
        raise KeyError(key)
    return held
