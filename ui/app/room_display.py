"""The window on the projector: where it stands, when it goes, how long a stage has been going on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.app.capture import FOR_EVERYONE
from ui.screens.room.timer import Timer
from ui.screens.room.view import RoomPage
from ui.widgets.layout import column
from ui.wording import tr

if TYPE_CHECKING:
    from rjdesk.services.day.room import RoomView

HALF_A_MINUTE = 30_000  # milliseconds
Waits = tuple[str, datetime | None]  # a stage, and since when its room waits for a private time


class Place(Protocol):
    """A screen, as far as placing a window needs it."""

    def geometry(self) -> QRect:
        """Where it lies among the others, in pixels."""


def for_the_room(own: QRect, screens: Sequence[Place]) -> Place | None:
    """The screen that the room looks at: the largest that isn't the facilitator's own and doesn't show the same."""
    others = [screen for screen in screens if not screen.geometry().intersects(own)]
    return max(others, key=lambda s: s.geometry().width() * s.geometry().height(), default=None)


class RoomWindow(QWidget):
    """A window without a frame, that takes no keyboard and doesn't keep the program running."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setWindowTitle("rjdesk")
        self.setProperty(FOR_EVERYONE, True)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.page = RoomPage()
        column(self.page, spacing=0, into=self)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class RoomDisplay(QObject):
    """Switched on, it stands on the second screen as soon as there is one, and is gone with it. ``state`` says so in words."""

    state = Signal(bool, str, bool)  # switched on, in words, whether it waits for a screen

    def __init__(self, own: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(own)
        self._own, self._now = own, now
        self._screens: Callable[[], Sequence[Place]] = QGuiApplication.screens
        self._on = self._follows = False
        self._window: RoomWindow | None = None
        self._view: RoomView | None = None
        self._timers: dict[Waits, Timer] = {}
        self._clock = QTimer(self)
        self._clock.setInterval(HALF_A_MINUTE)
        self._clock.timeout.connect(self.tick)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._screen_came)
            app.screenRemoved.connect(self._screen_went)

    def window(self) -> RoomWindow | None:
        """The window, if it stands on a screen."""
        return self._window if self._window is not None and self._window.isVisible() else None

    def see_screens(self, screens: Callable[[], Sequence[Place]]) -> None:
        """Asks somebody else which screens there are."""
        self._screens = screens

    def set_on(self, on: bool) -> None:
        """Switches the display on or off."""
        self._on = on
        if not on:
            self._view, self._timers = None, {}
        self.place()

    def show_view(self, view: RoomView | None) -> None:
        """Shows what everyone may see; each stage has its own time, and a private time counts from when it began."""
        self._view = view
        if view is not None:
            self._timers.setdefault((view.stage, view.since), Timer(view.since or self._now()))
        self._fill()

    def count_down(self, minutes: int | None) -> None:
        """Sets the time for the stage that is shown; None counts up again."""
        if self._view is not None:
            which = self._view.stage, self._view.since
            self._timers[which] = self._timers[which].set_to(minutes, self._now())
            self.tick()

    def tick(self) -> None:
        """Brings the time up to date."""
        if self._window is not None:
            timer = self._timers.get((self._view.stage, self._view.since)) if self._view else None
            self._window.page.show_time(timer.words(self._now()) if timer else "")

    def place(self) -> None:
        """Puts the window where it belongs with the screens that there are now."""
        screen = for_the_room(self._own.screen().geometry(), self._screens()) if self._on else None
        if screen is None:
            self._take_down()
        else:
            self._put_up(screen)
        self.state.emit(self._on, self._words(screen), self._on and screen is None)

    def _put_up(self, screen: Place) -> None:
        if self._window is None:
            self._window = RoomWindow()
            self._window.closed.connect(self._closed)
        if isinstance(screen, QScreen):
            self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        self._fill()
        self._window.showFullScreen()
        self._clock.start()
        if not self._follows:  # the program's own window may be moved onto the projector
            self._follows = True
            self._own.windowHandle().screenChanged.connect(self._own_moved)

    def _take_down(self) -> None:
        self._clock.stop()
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None

    def _fill(self) -> None:
        if self._window is not None:
            self._window.page.show_view(self._view)
            self.tick()

    def _closed(self) -> None:
        self.set_on(False)

    def _screen_came(self, _screen: QScreen) -> None:
        self.place()

    def _own_moved(self, _screen: QScreen) -> None:
        self.place()

    def _screen_went(self, gone: QScreen) -> None:
        """Before Qt moves what stood on it to another screen: the room's page goes, and comes back only elsewhere."""
        self._take_down()
        QTimer.singleShot(0, self, self.place)

    def _words(self, screen: Place | None) -> str:
        if not self._on:
            return ""
        if screen is None:
            return tr("The room display waits for a second screen. Connect it, and set it to extend, not to mirror.")
        return tr("The room display is on the second screen.")
