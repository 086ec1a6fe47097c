"""The register of volunteers, as its page shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from rjdesk.domain.access import Action
from rjdesk.domain.community.finding import is_found
from rjdesk.domain.community.volunteer import Available, Hours, Task, Trained, Vetting, Volunteer, possibly_twice
from rjdesk.domain.ids import HoursId, MemberId, VolunteerId
from rjdesk.domain.likeness import Traits, alike
from rjdesk.process.template import Choice
from rjdesk.services.community.volunteers import Register, Volunteers
from rjdesk.services.training.competence import ToldCompetence
from rjdesk.wording import say
from ui.errands import ToDo
from ui.fields.field import Field
from ui.fields.form import Form, Values
from ui.screens.community import asking
from ui.screens.community.learnt import learnt_shown
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

NEW = "volunteer/new"
NEWEST = 12  # days with hours that are shown; older ones count all the same
TONES = {Vetting.IN_FORCE: "accent", Vetting.SOON_OVER: "warn", Vetting.OVER: "danger", Vetting.NOT_KNOWN: "danger"}


@dataclass(frozen=True, slots=True)
class LookedAtVolunteers:
    """See ``looked.Looked``. ``record_of_members`` is as much of the training record as the member at work may see."""

    volunteers: Volunteers
    held: Register
    record_of_members: tuple[ToldCompetence, ...] = ()

    def sections(self, sought: str) -> tuple[SectionShown, ...]:
        """Those who may be asked, then those who left."""
        found = [each for each in self.held.volunteers if is_found(sought, each.searched)]
        found.sort(key=lambda each: each.name.casefold())
        offers = (OfferShown(NEW, tr("Add a volunteer"), "user-plus"),) if self._may_keep else ()
        nothing = (
            tr("Nobody fits what you typed.") if sought else tr("Volunteers and panel members stand here once added.")
        )
        listed = SectionShown("", tuple(self._line(each) for each in found if not each.archived), nothing, offers)
        left = tuple(self._line(each) for each in found if each.archived and each.same_as is None)
        return (listed, SectionShown(tr("Have left"), left, "")) if left else (listed,)

    def record(self, key: str) -> RecordShown | None:
        """One volunteer, with their training and hours."""
        volunteer = self._found(key)
        if volunteer is None:
            return None
        standing = volunteer.vetting(self.held.today)
        doubtful = standing is not Vetting.IN_FORCE and not volunteer.archived
        return RecordShown(
            key=volunteer.id,
            title=volunteer.name,
            lead=tr("Panel member and volunteer") if volunteer.panel else tr("Volunteer"),
            warning=_until_then(standing, self._vetting(volunteer), panel=volunteer.panel) if doubtful else "",
            facts=tuple((name, words) for name, words in self._facts(volunteer) if words),
            groups=(*self._questions(volunteer), self._learnt(volunteer), self._hours(volunteer)),
            offers=tuple(self._offers(volunteer)),
            deeds=tuple(self._deeds(volunteer)),
        )

    def form(self, key: str) -> tuple[str, Form] | None:
        """A volunteer, a training, or hours."""
        what, _, about = key.partition("/")
        volunteer = self._found(about)
        if volunteer is None and key != NEW:
            return None
        fields, values = {
            "volunteer": lambda: (self._fields(), _values(volunteer)),
            "training": lambda: (_of_training(), Values()),
            "hours": lambda: (_of_hours(), Values(on=self.held.today)),
        }[what]()
        title = {"training": tr("A training that was finished"), "hours": tr("Hours of one day")}.get(what)
        form = Form(fields, tr("Keep"), what)
        form.show_values(values, {})
        name = volunteer.name if volunteer else ""
        return (f"{title}: {name}" if title else name or tr("A volunteer")), form

    def work(self, key: str, values: Values) -> ToDo:
        """Keeps what was entered."""
        what, _, about = key.partition("/")
        held = self._found(about) or Volunteer(VolunteerId(""), "")
        if what == "hours":
            return partial(self._note, _given(held.id, values))
        if what == "training":
            return partial(self.volunteers.keep, replace(held, trained=(*held.trained, _trained(values))))
        return partial(self.volunteers.keep, _entered(held, values))

    def deed(self, key: str) -> ToDo:
        """Somebody has left, is back, is to be forgotten, is somebody whom we know already; hours were a mistake."""
        what, about, *other = key.split("/")
        if what in ("one", "two"):
            done = self.volunteers.put_together if what == "one" else self.volunteers.tell_apart
            return partial(done, VolunteerId(about), VolunteerId(other[0]))
        if what == "part":
            return partial(self.volunteers.part, VolunteerId(about))
        if what == "member" and (held := self._found(about)) is not None:
            return partial(self.volunteers.keep, replace(held, member=MemberId(other[0]) if other else None))
        if what == "forget":
            return partial(self.volunteers.forget, VolunteerId(about))
        if what == "hours":
            return partial(self.volunteers.take_back_hours, HoursId(about))
        return partial(self.volunteers.put_aside, VolunteerId(about), aside=what == "aside")

    @property
    def _may_keep(self) -> bool:
        return Action.KEEP_VOLUNTEERS in self.held.may

    def _fields(self) -> list[Field]:
        return _fields(self.held.members)

    def _note(self, hours: Hours) -> None:
        self.volunteers.note_hours(hours)

    def _found(self, key: str) -> Volunteer | None:
        return next((each for each in self.held.volunteers if each.id == key), None)

    def _questions(self, volunteer: Volunteer) -> Iterator[GroupShown]:
        """Who they may be besides: a member who logs in, another line of the register. Whoever knows them says so."""
        entries = (*self._logs_in(volunteer), *self._twice(volunteer), *self._put_together(volunteer))
        if entries:
            yield GroupShown(tr("Who this is besides"), entries, "")

    def _logs_in(self, volunteer: Volunteer) -> Iterator[EntryShown]:
        name = self.held.members.get(volunteer.member) if volunteer.member else None
        if name is not None:
            back = DeedShown(f"member/{volunteer.id}", tr("Not the same person"))
            words = tr("Logs in as {name}").format(name=name)
            yield EntryShown(words, _of_interest(), icon="user", deeds=(back,) if self._may_keep else ())
        elif not volunteer.archived and self._may_keep:
            taken = {each.member for each in self.held.volunteers}
            for member, called in self.held.members.items():
                if member not in taken and alike(Traits(volunteer.name), Traits(called)):
                    same = DeedShown(f"member/{volunteer.id}/{member}", tr("It is the same person"))
                    words = tr("Possibly {name}, who logs in here").format(name=called)
                    yield EntryShown(words, _of_interest(), "warn", "user", deeds=(same,))

    def _twice(self, volunteer: Volunteer) -> Iterator[EntryShown]:
        for each in possibly_twice(volunteer, self.held.volunteers) if self._may_keep else ():
            same = DeedShown(f"one/{volunteer.id}/{each.id}", tr("It is the same person"))
            other = DeedShown(f"two/{volunteer.id}/{each.id}", tr("Somebody else"))
            words = tr("Possibly also on the register as {name}").format(name=each.name)
            counts = tr("Put together, this line counts, with the hours of both.")
            yield EntryShown(words, counts, "warn", "users", deeds=(same, other))

    def _put_together(self, volunteer: Volunteer) -> Iterator[EntryShown]:
        for each in self.held.volunteers:
            if each.same_as == volunteer.id:
                back = DeedShown(f"part/{each.id}", tr("Not the same person"))
                words = tr("Also on the register as {name}; counted here").format(name=each.name)
                yield EntryShown(words, icon="users", deeds=(back,) if self._may_keep else ())

    def _line(self, volunteer: Volunteer) -> LineShown:
        kind = tr("panel member") if volunteer.panel else ""
        note = " · ".join(filter(None, (kind, _available(volunteer), volunteer.languages)))
        if volunteer.archived:
            return LineShown(volunteer.id, "user", volunteer.name, note)
        standing = volunteer.vetting(self.held.today)
        icon = "user" if standing is Vetting.IN_FORCE else "triangle-alert"
        return LineShown(volunteer.id, icon, volunteer.name, note, self._vetting(volunteer), TONES[standing])

    def _vetting(self, volunteer: Volunteer) -> str:
        until = day(volunteer.vetted_until) if volunteer.vetted_until else ""
        return say(f"community.vetting.{volunteer.vetting(self.held.today)}", day=until)

    def _facts(self, volunteer: Volunteer) -> Iterator[tuple[str, str]]:
        yield tr("Vetting"), self._vetting(volunteer)
        yield tr("Vetted on"), day(volunteer.vetted_on) if volunteer.vetted_on else ""
        yield tr("Can come"), _available(volunteer)
        yield tr("Languages"), volunteer.languages
        yield tr("How to reach them"), volunteer.contact
        yield tr("Helps since"), day(volunteer.since) if volunteer.since else ""
        yield tr("Note"), volunteer.note

    def _learnt(self, volunteer: Volunteer) -> GroupShown:
        return learnt_shown(volunteer, self.held.volunteers, self.record_of_members, self.held.today)

    def _hours(self, volunteer: Volunteer) -> GroupShown:
        own = {each.id for each in self.held.volunteers if volunteer.id in (each.id, each.same_as)}
        given = [each for each in self.held.hours if each.volunteer in own]
        counting = sum(each.minutes for each in given if not each.archived)
        title = tr("Hours given: {hours}").format(hours=_clock(counting))
        return GroupShown(title, tuple(map(self._day_of, given[: -NEWEST - 1 : -1])), tr("No hours were noted yet."))

    def _day_of(self, hours: Hours) -> EntryShown:
        words = f"{_clock(hours.minutes)} · {say(f'community.task.{hours.task}')}"
        if hours.archived:
            return EntryShown(
                words, tr("{day}: noted by mistake, counts no more").format(day=day(hours.on)), icon="undo-2"
            )
        back = DeedShown(f"hours/{hours.id}", tr("Was a mistake"))
        return EntryShown(words, day(hours.on), icon="clock", deeds=(back,) if self._may_note else ())

    @property
    def _may_note(self) -> bool:
        return Action.KEEP_COMMUNITY in self.held.may

    def _offers(self, volunteer: Volunteer) -> Iterator[OfferShown]:
        if self._may_note and not volunteer.archived:
            yield OfferShown(f"hours/{volunteer.id}", tr("Note hours"), "clock")
        if self._may_keep and not volunteer.archived:
            yield OfferShown(f"training/{volunteer.id}", tr("Add a training"), "book-open")
            yield OfferShown(f"volunteer/{volunteer.id}", tr("Change, or renew the vetting"), "pencil")

    def _deeds(self, volunteer: Volunteer) -> Iterator[DeedShown]:
        if not self._may_keep:
            return
        if not volunteer.archived:
            yield DeedShown(f"aside/{volunteer.id}", tr("Has left"))
            return
        yield DeedShown(f"back/{volunteer.id}", tr("Is back"))
        question = tr("Name, contact, languages, vetting and training go for good; the hours still count. Go on?")
        yield DeedShown(f"forget/{volunteer.id}", tr("Forget who it was …"), question, tr("Yes, forget them"))


def _until_then(standing: Vetting, told: str, *, panel: bool) -> str:
    """How a vetting stands, and what to do until it is renewed."""
    never = tr("Don't invite them to a panel or give them a seat before it is renewed.")
    soon = tr("It takes weeks to renew one.")
    do = soon if standing is Vetting.SOON_OVER else never if panel else ""
    return " ".join(filter(None, (f"{told[:1].upper()}{told[1:]}.", do)))


def _available(volunteer: Volunteer) -> str:
    return ", ".join(asking.lower(say(f"community.available.{each}")) for each in volunteer.available)


def _clock(minutes: int) -> str:
    return tr("{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def _of_interest() -> str:
    return tr(
        "A case that they lead and in which they stand is a conflict of interest, whatever they are called there."
    )


def _fields(members: Mapping[MemberId, str]) -> list[Field]:
    vetting = tr("Of what kind and with what result is not written down here.")
    known = tr("On a case, rjdesk asks whether somebody of that name is this volunteer.")
    names = [Choice(member, name) for member, name in members.items()]
    return [
        asking.line("name", tr("Name"), known, required=True),
        asking.one("member", tr("Who they are where they log in"), names, nobody=tr("They don't log in here")),
        asking.tick("panel", tr("May sit on a panel")),
        asking.day("vetted_on", tr("Vetted on"), vetting),
        asking.day("vetted_until", tr("The vetting holds until"), tr("Without a last day it is not known to hold.")),
        asking.several("available", tr("Can usually come"), asking.worded(Available, "community.available")),
        asking.line("languages", tr("Languages")),
        asking.text("contact", tr("How to reach them")),
        asking.day("since", tr("Helps since")),
        asking.text("note", tr("Note")),
    ]


def _of_training() -> list[Field]:
    return [
        asking.line("what", tr("What it was"), required=True),
        asking.day("on", tr("Finished on"), required=True),
        asking.day("until", tr("Runs out on, if it does")),
    ]


def _of_hours() -> list[Field]:
    return [
        asking.day("on", tr("Day"), required=True),
        asking.one("task", tr("For what"), asking.worded(Task, "community.task")),
        asking.hours("minutes", tr("How many hours?")),
    ]


def _values(volunteer: Volunteer | None) -> Values:
    if volunteer is None:
        return {}
    names = ("name", "member", "panel", "vetted_on", "vetted_until", "languages", "contact", "since", "note")
    held: Values = {name: getattr(volunteer, name) for name in names}
    return asking.filled(held | {"available": tuple(each.value for each in volunteer.available)})


def _entered(volunteer: Volunteer, values: Values) -> Volunteer:
    return replace(
        volunteer,
        name=asking.words_of(values, "name"),
        member=MemberId(member) if (member := asking.words_of(values, "member")) else None,
        panel=values.get("panel") is True,
        vetted_on=asking.day_of(values, "vetted_on"),
        vetted_until=asking.day_of(values, "vetted_until"),
        available=asking.chosen(values, "available", Available),
        languages=asking.words_of(values, "languages"),
        contact=asking.words_of(values, "contact"),
        since=asking.day_of(values, "since"),
        note=asking.words_of(values, "note"),
    )


def _trained(values: Values) -> Trained:
    on = asking.day_of(values, "on")
    if on is None:
        raise ValueError("on")  # the form doesn't let it through
    return Trained(asking.words_of(values, "what"), on, asking.day_of(values, "until"))


def _given(volunteer: VolunteerId, values: Values) -> Hours:
    on, minutes = asking.day_of(values, "on"), asking.number_of(values, "minutes")
    if on is None or minutes is None:
        raise ValueError("on")  # the form doesn't let it through
    return Hours(HoursId(""), volunteer, on, asking.chosen(values, "task", Task)[0], minutes)
