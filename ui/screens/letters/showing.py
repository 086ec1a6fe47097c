"""From a case and its letters to what the screens show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rjdesk.domain.access import Action
from rjdesk.domain.clashes import Clash
from rjdesk.domain.dispatch import Dispatch
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates_of_will import NOT_TAKING_PART
from rjdesk.domain.ids import DocumentId, ParticipantId
from rjdesk.process import ties_told, told
from rjdesk.process.letter_missing import Missing, field_name
from rjdesk.services.letters.letters import Offered, Recipient
from rjdesk.wording import say
from ui.screens.letters.looking import Looked, to_nobody
from ui.screens.letters.shown import LetterShown, LettersShown, PersonShown, RowShown, SectionShown, WrittenShown
from ui.widgets.checklist import Need
from ui.widgets.only_reading import only_reading
from ui.widgets.theme import Tone
from ui.widgets.vetting import doubt_words
from ui.wording import day, time_of_day, tr


def letters_shown(looked: Looked) -> LettersShown:
    """The list: what the current stage wants, then what is wanted at any time, then the other stages in their order."""
    opened = looked.opened
    count = len(looked.sent)
    return LettersShown(
        reference=opened.case.reference,
        sections=tuple(_sections(looked)),
        sent=(tr("1 paper was noted as sent.") if count == 1 else tr("%n papers were noted as sent.", count))
        if count
        else tr("Nothing was noted as sent yet."),
        may_write=Action.WORK_ON_CASE in opened.may,
        nothing="" if looked.offered else tr("The process of this case has no letters."),
    )


def letter_shown(looked: Looked, wanted: Offered) -> LetterShown:
    """One letter, whom it can go to, and what was made of it."""
    opened = looked.opened
    letter = wanted.letter
    stage = opened.process.stage(letter.stage).title if letter.stage else ""
    own = tr("in your office's own words") if wanted.own else ""
    may_write = Action.WORK_ON_CASE in opened.may
    return LetterShown(
        letter=letter.id,
        title=letter.title,
        about=" · ".join(filter(None, (opened.case.reference, stage, own))),
        to_nobody=to_nobody(wanted),
        people=tuple(_person(looked, wanted, each) for each in wanted.people),
        written=tuple(_written(looked, wanted, each) for each in reversed(wanted.drafted)),
        warnings=tuple(_warnings(looked, wanted)),
        may_write=may_write,
        held_back=_held_back(looked),
    )


def first_ticked(looked: Looked, wanted: Offered) -> frozenset[ParticipantId]:
    """Everybody who has none yet, but nobody who chose not to take part or did not ask for it: somebody decides about them."""
    have = {paper.recipient for paper in wanted.drafted}
    left = (each for each in wanted.people if each.person not in have and not _stays_away(looked, each))
    return frozenset(each.person for each in left if each.asked_for_it)


def _stays_away(looked: Looked, each: Recipient) -> bool:
    return looked.opened.case.fact(Fact.WAY_OF_TAKING_PART, each.person) == NOT_TAKING_PART


def needs_shown(looked: Looked, missing: Iterable[Missing]) -> tuple[Need, ...]:
    """What is missing in words, each with the way to where it is filled in, if there is one."""
    case, process = looked.opened.case, looked.opened.process
    return tuple(
        Need(
            text=field_name(process, point.field),
            who=". ".join(filter(None, (told.name_of(case, point.about), where(looked, point)))),
            settle=point if _can_be_filled_in(looked, point) else None,
            link=tr("Fill it in"),
        )
        for point in missing
    )


def file_of(looked: Looked, wanted: Offered, document: DocumentId) -> str:
    """A name for a paper without anybody's name in it: file names are seen by everyone who sees the stick."""
    number = [each.id for each in wanted.drafted].index(document) + 1
    words = f"{looked.opened.case.reference} {wanted.letter.id} {number}"
    return re.sub(r"[^\w-]+", "-", words).replace("_", "-") + ".pdf"


def _can_be_filled_in(looked: Looked, point: Missing) -> bool:
    if point.settled_at == "office":
        return Action.EDIT_LETTERS in looked.opened.may_besides
    return point.settled_at != "process"


def where(looked: Looked, point: Missing) -> str:
    """Where something missing is filled in, in words."""
    process = looked.opened.process
    stage, _, prompt = point.settled_at.partition("/")
    if prompt:
        return tr("In the stage {stage}").format(stage=process.stage(stage).title)
    words = say(f"letters.settled_at.{point.settled_at}")
    return words[:1].upper() + words[1:]


