"""Opening a vault."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import MemberId
from rjdesk.services.vault.vaults import Recoverable
from tests.ui.desk_fakes import CODE, GOOD, FakeQuickUnlock, FakeVaults
from tests.ui.reading import press, the_button, words_of
from ui.errands import ImmediateErrands
from ui.screens.unlock.presenter import UnlockPresenter
from ui.screens.unlock.view import UnlockView

VAULT = Path("/vaults/office.rjvault")


class Door:
    """The screen, its presenter, and what came of it."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self.vaults = FakeVaults({VAULT: GOOD})
        self.quick = FakeQuickUnlock(self.vaults)
        self.view = UnlockView()
        qtbot.addWidget(self.view)
        self.presenter = UnlockPresenter(self.view, lambda: self.vaults, lambda: self.quick, errands)
        self.opened: list[tuple[object, object]] = []
        self.presenter.unlocked.connect(lambda folder, summary: self.opened.append((folder, summary)))
        self.view.show_vaults([VAULT])
        self.view.show()

    def lines(self) -> list[QLineEdit]:
        """The lines that can be seen."""
        return [line for line in self.view.findChildren(QLineEdit) if line.isVisible()]

    def type(self, *texts: str) -> None:
        """Types into the lines, from the first on."""
        for line, text in zip(self.lines(), texts, strict=False):
            line.setText(text)


@pytest.fixture
def door(qtbot: QtBot, errands: ImmediateErrands) -> Door:
    return Door(qtbot, errands)


def test_the_right_passphrase_opens_the_vault_and_is_forgotten_by_the_screen(door: Door) -> None:
    door.type(GOOD)
    press(door.view, "Unlock")
    assert [folder for folder, _ in door.opened] == [VAULT]
    assert all(not line.text() for line in door.lines())


def test_a_wrong_passphrase_is_said_in_place_and_selected_for_another_try(door: Door) -> None:
    door.type("not this one")
    press(door.view, "Unlock")
    assert not door.opened
    assert "doesn't open this vault" in door.view.message.words()
    assert door.lines()[0].selectedText() == "not this one" or door.lines()[0].hasSelectedText()
    assert the_button(door.view, "Unlock").isEnabled()


def test_after_several_wrong_tries_one_has_to_wait(door: Door) -> None:
    for _ in range(3):
        door.type("not this one")
        press(door.view, "Unlock")
    assert "Try again in 2 s" in words_of(door.view)
    assert not the_button(door.view, "Try again in 2 s").isEnabled()


def test_enter_opens_too(qtbot: QtBot, door: Door) -> None:
    door.type(GOOD)
    door.lines()[0].returnPressed.emit()
    assert door.opened


def test_the_recovery_code_opens_the_vault_under_a_new_passphrase(door: Door) -> None:
    press(door.view, "Use the recovery code")
    door.type(CODE, "another long passphrase", "another long passphrase")
    press(door.view, "Open and set the new passphrase")
    assert door.opened
    assert door.vaults.passphrases[VAULT] == "another long passphrase"


def test_two_different_new_passphrases_are_not_taken(door: Door) -> None:
    press(door.view, "Use the recovery code")
    door.type(CODE, "another long passphrase", "another long passphrasf")
    press(door.view, "Open and set the new passphrase")
    assert not door.opened
    assert "not the same" in words_of(door.view)


def test_where_several_people_have_the_vault_it_is_asked_whose_passphrase_it_is(door: Door) -> None:
    door.vaults.people = (Recoverable(MemberId("1"), "Mereana Tūhoe"), Recoverable(MemberId("2"), "Hana Parata"))
    press(door.view, "Use the recovery code")
    door.type(CODE, "a new boat under green hills", "a new boat under green hills")
    press(door.view, "Open and set the new passphrase")
    assert not door.opened
    assert "The code is right." in door.view.message.words()
    press(door.view, "Open and set the new passphrase")
    assert "Choose whose passphrase it is." in words_of(door.view)
    whose = next(box for box in door.view.findChildren(QComboBox) if box.accessibleName().startswith("Whose"))
    whose.setCurrentIndex(1)
    press(door.view, "Open and set the new passphrase")
    assert door.opened
    assert door.vaults.recovered == "2"


