"""What a volunteer learnt, by the register and by the training record of whoever they are where they log in: each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rjdesk.domain.community.volunteer import Trained, Volunteer
from rjdesk.domain.training.competence import Lasts
from rjdesk.domain.training.trained_as_volunteer import name_and_day
from rjdesk.services.training.competence import ToldCompetence
from ui.screens.community.shown import EntryShown, GroupShown
from ui.wording import day, tr


def learnt_shown(
    volunteer: Volunteer, lines: Iterable[Volunteer], record: Sequence[ToldCompetence], today: date
) -> GroupShown:
    """Of all lines of the register that are this person, and of as much of the training record as one may see."""
    noted = [
        Trained(told.held.title, told.held.given_on, told.held.expires_on)
        for told in record
        if volunteer.member == told.held.member and told.noted is not None and told.lasts is not Lasts.TAKEN_BACK
    ]
    registered = [each for line in lines if volunteer.id in (line.id, line.same_as) for each in line.trained]
    each_once = {name_and_day(each.what, each.on): each for each in (*registered, *noted)}
    newest = sorted(each_once.values(), key=lambda each: each.on, reverse=True)
    entries = tuple(_entry(each, today, on_record=each in noted) for each in newest)
    return GroupShown(tr("Training"), entries, tr("No training is on record."))


def _entry(trained: Trained, today: date, *, on_record: bool) -> EntryShown:
    over = trained.until is not None and trained.until < today
    words = [day(trained.on)]
    if trained.until is not None:
        words.append((tr("ran out on {day}") if over else tr("until {day}")).format(day=day(trained.until)))
    if on_record:
        words.append(tr("on their training record"))
    said = ", ".join(words)
    return EntryShown(trained.what, said, "warn" if over else "muted", "triangle-alert" if over else "book-open")