def _sections(looked: Looked) -> Iterator[SectionShown]:
    now = looked.stage()
    stages = {stage.id: stage.title for stage in looked.opened.process.stages}
    first = [now.id] if now else []
    for place in (*first, "", *(stage for stage in stages if stage not in first)):
        rows = tuple(_row(looked, each) for each in looked.offered if each.letter.stage == place)
        if rows:
            yield SectionShown(_section_title(place, first, stages), rows)


def _section_title(place: str, first: list[str], stages: dict[str, str]) -> str:
    if place in first:
        return tr("For the stage {stage}, which is walked now").format(stage=stages[place])
    return stages[place] if place else tr("At any time")


def _row(looked: Looked, each: Offered) -> RowShown:
    letter, made = each.letter, [paper for paper in each.drafted if paper.paper is not Paper.LETTERS]
    unsent = [paper for paper in made if looked.sent_of(paper.id) is None]
    to_write = len(first_ticked(looked, each)) if not to_nobody(each) else int(not made)
    if not to_nobody(each) and not each.people:
        state, tone = tr("Nobody to write to"), Tone.PLAIN
    elif to_write:
        state, tone = (tr("To write: %n", to_write) if not to_nobody(each) else tr("Not made")), Tone.PLAIN
    elif not made:
        state, tone = tr("Not written"), Tone.PLAIN
    elif unsent and to_nobody(each) and letter.records is None:
        state, tone = tr("Made"), Tone.OK  # it hangs on the wall or stays with the keepers: nobody waits for it
    elif unsent:
        state, tone = tr("Not sent: %n", len(unsent)), Tone.WARN
    else:
        state, tone = tr("Sent"), Tone.OK
    return RowShown(letter.id, letter.title, _to_whom(looked, each), state, tone)


def _to_whom(looked: Looked, each: Offered) -> str:
    if to_nobody(each):
        return tr("To nobody in particular")
    names = [person.name for person in each.people]
    if not names:
        roles = (told.role_of(looked.opened.process, role) for role in each.letter.roles)
        return tr("Nobody in this case is: {roles}").format(roles=", ".join(roles)) if each.letter.roles else ""
    return ", ".join(names[:4]) + (tr(" and %n more", len(names) - 4) if len(names) > 4 else "")


def _person(looked: Looked, wanted: Offered, each: Recipient) -> PersonShown:
    paper = next((paper for paper in reversed(wanted.drafted) if paper.recipient == each.person), None)
    state = ""
    if paper is not None:
        state = _sent(looked.sent_of(paper.id)) or tr("written on {day}, not sent").format(day=_made_on(paper))
    chose = tr("chose not to take part") if _stays_away(looked, each) else ""
    asked = "" if each.asked_for_it else tr("did not ask for it")
    return PersonShown(
        each.person, each.name, each.role, " · ".join(filter(None, (chose, asked, state))), paper is not None
    )


def _written(looked: Looked, wanted: Offered, paper: Document) -> WrittenShown:
    person = next((each.name for each in wanted.people if each.person == paper.recipient), "")
    at = paper.made_at.astimezone()
    return WrittenShown(
        document=paper.id,
        title=person or paper.title,
        details=tr("Made on {day} at {time}").format(day=day(at.date()), time=time_of_day(at)),
        sent=_sent(looked.sent_of(paper.id)),
        may_take_back=Action.WORK_ON_CASE in looked.opened.may and looked.sent_of(paper.id) is not None,
        batch=paper.paper is Paper.LETTERS,
    )


def _made_on(paper: Document) -> str:
    return day(paper.made_at.astimezone().date())


def _sent(noted: Dispatch | None) -> str:
    if noted is None:
        return ""
    how = say(f"letters.sent_by.{noted.how}")
    return tr("Sent on {day}: {how}").format(day=day(noted.on), how=how[:1].lower() + how[1:])


def _held_back(looked: Looked) -> str:
    opened = looked.opened
    if Action.EXPORT_PAPERS in opened.may:
        return ""
    return only_reading(opened) or tr("Its papers are handed out by whom the case belongs to, or by a supervisor.")


def _warnings(looked: Looked, wanted: Offered) -> Iterator[str]:
    """Orders that bringing these people together would break, and vettings that are over; on screen only, never on a paper."""
    people = {each.person for each in wanted.people}
    names = ties_told.names_on(looked.opened.case, looked.map.ties)
    for broken in looked.map.clashes:
        if _concerns(broken, people):
            yield ties_told.clash(broken, names, day)
    yield from (doubt_words(doubt) for doubt in looked.opened.unvetted if doubt.person in people)


def _concerns(broken: Clash, people: set[ParticipantId]) -> bool:
    return bool({broken.order.bound, broken.order.protects} & people) and broken.lift is None
