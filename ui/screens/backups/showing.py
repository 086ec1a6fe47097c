"""From how the backups stand to the words of their page."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.backup import Backup
from rjdesk.services.backups.backups import AtLock
from rjdesk.wording import of_error, say
from ui.screens.backups.looking import BackupsState, Folder
from ui.screens.backups.shown import BackupShown, BackupsShown, PlaceShown, StandingShown
from ui.widgets.theme import Tone
from ui.wording import day, days_ago, number, short_day, time_of_day, tr

LISTED = 30
GONE_LISTED = 5


def backups_shown(state: BackupsState, today: date) -> BackupsShown:
    """The whole page."""
    there = [backup for backup in state.backups if not backup.gone]
    gone = [backup for backup in state.backups if backup.gone]
    listed = [*there[:LISTED], *gone[:GONE_LISTED]]
    left_out = len(state.backups) - len(listed)
    return BackupsShown(
        standing=_standing(state, there, today),
        places=(_laptop(), *map(_folder, state.folders)),
        backups=tuple(map(_backup, sorted(listed, key=lambda backup: backup.seq, reverse=True))),
        older=tr("{count} older ones are not listed.").format(count=number(left_out)) if left_out else "",
        may_forget=Action.MANAGE_BACKUPS in state.may,
        may_see_certificates=Action.READ_JOURNAL in state.may,
    )


def made_in_words(done: AtLock, chosen: bool) -> StandingShown:
    """What came of making backups, in up to three sentences; ``chosen`` by hand was a folder for it, once."""
    refused = [of_error(error) for error in done.refused]
    made = " ".join(_made(backup) for backup in done.made)
    if refused:
        return StandingShown(Tone.WARN, refused[0].happened, made or refused[0].safe, refused[0].do)
    same_disk = chosen and all(backup.place == "internal" for backup in done.made)
    do = tr("That folder is on the laptop's own disk: whoever steals the laptop takes it too.") if same_disk else ""
    return StandingShown(Tone.OK, tr("Made, and verified by opening it again."), made, do)


def _made(backup: Backup) -> str:
    return tr("{file} in {folder}.").format(file=Path(backup.file).name, folder=Path(backup.file).parent)


def _standing(state: BackupsState, there: list[Backup], today: date) -> StandingShown:
    reasons = [say(f"backup.due.{reason}") for reason in state.due.reasons]
    newest = max(there, key=lambda backup: backup.seq, default=None)
    last = (
        tr("The newest backup was made {day}.").format(day=days_ago((today - _at(newest.made_at).date()).days))
        if newest
        else ""
    )
    if state.due.urgent:
        do = tr("Put a stick or another disk in and make a backup onto it. Keep it in another place than the laptop.")
        return StandingShown(Tone.DANGER, reasons[0], " ".join(filter(None, (*reasons[1:], last))), do)
    if reasons:
        do = tr("One is made by itself when the vault is first locked by hand today.")
        return StandingShown(Tone.INFO, reasons[0], last, do)
    return StandingShown(Tone.OK, tr("Backed up today, and outside this laptop."), last)


def _laptop() -> PlaceShown:
    words = tr("Made by itself when the vault is first locked by hand each day. It is stolen with the laptop.")
    return PlaceShown(None, tr("On this laptop"), words)


def _folder(folder: Folder) -> PlaceShown:
    words = tr("It is there now.") if folder.is_there else tr("It is not there now. Put the stick or disk in.")
    return PlaceShown(folder.path, str(folder.path), words, folder.is_there)


def _backup(backup: Backup) -> BackupShown:
    made, verified = _at(backup.made_at), _at(backup.verified_at)
    place = tr("outside") if backup.place == "external" else tr("on this laptop")
    title = tr("{day}, {time}, {place}").format(day=day(made.date()), time=time_of_day(made), place=place)
    if backup.gone:
        state = tr("Gone: deleted when newer ones took its place, or taken away.")
    else:
        state = tr("Verified {day} at {time}. Kept until {until} at most.").format(
            day=short_day(verified.date()), time=time_of_day(verified), until=short_day(backup.expires_on)
        )
    return BackupShown(Path(backup.file), title, f"{state} {backup.file}", backup.gone)


def _at(moment: datetime) -> datetime:
    return moment.astimezone()
