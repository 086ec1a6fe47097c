"""From an open case and its draft in plain words to what the agreement screen shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rjdesk.domain.case import Case
from rjdesk.domain.draft import Draft
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import ObligationId
from rjdesk.domain.outcome import may_rest_on, plan_is_open
from rjdesk.domain.versions import Way
from rjdesk.process.template import Choice, Panel, Process
from rjdesk.services.agreements import PlainLine
from rjdesk.services.casework import OpenCase
from ui.fields.kept_typing import given_back
from ui.screens.agreement.shown import ItemShown, Offers, PlanShown
from ui.widgets.only_reading import only_reading
from ui.wording import day, tr


def plan_shown(opened: OpenCase, lines: Iterable[PlainLine]) -> PlanShown:
    """The draft of an open case."""
    case = opened.case
    words = {line.obligation: line for line in lines}
    return PlanShown(
        reference=case.reference,
        items=tuple(
            ItemShown(item, words[item.id].text, _lacks(words[item.id].missing), words[item.id].so_far)
            for item in case.agreement.obligations
            if item.id in words
        ),
        review_on=case.agreement.review_on,
        review_rule=_review_rule(opened),
        offers=_offers(opened.process, case),
        stage=next((stage.title for stage in opened.process.stages if stage.panel is Panel.AGREEMENT), ""),
        fixed=only_reading(opened) or _fixed(case),
        version=_version(case),
        varied=_varied(case),
        drafts=_drafts(opened.drafts),
    )


def draft_field(item: ObligationId, part: str) -> str:
    """The path of a draft of an item's part within its case."""
    return f"obligation/{item}/{part}"


def rests_on_at_first(case: Case) -> tuple[str, ...]:
    """What a new item rests on: everything it may rest on, until someone says otherwise."""
    return tuple(charge.id for charge in may_rest_on(case))


def _review_rule(opened: OpenCase) -> str:
    """Until when the law wants a review; where several people's ages count, the earliest day binds."""
    clocks = [clock for clock in opened.clocks if clock.rule.done_with is Fact.REVIEWED_ON]
    if not clocks:
        return tr("May be left empty")
    sections = ", ".join(dict.fromkeys(clock.rule.section for clock in clocks))
    latest = [clock.due for clock in clocks if clock.due]
    if not latest:
        return tr("The law wants a day here ({section})").format(section=sections)
    return tr("No later than {day} ({section})").format(day=day(min(latest)), section=sections)


def _offers(process: Process, case: Case) -> Offers:
    return Offers(
        kinds=tuple(Choice(kind.id, kind.title) for kind in process.obligations),
        with_money=frozenset(kind.id for kind in process.obligations if kind.money),
        people=tuple(Choice(person.id, person.name) for person in case.participants),
        charges=tuple(Choice(charge.id, charge.offence) for charge in may_rest_on(case)),
    )


def _fixed(case: Case) -> str:
    if case.ceremony is not None and case.ceremony.closed_at is not None:
        return tr(
            "It is signed. If it has to change, another version takes its place: begin that on the page Follow-up."
        )
    if case.ceremony is not None:
        return tr("People are signing it, so it can't be changed. Set the signing aside first.")
    if case.agreement.concluded and case.earlier:
        return tr("It is agreed. If it has to change, go to the page Follow-up.")
    if case.agreement.concluded:
        return tr("It is concluded. Open its stage again if something has to be changed.")
    return "" if plan_is_open(case) else tr("Nothing was admitted, so nothing can be agreed on it.")


def _varied(case: Case) -> bool:
    return case.replacing is not None and case.replacing.way is Way.VARIED


def _version(case: Case) -> str:
    """Which version is being written; "" for the first."""
    if case.replacing is None:
        return ""
    number = len(case.earlier) + 1
    words = tr("This is version {number}. Version {before} holds until it is settled.")
    if _varied(case):
        words += " " + tr(
            "Change items, add some or take some out; what changes asks for its yes or no again. "
            "Then note on the page Follow-up who agreed."
        )
    return words.format(number=number, before=number - 1)


def _lacks(missing: tuple[str, ...]) -> str:
    words = {
        "what": tr("what will be done"),
        "who": tr("who does it"),
        "due": tr("by when"),
        "instalments": tr("instalments that add up"),
    }
    return tr("Still open: {what}").format(what=", ".join(words[name] for name in missing)) if missing else ""


def _drafts(drafts: Iterable[Draft]) -> Mapping[tuple[ObligationId, str], tuple[str, str]]:
    found: dict[tuple[ObligationId, str], tuple[str, str]] = {}
    for path, restored in given_back(drafts, "obligation/").items():
        item, _, part = path.partition("/")
        found[ObligationId(item), part] = restored
    return found
