"""The directory of partners and services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rjdesk.domain.access import Action
from rjdesk.domain.community.partner import Partner, refuse_unsound_partner
from rjdesk.domain.ids import PartnerId
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
    def keep(self, partner: Partner) -> PartnerId:
        """Keep a new partner (without an identity) or a changed one. Raises NameMissing, AgreementEndsEarly."""
        fit = mended(partner)
        refuse_unsound_partner(fit)
        kept = replace(fit, id=PartnerId(fit.id or self._new_id()))
        self._put("partner_changed" if fit.id else "partner_added", kept)
        return kept.id

    @needs(Action.KEEP_COMMUNITY)
    def put_aside(self, wanted: PartnerId, *, aside: bool = True) -> None:
        """Take a partner out of the list, or back into it. Raises NoSuchRecord."""
        with self._cases.current().units() as work:
            held = work.community.partners.get(wanted)
        self._put("partner_put_aside" if aside else "partner_taken_back", replace(held, archived=aside))

    def _put(self, what: str, partner: Partner) -> None:
        with self._cases.current().units() as work:
            work.community.partners.keep(partner)
            work.journal.write(Deed(what, None, {"partner": partner.id}))
            work.commit()
