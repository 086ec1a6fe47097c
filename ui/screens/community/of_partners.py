"""The directory of partners, as its page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from rjdesk.domain.access import Action
from rjdesk.domain.community.finding import is_found
from rjdesk.domain.community.partner import Engagement, Offer, Partner
from rjdesk.domain.ids import PartnerId
from rjdesk.services.community.partners import Partners
from rjdesk.wording import say
from ui.errands import ToDo
from ui.fields.field import Field
from ui.fields.form import Form, Values
from ui.screens.community import asking
from ui.screens.community.shown import DeedShown, LineShown, OfferShown, RecordShown, SectionShown
from ui.wording import day, tr

NEW = "partner/new"


@dataclass(frozen=True, slots=True)
class LookedAtPartners:
    """See ``looked.Looked``."""

    partners: Partners
    held: tuple[Partner, ...]
    may: frozenset[Action]
    today: date

    def sections(self, sought: str) -> tuple[SectionShown, ...]:
        """Those in the list, then those put aside."""
        found = sorted(
            (each for each in self.held if self._sought(each, sought)), key=lambda each: each.name.casefold()
        )
        offers = (OfferShown(NEW, tr("Add a partner")),) if self._may_keep else ()
        nothing = (
            tr("Nobody fits what you typed.")
            if sought
            else tr("Who helps the people you work with? Write them down once.")
        )
        listed = SectionShown("", tuple(self._line(e) for e in found if not e.archived), nothing, offers, "handshake")
        aside = tuple(self._line(each) for each in found if each.archived)
        return (listed, SectionShown(tr("Put aside"), aside, "")) if aside else (listed,)

    def record(self, key: str) -> RecordShown | None:
        """One partner."""
        partner = self._found(key)
        if partner is None:
            return None
        offers = (OfferShown(f"partner/{partner.id}", tr("Change"), "pencil"),) if self._may_keep else ()
        over = tr("The agreement with them is over.") if partner.agreement_is_over(self.today) else ""
        return RecordShown(
            key=partner.id,
            title=partner.name,
            lead=say(f"community.engagement_means.{partner.engagement}"),
            warning=over,
            facts=tuple((name, words) for name, words in self._facts(partner) if words),
            offers=offers,
            deeds=(self._deed(partner),) if self._may_keep else (),
        )

    def form(self, key: str) -> tuple[str, Form] | None:
        """A new partner, or a change."""
        partner = self._found(key.partition("/")[2])
        if partner is None and key != NEW:
            return None
        form = Form(_fields(), tr("Keep this partner"), "partner")
        form.show_values(_values(partner) if partner else {"engagement": Engagement.KNOWN.value}, {})
        return (tr("Change what is known") if partner else tr("A partner or service")), form

    def work(self, key: str, values: Values) -> ToDo:
        """Keeps what was entered."""
        held = self._found(key.partition("/")[2]) or Partner(PartnerId(""), "")
        return partial(self.partners.keep, _entered(held, values))

    def deed(self, key: str) -> ToDo:
        """Puts somebody aside, or back."""
        what, _, about = key.partition("/")
        return partial(self.partners.put_aside, PartnerId(about), aside=what == "aside")

    @property
    def _may_keep(self) -> bool:
        return Action.KEEP_COMMUNITY in self.may

    def _found(self, key: str) -> Partner | None:
        return next((each for each in self.held if each.id == key), None)

    def _sought(self, partner: Partner, sought: str) -> bool:
        return is_found(sought, (*partner.searched, *_offers(partner)))

    def _line(self, partner: Partner) -> LineShown:
        note = " · ".join(filter(None, (", ".join(_offers(partner)), partner.area, partner.languages)))
        over = partner.agreement_is_over(self.today)
        end = tr("agreement over") if over else say(f"community.engagement.{partner.engagement}")
        return LineShown(partner.id, "handshake", partner.name, note, end, "warn" if over else "accent")

    def _facts(self, partner: Partner) -> Iterator[tuple[str, str]]:
        yield tr("Offers"), ", ".join(_offers(partner))
        yield tr("In their words"), partner.words
        yield tr("Languages"), partner.languages
        yield tr("Area"), partner.area
        yield tr("How to reach them"), partner.contact
        yield tr("Agreement on file"), _agreement(partner)
        yield tr("Works with the office"), say(f"community.engagement.{partner.engagement}")
        yield tr("Note"), partner.note

    def _deed(self, partner: Partner) -> DeedShown:
        if partner.archived:
            return DeedShown(f"back/{partner.id}", tr("Put back on the list"))
        return DeedShown(f"aside/{partner.id}", tr("Put aside"))


def _offers(partner: Partner) -> tuple[str, ...]:
    return tuple(say(f"community.offer.{each}") for each in partner.offers)


def _agreement(partner: Partner) -> str:
    if partner.agreed_on is None:
        return tr("None")
    since = tr("since {day}").format(day=day(partner.agreed_on))
    until = tr("until {day}").format(day=day(partner.agreed_until)) if partner.agreed_until else tr("without an end")
    return f"{since}, {until}"


def _fields() -> list[Field]:
    return [
        asking.line("name", tr("Name"), required=True),
        asking.several("offers", tr("What they offer"), asking.worded(Offer, "community.offer")),
        asking.text("words", tr("In their words"), tr("What they do, for whom, what it costs, how long one waits")),
        asking.line("languages", tr("Languages")),
        asking.line("area", tr("Area")),
        asking.text("contact", tr("How to reach them")),
        asking.day("agreed_on", tr("Agreement on file since, if there is one")),
        asking.day("agreed_until", tr("Its last day, if it has one")),
        asking.one(
            "engagement",
            tr("How closely they work with the office"),
            asking.worded(Engagement, "community.engagement", "community.engagement_means"),
        ),
        asking.text("note", tr("Note"), tr("About the partner. Never about anybody who was referred to them.")),
    ]


def _values(partner: Partner) -> Values:
    names = ("name", "words", "languages", "area", "contact", "agreed_on", "agreed_until", "note")
    held: Values = {name: getattr(partner, name) for name in names}
    picked: Values = {"offers": tuple(each.value for each in partner.offers), "engagement": partner.engagement.value}
    return asking.filled(held | picked)


def _entered(partner: Partner, values: Values) -> Partner:
    return replace(
        partner,
        name=asking.words_of(values, "name"),
        words=asking.words_of(values, "words"),
        languages=asking.words_of(values, "languages"),
        area=asking.words_of(values, "area"),
        contact=asking.words_of(values, "contact"),
        note=asking.words_of(values, "note"),
        offers=asking.chosen(values, "offers", Offer),
        agreed_on=asking.day_of(values, "agreed_on"),
        agreed_until=asking.day_of(values, "agreed_until"),
        engagement=asking.chosen(values, "engagement", Engagement)[0],
    )
