"""The deeds that rewrite something: the header, keys, the schema, a whole copy, a case for good."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rjdesk.domain.long_work import unheard
from rjdesk.domain.member import FOUNDER
from rjdesk.errors import Expected
from rjdesk.services.backups.backup_files import checks
from rjdesk.store.backups.backup_proof import Secret
from rjdesk.store.backups.restoring import Restoring, restore
from rjdesk.store.vault import unlock
from tests.faults.children import Say
from tests.faults.deeds import BEGUN, DONE, Rewriting
from tests.faults.looking import Seen, look
from tests.faults.office import CASE, Office
from tests.faults.stage import Stage
from tests.services.conferences import walking
from tests.services.files import a_file, many, meaning_of, table_of
from tests.store.golden import a_copy, means
from tests.store.small_vault import ANOTHER, PASSPHRASE

SECOND = "Mere Pōtiki"
BACKUP = "a.rjbackup"
COMING = 20  # cases in the file
WHY = "The schedule's ten years are over."


def _copied(stage: Stage) -> Office:
    return stage.copy()


def _intact(office: Office, before: Seen) -> list[str]:
    return _losses(look(office), before)


def _losses(found: Seen, before: Seen) -> list[str]:
    if found.alarming:
        return [found.words()]
    return [] if found.continues(before) else ["what was there before"]


def _add_member(office: Office, say: Say) -> None:
    with office.open() as here:
        say(BEGUN)
        here.members.add(SECOND, ANOTHER, FOUNDER)
        say(DONE)


def _change_passphrase(office: Office, say: Say) -> None:
    with office.open() as here:
        say(BEGUN)
        here.vaults.change_passphrase(PASSPHRASE, ANOTHER)
        say(DONE)


def _opens_with_one_of_two(office: Office, before: Seen) -> list[str]:
    opening = [each for each in (look(office), look(office, ANOTHER)) if each.refused != "WrongPassphrase"]
    return _losses(opening[0], before) if len(opening) == 1 else [f"{len(opening)} of two passphrases open"]


def _rotate(office: Office, say: Say) -> None:
    with office.open() as here:
        say(BEGUN)
        here.vaults.vault().rotate()
        say(DONE)


@cache
def _golden(folder: Path) -> Office:
    """The vault of the first release, its passphrase made cheap; its database is as it was."""
    office = Office(folder / "golden")
    office.root.mkdir()
    a_copy(office.root).rename(office.folder)
    vault = unlock(office.folder, means()["passphrase"], office.around())
    vault.change_passphrase(means()["passphrase"], PASSPHRASE)
    vault.lock()
    return office


def _first_release(stage: Stage) -> Office:
    return _golden(stage.folder).copied(stage.folder / "copy")


def _migrate(office: Office, say: Say) -> None:
    say(BEGUN)
    with office.open():
        say(DONE)


def _means_the_same(office: Office, before: Seen) -> list[str]:
    """The journal of the first release is there, and what it tells of; what bringing up adds is new each time."""
    return _intact(office, Seen(cases=before.cases, journal=before.journal[: len(means()["journal"])]))


def _back_up(office: Office, say: Say) -> None:
    with office.open() as here:
        say(BEGUN)
        here.backups.make_as(office.root / BACKUP)
        say(DONE)


def _backup_is_whole_or_not_there(office: Office, before: Seen) -> list[str]:
    lost = _intact(office, before)
    if (office.root / BACKUP).exists():
        restored = Office(office.root / "restored")
        wanted = Restoring(office.root / BACKUP, restored.folder, Secret(PASSPHRASE))
        try:
            restore(wanted, checks(restored.around()), unheard)
        except Expected as refused:
            return [*lost, f"backup: {type(refused).__name__}"]
        lost += _intact(restored, before)
    return lost


def _proposed(stage: Stage) -> Office:
    """Two people, one of whom proposed to destroy a case."""
    proposed = Office(stage.folder / "proposed")
    if not proposed.root.exists():
        stage.copy("proposed")
        with proposed.open() as here:
            here.members.add(SECOND, ANOTHER, FOUNDER)
            case = walking(here).refer()
        with proposed.open(ANOTHER) as here:
            here.keeping.propose_destruction(case, WHY)
    return proposed.copied(stage.folder / "copy")


def _destroy(office: Office, say: Say) -> None:
    with office.open() as here:
        case = here.keeping.proposals()[0].case
        say(BEGUN)
        here.destruction.destroy(case, unheard)
        say(DONE)


def _the_other_is_untouched(office: Office, before: Seen) -> list[str]:
    """The destroyed case is there whole or gone; what was broken off can be finished."""
    found = look(office)
    expected = Seen(cases={case: before.cases[case] for case in {CASE, *found.cases}}, journal=before.journal)
    lost = _losses(found, expected)
    with office.open() as here:
        here.destruction.finish(unheard)
    return lost + _losses(look(office), expected)


def _with_a_file(stage: Stage) -> Office:
    """An office with a file of cases beside its vault."""
    office = stage.copy()
    a_file(office.root, *many(COMING))
    return office


def _bring_in(office: Office, say: Say) -> None:
    with office.open() as here:
        table = table_of(here, office.root / "cases.csv")
        meaning = meaning_of(here, table)
        say(BEGUN)
        here.imports.bring_in(table, meaning, unheard)
        say(DONE)


def _all_or_none(office: Office, before: Seen) -> list[str]:
    found = look(office)
    came = len(found.cases) - len(before.cases)
    return _losses(found, before) + ([] if came in (0, COMING) else [f"{came} of {COMING} cases"])


REWRITING = (
    Rewriting("header save", _copied, _add_member, _intact),
    Rewriting("passphrase change", _copied, _change_passphrase, _opens_with_one_of_two),
    Rewriting("rekey", _copied, _rotate, _intact),
    Rewriting("migration", _first_release, _migrate, _means_the_same),
    Rewriting("backup", _copied, _back_up, _backup_is_whole_or_not_there),
    Rewriting("destruction", _proposed, _destroy, _the_other_is_untouched),
    Rewriting("bringing in of cases", _with_a_file, _bring_in, _all_or_none),
)
