"""From what waits and what remains to the words of their page."""

from __future__ import annotations

from rjdesk.domain.access import Action
from rjdesk.domain.keeping import Became, Statistic
from rjdesk.services.ending.keeping import Proposed
from ui.screens.kept.looking import KeptState
from ui.screens.kept.shown import KeptShown, ProposalShown
from ui.wording import day, number, outcome_words, tr


def kept_shown(state: KeptState) -> KeptShown:
    """The whole page."""
    return KeptShown(
        proposals=tuple(map(_proposal, state.proposals)),
        unfinished=_unfinished(state.unfinished),
        statistics=tuple(_statistic(each, state.titles.get(each.process, each.process)) for each in state.statistics),
        may_destroy=Action.DESTROY_CASE in state.may,
        may_see_certificates=Action.READ_JOURNAL in state.may,
        may_unseal=Action.SEAL_CASE in state.may,
    )


def _proposal(proposed: Proposed) -> ProposalShown:
    on = day(proposed.proposal.at.astimezone().date())
    if proposed.by_me:
        who = tr("You proposed it on {day}. Somebody else has to destroy it.").format(day=on)
    else:
        who = tr("Proposed by {name} on {day}.").format(name=proposed.by or tr("somebody who has left"), day=on)
    return ProposalShown(proposed.case, proposed.reference, who, proposed.proposal.because, proposed.by_me)


def _unfinished(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return tr("A case was destroyed, but the vault has no new key yet, or the certificate is still to be made.")
    words = tr("{count} cases were destroyed, but the vault has no new key yet, or certificates are still to be made.")
    return words.format(count=number(count))


def _statistic(each: Statistic, process: str) -> tuple[str, ...]:
    became = {Became.DESTROYED: tr("Destroyed"), Became.SEALED: tr("Sealed")}[each.became]
    ended = outcome_words(each.outcome) or tr("Ended without a meeting")
    return became, str(each.year), process, ended, number(each.cases)
