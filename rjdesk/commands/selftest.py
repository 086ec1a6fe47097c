"""``rjdesk --selftest``: whether everything that rjdesk is made of is there and works, here, now, with no network."""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rjdesk.commands.line import Desktop
from rjdesk.wording import say

STANDS_ON = (
    "alembic", "cryptography", "holidays", "keyring", "pikepdf", "pyhanko", "pypdfium2", "python_calamine", "reportlab",
    "sqlalchemy", "sqlcipher3", "xlsxwriter", "zxcvbn",
)  # fmt: skip
NAMES = "Tāne Wīremu · Đặng Thị Lan · Олена Коваленко · Ελένη Παππά"
TOO_LONG, HUNG = 240, 4


def selftest(desktop: Desktop) -> int:
    """Each check in turn; the first that fails is a fault. Ends with 4 if anything hangs."""
    watchdog = threading.Timer(TOO_LONG, _give_up)
    watchdog.daemon = True
    watchdog.start()
    for name, check in CHECKS.items():
        check()
        _passed(name)
    if desktop.installed():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        desktop.load()
        _passed("desktop")
    watchdog.cancel()
    print(say("command.selftest_passed"))
    return 0


def _imports() -> None:
    for module in STANDS_ON:
        importlib.import_module(module)


def _resources() -> None:
    from rjdesk.bootstrap import now
    from rjdesk.process import catalogue
    from rjdesk.services.practice.reading import read_script
    from rjdesk.services.practice.script import shipped_scripts

    scripts = shipped_scripts()
    for script in scripts:
        read_script(script.read_text("utf-8"), script.name, catalogue.shipped(), now().date())
    if not scripts:
        raise FileNotFoundError("practice")


def _fonts() -> None:
    from rjdesk.documents.characters import check

    check(NAMES)


def _vault() -> None:
    """A vault made, locked, opened with its passphrase, and removed with the folder it was in."""
    from rjdesk.bootstrap import desk, surroundings
    from rjdesk.services.vault.vaults import NewVaultRequest
    from rjdesk.store.keys.cost import FLOOR

    vaults = desk(replace(surroundings(anchored=False), cost=lambda: FLOOR)).vaults
    with tempfile.TemporaryDirectory(prefix="rjdesk-selftest-", ignore_cleanup_errors=True) as folder:
        request = NewVaultRequest(Path(folder) / "a.rjvault", "Selftest", "Selftest", vaults.six_words(), practice=True)
        vaults.confirm_recovery(vaults.create(request).recovery_code)
        vaults.lock()
        vaults.unlock(request.folder, request.passphrase)
        vaults.lock()


def _documents() -> None:
    """A PDF made, sealed and found genuine, by an office that exists for this check only."""
    from rjdesk.bootstrap import now
    from rjdesk.documents.compose import compose_root_sheet
    from rjdesk.documents.contents import PaperFrame, RootSheetContents
    from rjdesk.documents.identity import enrol, fingerprint, make_office, validity
    from rjdesk.documents.signing import seal
    from rjdesk.services.verdicts import verify

    office = make_office("Selftest", now(), practice=True)
    member = enrol(office, NAMES, now())
    frame = PaperFrame("Selftest", "", "", now(), "", practice=True)
    contents = RootSheetContents(frame, fingerprint(office.root_cert), *validity(office.root_cert))
    pdf = seal(compose_root_sheet(contents), member, now(), "Selftest")
    if verify(pdf, office.root_cert).verdict != "genuine":
        raise ValueError("a sealed document is not found genuine")


def _sheets() -> None:
    """A workbook written and read."""
    from rjdesk.bootstrap import now
    from rjdesk.sheets.reading import read_sheet
    from rjdesk.sheets.writing import workbook

    if read_sheet(workbook([["Selftest", NAMES]], "Selftest", now())).rows[0].cells != ("Selftest", NAMES):
        raise ValueError("a workbook is not read as it was written")


CHECKS: dict[str, Callable[[], None]] = {
    "imports": _imports,
    "resources": _resources,
    "fonts": _fonts,
    "vault": _vault,
    "documents": _documents,
    "sheets": _sheets,
}


def _passed(name: str) -> None:
    print(say("command.selftest_step", name=name), flush=True)


def _give_up() -> None:
    print(say("command.selftest_hung"), file=sys.stderr, flush=True)
    os._exit(HUNG)
