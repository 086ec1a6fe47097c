"""A case's people's support and the professionals from outside, as their page shows them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from rjdesk.domain.access import Action
from rjdesk.domain.community.support import Came, Consent, Step, Support
from rjdesk.domain.community.team import Outsider, Shared
from rjdesk.domain.ids import OutsiderId, ParticipantId, PartnerId, SupportId
from rjdesk.process import told
from rjdesk.process.template import Choice
from rjdesk.services.community.supports import Supported, Supports
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

NEW_SUPPORT, NEW_OUTSIDER = "support/new", "outsider/new"
TONES = {Came.WAITING: "warn", Came.ACCEPTED: "accent", Came.COMPLETED: "ok"}


@dataclass(frozen=True, slots=True)
class LookedAtSupport:
    """See ``looked.Looked``."""

    supports: Supports
    held: Supported

    def sections(self, sought: str) -> tuple[SectionShown, ...]:
        """Who was referred to whom, and who works on it from outside; nothing is sought among so few."""
        refer = OfferShown(NEW_SUPPORT, tr("Refer somebody for support"), "handshake")
        outside = OfferShown(NEW_OUTSIDER, tr("Add a professional"), "user-plus")
        no_partner = tr("Write down partners first, under Office, Community.")
        nobody = tr("Nobody of this case was referred for support.") if self.held.partners else no_partner
        return (
            SectionShown(
                tr("Support for people of this case"),
                tuple(map(self._support, self.held.supports)),
                nobody,
                (refer,) if self._may_work and self.held.partners else (),
                "handshake",
            ),
            SectionShown(
                tr("Professionals from outside"),
                tuple(map(self._outsider, self.held.outsiders)),
                tr(
                    "Whoever stands here gets no paper with what may not be shared with them. Members are in the case's team."
                ),
                (outside,) if self._may_work else (),
                "shield-check",
            ),
        )

    def record(self, key: str) -> RecordShown | None:
        """One referral, or one professional."""
        support = next((each for each in self.held.supports if each.id == key), None)
        if support is not None:
            return self._of_support(support)
        outsider = next((each for each in self.held.outsiders if each.id == key), None)
        return self._of_outsider(outsider) if outsider is not None else None

    def form(self, key: str) -> tuple[str, Form] | None:
        """A referral, what came of one, a professional, or that they work on it no more."""
        what, _, about = key.partition("/")
        support = next((each for each in self.held.supports if each.id == about), None)
        outsider = next((each for each in self.held.outsiders if each.id == about), None)
        if support is None and outsider is None and about != "new":
            return None
        fields, values, title = {
            "support": lambda: (
                self._fields_of_support(),
                Values(on=self.held.today),
                tr("Refer somebody for support"),
            ),
            "came": lambda: (_fields_of_step(), Values(on=self.held.today), support.partner_name if support else ""),
            "outsider": lambda: (self._fields_of_outsider(), _values(outsider), tr("A professional from outside")),
            "ending": lambda: (_fields_of_ending(), Values(on=self.held.today), outsider.name if outsider else ""),
        }[what]()
        form = Form(fields, tr("Keep"), what)
        form.show_values(values, {})
        return title, form

    def work(self, key: str, values: Values) -> ToDo:
        """Keeps what was entered."""
        what, _, about = key.partition("/")
        if what == "support":
            return partial(self.supports.refer, self._referred(values))
        if what == "came":
            return partial(self.supports.came, self.held.case.id, SupportId(about), _step(values, self._today(values)))
        held = next((each for each in self.held.outsiders if each.id == about), None)
        held = held or Outsider(OutsiderId(""), self.held.case.id, "", "", since=self.held.today)
        if what == "ending":
            return partial(self.supports.put, replace(held, ended_on=self._today(values)))
        return partial(self.supports.put, _entered(held, values))

    def deed(self, key: str) -> ToDo:
        """Somebody works on it again."""
        held = next(each for each in self.held.outsiders if each.id == key.partition("/")[2])
        return partial(self.supports.put, replace(held, ended_on=None))

    @property
    def _may_work(self) -> bool:
        return Action.WORK_ON_CASE in self.held.may

    def _today(self, values: Values) -> date:
        return asking.day_of(values, "on") or self.held.today

    def _name(self, person: ParticipantId | None) -> str:
        found = next((each for each in self.held.case.participants if each.id == person), None)
        return found.name if found else tr("somebody taken off the case")

    def _support(self, each: Support) -> LineShown:
        late = each.ask_on is not None and each.ask_on < self.held.today
        ask = tr("ask again on {day}").format(day=day(each.ask_on)) if each.ask_on else ""
        note = " · ".join(filter(None, (say(f"community.came.{each.now.came}"), day(each.now.on), ask)))
        title = f"{self._name(each.person)} → {each.partner_name}"
        end, tone = (tr("ask now"), "danger") if late else ("", TONES.get(each.now.came, "muted"))
        return LineShown(each.id, "triangle-alert" if late else "handshake", title, note, end, tone)

    def _outsider(self, each: Outsider) -> LineShown:
        shared = ", ".join(say(f"community.shared.{part}") for part in each.shared) or tr("nothing may be shared")
        if each.ended_on:
            ended = tr("until {day}: gets nothing any more").format(day=day(each.ended_on))
            return LineShown(each.id, "user-minus", f"{each.name}, {each.organisation}", ended, tone="muted")
        return LineShown(each.id, "shield-check", f"{each.name}, {each.organisation}", shared)

    def _of_support(self, each: Support) -> RecordShown:
        how = say(f"community.consent.{each.consent}") if each.consent else tr("Not on record")
        agreed = f"{how}, {day(each.consent_on)}" if each.consent_on else how
        offer = OfferShown(f"came/{each.id}", tr("What was heard since …"), "message-circle")
        steps = tuple(_heard(step) for step in reversed(each.steps))
        return RecordShown(
            key=each.id,
            title=f"{self._name(each.person)} → {each.partner_name}",
            lead=say(f"community.came.{each.now.came}"),
            facts=(
                (tr("Agreed to it"), agreed),
                (tr("Ask next"), day(each.ask_on) if each.ask_on else tr("Not any more")),
            ),
            groups=(GroupShown(tr("What was heard"), steps),),
            offers=(offer,) if self._may_work else (),
        )

    def _of_outsider(self, each: Outsider) -> RecordShown:
        parts = tuple(
            EntryShown(say(f"community.shared.{part}").capitalize(), icon=_mark(part in each.shared)) for part in Shared
        )
        change = OfferShown(f"outsider/{each.id}", tr("Change"), "pencil")
        ending = OfferShown(f"ending/{each.id}", tr("Works on it no more …"), "user-minus")
        again = DeedShown(f"again/{each.id}", tr("Works on it again"))
        known = (
            tr("{name}, of this case").format(name=self._name(each.person))
            if each.person
            else tr("Takes no part in it")
        )
        return RecordShown(
            key=each.id,
            title=each.name,
            lead=each.organisation,
            warning=tr("They work on it no more, since {day}. They get no paper.").format(day=day(each.ended_on))
            if each.ended_on
            else "",
            facts=((tr("Among the people"), known), (tr("Since"), day(each.since) if each.since else "")),
            groups=(GroupShown(tr("What may be shared (ticked), and what not"), parts),),
            offers=(change, ending) if self._may_work and not each.ended_on else (),
            deeds=(again,) if self._may_work and each.ended_on else (),
        )

    def _people(self) -> tuple[Choice, ...]:
        people = self.held.case.people()
        role = partial(told.role_of, self.held.process)
        return tuple(Choice(each.id, f"{each.name}, {asking.lower(role(each.role))}") for each in people)

    def _fields_of_support(self) -> list[Field]:
        partners = sorted(self.held.partners, key=lambda each: each.name.casefold())
        never = tr("No reason and no health detail is written down here; those stay in the health part of a stage.")
        return [
            asking.one("person", tr("Who"), self._people()),
            asking.one("partner", tr("To which partner"), (Choice(e.id, e.name) for e in partners), never),
            asking.one("consent", tr("How they agreed to it, before"), asking.worded(Consent, "community.consent")),
            asking.day("consent_on", tr("On which day they agreed"), required=True),
            asking.day("on", tr("Referred on"), required=True),
            asking.day("ask_on", tr("Ask the partner how it goes on")),
        ]

    def _referred(self, values: Values) -> Support:
        begun = Step(Came.WAITING, self._today(values), asking.day_of(values, "ask_on"))
        return Support(
            id=SupportId(""),
            case=self.held.case.id,
            person=ParticipantId(asking.words_of(values, "person")),
            partner=PartnerId(asking.words_of(values, "partner")),
            partner_name="",
            consent=next(iter(asking.chosen(values, "consent", Consent)), None),
            consent_on=asking.day_of(values, "consent_on"),
            steps=(begun,),
        )

    def _fields_of_outsider(self) -> list[Field]:
        letters = tr("Then letters and copies to them are held against what is ticked below")
        return [
            asking.line("name", tr("Name"), required=True),
            asking.line("organisation", tr("For whom they work, and as what"), required=True),
            asking.one(
                "person",
                tr("Who they are among the people of the case"),
                self._people(),
                letters,
                nobody=tr("Nobody of this case"),
            ),
            asking.several(
                "shared",
                tr("What may be shared with them"),
                asking.worded(Shared, "community.shared"),
                tr("Ask those whom it is about first. Health details are never shared from here."),
            ),
        ]


def _heard(step: Step) -> EntryShown:
    ask = tr("ask again on {day}").format(day=day(step.ask_on)) if step.ask_on and step.came.goes_on else ""
    words = ", ".join(filter(None, (day(step.on), ask)))
    return EntryShown(say(f"community.came.{step.came}"), words, icon="message-circle")


def _mark(may: bool) -> str:
    return "circle-check" if may else "circle-minus"


def _fields_of_step() -> list[Field]:
    return [
        asking.one("came", tr("What came of it"), asking.worded(Came, "community.came")),
        asking.day("on", tr("Heard on"), required=True),
        asking.day("ask_on", tr("Ask again on, if it goes on")),
    ]


def _fields_of_ending() -> list[Field]:
    return [asking.day("on", tr("Since when they work on it no more"), required=True)]


def _step(values: Values, on: date) -> Step:
    return Step(asking.chosen(values, "came", Came)[0], on, asking.day_of(values, "ask_on"))


def _values(outsider: Outsider | None) -> Values:
    if outsider is None:
        return {}
    return {
        "name": outsider.name,
        "organisation": outsider.organisation,
        "person": outsider.person,
        "shared": tuple(each.value for each in outsider.shared),
    }


def _entered(outsider: Outsider, values: Values) -> Outsider:
    person = asking.words_of(values, "person")
    return replace(
        outsider,
        name=asking.words_of(values, "name"),
        organisation=asking.words_of(values, "organisation"),
        person=ParticipantId(person) if person else None,
        shared=asking.chosen(values, "shared", Shared),
    )
