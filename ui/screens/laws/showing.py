"""From what is in force, and from what would be, to the words of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rjdesk.domain.law import Act, LawKind
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.difference import Change
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.template import Verified
from rjdesk.services.law.laws import Proposal
from rjdesk.services.law.lines import Law, LawLine
from rjdesk.wording import say
from ui.screens.laws.shown import DecisionShown, LawShown, LawsShown
from ui.widgets.doubt import doubt
from ui.widgets.told_changes import Group
from ui.wording import day, number, tr

MOST_FINDINGS = 60  # shown at once: whoever has mended these tries again


def laws_shown(lines: Sequence[LawLine]) -> LawsShown:
    """The list."""
    of_kind = {kind: tuple(_law(line) for line in lines if line.name[0] is kind) for kind in LawKind}
    return LawsShown(of_kind[LawKind.PROCESS], of_kind[LawKind.JURISDICTION])


def coming_shown(proposal: Proposal) -> DecisionShown:
    """A file that would come into force."""
    law = proposal.after or proposal.before
    assert law is not None  # noqa: S101 - a file that was read is something
    if proposal.before:
        words = tr("Version {new} instead of version {old}, for new cases. This is what changes:")
        about = words.format(new=law.version, old=proposal.before.version)
    else:
        about = tr(
            "Version {new}. Nothing of that name is in force yet, so there is nothing to compare it with:"
        ).format(new=law.version)
    groups = (*changes_shown(proposal.changes), *_told(proposal), *_reaches(proposal))
    title = tr("{title}: put it in force?").format(title=law.title)
    return DecisionShown(title, about, groups, tr("Put in force"), typed=proposal.typed)


def going_shown(proposal: Proposal) -> DecisionShown:
    """A file that would be withdrawn."""
    law = proposal.before or proposal.after
    title = tr("{title}: withdraw it?").format(title=law.title if law else proposal.name[1])
    if proposal.after is None:
        about = tr("Nothing of that name is left in force: no new case can run under it.")
    else:
        words = tr("Version {old} is in force again for new cases. This is what changes:")
        about = words.format(old=proposal.after.version)
    groups = (*changes_shown(proposal.changes), *_reaches(proposal))
    return DecisionShown(title, about, groups, tr("Withdraw it"), danger=True, typed=proposal.typed)


def findings_shown(error: ProcessNotUnderstood) -> tuple[Group, ...]:
    """Everything that is wrong with a file: the place, what is wrong, what is allowed."""
    found = [str(finding) for finding in error.findings]
    more = len(found) - MOST_FINDINGS
    groups: list[Group] = [("", found[:MOST_FINDINGS])]
    if more > 0:
        groups.append((tr("And {count} more, once these are mended.").format(count=number(more)), ()))
    return tuple(groups)


def changes_shown(changes: Sequence[Change]) -> tuple[Group, ...]:
    """Changes under the headings of what they touch, the gravest first."""
    by_theme = groupby(changes, key=lambda change: change.theme)
    return tuple((say(f"difference.theme.{theme}"), [each.line for each in told]) for theme, told in by_theme)


def _told(proposal: Proposal) -> Iterator[Group]:
    if proposal.told:
        yield tr("What it holds"), proposal.told


def _reaches(proposal: Proposal) -> Iterator[Group]:
    """Whom it reaches, and whom it doesn't."""
    lines = []
    if proposal.affects:
        lines.append(tr("New cases count by it under: {processes}.").format(processes="; ".join(proposal.affects)))
    if proposal.running == 1:
        lines.append(tr("1 open case keeps the version that it has, until somebody moves it."))
    elif proposal.running:
        words = tr("{count} open cases keep the version that they have, until somebody moves them.")
        lines.append(words.format(count=number(proposal.running)))
    if lines:
        yield tr("Whom it reaches"), lines


def _law(line: LawLine) -> LawShown:
    trouble = tuple(str(finding) for finding in line.findings)
    if trouble:
        trouble = (tr("No new case can run under it: it doesn't go with what else is in force here."), *trouble)
    elsewhere = isinstance(line.law, Jurisdiction) and not line.here
    return LawShown(line.name, line.title, tuple(_lines(line)), trouble, line.own is not None, elsewhere)


def _lines(line: LawLine) -> Iterator[str]:
    own = line.own
    if line.here and isinstance(line.law, Jurisdiction):
        yield tr("Your office is here: days are typed and written with {order}.").format(
            order=say(f"difference.dates.{line.law.dates}")
        )
    if own is not None:
        yield tr("Version {version}, your office's own. Put in force {act}").format(
            version=own.version, act=_act(own.imported, line)
        )
        if line.shipped > own.version:
            words = tr("Version {version} comes with this rjdesk and is not in force here. Withdraw yours to use it.")
            yield words.format(version=line.shipped)
    else:
        yield tr("Version {version}, as it comes with rjdesk.").format(version=line.shipped)
    if line.law is not None:
        yield _checked(line.law)
    yield _running(line)
    for file in line.past:
        words = tr("Version {version} was put in force {act}").format(
            version=file.version, act=_act(file.imported, line)
        )
        withdrawn = tr("Withdrawn {act}").format(act=_act(file.withdrawn, line)) if file.withdrawn else ""
        yield " ".join(filter(None, (words, withdrawn)))


def _act(act: Act, line: LawLine) -> str:
    """Who did it, when and why."""
    why = act.because if act.because.endswith((".", "!", "?")) else f"{act.because}."
    on = day(act.at.astimezone().date())
    return tr("by {name} on {day}: {why}").format(name=line.names.get(act.by, ""), day=on, why=why)


def _checked(law: Law) -> str:
    """How far it was checked; of a process, by which law its days are counted too."""
    if isinstance(law, Jurisdiction):
        unread = sum(clock.verified is not Verified.READ for clock in law.clocks)
        return say("glance.unread", count=unread, all=len(law.clocks)) if law.clocks else tr("It has no time limits.")
    counts = tr("Counts by the law of: {law}, version {version}.").format(law=law.law.title, version=law.law.version)
    return " ".join(filter(None, (counts, doubt(law) or tr("Read in the source that it names."))))


def _running(line: LawLine) -> str:
    if not line.running:
        return tr("No open case runs under it.")
    counts = (
        tr("{count} under version {version}").format(count=number(count), version=version)
        for version, count in sorted(line.running.items(), reverse=True)
    )
    return tr("Open cases: {counts}.").format(counts=", ".join(counts))