def test_nobody_is_named_before_the_code_is_right(door: Door) -> None:
    door.vaults.people = (Recoverable(MemberId("1"), "Mereana Tūhoe"), Recoverable(MemberId("2"), "Hana Parata"))
    press(door.view, "Use the recovery code")
    door.type("AAAA", "a new boat under green hills", "a new boat under green hills")
    press(door.view, "Open and set the new passphrase")
    assert not [box for box in door.view.findChildren(QComboBox) if "Hana Parata" in box.currentText()]
    assert "Whose new passphrase is it?" not in words_of(door.view)


def test_a_code_that_keeps_nobodys_keys_says_so(door: Door) -> None:
    door.vaults.people = ()
    press(door.view, "Use the recovery code")
    door.type(CODE, "a new boat under green hills", "a new boat under green hills")
    press(door.view, "Open and set the new passphrase")
    assert not door.opened
    assert door.view.message.words()


def test_a_wrong_recovery_code_is_said_in_place(door: Door) -> None:
    press(door.view, "Use the recovery code")
    door.type("0000", "another long passphrase", "another long passphrase")
    press(door.view, "Open and set the new passphrase")
    assert "recovery code" in door.view.message.words()


def test_six_words_can_be_had_and_are_shown_to_be_written_down(door: Door) -> None:
    press(door.view, "Use the recovery code")
    press(door.view, "Offer me six words")
    assert door.vaults.six_words() in words_of(door.view)


def test_leaving_the_screen_forgets_what_was_typed(door: Door) -> None:
    line = door.lines()[0]
    door.type("half a pass")
    door.view.hide()
    assert line.text() == ""


def test_of_several_vaults_one_is_chosen(door: Door) -> None:
    other = Path("/vaults/second.rjvault")
    door.vaults.passphrases[other] = GOOD
    door.view.show_vaults([other, VAULT])
    door.type(GOOD)
    press(door.view, "Unlock")
    assert [folder for folder, _ in door.opened] == [other]


def _with_pin(door: Door) -> Door:
    door.quick.pins[VAULT] = "837261"
    door.view.start_over()
    door.view.tell_vault()
    return door


def test_where_there_is_a_pin_that_is_asked_for(door: Door) -> None:
    _with_pin(door).type("837261")
    assert "PIN" in words_of(door.view)
    press(door.view, "Unlock")
    assert [folder for folder, _ in door.opened] == [VAULT]
    assert all(not line.text() for line in door.lines())


def test_where_there_is_none_nobody_speaks_of_it(door: Door) -> None:
    door.view.tell_vault()
    assert "PIN" not in words_of(door.view)


def test_the_passphrase_is_one_press_away_from_the_pin(door: Door) -> None:
    press(_with_pin(door).view, "Use the passphrase")
    door.type(GOOD)
    press(door.view, "Unlock")
    assert door.opened


def test_a_wrong_pin_is_said_with_the_tries_that_are_left(door: Door) -> None:
    _with_pin(door).type("938172")
    press(door.view, "Unlock")
    assert "Tries left: 4" in door.view.message.words()
    assert door.lines()[0].hasSelectedText()


def test_after_five_wrong_pins_the_passphrase_is_asked_for(door: Door) -> None:
    _with_pin(door)
    for _ in range(5):
        door.type("938172")
        press(door.view, "Unlock")
    assert "switched off" in door.view.message.words()
    door.type(GOOD)
    press(door.view, "Unlock")
    assert door.opened


def test_a_keyring_that_does_not_answer_is_said_over_the_passphrase(door: Door) -> None:
    door.quick.why_not = "it doesn't answer"
    _with_pin(door).type("837261")
    press(door.view, "Unlock")
    assert "it doesn't answer." in door.view.message.words()
    door.type(GOOD)
    press(door.view, "Unlock")
    assert door.opened


def test_what_is_being_typed_is_not_taken_away_by_a_late_pin(door: Door) -> None:
    door.quick.pins[VAULT] = "837261"
    door.type("half a passph")
    door.view.vault_shown.emit(VAULT)
    assert door.lines()[0].text() == "half a passph"


def test_each_vault_has_its_own_way(door: Door) -> None:
    other = Path("/vaults/second.rjvault")
    door.view.show_vaults([other, VAULT])
    _with_pin(door)
    assert "PIN" not in words_of(door.view)
    vaults = door.view.findChildren(QComboBox)[0]
    vaults.setCurrentIndex(1)
    vaults.activated.emit(1)
    assert "PIN" in words_of(door.view)
    vaults.setCurrentIndex(0)
    vaults.activated.emit(0)
    assert "PIN" not in words_of(door.view)
