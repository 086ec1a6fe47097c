"""The window: places on the left, the page in the middle, and a line at the bottom that says what is saved and where.

It composes and passes on; it knows nothing of cases.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QMainWindow,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.buttons import button
from ui.widgets.layout import column, row, rule
from ui.widgets.message import InlineMessage
from ui.widgets.picture import Picture
from ui.widgets.save_state import SaveState
from ui.widgets.text import label, line
from ui.widgets.theme import Appearance, Scheme

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)


class MainWindow(QMainWindow):
    """Shows either one *door* (first run, unlock, a cover) over the whole window, or the *desk* with its places."""

    place_asked = Signal(str)
    lock_asked = Signal()
    passphrase_asked = Signal()
    help_asked = Signal()
    room_asked = Signal(bool)
    appearance_asked = Signal(object)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("rjdesk")  # never more: titles are seen by others, and logged
        self.save_state, self.message = SaveState(), InlineMessage()
        self._pages: dict[str, QWidget] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._whole, self._stack = QStackedWidget(), QStackedWidget()
        self._office, self._case = line("", "small"), label("", "overline")
        self._places, self._case_places = column(spacing=4), column(spacing=4)
        self._case_section = QWidget()
        self._desk = self._compose_desk()
        self._whole.addWidget(self._desk)
        self.setCentralWidget(self._whole)
        self._desk_only: tuple[QAction, ...] = ()
        self._schemes, self._sizes = QActionGroup(self), QActionGroup(self)
        self._appearance = Appearance()
        self._compose_menus()
        self.resize(1280, 760)

    def add_place(self, key: str, title: str, icon: str, page: QWidget, of_case: bool = False) -> None:
        """Adds a page and the button that leads to it; ``of_case`` puts it in the section of the open case."""
        self.add_page(key, page)
        made = button(title, "nav", icon)
        made.setCheckable(True)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.clicked.connect(partial(self.place_asked.emit, key))
        self._group.addButton(made)
        (self._case_places if of_case else self._places).addWidget(made)
        self._buttons[key] = made
        action = QAction(title, self)
        action.setShortcut(QKeySequence(f"Ctrl+{len(self._buttons)}"))
        action.triggered.connect(made.click)
        self._go_menu.addAction(action)

    def add_page(self, key: str, page: QWidget) -> None:
        """Adds a page that no button leads to."""
        self._pages[key] = page
        self._stack.addWidget(page)

    def show_place(self, key: str) -> None:
        """Turns to a page."""
        self._whole.setCurrentWidget(self._desk)
        page = self._pages[key]
        self._stack.setCurrentWidget(page)
        self._group.setExclusive(False)
        for other, made in self._buttons.items():
            made.setChecked(other == key)
            made.setAccessibleDescription(self.tr("shown") if other == key else "")
        self._group.setExclusive(True)
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

    def name_case(self, words: str) -> None:
        """Names the open case over its places; empty words put the section away."""
        self._case.setText(words)
        self._case_section.setVisible(bool(words))

    def open_desk(self, office: str) -> None:
        """Shows the places; the door that was shown goes."""
        self._office.setText(office)
        self.menuBar().show()
        self._allow_desk(True)
        self._whole.setCurrentWidget(self._desk)

    def show_door(self, door: QWidget) -> None:
        """Shows one page over the whole window; nothing of the desk can be seen or reached behind it."""
        if self._whole.indexOf(door) < 0:
            self._whole.addWidget(door)
        self._allow_desk(False)
        self._whole.setCurrentWidget(door)
        door.setFocus(Qt.FocusReason.OtherFocusReason)

    def door(self) -> QWidget:
        """The page that is shown over the whole window (the desk itself, while no door is)."""
        return self._whole.currentWidget() or self._desk

    def show_again(self, shown: QWidget) -> None:
        """Shows what a cover lay on: a door, or the desk."""
        if shown is not self._desk and self._whole.indexOf(shown) >= 0:
            self.show_door(shown)
        else:
            self.uncover()

    def uncover(self) -> None:
        """Shows the desk again as it was."""
        self._allow_desk(True)
        self._whole.setCurrentWidget(self._desk)

    def clear_places(self) -> None:
        """Forgets every page and what was said about the case: before a lock."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        for made in self._buttons.values():
            self._group.removeButton(made)
            made.deleteLater()
        self._pages, self._buttons = {}, {}
        self._go_menu.clear()
        self.name_case("")
        self._office.clear()
        self.save_state.clear()
        self.message.clear()

    def show_room(self, in_the_room: bool) -> None:
        """Says whether people sit around the table: idleness then covers, it doesn't lock."""
        self._room.setChecked(in_the_room)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _allow_desk(self, allowed: bool) -> None:
        self._go_menu.menuAction().setVisible(allowed)
        for action in (*self._desk_only, *self._go_menu.actions()):
            action.setEnabled(allowed)

    def _compose_desk(self) -> QWidget:
        desk = QWidget()
        middle = column(self.message, spacing=0)
        middle.addWidget(self._stack, 1)
        self.message.setContentsMargins(8, 8, 8, 8)
        across = row(self._compose_sidebar(), spacing=0)
        across.addLayout(middle, 1)
        down = column(spacing=0, into=desk)
        down.addLayout(across, 1)
        down.addWidget(self._compose_statusline())
        return desk

    def _compose_sidebar(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("sidebar")
        down = QVBoxLayout(inside)
        down.setContentsMargins(14, 20, 14, 16)
        down.setSpacing(20)
        brand = row(Picture("rjdesk", "accent", lines=1.5), line("rjdesk", "heading"), spacing=10)
        brand.setContentsMargins(10, 0, 0, 0)
        brand.addStretch(1)
        down.addLayout(brand)
        down.addLayout(self._places)
        section = column(rule(), self._case, spacing=10, into=self._case_section)
        self._case.setContentsMargins(12, 0, 0, 0)
        section.addLayout(self._case_places)
        self._case_section.hide()
        down.addWidget(self._case_section)
        down.addStretch(1)
        side = _Side()
        side.setWidget(inside)
        return side

    def _compose_statusline(self) -> QWidget:
        made = QWidget()
        made.setObjectName("statusline")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lock = button(self.tr("Lock"), "quiet", "lock", name=self.tr("Lock the vault"))
        lock.setToolTip(self.tr("Lock the vault (Ctrl+L)"))
        lock.clicked.connect(self.lock_asked)
        across = row(spacing=18, into=made)
        across.setContentsMargins(24, 3, 14, 3)
        across.addWidget(self.save_state)
        across.addStretch(1)
        across.addWidget(self._office)
        across.addWidget(lock)
        return made

    def _compose_menus(self) -> None:
        vault = self.menuBar().addMenu(self.tr("&Vault"))
        lock = self._add(vault, self.tr("&Lock now"), "Ctrl+L", self.lock_asked.emit)
        change = self._add(vault, self.tr("&Change passphrase …"), "", self.passphrase_asked.emit)
        vault.addSeparator()
        self._add(vault, self.tr("&Quit rjdesk"), "Ctrl+Q", self.close)
        self._go_menu = self.menuBar().addMenu(self.tr("&Go"))
        view = self.menuBar().addMenu(self.tr("V&iew"))
        self._room = self._add(view, self.tr("In the &room: cover when idle, don't lock"), "Ctrl+Shift+R")
        self._room.setCheckable(True)
        self._room.toggled.connect(self.room_asked)
        asked = self._add(self.menuBar().addMenu(self.tr("&Help")), self.tr("&Help"), "F1", self.help_asked.emit)
        self._desk_only = (lock, change, self._room, asked)
        view.addSeparator()
        for scheme, words in (
            (Scheme.LIGHT, self.tr("&Light")),
            (Scheme.DARK, self.tr("&Dark")),
            (Scheme.CONTRAST, self.tr("High &contrast")),
        ):
            self._add_choice(view, self._schemes, words, scheme)
        view.addSeparator()
        for size in TEXT_SIZES:
            self._add_choice(view, self._sizes, self.tr("Text {share} %").format(share=round(size * 100)), size)
        self._allow_desk(False)

    def show_appearance(self, appearance: Appearance) -> None:
        """Ticks in the menu what is applied."""
        self._appearance = appearance
        for group, value in ((self._schemes, appearance.scheme), (self._sizes, appearance.text)):
            for action in group.actions():
                action.setChecked(action.data() == value)

    def _add_choice(self, menu: QMenu, group: QActionGroup, words: str, value: Scheme | float) -> None:
        action = self._add(menu, words, "", partial(self._choose, value))
        action.setCheckable(True)
        action.setData(value)
        group.addAction(action)

    def _choose(self, value: Scheme | float) -> None:
        now = self._appearance
        self.appearance_asked.emit(now.with_scheme(value) if isinstance(value, Scheme) else now.with_text(value))

    def _add(self, menu: QMenu, words: str, keys: str, does: Callable[[], object] | None = None) -> QAction:
        action = QAction(words, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if does is not None:
            action.triggered.connect(lambda: does())
        menu.addAction(action)
        return action


class _Side(QScrollArea):
    """The column of places: as wide as its words, and scrolling when the window is low."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        inside = self.widget()
        words = inside.sizeHint().width() if inside is not None else 0
        return QSize(max(words + 12, self.fontMetrics().averageCharWidth() * 24), 100)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
