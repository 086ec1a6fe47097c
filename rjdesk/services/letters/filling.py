"""What each field of a letter says in a case; "" where it has nothing to say, and then nothing is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.documents.written import weekday
from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.changing import last_meeting
from rjdesk.domain.follow_up.happening import Found
from rjdesk.domain.follow_up.tally import tally
from rjdesk.domain.follow_up.tasks import last_review, of_this_version, review_due
from rjdesk.domain.gates_of_meeting import attendance_counted
from rjdesk.domain.outcome import Outcome, disposition, ended_as, outcome
from rjdesk.domain.participant import Contact, Part, Participant
from rjdesk.domain.versions import Earlier, Way
from rjdesk.process import clocks_told, told
from rjdesk.process.clocks import ClockReading
from rjdesk.process.letter_fields import Field, may_be_told
from rjdesk.process.letter_missing import AGREEMENT, FOLLOW_UP, LIMITS, OFFICE, PEOPLE, PROCESS
from rjdesk.process.template import Process, Prompt
from rjdesk.services.follow_up.words import tally_words
from rjdesk.services.letters.known import Known
from rjdesk.services.letters.words import in_words, listed, time_of_day
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class To:
    """Whom a letter goes to, and their own address in one line. Other people's is nowhere to be had."""

    person: Participant
    address: str

    @classmethod
    def of(cls, person: Participant) -> To:
        """From the people sheet; their other ways to be reached stay there."""
        return cls(replace(person, contact=Contact()), in_one_line(person.contact.address))


def in_one_line(text: str) -> str:
    """An address or the like, for the middle of a sentence."""
    return ", ".join(filter(None, (line.strip(" ,") for line in text.splitlines())))


def value_of(field: str, known: Known, to: To | None) -> str:
    """What a field says, in words. A KeyError is a fault of ours: an unknown field never gets as far as this."""
    if field in set(Field):
        return OWN[Field(field)](known, to).strip()
    again = last_meeting(known.case)
    if again is not None and field in _OF_THE_MEETING:
        return _OF_THE_MEETING[field](known.case, again)
    for place, prompt in prompts_for(field, known.process, known.case.kind):
        given = known.case.answer(*place)
        if given is not None and not given.private and not _is_untrue(prompt, given.value, known):
            return in_words(prompt, given.value)
    return ""


def settled_at(field: str, known: Known) -> str:
    """Where a field that has nothing to say is filled in."""
    if field == Field.OUTCOME and known.process.outcomes:
        return _first_place(Fact.DISPOSITION, known)
    if field in _SETTLED_AT:
        return _SETTLED_AT[field]
    if field in (Field.LAST_DAY, Field.LAST_DAY_RULE):
        waiting = (clock.rule.starts_with for clock in known.clocks if clock.why is None)
        return next((_first_place(fact, known) for fact in waiting), LIMITS)
    return _first_place(_KNOWN_BY.get(field, field), known)


def prompts_for(field: str, process: Process, kind: str) -> Iterator[tuple[tuple[str, str], Prompt]]:
    """The prompts that answer a field in a kind of case, the latest stage first, each with its stage and id."""
    for stage in reversed(process.stages):
        for prompt in stage.prompts:
            if field in (f"{stage.id}/{prompt.id}", prompt.records) and may_be_told(prompt) and prompt.applies_to(kind):
                yield (stage.id, prompt.id), prompt


def people_of(known: Known, *parts: Part) -> str:
    """The names of those who take a part."""
    return listed([person.name for person in known.case.of_part(*parts)])


def most_urgent(known: Known) -> ClockReading | None:
    """Of the time limits that run, the one that ends first."""
    running = [clock for clock in known.clocks if clock.due and not clock.done]
    return min(running, key=lambda clock: clock.due or date.max, default=None)


def outcome_words(known: Known) -> str:
    """How it ended, as the case has it on record: what was chosen of the process's own outcomes, and what was agreed."""
    own, agreed = known.process.outcome_title(disposition(known.case)), outcome(known.case)
    if known.process.outcomes and not own:
        return ""  # it is asked, and not answered yet
    if agreed is None or (own and agreed is Outcome.NON_AGREEMENT):
        return own
    return ". ".join(filter(None, (own, say(f"letters.outcome.{agreed}", **known.process.words.as_facts()))))


def _is_untrue(prompt: Prompt, value: AnswerValue, known: Known) -> bool:
    """Whether an answer says of the promises what follow-up knows to be otherwise by now: no letter repeats it."""
    return prompt.says_what_came and prompt.is_untrue(value, tally(known.case, known.happened).came)


def _first_place(field: str, known: Known) -> str:
    return next(("/".join(place) for place, _ in prompts_for(field, known.process, known.case.kind)), PROCESS)


def _own(get: Callable[[To], str]) -> Callable[[Known, To | None], str]:
    return lambda _, to: get(to) if to else ""


def _of_case(get: Callable[[Known], str]) -> Callable[[Known, To | None], str]:
    return lambda known, _: get(known)


def _beside(known: Known, to: To | None) -> str:
    return told.name_of(known.case, to.person.beside) if to else ""


def _role(known: Known, to: To | None) -> str:
    return told.role_of(known.process, to.person.role) if to else ""


def _last_day(known: Known) -> str:
    clock = most_urgent(known)
    return weekday(clock.due) if clock and clock.due else ""


def _last_day_rule(known: Known) -> str:
    clock = most_urgent(known)
    if clock is None:
        return ""
    return say(
        "letters.rule", title=clock.rule.title, section=clock.rule.section, amount=clocks_told.amount(clock.rule)
    )


def _review_on(known: Known) -> str:
    plan = known.case.in_force
    return weekday(plan.review_on) if plan.concluded and plan.review_on else ""


