"""A neutral page over every window of the program: at the privacy key, while nobody is there, while the vault is locking.

Dialogs keep running beneath it and come back as they were; lists and menus that had dropped down are closed.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from ui.widgets.quiet_sheet import QuietSheet
from ui.wording import tr

PRIVACY_KEY = Qt.Key.Key_F9

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress})
_INPUT = _PRESSES | {
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.Shortcut,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TabletMove,
    QEvent.Type.TabletRelease,
    QEvent.Type.ContextMenu,
    QEvent.Type.ToolTip,
    QEvent.Type.DragEnter,
    QEvent.Type.DragMove,
    QEvent.Type.Drop,
}


@dataclass(frozen=True, slots=True)
class Notice:
    """What the neutral page says, and what takes it away: the privacy key and a press, any key too, or only the program."""

    title: str
    lead: str
    any_key: bool = False
    by_hand: bool = True


class _Sheet(QuietSheet):
    """The page over one window, as large as that window is at the moment."""

    def __init__(self, window: QWidget, notice: Notice, with_words: bool) -> None:
        super().__init__(notice.title if with_words else "", notice.lead if with_words else "", mark=with_words)
        self.setParent(window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = window.windowTitle()
        window.setWindowTitle("rjdesk")
        window.installEventFilter(self)
        self._fill(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._fill(watched)
        return False

    def go(self) -> None:
        """Gives the window back as it was."""
        window = self.parentWidget()
        if window is not None:
            window.removeEventFilter(self)
            window.setWindowTitle(self._title)
        self.hide()
        self.deleteLater()

    def _fill(self, window: QWidget) -> None:
        self.setGeometry(window.rect())
        self.raise_()
        self.show()


class Veil(QObject):
    """``lay`` covers every window at once, ``lift`` gives them back. While it lies nothing beneath takes any input."""

    laid = Signal()
    lifted = Signal()
    lock_asked = Signal()

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._window = app, window  # the page says something in this one; elsewhere it is bare
        self._notice: Notice | None = None
        self._sheets: list[_Sheet] = []
        self._focused: QWidget | None = None

    def begin(self) -> None:
        """Listens for the privacy key from now on, wherever the keyboard is."""
        self._app.installEventFilter(self)

    def end(self) -> None:
        """Listens no more; the windows are about to go."""
        self.lift()
        self._app.removeEventFilter(self)

    def is_laid(self) -> bool:
        """Whether the windows are covered."""
        return self._notice is not None

    def cover(self) -> None:
        """What the privacy key does."""
        self.lay(Notice(tr("One moment, please"), tr("Press F9 or touch this page to go on.")))

    def lay(self, notice: Notice) -> None:
        """Covers every window that is on a screen, and each that appears until it is lifted."""
        if self._notice is None:
            self._focused = QApplication.focusWidget()
            _close_what_dropped_down()
        self._drop_sheets()
        self._notice = notice
        self._app.installEventFilter(self)
        for window in self._app.topLevelWidgets():
            if window.isVisible():
                self._cover(window)
        self.laid.emit()

    def lift(self) -> None:
        """Gives the windows back as they were, with the keyboard where it was."""
        if self._notice is None:
            return
        self._notice = None
        self._drop_sheets()
        if self._focused is not None and isValid(self._focused) and self._focused.isVisible():
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focused = None
        self.lifted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == PRIVACY_KEY:
            return self._privacy_key(event)
        if self._notice is None:
            return False
        if kind == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._cover(watched)
            return False
        if kind not in _INPUT or (watched.isWindowType() and kind != QEvent.Type.ShortcutOverride):
            return False  # a window system's window hands on to the widget, which is asked next
        self._take(watched, event)
        event.accept()
        return True

    def _privacy_key(self, event: QKeyEvent) -> bool:
        event.accept()
        if event.isAutoRepeat():
            return True
        if self._notice is None:
            self.cover()
        elif self._notice.by_hand:
            self.lift()
        return True

    def _take(self, watched: QObject, event: QEvent) -> None:
        """Input while the page lies: most of it is for nobody."""
        notice, kind = self._notice, event.type()
        if notice is None or not notice.by_hand:
            return
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_L:
                self.lock_asked.emit()
            elif notice.any_key:
                self.lift()
        elif kind in _PRESSES and self._is_ours(watched):
            self.lift()

    def _is_ours(self, watched: QObject) -> bool:
        if not isinstance(watched, QWidget):
            return False
        return any(watched is sheet or sheet.isAncestorOf(watched) for sheet in self._sheets)

    def _cover(self, window: QWidget) -> None:
        notice = self._notice
        if notice is None or any(sheet.parentWidget() is window for sheet in self._sheets):
            return
        if window.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
            return
        sheet = _Sheet(window, notice, with_words=window is self._window)
        self._sheets.append(sheet)
        if window.isActiveWindow():
            sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_sheets(self) -> None:
        sheets, self._sheets = self._sheets, []
        for sheet in sheets:
            if isValid(sheet):
                sheet.go()


def _close_what_dropped_down() -> None:
    """Menus, lists of a box, calendars, tool tips: windows without a frame that would lie over the page."""
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if popup.isVisible():
            popup.hide()
