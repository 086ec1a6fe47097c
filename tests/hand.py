"""A hand on the real window: finds things as a person does, presses, types, draws, and waits for what was sent out."""

from __future__ import annotations

from collections.abc import Callable
from math import sin
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView, QWidget

from rjdesk.domain.ink import Ink, Point
from ui.app.program import Program
from ui.fields.choices import Option
from ui.fields.field import Field
from ui.screens.stage.block import Asked

W = TypeVar("W", bound=QWidget)
PATIENCE = 60_000  # milliseconds
WAVE = Ink((tuple(Point(0.05 + n / 45, 0.5 + 0.3 * sin(n)) for n in range(40)),))


class _Watch(QObject):
    """Notes every widget that is shown as a window of its own, were it only for a blink: it takes the keyboard away."""

    def __init__(self, window: QWidget, strays: set[str]) -> None:
        super().__init__()
        self._window, self._strays = window, strays
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            alone = watched.isWindow() and watched.windowType() == Qt.WindowType.Window
            if alone and watched is not self._window:
                self._strays.add(type(watched).__name__)
        return False


class Hand:
    """Acts on a running program by what can be seen and reached; never by its services.

    ``strays`` collects the kinds of widgets that stood on the screen as windows of their own and should not.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.strays: set[str] = set()
        self._watch = _Watch(program.window, self.strays)
        program.window.destroyed.connect(self._watch.deleteLater)
        self._busy = False
        program.errands.busy.connect(self._learn)

    def start(self) -> None:
        """Start the program, and wait until its window takes the keyboard."""
        self.program.start()
        self.program.window.activateWindow()
        self.wait(self.program.window.isActiveWindow)
        self.settle()

    def settle(self) -> None:
        """Wait until no errand is out and everything that was to be drawn is drawn."""
        self.wait(lambda: not self._busy)
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the program's own loop would
        self.wait(lambda: not self._busy)

    def wait(self, done: Callable[[], bool]) -> None:
        """Let the program run until something is so. Raises ``TimeoutError``."""
        deadline = QDeadlineTimer(PATIENCE)
        waking = QTimer()
        waking.start(20)
        QCoreApplication.processEvents()
        while not done():
            if deadline.hasExpired():
                raise TimeoutError
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def find(self, kind: type[W], name: str) -> W:
        """The visible widget of that object name or spoken name (the beginning will do). Raises ``LookupError``."""
        shown = [found for found in self.program.window.findChildren(kind) if found.isVisible()]
        for found in shown:
            if name in (found.objectName(), found.accessibleName()):
                return found
        for found in shown:
            if found.accessibleName().startswith(name):
                return found
        raise LookupError(name)

    def sees(self, name: str) -> bool:
        """Whether something of that name can be seen."""
        try:
            self.find(QWidget, name)
        except LookupError:
            return False
        return True

    def press(self, name: str) -> None:
        """Press a button, found by object name, words or spoken name."""
        buttons = [b for b in self.program.window.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        for found in buttons:
            said = (found.text().replace("&", ""), found.accessibleName())
            if name == found.objectName() or any(words.startswith(name) for words in said):
                found.click()
                self.settle()
                return
        raise LookupError(name)

    def type(self, name: str, text: str) -> None:
        """Type into a line or a text, and go on with Tab."""
        kinds: tuple[type[QWidget], ...] = (QLineEdit, QPlainTextEdit)
        for kind in kinds:
            try:
                self._type_into(self.find(kind, name), text)
            except LookupError:
                continue
            return
        raise LookupError(name)

    def pick(self, name: str, title: str) -> None:
        """Pick an entry of a list that opens."""
        self._pick_from(self.find(QComboBox, name), title)

    def answer(self, name: str, value: object) -> None:
        """Answer a field of a stage or form: words, a day as written, yes or no, titles of choices, True for a tick."""
        field = self.find(Field, name)
        self._answer(field, value)

    def answer_about(self, prompt: str, name: str, value: object) -> None:
        """Answer a prompt of a stage about one person or charge, unfolding them first if they are folded."""
        for asked in self.program.window.findChildren(Asked):
            field = next((f for (p, _), f in asked.fields.items() if p == prompt and asked.block.name == name), None)
            if field is None or not self.program.window.isAncestorOf(asked):
                continue
            if not field.isVisible():
                self.press(f"fold-{asked.block.about}")
            self._answer(field, value)
            return
        raise LookupError(f"{prompt}: {name}")

    def draw(self, ink: Ink = WAVE) -> None:
        """Draw a signature with the mouse, stroke by stroke."""
        pad = self.find(QWidget, "signature-pad")
        width, height = pad.width(), pad.height()
        for stroke in ink.strokes:
            points = [QPoint(round(at.x * width), round(at.y * height)) for at in stroke]
            QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
            for point in points[1:]:
                QTest.mouseMove(pad, point)
            QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])
        self.settle()

    def read(self, name: str) -> str:
        """What stands in a line."""
        return self.find(QLineEdit, name).text()

    def look_up(self, reference: str) -> None:
        """Find a case in the list of all cases, and open it with Enter."""
        self.pick("Which cases", "All")
        self.type("Search cases", reference)
        table = self.find(QTableView, "Cases")
        self.wait(lambda: table.model().index(0, 0).data() == reference and not self._busy)
        table.setFocus()
        table.selectRow(0)
        QTest.keyClick(table, Qt.Key.Key_Return)
        self.settle()

    def go(self, place: str) -> None:
        """Turn to a place of the side bar."""
        self.program.window.place_asked.emit(place)
        self.settle()

    def _answer(self, field: Field, value: object) -> None:
        boxes, options = field.findChildren(QComboBox), field.findChildren(Option)
        if boxes:
            self._pick_from(boxes[0], str(value))
        elif not options:
            lines: list[QWidget] = [*field.findChildren(QLineEdit), *field.findChildren(QPlainTextEdit)]
            self._type_into(lines[0], str(value))
        elif len(options) == 1:
            self._click(options[0])
        else:
            for title in value if isinstance(value, tuple) else (value,):
                words = {True: "Yes", False: "No"}[title] if isinstance(title, bool) else str(title)
                self._click(next(option for option in options if option.text.text() == words))

    def _click(self, option: Option) -> None:
        option.button.click()
        self.settle()

    def _pick_from(self, box: QComboBox, title: str) -> None:
        found = next((n for n in range(box.count()) if box.itemText(n).startswith(title)), None)
        if found is None:
            raise LookupError(title)
        box.setFocus()
        box.setCurrentIndex(found)
        box.activated.emit(found)
        self.settle()

    def _type_into(self, target: QWidget, text: str) -> None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        spoken = QInputMethodEvent()
        spoken.setCommitString(text)
        QCoreApplication.sendEvent(target, spoken)
        QTest.keyClick(target, Qt.Key.Key_Tab)
        self.settle()

    def _learn(self, busy: bool) -> None:
        self._busy = busy