def _review_found(known: Known) -> str:
    """In the words in which it was noted, and when it is reviewed again."""
    last = last_review(each for each in known.happened if of_this_version(each, known.case))
    if last is None or not last.choice:
        return ""
    again = review_due(known.case, known.happened) if last.choice == Found.CONTINUE else None
    found = say(f"follow_up.found.{last.choice}")
    return say("letters.review_found", found=found, day=weekday(again)) if again else found


def _kept(known: Known) -> str:
    nothing = say("letters.nothing_agreed") if ended_as(known.case) else ""
    return tally_words(tally(known.case, known.happened)) or nothing


def _came(known: Known) -> str:
    count = known.case.fact(Fact.ATTENDANCE_COUNT)
    if count is not None:
        return say("letters.came", count=count)
    let_be = {waiver.gate for closed in known.case.stages for waiver in closed.waivers}
    return say("letters.not_counted") if attendance_counted.__name__ in let_be else ""


def _meets_again_on(known: Known) -> str:
    return _day_of(held) if (held := _to_meet(known.case)) else ""


def _meets_again_at(known: Known) -> str:
    held = _to_meet(known.case)
    return ", ".join(filter(None, (_time_of(held), held.where))) if held else ""


def _to_meet(case: Case) -> Earlier | None:
    held = case.replacing
    return held if held is not None and held.way is Way.RECONVENED else None


def _day_of(meeting: Earlier) -> str:
    return weekday(meeting.agreed_on) if meeting.agreed_on else ""


def _time_of(meeting: Earlier) -> str:
    return time_of_day(*map(int, meeting.time.split(":"))) if meeting.time else ""


def _completed_on(case: Case, meeting: Earlier) -> str:
    signed = case.ceremony.closed_at if case.ceremony and case.earlier[-1] is meeting else None
    return weekday(signed.date()) if signed else _day_of(meeting)


_OF_THE_MEETING: Mapping[str, Callable[[Case, Earlier], str]] = {
    Fact.CONFERENCE_ON: lambda _, meeting: _day_of(meeting),
    Fact.CONFERENCE_TIME: lambda _, meeting: _time_of(meeting),
    Fact.CONFERENCE_AT: lambda _, meeting: meeting.where,
    Fact.COMPLETED_ON: _completed_on,
}
"""What a letter says of the meeting once people have met again: that one, not the first, which the case still records."""


OWN: Mapping[Field, Callable[[Known, To | None], str]] = {
    Field.NAME: _own(lambda to: to.person.name),
    Field.ROLE: _role,
    Field.ENTITLEMENT: _own(lambda to: to.person.entitlement),
    Field.BESIDE: _beside,
    Field.ADDRESS: _own(lambda to: to.address),
    Field.OFFICE: _of_case(lambda known: known.making.office),
    Field.OFFICE_CONTACT: _of_case(lambda known: in_one_line(known.contact)),
    Field.FACILITATOR: _of_case(lambda known: known.making.facilitator),
    Field.TODAY: _of_case(lambda known: weekday(known.today)),
    Field.REFERENCE: _of_case(lambda known: known.case.reference),
    Field.PROCESS: _of_case(lambda known: known.process.title),
    Field.KIND: _of_case(lambda known: known.process.kind(known.case.kind).title),
    Field.PROVISION: _of_case(lambda known: known.process.kind(known.case.kind).provision),
    Field.STATUTE: _of_case(lambda known: known.process.papers.statute),
    Field.RECEIVED_ON: _of_case(lambda known: weekday(known.case.received_on)),
    Field.OFFENDERS: _of_case(lambda known: people_of(known, Part.OFFENDER)),
    Field.SUBJECTS: _of_case(lambda known: people_of(known, Part.SUBJECT)),
    Field.VICTIMS: _of_case(lambda known: people_of(known, Part.VICTIM)),
    Field.OUTCOME: _of_case(outcome_words),
    Field.REVIEW_ON: _of_case(_review_on),
    Field.REVIEW_FOUND: _of_case(_review_found),
    Field.KEPT: _of_case(_kept),
    Field.CAME: _of_case(_came),
    Field.MEETS_AGAIN_ON: _of_case(_meets_again_on),
    Field.MEETS_AGAIN_AT: _of_case(_meets_again_at),
    Field.LAST_DAY: _of_case(_last_day),
    Field.LAST_DAY_RULE: _of_case(_last_day_rule),
}

_KNOWN_BY: Mapping[str, str] = {Field.CAME: Fact.ATTENDANCE_COUNT}
_OF_PEOPLE = (Field.NAME, Field.ROLE, Field.ENTITLEMENT, Field.BESIDE, Field.ADDRESS)
_SETTLED_AT: Mapping[str, str] = {
    **dict.fromkeys((*_OF_PEOPLE, Field.OFFENDERS, Field.SUBJECTS, Field.VICTIMS), PEOPLE),
    **dict.fromkeys((Field.OUTCOME, Field.REVIEW_ON, Field.KEPT), AGREEMENT),
    **dict.fromkeys((Field.REVIEW_FOUND, Fact.REVIEWED_ON, Field.MEETS_AGAIN_ON, Field.MEETS_AGAIN_AT), FOLLOW_UP),
    **dict.fromkeys((Field.OFFICE, Field.OFFICE_CONTACT, Field.FACILITATOR), OFFICE),
    **dict.fromkeys((Field.TODAY, Field.REFERENCE, Field.PROCESS, Field.KIND, Field.RECEIVED_ON), PROCESS),
    **dict.fromkeys((Field.PROVISION, Field.STATUTE), PROCESS),
}
"""Where each of rjdesk's own fields is filled in; ``process`` where nobody can fill it in for this case."""
