"""From what was noticed to lines of the strip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjdesk.domain.learning.lesson import Lesson
from rjdesk.domain.training.competence import Lasts
from rjdesk.services.assignments import Intrusion
from rjdesk.services.community.volunteers import VettingDue
from rjdesk.services.training.competence import ToldCompetence
from rjdesk.wording import say
from ui.screens.today.notices import NoticeShown
from ui.screens.today.noticing import Noticed
from ui.widgets.theme import Tone
from ui.wording import day, time_of_day, tr


def notices_shown(noticed: Noticed) -> tuple[NoticeShown, ...]:
    """What is most pressing first."""
    return tuple(_notices(noticed))


def _notices(noticed: Noticed) -> Iterator[NoticeShown]:
    yield from (_intrusion(each) for each in noticed.intrusions)
    if noticed.unfinished:
        words = tr("A case was destroyed, and what belongs to it isn't done yet: the new key, or the certificate.")
        yield NoticeShown(Tone.DANGER, words, tr("Finish it"), "kept")
    if noticed.due is not None and noticed.due.urgent:
        words = " ".join(say(f"backup.due.{reason}") for reason in noticed.due.reasons if reason != "none_today")
        yield NoticeShown(Tone.DANGER, words, tr("Make a backup"), "backups")
    if noticed.recovery_due:
        words = tr("Nobody has confirmed for 90 days that the recovery sheet is where it belongs.")
        yield NoticeShown(Tone.WARN, words, tr("Look for it, and type the code"), "recovery")
    if noticed.proposals:
        one = tr("Somebody proposed to destroy a case. A second person has to decide.")
        words = one if noticed.proposals == 1 else tr("%n cases are proposed to be destroyed.", noticed.proposals)
        yield NoticeShown(Tone.WARN, words, tr("Look at them"), "kept")
    if noticed.complaint_due:
        words = tr("Something has to be done about a complaint: its day has come.")
        yield NoticeShown(Tone.WARN, words, tr("See to it"), "complaints")
    yield from _learnt(noticed.learnt)
    if noticed.lessons:
        yield _lessons(noticed.lessons)
    if noticed.vetting.over or noticed.vetting.soon:
        yield _vetting(noticed.vetting)


def _learnt(ending: Sequence[ToldCompetence]) -> Iterator[NoticeShown]:
    """Of what one learnt oneself each that is over or soon will be; of colleagues the first, and how many more there are."""
    link, others = tr("Training and accreditation"), [each for each in ending if not each.mine]
    for each in (*(each for each in ending if each.mine), *others[:1]):
        held, over = each.held, each.lasts is Lasts.OVER
        if each.mine:
            words = tr("Your “{title}” is over since {day}.") if over else tr("Your “{title}” lasts until {day}.")
        else:
            words = (
                tr("“{title}” of {who} is over since {day}.") if over else tr("“{title}” of {who} lasts until {day}.")
            )
        ends = day(held.expires_on) if held.expires_on else ""
        said = words.format(title=held.title, who=each.member, day=ends)
        if not each.mine and len(others) > 1:
            said = f"{said} {tr('And {n} more of colleagues.').format(n=len(others) - 1)}"
        yield NoticeShown(Tone.WARN, said, link, "competence")


def _lessons(due: Sequence[Lesson]) -> NoticeShown:
    """What was decided and is due: the first of it in words."""
    first, decided = due[0].said, due[0].said.decided.rstrip(".")
    on = day(first.due) if first.due else ""
    if len(due) == 1:
        words = tr("We decided: “{decided}”, until {day}.").format(decided=decided, day=on)
    else:
        told = tr("%n things that we decided are due. First: “{decided}”, until {day}.", len(due))
        words = told.format(decided=decided, day=on)
    return NoticeShown(Tone.WARN, words, tr("Look at them"), "learning")


def _vetting(due: VettingDue) -> NoticeShown:
    """Of how many volunteers it has to be seen to: those who can't be asked now come first."""
    if due.over:
        one = tr("A volunteer's vetting is over or not on record: see to it before they are asked.")
        words = one if due.over == 1 else tr("The vetting of %n volunteers is over or not on record.", due.over)
    else:
        one = tr("A volunteer's vetting is soon over.")
        words = one if due.soon == 1 else tr("The vetting of %n volunteers is soon over.", due.soon)
    return NoticeShown(Tone.WARN, words, tr("See to it"), "community")


def _intrusion(intrusion: Intrusion) -> NoticeShown:
    at = intrusion.emergency.opened_at.astimezone()
    words = tr("{who} opened your restricted case {case} on {day} at {time}: “{reason}”").format(
        who=intrusion.by,
        case=intrusion.reference,
        day=day(at.date()),
        time=time_of_day(at),
        reason=intrusion.emergency.reason,
    )
    return NoticeShown(Tone.WARN, words, tr("Open the case"), case=intrusion.case)
