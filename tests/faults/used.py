"""A whole use of the program with canaries in it, in a home of its own; killed at its end. Run as a program by ``canaries``.

Standard input holds what is typed. Standard output is one report: what else is secret (codes and keys that were drawn), which
files were ever opened for writing, what reached for a network. A file that is removed is first put where the report says.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.domain.long_work import unheard
from rjdesk.domain.member import FOUNDER
from rjdesk.errors import Expected
from rjdesk.services.practice.walk import Walk
from rjdesk.services.vault.vaults import NewVaultRequest
from tests import offline
from tests.services.conferences import script
from tests.store.small_vault import CHEAP, LOW_BOUNDS

Typed = dict[str, list[str]]
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@dataclass
class Witness:
    """What the system was asked for."""

    removed: Path
    written: set[str] = field(default_factory=set)
    events: int = 0
    busy: bool = False

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        self.events += 1
        if event == "open" and isinstance(arguments[0], str | bytes) and (arguments[2] or 0) & WRITES:
            self.written.add(os.path.abspath(os.fsdecode(arguments[0])))  # noqa: PTH100 - before there is such a file
        if event == "os.remove" and not self.busy:
            self.busy = True
            with suppress(OSError):
                shutil.copy(arguments[0], self.removed / f"{self.events}")
            self.busy = False


def main(world: Path, outside: Path) -> None:
    """Use it, report, be killed."""
    offline.forbid()
    (outside / "removed").mkdir()
    witness = Witness(outside / "removed")
    sys.addaudithook(witness)
    typed: Typed = json.loads(sys.stdin.read())
    here = desk(replace(surroundings(), cost=lambda: CHEAP, bounds=LOW_BOUNDS))
    secrets = use(here, typed, world, outside)
    report = {
        "secrets": secrets,
        "written": sorted(witness.written),
        "touched": offline.touched,
        "events": witness.events,
    }
    sys.stdout.write(json.dumps(report))
    sys.stdout.flush()
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def use(here: Desk, typed: Typed, world: Path, outside: Path) -> dict[str, str]:
    """From the first start to an evening with the vault left open; gives secrets that were drawn, as hex of their bytes."""
    vault = world / "made" / "Office.rjvault"
    first, second, third, wrong = typed["passphrases"]
    created = here.vaults.create(NewVaultRequest(vault, "Te Kōwhai Office", typed["names"][0], first))
    here.vaults.recovery_sheet()
    here.vaults.confirm_recovery(created.recovery_code)
    case = _conference(here, typed)
    _typing(here, case, typed)
    _added_file(here, case, typed, outside)
    for refused in (wrong, created.recovery_code):
        with suppress(Expected):
            here.vaults.unlock(vault, refused)
    here.vaults.unlock(vault, first)
    here.vaults.change_passphrase(first, second)
    here.members.add(typed["names"][1], third, FOUNDER)
    secrets = _secrets(here, "before")
    here.backups.make()
    made = here.backups.make_as(world / "made" / "stick.rjbackup")
    here.backups.drill(Path(made.file)).make()
    _breaks(here, case, typed)
    here.vaults.vault().rotate(unheard)
    _exports(here, case, world / "exports")
    _typing(here, case, typed)
    codes = {"recovery code": created.recovery_code.encode().hex()}
    return secrets | _secrets(here, "after") | codes


def _conference(here: Desk, typed: Typed) -> CaseId:
    walk = Walk(
        here, script(change=lambda table: _with_canaries(table, typed)), lambda _: nullcontext(), practice=False
    )
    case = walk.refer()
    while stage := walk.current(case):
        walk.walk(case, stage)
    return case


def _with_canaries(table: dict[str, Any], typed: Typed) -> None:
    people, left = table["people"], {kind: list(values) for kind, values in typed.items()}
    for person, name in zip(people, typed["names"], strict=False):
        contact = {
            kind: left[many].pop() for kind, many in (("address", "addresses"), ("phone", "phones")) if left[many]
        }
        person.update(name=name, contact=contact)
    for person, note in zip(people, left["notes"], strict=False):
        table["answers"].append({"stage": "safety", "prompt": "concern", "about": person["id"], "value": note})
    table["agreement"]["obligations"][-1]["what"] = left["unagreed"].pop()


def _typing(here: Desk, case: CaseId, typed: Typed) -> None:
    for number, text in enumerate(typed["drafts"]):
        here.drafts.keep(DraftPlace(case, f"stage/{number}", ""), text)
    for text in (*typed["searched"], *typed["names"]):
        here.casework.page(CaseQuery(text=text))


def _added_file(here: Desk, case: CaseId, typed: Typed, outside: Path) -> None:
    source = outside / "letter.txt"
    source.write_text("\n".join(typed["files"]), "utf-8")
    kept = here.attachments.keep(here.attachments.add(case, source).make(), unheard)
    here.attachments.show(kept.id, 300).make()


def _breaks(here: Desk, case: CaseId, typed: Typed) -> None:
    """A fault in the middle of work, with something confidential in every frame."""
    with suppress(ZeroDivisionError), here.vaults.session().units() as work:
        held, note = work.cases.load(case), typed["notes"][0]
        assert len(note) // (held.reference == "")


def _exports(here: Desk, case: CaseId, folder: Path) -> None:
    """The one thing that may hold names: papers that a person chose to hand over."""
    folder.mkdir()
    for number, document in enumerate(here.papers.of_case(case)):
        here.papers.export(document.id, folder / f"{number}.pdf")


def _secrets(here: Desk, when: str) -> dict[str, str]:
    vault = here.vaults.vault()
    keys = {
        "vault key": bytes(vault.keys.vault_key),
        "database key": vault.derive("database"),
        "history key": vault.history_key(),
        "exchange key": bytes(vault.keys.bundle.exchange),
        "signing key": bytes(vault.keys.bundle.signing),
    }
    return {f"{name} {when}": key.hex() for name, key in keys.items()}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
