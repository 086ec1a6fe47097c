"""Training and accreditation: what is on the record, until when it lasts, and putting something on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.competence import CompetenceKind, Lasts
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.services.training.competence import Competences, Learnt, ToldCompetence
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.choices import OneOfField, PickField
from ui.fields.form import Form, Values
from ui.fields.half_typed import SealedDrafts
from ui.fields.moments import DateField
from ui.fields.text import LineField
from ui.screens.own_record.filling import Filling
from ui.screens.own_record.shown import EntryShown, PageShown, SectionShown
from ui.screens.own_record.view import RecordView
from ui.widgets.theme import Tone
from ui.wording import day, tr

PAGE = "competence"


@dataclass(frozen=True, slots=True)
class Found:
    """What is on the records that one may see, on whose something may be put, and what was typed and not kept."""

    told: tuple[ToldCompetence, ...]
    people: tuple[tuple[MemberId, str], ...]
    typed: Mapping[str, str]


class CompetencePresenter(Filling):
    """It holds what was found last."""

    def __init__(
        self,
        view: RecordView,
        competences: Competences,
        drafts: SealedDrafts,
        errands: Sends,
        announcements: Announcements,
    ) -> None:
        super().__init__(view, PAGE, drafts, errands, announcements)
        self._competences = competences
        self._found = Found((), (), {})
        view.saved.connect(self._note)
        view.acted.connect(self._take_back)

    def _look(self) -> None:
        self._errands.ask(self._read, self._show, self._refuse)

    def _read(self) -> Found:
        return Found(self._competences.seen(), self._competences.colleagues(), self._typed.read())

    def _show(self, found: Found) -> None:
        self._found = found
        self._view.show_page(competence_shown(found))

    def _begin(self) -> None:
        form = competence_form(self._found.people)
        self._typed.follow(form, self._found.typed)
        title = tr("Put something on a training record")
        self._view.show_form(title, tr("What was learnt, by whom it was given, and its last day if it has one."), form)

    def _note(self, values: Values) -> None:
        learnt = Learnt(
            member=MemberId(str(values.get("member") or self._found.people[0][0])),
            kind=CompetenceKind(str(values["kind"])),
            title=str(values["title"]),
            given_by=str(values["given_by"]),
            given_on=_day(values["given_on"]) or date.min,
            expires_on=_day(values["expires_on"]),
        )
        self._errands.change(partial(self._competences.note, learnt), self._handed_in, self._refuse)

    def _take_back(self, key: str) -> None:
        self._errands.change(partial(self._competences.take_back, key), self._taken_back, self._refuse)

    def _taken_back(self, _nothing: None) -> None:
        self._look()


def competence_form(people: Sequence[tuple[MemberId, str]]) -> Form:
    """What is asked; of whom, only where there is a choice."""
    kinds = tuple(Choice(kind, words) for kind, words in kind_words().items())
    whose = tuple(Choice(member, name) for member, name in people)
    asked = [
        OneOfField(Prompt("kind", PromptKind.CHOICE, tr("What is it?"), choices=kinds, required=True)),
        LineField(Prompt("title", PromptKind.SHORT_TEXT, tr("Its name"), required=True)),
        LineField(Prompt("given_by", PromptKind.SHORT_TEXT, tr("Given by"), required=True)),
        DateField(Prompt("given_on", PromptKind.DATE, tr("Given on"), required=True)),
        DateField(Prompt("expires_on", PromptKind.DATE, tr("Its last day"), help=tr("Empty where it has none."))),
    ]
    if len(people) > 1:
        asked.insert(0, PickField(Prompt("member", PromptKind.CHOICE, tr("Whose?"), choices=whose, required=True)))
    form = Form(asked, tr("Put on the record"), PAGE)
    if len(people) > 1:
        form.fields["member"].show_value(people[0][0])  # their own comes first
    return form


def competence_shown(found: Found) -> PageShown:
    """The page."""
    told, supervises = found.told, len(found.people) > 1
    mine = tuple(_entry(each) for each in told if each.mine)
    sections = [SectionShown(tr("Yours"), mine, tr("Nothing is on your record yet."))]
    if supervises:
        theirs = tuple(_entry(each) for each in told if not each.mine)
        sections.append(SectionShown(tr("Of colleagues"), theirs, tr("Nothing is on anybody else's record yet.")))
    return PageShown(
        tr("Training and accreditation"),
        tr("What was learnt, and until when it lasts. Today tells you and the supervisors 60 days before it ends."),
        tr("Read by whoever it is about, and by the supervisors."),
        tuple(sections),
        tr("Go on with what you began …") if found.typed else tr("Put something on the record …"),
    )


def kind_words() -> dict[CompetenceKind, str]:
    """What it is."""
    return {
        CompetenceKind.TRAINING: tr("Training or course"),
        CompetenceKind.ACCREDITATION: tr("Accreditation"),
        CompetenceKind.ENDORSEMENT: tr("Endorsement, as for family violence"),
    }


def _entry(told: ToldCompetence) -> EntryShown:
    held = told.held
    title = held.title if told.mine else tr("{who}: {title}").format(who=told.member, title=held.title)
    status, tone = _standing(told)
    return EntryShown(
        told.id,
        title,
        tuple(_lines(told)),
        status,
        tone,
        tr("Take it back") if told.id and told.lasts is not Lasts.TAKEN_BACK else "",
        tr("It stays on the record as taken back. Take it back?"),
    )


def _lines(told: ToldCompetence) -> Iterator[str]:
    kind, on = kind_words()[told.held.kind], day(told.held.given_on)
    if told.noted is None:
        yield tr("{kind}, finished on {day}").format(kind=kind, day=on)
        yield tr("Entered in the register of volunteers (Office, Community), and changed there")
        return
    who, at = told.noted
    yield tr("{kind}, given by {who} on {day}").format(kind=kind, who=told.given_by, day=on)
    yield tr("Noted by {who} on {day}").format(who=who, day=day(at.astimezone().date()))


def _standing(told: ToldCompetence) -> tuple[str, Tone]:
    ends = told.held.expires_on
    if told.lasts is Lasts.TAKEN_BACK:
        return tr("Taken back"), Tone.INFO
    if ends is None:
        return "", Tone.PLAIN
    if told.lasts is Lasts.OVER:
        return tr("Over since {day}").format(day=day(ends)), Tone.DANGER
    if told.lasts is Lasts.SOON_OVER:
        return tr("Soon over: lasts until {day}").format(day=day(ends)), Tone.WARN
    return tr("Lasts until {day}").format(day=day(ends)), Tone.OK


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
