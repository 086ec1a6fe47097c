"""The directory of partners and services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rjdesk.domain.access import Action
from rjdesk.domain.community.engagement import Engagement, Level, counting, refuse_unsound_level
from rjdesk.domain.community.partner import Partner, refuse_unsound_partner
from rjdesk.domain.ids import LevelId, MemberId, PartnerId
from rjdesk.domain.journal import Deed
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended


class Partners:
    """Whoever no longer counts is put aside, never deleted: referrals to them stay understandable."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.SEE_COMMUNITY)
    def all(self) -> tuple[Partner, ...]:
        """Every partner, those put aside too."""
        with self._cases.current().units() as work:
            return work.community.partners.all()

    @needs(Action.KEEP_COMMUNITY)
    def keep(self, partner: Partner, engagement: Engagement = Engagement.KNOWN, since: date | None = None) -> PartnerId:
        """Keep a new partner (without an identity), who works so closely with the office since then, or a changed one.

        Of one that is known already how closely they work with the office stays as it is: see ``note_level``. Raises
        NameMissing, AgreementEndsEarly, NotYetHappened.
        """
        fit = mended(partner)
        refuse_unsound_partner(fit)
        if fit.id:
            self._put("partner_changed", replace(fit, levels=self._held(fit.id).levels))
            return fit.id
        begun = self._level(engagement, since or self._cases.today(), None)
        refuse_unsound_level(begun, (), self._cases.today())
        added = replace(fit, id=PartnerId(self._new_id()), levels=(begun,))
        self._put("partner_added", added)
        return added.id

    @needs(Action.KEEP_COMMUNITY)
    def note_level(
        self, wanted: PartnerId, engagement: Engagement | None, since: date, corrects: LevelId | None = None
    ) -> None:
        """Note how closely a partner works with the office from a day on, or put an earlier entry right. None: no more.

        Nothing that was noted is ever changed or taken away. Raises NoSuchRecord, NotYetHappened.
        """
        held, level = self._held(wanted), self._level(engagement, since, corrects)
        refuse_unsound_level(level, held.levels, self._cases.today())
        what = "partner_level_corrected" if corrects else "partner_level_noted"
        self._put(what, replace(held, levels=(*held.levels, level)))

    @needs(Action.KEEP_COMMUNITY)
    def put_aside(self, wanted: PartnerId, *, aside: bool = True) -> None:
        """Take a partner out of the list, or back into it: from today on they work with the office no more, or do again.

        Raises NoSuchRecord.
        """
        held = self._held(wanted)
        before = next(
            (each.engagement for each in reversed(counting(held.levels)) if each.engagement), Engagement.KNOWN
        )
        level = self._level(None if aside else before, self._cases.today(), None)
        levels = held.levels if held.archived is aside else (*held.levels, level)
        self._put("partner_put_aside" if aside else "partner_taken_back", replace(held, archived=aside, levels=levels))

    def _held(self, wanted: PartnerId) -> Partner:
        with self._cases.current().units() as work:
            return work.community.partners.get(wanted)

    def _level(self, engagement: Engagement | None, since: date, corrects: LevelId | None) -> Level:
        by = MemberId(self._cases.current().member_id)
        return Level(LevelId(self._new_id()), engagement, since, self._cases.today(), by, corrects)

    def _put(self, what: str, partner: Partner) -> None:
        with self._cases.current().units() as work:
            work.community.partners.keep(partner)
            work.journal.write(Deed(what, None, {"partner": partner.id}))
            work.commit()
