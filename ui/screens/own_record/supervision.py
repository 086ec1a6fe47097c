"""The supervision log: what two agreed, between the two only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from rjdesk.domain.ids import MemberId
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.services.training.drafts import LearningDrafts
from rjdesk.services.training.supervising import Met, SupervisionLog, Supervisions, ToldSupervision
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.choices import PickField
from ui.fields.form import Form, Values
from ui.fields.hours import HoursField
from ui.fields.moments import DateField
from ui.fields.text import LongTextField
from ui.screens.own_record.filling import Filling
from ui.screens.own_record.shown import EntryShown, PageShown, SectionShown
from ui.screens.own_record.view import RecordView
from ui.wording import day, tr

PAGE = "supervision"


@dataclass(frozen=True, slots=True)
class Found:
    """What was read: the log, with whom one can have met, and what was typed and not handed in."""

    log: SupervisionLog
    others: tuple[tuple[MemberId, str], ...]
    typed: Mapping[str, str]


class SupervisionPresenter(Filling):
    """It holds what was found last."""

    def __init__(
        self,
        view: RecordView,
        supervisions: Supervisions,
        drafts: LearningDrafts,
        errands: Sends,
        announcements: Announcements,
    ) -> None:
        super().__init__(view, PAGE, drafts, errands, announcements)
        self._supervisions = supervisions
        self._found: Found | None = None
        view.saved.connect(self._keep)

    def _look(self) -> None:
        self._errands.ask(self._read, self._show, self._refuse)

    def _read(self) -> Found:
        return Found(self._supervisions.mine(), self._supervisions.others(), self._typed.read())

    def _show(self, found: Found) -> None:
        self._found = found
        self._view.show_page(supervision_shown(found))

    def _begin(self) -> None:
        if self._found is None:
            return
        form = supervision_form(self._found.others)
        self._typed.follow(form, self._found.typed)
        self._view.show_form(tr("A meeting in supervision"), readers(), form)

    def _keep(self, values: Values) -> None:
        on, minutes = values["on"], values["minutes"]
        met = Met(
            other=MemberId(str(values["other"])),
            on=on if isinstance(on, date) else date.min,
            minutes=minutes if isinstance(minutes, int) else 0,
            themes=str(values["themes"] or ""),
            next_steps=str(values["next_steps"] or ""),
        )
        self._errands.change(partial(self._supervisions.keep, met), self._handed_in, self._refuse)


def readers() -> str:
    """Who can read it."""
    return tr("Sealed to the two of you: no other colleague can open it, and it can't be changed later.")


def supervision_form(others: Sequence[tuple[MemberId, str]]) -> Form:
    """What is asked."""
    people = tuple(Choice(member, name) for member, name in others)
    no_names = tr("Themes and not people: no names from a case.")
    asked = [
        PickField(Prompt("other", PromptKind.CHOICE, tr("With whom?"), choices=people, required=True)),
        DateField(Prompt("on", PromptKind.DATE, tr("On which day?"), required=True)),
        HoursField(Prompt("minutes", PromptKind.NUMBER, tr("How many hours?"), required=True)),
        LongTextField(Prompt("themes", PromptKind.LONG_TEXT, tr("What was it about?"), help=no_names)),
        LongTextField(Prompt("next_steps", PromptKind.LONG_TEXT, tr("What did you agree to do next?"))),
    ]
    return Form(asked, tr("Seal it to the two of you"), PAGE)


def supervision_shown(found: Found) -> PageShown:
    """The page."""
    nothing = tr("Nothing is written down yet.")
    words = [readers()]
    if found.log.lost:
        words.append(tr("{n} can't be opened any more: your keys were made anew since.").format(n=found.log.lost))
    adds = tr("Go on with what you began …") if found.typed else tr("Write down a meeting …")
    return PageShown(
        tr("Supervision log"),
        tr("When you met, what it was about, and what you agreed to do next. {hours}").format(hours=_hours(found.log)),
        " ".join(words) if found.others else tr("There is nobody here yet with whom you could meet in supervision."),
        (SectionShown(tr("Meetings"), tuple(map(_entry, enumerate(found.log.entries))), nothing),),
        adds if found.others else "",
    )


def _hours(log: SupervisionLog) -> str:
    minutes = sum(each.supervision.minutes for each in log.entries)
    return tr("In all: {hours} hours.").format(hours=_as_hours(minutes)) if minutes else ""


def _entry(numbered: tuple[int, ToldSupervision]) -> EntryShown:
    at, told = numbered
    met = told.supervision
    title = tr("{day}, with {who}, {hours} hours").format(
        day=day(met.on), who=told.with_whom, hours=_as_hours(met.minutes)
    )
    lines = [met.themes, tr("Next: {steps}").format(steps=met.next_steps) if met.next_steps else ""]
    lines.append(tr("Written down by {who}").format(who=told.written_by))
    return EntryShown(str(at), title, tuple(filter(None, lines)))


def _as_hours(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
