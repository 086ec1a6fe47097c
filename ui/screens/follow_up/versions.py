"""From a case's versions of what was agreed, and what it lacks for reports, to what the page shows of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rjdesk.domain.case import Case
from rjdesk.domain.draft import Draft
from rjdesk.domain.follow_up.changing import replaced_on, to_come, version_in_force
from rjdesk.domain.versions import Way, must_agree
from rjdesk.process.template import Choice, Process
from rjdesk.services.follow_up.follow_ups import Followed
from rjdesk.services.follow_up.lacking import Lacking
from rjdesk.services.plain_words import change_words
from ui.fields.kept_typing import given_back
from ui.screens.follow_up.shown import Change, ChangingShown, LackingShown, Meets
from ui.wording import day, tr


def changing_shown(followed: Followed) -> ChangingShown:
    """How far a change of what was agreed has come."""
    case, process = followed.case, followed.process
    stands, changes = _stands(case), tuple(_changes(case))
    return ChangingShown(
        stands=stands,
        versions=tuple(_versions(case)),
        words=_words(case, stands) if changes or stands is not Change.WRITTEN else _unchanged(case),
        changes=changes,
        people=tuple(_people(case)),
        signed_again=case.replacing.signed_again if case.replacing else _signs(process),
        signing=case.ceremony is not None and case.replacing is not None,
        meets=_meets(case),
        may_stand=bool(case.replacing and case.replacing.agreed_on and case.replacing.agreed_on <= followed.today),
    )


def _meets(case: Case) -> Meets | None:
    held = case.replacing
    return Meets(held.agreed_on, held.time, held.where) if held and held.way is Way.RECONVENED else None


def lacking_shown(lacking: Iterable[Lacking]) -> tuple[LackingShown, ...]:
    """What a report will need."""
    return tuple(
        LackingShown(each, f"{each.prompt.ask} ({each.name})" if each.name else each.prompt.ask, not each.anywhere)
        for each in lacking
    )


def drafts_shown(drafts: Iterable[Draft]) -> Mapping[str, tuple[str, str]]:
    """The half-typed forms of this page by their place, each with a line that says so."""
    return {f"follow_up/{form}": back for form, back in given_back(drafts, "follow_up/").items()}


def _signs(process: Process) -> bool:
    return process.has_signing and process.changing.signed_again


def _stands(case: Case) -> Change:
    held = case.replacing
    if held is None:
        return Change.NONE
    if held.way is Way.RECONVENED:
        return Change.MEETS_AGAIN
    return Change.TO_BE_SIGNED if case.agreement.concluded else Change.WRITTEN


def _versions(case: Case) -> Iterator[str]:
    for number in range(1, len(case.earlier) + 1):
        on = replaced_on(case, number)
        if on is not None:
            yield tr("Version {number} was replaced on {day}. It stays as it was sealed.").format(
                number=number, day=day(on)
            )
    if case.earlier:
        yield tr("Version {number} holds.").format(number=version_in_force(case))


def _words(case: Case, stands: Change) -> str:
    number, held = len(case.earlier) + 1, case.replacing
    on = day(held.agreed_on) if held and held.agreed_on else ""
    if stands is Change.MEETS_AGAIN and held:
        met = tr("People meet again: {when}.").format(when=", ".join(filter(None, (on, held.time, held.where))))
        return tr("{met} What they agreed to is signed next.").format(met=met) if case.agreement.concluded else met
    return {
        Change.NONE: "",
        Change.WRITTEN: tr("Version {number} is being written. It says until now:").format(number=number),
        Change.TO_BE_SIGNED: tr("Version {number} was agreed on {day}. It is signed next.").format(
            number=number, day=on
        ),
    }[stands]


def _unchanged(case: Case) -> str:
    number = len(case.earlier) + 1
    return tr("Version {number} is being written. It still says what the one before says.").format(number=number)


def _changes(case: Case) -> Iterator[str]:
    """What a version that is made without a meeting changes so far."""
    if case.replacing is None or case.replacing.way is not Way.VARIED:
        return
    kept = (each for each in case.agreement.obligations if each.agreed is not False)
    numbers = {each.id: number for number, each in enumerate(kept, 1)}
    for change in to_come(case):
        yield change_words(change, numbers.get(change.obligation, 0))
    if case.replacing.agreement.review_on != case.agreement.review_on:
        yield tr("The day of the review is changed.")


def _people(case: Case) -> Iterator[Choice]:
    """Everybody, those whose word it needs first and marked."""
    needed = must_agree(to_come(case))
    for person in sorted(case.people(), key=lambda each: each.id not in needed):
        mark = tr("{name} (has to agree)").format(name=person.name) if person.id in needed else person.name
        yield Choice(person.id, mark)
