"""The directory of partners, as its page shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from rjdesk.domain.access import Action
from rjdesk.domain.community.engagement import Engagement, Level, counting
from rjdesk.domain.community.finding import is_found
from rjdesk.domain.community.partner import Offer, Partner
from rjdesk.domain.ids import LevelId, MemberId, PartnerId
from rjdesk.process.template import Choice
from rjdesk.services.community.partners import Partners
from rjdesk.wording import say
from ui.errands import ToDo
from ui.fields.field import Field
from ui.fields.form import Form, Values
from ui.screens.community import asking
from ui.screens.community.shown import (
    DeedShown,
    EntryShown,
    GroupShown,
    LineShown,
    OfferShown,
    RecordShown,
    SectionShown,
)
from ui.wording import day, tr

NEW = "partner/new"
OVER = "over"  # among the levels: they work with the office no more


@dataclass(frozen=True, slots=True)
class LookedAtPartners:
    """See ``looked.Looked``."""

    partners: Partners
    held: tuple[Partner, ...]
    may: frozenset[Action]
    today: date
    names: Mapping[MemberId, str]

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
        over = tr("The agreement with them is over.") if partner.agreement_is_over(self.today) else ""
        return RecordShown(
            key=partner.id,
            title=partner.name,
            lead=say(f"community.engagement_means.{partner.engagement or OVER}"),
            warning=over,
            facts=tuple((name, words) for name, words in self._facts(partner) if words),
            groups=(self._levels(partner),),
            offers=tuple(self._offers(partner)),
            deeds=(self._deed(partner),) if self._may_keep else (),
        )

    def form(self, key: str) -> tuple[str, Form] | None:
        """A new partner, a change, or how closely they work with the office."""
        what, about, *_ = key.split("/")
        partner = self._found(about)
        if partner is None:
            return (tr("A partner or service"), _form(_new_fields(), self._level_now(None))) if key == NEW else None
        if what == "level":
            title = tr("How closely they work with the office: {name}").format(name=partner.name)
            return title, _form(_level_fields(tr("Not at all any more")), self._level_now(partner), tr("Note it"))
        if what == "wrong":
            title = tr("What it should have been: {name}").format(name=partner.name)
            return title, _form(_level_fields(tr("Not at all")), self._level_now(partner), tr("Note it"))
        return tr("Change what is known"), _form(_fields(), _values(partner))

    def work(self, key: str, values: Values) -> ToDo:
        """Keeps what was entered."""
        what, about, *wrong = key.split("/")
        held = self._found(about) or Partner(PartnerId(""), "")
        since = asking.day_of(values, "since") or self.today
        chosen = next(iter(asking.chosen(values, "engagement", Engagement)), None)
        if what in ("level", "wrong"):
            return partial(self._note, held.id, chosen, since, LevelId(wrong[0]) if wrong else None)
        if held.id:
            return partial(self.partners.keep, _entered(held, values))
        return partial(self.partners.keep, _entered(held, values), chosen or Engagement.KNOWN, since)

    def deed(self, key: str) -> ToDo:
        """Puts somebody aside, or back."""
        what, _, about = key.partition("/")
        return partial(self.partners.put_aside, PartnerId(about), aside=what == "aside")

    @property
    def _may_keep(self) -> bool:
        return Action.KEEP_COMMUNITY in self.may

    def _note(self, partner: PartnerId, engagement: Engagement | None, since: date, corrects: LevelId | None) -> None:
        self.partners.note_level(partner, engagement, since, corrects)

    def _level_now(self, partner: Partner | None) -> Values:
        level = (partner.engagement or OVER) if partner else Engagement.KNOWN
        return {"engagement": str(level), "since": self.today}

    def _levels(self, partner: Partner) -> GroupShown:
        """Every entry, the newest first; one that was put right says so."""
        count = set(counting(partner.levels))
        entries = tuple(self._entry(partner, each, counts=each in count) for each in reversed(partner.levels))
        return GroupShown(tr("How closely they work with the office"), entries, tr("Nothing was noted yet."))

    def _entry(self, partner: Partner, level: Level, *, counts: bool) -> EntryShown:
        said = say(f"community.engagement.{level.engagement or OVER}")
        noted = tr("noted on {day} by {name}").format(day=day(level.noted_on), name=self.names.get(level.noted_by, ""))
        words = tr("{level}, since {day}").format(level=said, day=day(level.since))
        if not counts:
            return EntryShown(words, tr("{noted}; put right since, counts no more").format(noted=noted), icon="undo-2")
        wrong = OfferShown(f"wrong/{partner.id}/{level.id}", tr("Was a mistake …"), "undo-2")
        return EntryShown(words, noted, icon="clock", offers=(wrong,) if self._may_keep else ())

    def _offers(self, partner: Partner) -> Iterator[OfferShown]:
        if self._may_keep:
            yield OfferShown(f"level/{partner.id}", tr("It is closer, or less close, now"), "arrow-right")
            yield OfferShown(f"partner/{partner.id}", tr("Change"), "pencil")

    def _found(self, key: str) -> Partner | None:
        return next((each for each in self.held if each.id == key), None)

    def _sought(self, partner: Partner, sought: str) -> bool:
        return is_found(sought, (*partner.searched, *_offers(partner)))

    def _line(self, partner: Partner) -> LineShown:
        note = " · ".join(filter(None, (", ".join(_offers(partner)), partner.area, partner.languages)))
        over = partner.agreement_is_over(self.today)
        end = tr("agreement over") if over else say(f"community.engagement.{partner.engagement or OVER}")
        return LineShown(partner.id, "handshake", partner.name, note, end, "warn" if over else "accent")

    def _facts(self, partner: Partner) -> Iterator[tuple[str, str]]:
        yield tr("Offers"), ", ".join(_offers(partner))
        yield tr("In their words"), partner.words
        yield tr("Languages"), partner.languages
        yield tr("Area"), partner.area
        yield tr("How to reach them"), partner.contact
        yield tr("Agreement on file"), _agreement(partner)
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
        asking.text("note", tr("Note"), tr("About the partner. Never about anybody who was referred to them.")),
    ]


def _new_fields() -> list[Field]:
    *known, note = _fields()
    return [*known, *_level_fields(""), note]


def _level_fields(none: str) -> list[Field]:
    """How close, and since when; ``none`` stands for not at all, where that can be."""
    means = "community.engagement", "community.engagement_means"
    choices = [*asking.worded(Engagement, *means), *([Choice(OVER, none)] if none else [])]
    return [
        asking.one("engagement", tr("How closely they work with the office"), choices),
        asking.day("since", tr("Since when"), tr("Reports of a time before it tell what was so then.")),
    ]


def _form(fields: list[Field], values: Values, keep: str = "") -> Form:
    form = Form(fields, keep or tr("Keep this partner"), "partner")
    form.show_values(values, {})
    return form


def _values(partner: Partner) -> Values:
    names = ("name", "words", "languages", "area", "contact", "agreed_on", "agreed_until", "note")
    held: Values = {name: getattr(partner, name) for name in names}
    return asking.filled(held | {"offers": tuple(each.value for each in partner.offers)})


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
    )
