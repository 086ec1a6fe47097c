"""The window: places on the left, the page in the middle, and a line at the bottom that says what is saved and where.

It composes and passes on; it knows nothing of cases.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ui.widgets.buttons import button
from ui.widgets.elided import Elided
from ui.widgets.layout import column, row
from ui.widgets.menus import Menus
from ui.widgets.message import InlineMessage
from ui.widgets.save_state import SaveState
from ui.widgets.sidebar import Sidebar
from ui.widgets.theme import Appearance, Tone


class MainWindow(QMainWindow):
    """Shows either one *door* (first run, unlock, a cover) over the whole window, or the *desk* with its places."""

    place_asked = Signal(str)
    lock_asked = Signal()
    passphrase_asked = Signal()
    help_asked = Signal()
    room_asked = Signal(bool)
    appearance_asked = Signal(object)
    minutes_asked = Signal(int)
    capture_asked = Signal(bool)
    privacy_asked = Signal()
    display_asked = Signal(bool)
    time_asked = Signal(object)
    close_asked = Signal()  # there may be something to keep first
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("rjdesk")  # never more: titles are seen by others, and logged
        self.save_state, self.message, self.banner = SaveState(), InlineMessage(), InlineMessage()
        self._stays_open = self._waits = False
        self._pages: dict[str, QWidget] = {}
        self._whole, self._stack, self._sidebar = QStackedWidget(), QStackedWidget(), Sidebar()
        self._saved, self._office = QWidget(), Elided("small")
        row(self.save_state, into=self._saved)
        self._menus = Menus(self.menuBar())
        self._middle, self._standing = column(self.banner, self.message, spacing=0), list[QWidget]()
        self._desk = self._compose_desk()
        self._held: QWidget | None = None  # the one page that can be seen while a participant has the laptop
        self._beneath, self._was_full = self._desk, False
        self._whole.addWidget(self._desk)
        self.setCentralWidget(self._whole)
        self._pass_on()
        self.resize(1280, 760)

    def add_place(self, key: str, title: str, icon: str, page: QWidget, of_case: bool = False) -> None:
        """Adds a page and the button that leads to it; ``of_case`` puts it in the section of the open case."""
        self.add_page(key, page)
        self._menus.add_place(key, title, self._sidebar.add(key, title, icon, of_case).click)

    def add_page(self, key: str, page: QWidget) -> None:
        """Adds a page that no button leads to."""
        self._pages[key] = page
        self._stack.addWidget(page)

    def show_place(self, key: str, within: str = "") -> None:
        """Turns to a page; one without a button of its own may lie ``within`` a place that has one."""
        self._turn_to(self._desk)
        page = self._pages[key]
        self._stack.setCurrentWidget(page)
        self._sidebar.mark(within or key)
        if self._held is None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def current_place(self) -> str:
        """The page that is shown, or "" while a door is."""
        shown = self._stack.currentWidget()
        if self._whole.currentWidget() is not self._desk:
            return ""
        return next((key for key, page in self._pages.items() if page is shown), "")

    def page(self, key: str) -> QWidget:
        """The page of a place."""
        return self._pages[key]

    def add_banner(self, banner: QWidget) -> None:
        """Puts words over every page, which stand there until the places are cleared."""
        self._standing.append(banner)
        self._middle.insertWidget(0, banner)

    def name_case(self, words: str, without: Collection[str] = ()) -> None:
        """Names the open case over its places, ``without`` those it has no use for; empty words put the section away."""
        self._sidebar.name_case(words, without)
        self._menus.leave_out(without)

    def open_desk(self, office: str) -> None:
        """Shows the places; the door that was shown goes."""
        self._office.setText(office)
        self.uncover()

    def show_door(self, door: QWidget) -> None:
        """Shows one page over the whole window; nothing of the desk can be seen or reached behind it."""
        if self._whole.indexOf(door) < 0:
            self._whole.addWidget(door)
        self._menus.allow_desk(False)
        self._turn_to(door)
        if self._held is None:
            door.setFocus(Qt.FocusReason.OtherFocusReason)

    def hold(self, page: QWidget) -> None:
        """Shows one page on the whole screen, without menus, and turns nowhere else until ``let_go``."""
        self._beneath, self._held = self.door(), page
        self._was_full = self.isFullScreen()
        self._whole.addWidget(page)
        self._whole.setCurrentWidget(page)
        self.menuBar().setEnabled(False)
        self.menuBar().hide()
        self.showFullScreen()
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """Shows what lay beneath, or what was turned to meanwhile."""
        page, self._held = self._held, None
        if page is None:
            return
        self._whole.setCurrentWidget(self._beneath)
        self._whole.removeWidget(page)
        self.menuBar().setEnabled(True)
        self.menuBar().show()
        if not self._was_full:
            self.showNormal()
        self._beneath.setFocus(Qt.FocusReason.OtherFocusReason)

    def door(self) -> QWidget:
        """The page that is shown over the whole window (the desk itself, while no door is)."""
        return self._whole.currentWidget() or self._desk

    def uncover(self) -> None:
        """Shows the desk as it was."""
        self._menus.allow_desk(True)
        self._turn_to(self._desk)

    def clear_places(self) -> None:
        """Forgets every page and what was said about the case: before a lock."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        for banner in self._standing:
            banner.deleteLater()
        self._pages, self._standing = {}, []
        self._sidebar.clear()
        self._menus.clear_places()
        self._office.clear()
        self.save_state.clear()
        self.message.clear()
        self.banner.clear()

    def show_room(self, in_the_room: bool) -> None:
        """Says whether people sit around the table: idleness then covers, it doesn't lock."""
        self._menus.show_room(in_the_room)

    def show_appearance(self, appearance: Appearance) -> None:
        """Ticks in the menu what is applied."""
        self._menus.show_appearance(appearance)

    def show_minutes(self, minutes: int) -> None:
        """Ticks in the menu after how long the vault locks by itself."""
        self._menus.show_minutes(minutes)

    def show_display(self, on: bool, words: str, waiting: bool) -> None:
        """Says whether the room display is switched on; while it waits for a screen, what to do stands in the window."""
        self._menus.show_display(on)
        self._display.setChecked(on)
        self._display.setToolTip(words or self.tr("Show the room what everyone may see (Ctrl+Shift+D)"))
        if waiting:
            self.message.say(Tone.INFO, words)
        elif self._waits:
            self.message.clear()
        self._waits = waiting

    def show_capture(self, shielded: bool) -> None:
        """Offers to keep windows out of captures, and ticks whether they are: where the system can do that."""
        self._menus.show_capture(shielded)

    def keep_open_until_asked(self, stays_open: bool) -> None:
        """While a vault is open the window closes only once what was typed is kept: it asks instead."""
        self._stays_open = stays_open

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._stays_open:
            event.ignore()
            self.close_asked.emit()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _turn_to(self, page: QWidget) -> None:
        if self._held is not None:
            self._beneath = page
        else:
            self._whole.setCurrentWidget(page)

    def _pass_on(self) -> None:
        menus = self._menus
        self._sidebar.asked.connect(self.place_asked)
        menus.lock_asked.connect(self.lock_asked)
        menus.passphrase_asked.connect(self.passphrase_asked)
        menus.help_asked.connect(self.help_asked)
        menus.room_asked.connect(self.room_asked)
        menus.privacy_asked.connect(self.privacy_asked)
        menus.display_asked.connect(self.display_asked)
        menus.time_asked.connect(self.time_asked)
        menus.appearance_asked.connect(self.appearance_asked)
        menus.minutes_asked.connect(self.minutes_asked)
        menus.capture_asked.connect(self.capture_asked)
        menus.quit_asked.connect(self.close)

    def _compose_desk(self) -> QWidget:
        desk = QWidget()
        self._middle.addWidget(self._stack, 1)
        across = row(self._sidebar, spacing=0)
        across.addLayout(self._middle, 1)
        down = column(spacing=0, into=desk)
        down.addLayout(across, 1)
        down.addWidget(self._compose_statusline())
        return desk

    def _compose_statusline(self) -> QWidget:
        made = QWidget()
        made.setObjectName("statusline")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._display = button(self.tr("Room display"), "quiet", "monitor")
        self._display.setCheckable(True)
        self._display.clicked.connect(self.display_asked)
        hide = button(self.tr("Cover"), "quiet", "eye-off", name=self.tr("Cover the screen"))
        hide.setToolTip(self.tr("Cover every window with a neutral page (F9)"))
        hide.clicked.connect(self.privacy_asked)
        lock = button(self.tr("Lock"), "quiet", "lock", name=self.tr("Lock the vault"))
        lock.setToolTip(self.tr("Lock the vault (Ctrl+L)"))
        lock.clicked.connect(self.lock_asked)
        across = row(spacing=18, into=made)
        across.setContentsMargins(24, 3, 14, 3)
        across.addWidget(self._saved)
        across.addStretch(1)
        across.addWidget(self._office)
        across.addWidget(self._display)
        across.addWidget(hide)
        across.addWidget(lock)
        return made
