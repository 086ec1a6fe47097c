"""Forums and outreach, as their page shows them: you said, we did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from rjdesk.domain.access import Action
from rjdesk.domain.community.activity import Activity, ActivityKind, Commitment
from rjdesk.domain.community.finding import is_found
from rjdesk.domain.ids import ActivityId, CommitmentId
from rjdesk.services.community.activities import Activities, Held
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
from ui.wording import day, number, tr

NEW = "activity/new"


@dataclass(frozen=True, slots=True)
class LookedAtActivities:
    """See ``looked.Looked``."""

    activities: Activities
    held: Held
    may: frozenset[Action]

    def sections(self, sought: str) -> tuple[SectionShown, ...]:
        """What is still to be done of what was promised first, then everything, the newest first."""
        found = [each for each in self.held.activities if is_found(sought, each.searched)]
        found.sort(key=lambda each: (each.on, each.title), reverse=True)
        counting, back = [e for e in found if not e.archived], [e for e in found if e.archived]
        waiting = [each for each in counting if any(one.done_on is None for one in each.promised)]
        rest = [each for each in counting if each not in waiting]
        offers = (OfferShown(NEW, tr("Add a forum or another activity")),) if self._may_keep else ()
        nothing = tr(
            "Forums, patrols, school visits, media, training for others: what was said there, and what was promised."
        )
        all_of_them = SectionShown(
            tr("Done with") if waiting else "",
            tuple(map(self._line, rest)),
            tr("Nothing fits what you typed.") if sought else nothing if not waiting else "",
            offers,
            "messages-square",
        )
        sections = (
            (all_of_them, SectionShown(tr("Taken back"), tuple(map(self._line, back)), "")) if back else (all_of_them,)
        )
        if not waiting:
            return sections
        still = SectionShown(tr("Something promised is not done yet"), tuple(map(self._line, waiting)), "")
        return (replace(still, offers=offers), *(replace(each, offers=()) for each in sections if each.lines))

    def record(self, key: str) -> RecordShown | None:
        """One activity, what was said there, and what was promised."""
        activity = self._found(key)
        if activity is None:
            return None
        said = tuple(EntryShown(each, icon="message-circle") for each in activity.themes)
        promised = tuple(self._promised(activity, each) for each in activity.promised)
        return RecordShown(
            key=activity.id,
            title=activity.title,
            lead=f"{say(f'community.activity.{activity.kind}')}, {day(activity.on)}",
            facts=tuple((name, words) for name, words in _facts(activity) if words),
            groups=(
                GroupShown(tr("You said"), said, tr("No theme was written down.")),
                GroupShown(tr("We promised, we did"), promised, tr("Nothing was promised.")),
            ),
            offers=tuple(self._offers(activity)),
            deeds=(_deed(activity),) if self._may_keep else (),
        )

    def form(self, key: str) -> tuple[str, Form] | None:
        """An activity, something promised there, or what was done about it."""
        what, _, rest = key.partition("/")
        about, _, which = rest.partition("/")
        activity = self._found(about)
        if activity is None and key != NEW:
            return None
        today = self.held.today
        fields, values, title = {
            "activity": lambda: (_fields(), _values(activity, Values(on=today)), tr("Forum or outreach")),
            "promise": lambda: (_of_promise(), Values(), tr("What was promised, and who does it")),
            "done": lambda: (_of_doing(), Values(on=today), _what(activity, which)),
        }[what]()
        form = Form(fields, tr("Keep"), what)
        form.show_values(values, {})
        return title, form

    def work(self, key: str, values: Values) -> ToDo:
        """Keeps what was entered."""
        what, _, rest = key.partition("/")
        about, _, which = rest.partition("/")
        activity, on = ActivityId(about), asking.day_of(values, "on") or self.held.today
        if what == "promise":
            promised = Commitment(
                CommitmentId(""), asking.words_of(values, "what"), asking.words_of(values, "owner"), on
            )
            return partial(self.activities.promise, activity, promised)
        if what == "done":
            return partial(self.activities.done, activity, CommitmentId(which), on, asking.words_of(values, "done"))
        held = self._found(about) or Activity(ActivityId(""), ActivityKind.FORUM, on, "")
        return partial(self.activities.keep, _entered(held, values))

    def deed(self, key: str) -> ToDo:
        """It was a mistake, or it counts after all."""
        what, _, about = key.partition("/")
        return partial(self.activities.take_back, ActivityId(about), back=what == "back")

    @property
    def _may_keep(self) -> bool:
        return Action.KEEP_COMMUNITY in self.may

    def _found(self, key: str) -> Activity | None:
        return next((each for each in self.held.activities if each.id == key), None)

    def _line(self, activity: Activity) -> LineShown:
        kind = say(f"community.activity.{activity.kind}")
        came = tr("%n people", activity.people) if activity.people is not None else ""
        note = " · ".join(filter(None, (kind, day(activity.on), activity.region, came)))
        late = any(each.is_late(self.held.today) for each in activity.promised)
        waiting = sum(each.done_on is None for each in activity.promised)
        if activity.archived or not activity.promised:
            return LineShown(activity.id, "messages-square", activity.title, note)
        end = tr("late") if late else tr("to do: {count}").format(count=number(waiting)) if waiting else tr("all done")
        tone = "danger" if late else "warn" if waiting else "ok"
        return LineShown(activity.id, "triangle-alert" if late else "messages-square", activity.title, note, end, tone)

    def _promised(self, activity: Activity, each: Commitment) -> EntryShown:
        if each.done_on is not None:
            did = each.done or tr("done")
            when = tr("{owner}, {day}: {did}").format(owner=each.owner, day=day(each.done_on), did=did)
            return EntryShown(each.what, when, "ok", "circle-check")
        late = each.is_late(self.held.today)
        until = tr("late since {day}") if late else tr("by {day}")
        offer = OfferShown(f"done/{activity.id}/{each.id}", tr("Was done …"), "check")
        return EntryShown(
            each.what,
            f"{each.owner}, {until.format(day=day(each.due))}",
            "danger" if late else "warn",
            "triangle-alert" if late else "hourglass",
            (offer,) if self._may_keep and not activity.archived else (),
        )

    def _offers(self, activity: Activity) -> Iterator[OfferShown]:
        if self._may_keep and not activity.archived:
            yield OfferShown(f"promise/{activity.id}", tr("Add what was promised"))
            yield OfferShown(f"activity/{activity.id}", tr("Change"), "pencil")


def _facts(activity: Activity) -> Iterator[tuple[str, str]]:
    yield tr("Region"), activity.region
    yield tr("People who came"), number(activity.people) if activity.people is not None else tr("Nobody counted")
    yield tr("Note"), activity.note


def _deed(activity: Activity) -> DeedShown:
    if activity.archived:
        return DeedShown(f"again/{activity.id}", tr("Counts after all"))
    return DeedShown(f"back/{activity.id}", tr("Was entered by mistake"))


def _what(activity: Activity | None, which: str) -> str:
    return next(
        (each.what for each in (activity.promised if activity else ()) if each.id == which), tr("What was done")
    )


def _fields() -> list[Field]:
    return [
        asking.one("kind", tr("What it was"), asking.worded(ActivityKind, "community.activity")),
        asking.day("on", tr("Day"), required=True),
        asking.line("title", tr("What it was called"), required=True),
        asking.line("region", tr("Region"), tr("As it may be told in public: never smaller than a district")),
        asking.number("people", tr("How many people came, if somebody counted")),
        asking.text("themes", tr("What people said, a line each"), tr("Themes, without names of people")),
        asking.text("note", tr("Note")),
    ]


def _of_promise() -> list[Field]:
    return [
        asking.line("what", tr("What was promised"), required=True),
        asking.line("owner", tr("Who does it"), required=True),
        asking.day("on", tr("By when"), required=True),
    ]


def _of_doing() -> list[Field]:
    return [
        asking.text("done", tr("What was done"), tr("As you would tell those who asked for it")),
        asking.day("on", tr("On which day"), required=True),
    ]


def _values(activity: Activity | None, begun: Values) -> Values:
    if activity is None:
        return begun
    names = ("on", "title", "region", "people", "note")
    held: Values = {name: getattr(activity, name) for name in names}
    return asking.filled(held | {"kind": activity.kind.value, "themes": "\n".join(activity.themes)})


def _entered(activity: Activity, values: Values) -> Activity:
    return replace(
        activity,
        kind=asking.chosen(values, "kind", ActivityKind)[0],
        on=asking.day_of(values, "on") or activity.on,
        title=asking.words_of(values, "title"),
        region=asking.words_of(values, "region"),
        people=asking.number_of(values, "people"),
        themes=asking.lines_of(values, "themes"),
        note=asking.words_of(values, "note"),
    )
