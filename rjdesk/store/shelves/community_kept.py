"""The community in the database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Generic, Protocol, TypeVar

from sqlalchemy import Connection, select

from rjdesk.domain.community.activity import Activity
from rjdesk.domain.community.partner import Partner
from rjdesk.domain.community.support import Support, SupportDue
from rjdesk.domain.community.team import Outsider
from rjdesk.domain.community.trust import TrustWave
from rjdesk.domain.community.volunteer import Hours, Volunteer
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.errors import NoSuchRecord
from rjdesk.store.community_shelves import RecordKind
from rjdesk.store.history.touched import Touched
from rjdesk.store.shelves.as_text import record_text, record_value
from rjdesk.store.shelves.hidden import SEALED, hidden_numbers
from rjdesk.store.shelves.rows import needs_case, put
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_community import case_outsiders, case_supports, community_records


class Kept(Protocol):
    """What every record has."""

    @property
    def id(self) -> str: ...
    @property
    def day(self) -> date | None: ...


R = TypeVar("R", bound=Kept)


class VaultRecords(Generic[R]):
    """Records of one kind in an open vault; see ``community_shelves.Records``."""

    def __init__(self, connection: Connection, touched: Touched, kind: RecordKind, shape: type[R]) -> None:
        self._connection, self._touched, self._kind, self._shape = connection, touched, kind, shape

    def keep(self, record: R) -> None:
        """Keep a record."""
        self._touched.add(None)
        row = {"kind": self._kind.value, "id": record.id, "day": record.day, "record": record_text(record)}
        put(self._connection, community_records, [row])

    def get(self, wanted: str) -> R:
        """A record. Raises NoSuchRecord."""
        held = community_records.c
        found = self._connection.execute(
            select(held.record).where(held.kind == self._kind.value, held.id == wanted)
        ).scalar_one_or_none()
        if found is None:
            raise NoSuchRecord
        return record_value(self._shape, found)

    def all(self) -> tuple[R, ...]:
        """Every record, by identity."""
        held = community_records.c
        wanted = select(held.record).where(held.kind == self._kind.value).order_by(held.id)
        return tuple(record_value(self._shape, text) for text in self._connection.execute(wanted).scalars())

    def between(self, first: date, last: date) -> tuple[R, ...]:
        """The records of some days."""
        held = community_records.c
        wanted = select(held.record).where(held.kind == self._kind.value, held.day.between(first, last))
        found = self._connection.execute(wanted.order_by(held.day, held.id)).scalars()
        return tuple(record_value(self._shape, text) for text in found)


class VaultCommunity:
    """The office's records in an open vault; see ``community_shelves.Community``."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        held = connection, touched
        self.partners = VaultRecords(*held, RecordKind.PARTNER, Partner)
        self.volunteers = VaultRecords(*held, RecordKind.VOLUNTEER, Volunteer)
        self.hours = VaultRecords(*held, RecordKind.HOURS, Hours)
        self.activities = VaultRecords(*held, RecordKind.ACTIVITY, Activity)
        self.trust = VaultRecords(*held, RecordKind.TRUST, TrustWave)


class VaultSupports:
    """Support for the people of cases in an open vault; see ``community_shelves.Supports``."""

    def __init__(
        self, connection: Connection, clock: Callable[[], datetime], member: MemberId, touched: Touched
    ) -> None:
        self._connection, self._clock, self._member, self._touched = connection, clock, member, touched

    def keep(self, support: Support) -> None:
        """Keep a referral. Raises NoSuchCase."""
        needs_case(self._connection, support.case)
        self._touched.add(support.case)
        row = {"case_id": support.case, "id": support.id, "day": support.day, "ask_on": support.ask_on}
        put(
            self._connection,
            case_supports,
            [row | {"partner_name": support.partner_name, "record": record_text(support)}],
        )

    def of(self, case: CaseId) -> tuple[Support, ...]:
        """The referrals of a case."""
        held = case_supports.c
        wanted = select(held.record).where(held.case_id == case, held.case_id.not_in(SEALED))
        found = self._connection.execute(wanted.order_by(held.day, held.id)).scalars()
        return tuple(record_value(Support, text) for text in found)

    def due(self, until: date, limit: int) -> tuple[SupportDue, ...]:
        """What is to be asked by a day."""
        held = case_supports.c
        hidden = hidden_numbers(self._connection, self._member, self._clock())
        found = self._connection.execute(
            select(held.case_id, cases.c.reference, held.partner_name, held.ask_on)
            .join(cases, cases.c.id == held.case_id)
            .where(held.ask_on <= until, cases.c.number.not_in(hidden))
            .order_by(held.ask_on, held.case_id, held.id)
            .limit(limit)
        )
        return tuple(SupportDue(CaseId(row[0]), *row[1:]) for row in found)

    def between(self, first: date, last: date) -> tuple[Support, ...]:
        """The referrals begun on some days."""
        held = case_supports.c
        wanted = select(held.record).where(held.day.between(first, last), held.case_id.not_in(SEALED))
        found = self._connection.execute(wanted.order_by(held.day, held.case_id, held.id)).scalars()
        return tuple(record_value(Support, text) for text in found)

    def keep_outsider(self, outsider: Outsider) -> None:
        """Keep a professional from outside. Raises NoSuchCase."""
        needs_case(self._connection, outsider.case)
        self._touched.add(outsider.case)
        row = {"case_id": outsider.case, "id": outsider.id, "record": record_text(outsider)}
        put(self._connection, case_outsiders, [row])

    def outsiders(self, case: CaseId) -> tuple[Outsider, ...]:
        """The professionals from outside of a case."""
        held = case_outsiders.c
        wanted = select(held.record).where(held.case_id == case, held.case_id.not_in(SEALED)).order_by(held.id)
        return tuple(record_value(Outsider, text) for text in self._connection.execute(wanted).scalars())
