"""The program as a whole: door, desk, lock, cover."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.access import Action
from rjdesk.domain.draft import DraftPlace
from rjdesk.errors import DiskFull
from tests.ui.desk_fakes import GOOD
from tests.ui.desktop import Desktop
from tests.ui.reading import press, the_button, words_of
from ui.app.idle import IdleWatch
from ui.app.settings import Settings
from ui.errands import Fault
from ui.fields.field import Field
from ui.widgets import theme
from ui.widgets.choose import Chooser
from ui.widgets.save_state import SaveState
from ui.widgets.theme import Scheme

HEAVY = (
    "sqlalchemy",
    "sqlcipher3",
    "alembic",
    "reportlab",
    "pyhanko",
    "pikepdf",
    "pypdfium2",
    "keyring",
    "holidays",
    "zxcvbn",
)


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    yield made
    made.end()


def test_without_a_vault_it_says_what_it_is(desktop: Desktop) -> None:
    desktop.program.start()
    assert "Welcome to rjdesk" in words_of(desktop.window)


def test_with_a_vault_it_asks_for_the_passphrase(desktop: Desktop) -> None:
    desktop.vault.mkdir()
    desktop.program.start()
    assert "Te Taha o te Awa" in words_of(desktop.program.unlock_view)
    assert desktop.program.unlock_view.isVisible()


def test_the_title_never_says_more_than_the_programs_name(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.open_case()
    assert desktop.window.windowTitle() == "rjdesk"


def test_every_place_of_a_case_can_be_reached(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.open_case()
    for place in ("stage", "agreement", "signing", "documents", "case", "today", "cases"):
        assert desktop.go(place).isVisible()


def test_only_one_line_at_a_time_says_whether_things_are_saved(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.open_case()
    desktop.window.save_state.saved(desktop.office.clock())
    for place in ("today", "stage", "agreement"):
        desktop.go(place)
        lines = desktop.window.findChildren(SaveState)
        assert sum(line.isVisible() for line in lines) <= 1


def test_locking_forgets_every_page_and_closes_the_vault(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.open_case()
    desktop.window.lock_asked.emit()
    desktop.rest()
    assert desktop.vaults.locked == 1
    assert desktop.program.unlock_view.isVisible()
    assert "Hēmi" not in words_of(desktop.window)
    assert "FGC-2026-014" not in words_of(desktop.window)


def test_it_opens_again_after_a_lock(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.window.lock_asked.emit()
    desktop.rest()
    desktop.program.unlock_view.passphrase_given.emit(desktop.vault, desktop.vaults.passphrases[desktop.vault])
    assert desktop.at("today").isVisible()


def test_what_is_being_typed_is_kept_before_a_lock(desktop: Desktop) -> None:
    desktop.unlock()
    referral = desktop.go("referral")
    line = next(each for each in referral.findChildren(QWidget) if each.accessibleName() == "Reference")
    QTest.keyClicks(line, "YJ-77")
    desktop.window.lock_asked.emit()
    desktop.rest()
    assert [draft.text for draft in desktop.office.drafts.of(None)] == ["YJ-77"]


def fill_the_disk(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_place: DraftPlace, _text: str) -> None:
        raise DiskFull

    monkeypatch.setattr(desktop.office.drafts, "keep", full)


def test_when_typing_cannot_be_kept_a_lock_asks_first_and_says_what_is_lost(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.unlock()
    referral = desktop.go("referral")
    line = next(each for each in referral.findChildren(QWidget) if each.accessibleName() == "Reference")
    fill_the_disk(desktop, monkeypatch)
    QTest.keyClicks(line, "YJ-77")
    desktop.window.lock_asked.emit()
    desktop.rest()
    assert desktop.window.current_place() == "referral"
    assert "still open" in words_of(desktop.window)
    assert "Saved" not in desktop.window.save_state.words()
    desktop.window.lock_asked.emit()
    desktop.rest()
    assert desktop.vaults.locked == 1
    assert "could not be saved" in words_of(desktop.program.unlock_view)


def test_what_could_not_be_kept_is_kept_once_there_is_room(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop.unlock()
    referral = desktop.go("referral")
    line = next(each for each in referral.findChildren(QWidget) if each.accessibleName() == "Reference")
    with monkeypatch.context() as patched:
        fill_the_disk(desktop, patched)
        QTest.keyClicks(line, "YJ-77")
        desktop.window.lock_asked.emit()
        desktop.rest()
    desktop.window.lock_asked.emit()
    desktop.rest()
    assert desktop.vaults.locked == 1
    assert [draft.text for draft in desktop.office.drafts.of(None)] == ["YJ-77"]


def test_when_nobody_is_there_it_locks(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.program.absence.nobody_is_here()
    desktop.rest()
    assert desktop.program.unlock_view.isVisible()
    assert "Nobody was here" in words_of(desktop.program.unlock_view)


def test_a_file_dialog_does_not_keep_it_from_locking(desktop: Desktop) -> None:
    desktop.unlock()
    QTimer.singleShot(0, desktop.program, desktop.program.absence.nobody_is_here)
    assert (
        Chooser().file_to_write(desktop.window, "Keep a copy", desktop.vault.parent / "copy.pdf", "PDF (*.pdf)") is None
    )
    desktop.rest()
    assert desktop.window.current_place() == ""
    assert desktop.vaults.locked == 1


@pytest.mark.parametrize(
    "place",
    ["today", "cases", "referral", "emergency", "case", "stage", "agreement", "signing", "documents", "files"],
)
def test_wherever_one_turns_the_focus_is_in_that_page(desktop: Desktop, place: str) -> None:
    desktop.unlock()
    desktop.open_case()
    page = desktop.go(place)
    focused = desktop.window.focusWidget()
    assert focused is not None
    assert page is focused or page.isAncestorOf(focused)


def test_a_stage_begins_at_its_first_question_without_an_answer(desktop: Desktop) -> None:
    desktop.unlock()
    case = desktop.open_case()
    desktop.office.stages.answer(case, "referral", "source", None, "police")
    page = desktop.go("stage")
    focused = desktop.window.focusWidget()
    first = next(field for field in page.findChildren(Field) if field.objectName().startswith("summary_reference"))
    assert first.isAncestorOf(focused)


def test_in_the_room_it_only_covers_and_a_key_takes_the_cover_away(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.open_case()
    desktop.window.room_asked.emit(True)
    desktop.program.absence.nobody_is_here()
    assert "Resting" in words_of(desktop.window)
    QTest.keyClick(desktop.window, Qt.Key.Key_Space)
    assert not desktop.program.veil.is_laid()
    assert desktop.window.current_place() == "case"
    assert desktop.vaults.locked == 0


def test_a_cover_gives_back_the_page_of_someone_who_is_signing(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.window.room_asked.emit(True)
    act = QWidget()
    desktop.window.show_door(act)
    desktop.program.absence.nobody_is_here()
    QTest.keyClick(desktop.window, Qt.Key.Key_Space)
    assert desktop.window.door() is act


def test_a_key_starts_the_clock_of_idleness_anew(qtbot: QtBot, qapp: QApplication) -> None:
    watch = IdleWatch(60_000, qapp)
    watch.begin(qapp)
    widget = QWidget()
    qtbot.addWidget(widget)
    watch.wait(30)
    with qtbot.waitSignal(watch.idle):
        pass
    watch.wait(60_000)
    QTest.keyClick(widget, Qt.Key.Key_A)
    with qtbot.assertNotEmitted(watch.idle):
        QApplication.processEvents()


def test_a_fault_is_told_once_with_its_number(desktop: Desktop) -> None:
    desktop.program.start()
    desktop.program.errands.faulted.emit(Fault("F-77", "ValueError", "casework.py:12"))
    box = desktop.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.isVisible()
    assert "F-77" in box.informativeText()
    box.close()


def test_the_look_changes_from_the_menu_and_is_remembered(desktop: Desktop) -> None:
    desktop.program.start()
    wanted = theme.appearance().with_scheme(Scheme.CONTRAST).with_text(1.5)
    desktop.window.appearance_asked.emit(wanted)
    assert theme.appearance() == wanted
    assert desktop.program.remembered_look() == wanted


def test_how_long_it_waits_before_it_locks_can_be_chosen_and_is_remembered(desktop: Desktop) -> None:
    desktop.program.start()
    desktop.window.minutes_asked.emit(5)
    assert Settings().minutes() == 5
    desktop.window.minutes_asked.emit(10)


def test_importing_the_program_loads_nothing_that_the_window_would_wait_for() -> None:
    code = f"import sys, ui.app.program; print([name for name in {HEAVY!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_nothing_is_asked_of_a_vault_before_its_door_is_seen(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.vault.mkdir()
    asked: list[bool] = []
    desktop.program.errands.busy.connect(asked.append)
    desktop.program.start()
    assert desktop.program.unlock_view.isVisible()
    assert not asked, "what the services load would take the processor from drawing it"
    qtbot.waitUntil(lambda: bool(asked))


def test_whoever_sees_no_cases_begins_at_the_office(desktop: Desktop) -> None:
    desktop.vaults.may = frozenset({Action.READ_JOURNAL, Action.MAKE_BACKUP, Action.SEE_MEMBERS})
    desktop.unlock("office")
    assert "Journal" in words_of(desktop.page("office"))
    for place in ("today", "cases"):
        with pytest.raises(KeyError):
            desktop.page(place)


def test_after_a_fault_a_newcomer_who_has_the_laptop_can_try_again(desktop: Desktop) -> None:
    desktop.unlock()
    desktop.go("office")
    members = desktop.go("members")
    press(members, "Add a person")
    members.findChildren(QLineEdit)[0].setText("Hana Tīhore")
    press(members, "Hand the laptop to them")
    handover = desktop.window.door()
    for line in handover.findChildren(QLineEdit):
        line.setText(GOOD)
    desktop.rest()
    the_button(handover, "Take this passphrase").setEnabled(False)
    desktop.program.errands.faulted.emit(Fault("1", "TypeError", "a.py:1"))
    assert the_button(handover, "Take this passphrase").isEnabled()


def test_the_office_stays_marked_on_its_pages(desktop: Desktop) -> None:
    desktop.unlock()
    for place in ("office", "members", "journal"):
        desktop.go(place)
        marked = [each.text() for each in desktop.window.findChildren(QPushButton) if each.isChecked()]
        assert marked == ["Office"]
