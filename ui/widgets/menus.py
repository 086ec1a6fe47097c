"""The menus over the window: the vault, where to go, how it looks."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.widgets.theme import Appearance, Scheme

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
LOCK_AFTER = (2, 5, 10, 20, 30)  # minutes
STAGE_TIMES = (5, 10, 15, 20, 30, 45)  # minutes


class Menus(QObject):
    """Sends what was asked for; ticks what holds. Most of it can be asked for only while the desk is shown."""

    lock_asked = Signal()
    passphrase_asked = Signal()
    help_asked = Signal()
    quit_asked = Signal()
    room_asked = Signal(bool)
    privacy_asked = Signal()
    display_asked = Signal(bool)
    time_asked = Signal(object)  # minutes for the stage on the room display, or None to count up
    appearance_asked = Signal(object)
    minutes_asked = Signal(int)
    capture_asked = Signal(bool)

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._appearance = Appearance()
        self._schemes, self._sizes, self._waits = QActionGroup(self), QActionGroup(self), QActionGroup(self)
        vault = bar.addMenu(self.tr("&Vault"))
        lock = self._add(vault, self.tr("&Lock now"), "Ctrl+L", self.lock_asked.emit)
        self._fill_waits(vault.addMenu(self.tr("Lock when &nobody is here")))
        change = self._add(vault, self.tr("&Change passphrase …"), "", self.passphrase_asked.emit)
        vault.addSeparator()
        self._add(vault, self.tr("&Quit rjdesk"), "Ctrl+Q", self.quit_asked.emit)
        self._go = bar.addMenu(self.tr("&Go"))
        self._fill_room(bar.addMenu(self.tr("&Room")))
        view = bar.addMenu(self.tr("V&iew"))
        self._add(
            view, self.tr("&Cover the screen") + "\tF9", "", self.privacy_asked.emit
        )  # the veil hears the key itself
        self._capture = self._add(view, self.tr("Keep out of &screenshots and remote viewing"), "")
        self._capture.setCheckable(True)
        self._capture.setVisible(False)  # until the system turns out to offer it
        self._capture.triggered.connect(self.capture_asked)
        self._fill_looks(view)
        shown = self._add(bar.addMenu(self.tr("&Help")), self.tr("&Help"), "F1", self.help_asked.emit)
        self._desk_only = (lock, change, self._room, self._display, self._times.menuAction(), shown)
        self.allow_desk(False)

    def add_place(self, key: str, title: str, go: Callable[[], object]) -> None:
        """Adds a place to go to, under the next Ctrl+number: ten have one, the last of them 0."""
        number = len(self._go.actions()) + 1
        self._add(self._go, title, f"Ctrl+{number % 10}" if number <= 10 else "", go).setData(key)

    def leave_out(self, places: Collection[str]) -> None:
        """Offers every place but these; the others keep their keys."""
        for action in self._go.actions():
            action.setVisible(action.data() not in places)

    def clear_places(self) -> None:
        """Takes every place away."""
        self._go.clear()

    def allow_desk(self, allowed: bool) -> None:
        """Whether the desk is shown: behind a door its menus and keys do nothing."""
        self._go.menuAction().setVisible(allowed)
        for action in (*self._desk_only, *self._go.actions()):
            action.setEnabled(allowed)

    def show_room(self, in_the_room: bool) -> None:
        """Ticks whether people sit around the table."""
        self._room.setChecked(in_the_room)

    def show_display(self, on: bool) -> None:
        """Ticks whether the room display is switched on."""
        self._display.setChecked(on)

    def show_capture(self, shielded: bool) -> None:
        """Offers the choice, and ticks what holds."""
        self._capture.setVisible(True)
        self._capture.setChecked(shielded)

    def show_minutes(self, minutes: int) -> None:
        """Ticks after how long the vault locks by itself."""
        for action in self._waits.actions():
            action.setChecked(action.data() == minutes)

    def show_appearance(self, appearance: Appearance) -> None:
        """Ticks what is applied."""
        self._appearance = appearance
        for group, value in ((self._schemes, appearance.scheme), (self._sizes, appearance.text)):
            for action in group.actions():
                action.setChecked(action.data() == value)

    def _fill_room(self, menu: QMenu) -> None:
        self._add(
            menu, self.tr("&Cover the screen") + "\tF9", "", self.privacy_asked.emit
        )  # the veil hears the key itself
        self._room = self._add(menu, self.tr("In the &room: cover when idle, don't lock"), "Ctrl+Shift+R")
        self._room.setCheckable(True)
        self._room.toggled.connect(self.room_asked)
        menu.addSeparator()
        self._display = self._add(menu, self.tr("Room &display on the second screen"), "Ctrl+Shift+D")
        self._display.setCheckable(True)
        self._display.triggered.connect(self.display_asked)
        self._times = menu.addMenu(self.tr("&Time for this stage"))
        self._add(self._times, self.tr("Count &up"), "", partial(self.time_asked.emit, None))
        for minutes in STAGE_TIMES:
            self._add(self._times, self.tr("%n minutes", "", minutes), "", partial(self.time_asked.emit, minutes))

    def _fill_waits(self, menu: QMenu) -> None:
        for minutes in LOCK_AFTER:
            words = self.tr("After %n minutes", "", minutes)
            self._add_choice(menu, self._waits, words, minutes, partial(self.minutes_asked.emit, minutes))

    def _fill_looks(self, menu: QMenu) -> None:
        menu.addSeparator()
        for scheme, words in (
            (Scheme.LIGHT, self.tr("&Light")),
            (Scheme.DARK, self.tr("&Dark")),
            (Scheme.CONTRAST, self.tr("High &contrast")),
        ):
            self._add_choice(menu, self._schemes, words, scheme, partial(self._choose_scheme, scheme))
        menu.addSeparator()
        for size in TEXT_SIZES:
            words = self.tr("Text {share} %").format(share=round(size * 100))
            self._add_choice(menu, self._sizes, words, size, partial(self._choose_text, size))

    def _choose_scheme(self, scheme: Scheme) -> None:
        self.appearance_asked.emit(self._appearance.with_scheme(scheme))

    def _choose_text(self, size: float) -> None:
        self.appearance_asked.emit(self._appearance.with_text(size))

    def _add_choice(
        self, menu: QMenu, group: QActionGroup, words: str, value: object, does: Callable[[], object]
    ) -> None:
        action = self._add(menu, words, "", does)
        action.setCheckable(True)
        action.setData(value)
        group.addAction(action)

    def _add(self, menu: QMenu, words: str, keys: str, does: Callable[[], object] | None = None) -> QAction:
        action = QAction(words, menu)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if does is not None:
            action.triggered.connect(lambda: does())
        menu.addAction(action)
        return action
