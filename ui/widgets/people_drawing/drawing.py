"""The drawing itself: it lays out the boxes, paints the lines beneath them, and lets the keyboard walk about."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rjdesk.domain.ids import OrderId, ParticipantId, TieId
from rjdesk.domain.people_map.shapes import BOX_HEIGHT, BOX_WIDTH, Drawing, Line
from ui.widgets.people_drawing.looks import LineLook, PersonLook, mark, pen
from ui.widgets.people_drawing.person_box import RIM, PersonBox

SMALLEST, LARGEST, STEP = 0.4, 2.5, 1.2
LEGIBLE = 0.8  # smaller than this nothing is drawn unasked: it is scrolled to
LINE_AT_100 = 18  # pixels of a line of text at 100 %
NOTHING = Drawing(0, 0, (), ())
Looks = Mapping[TieId | OrderId, LineLook]
_OVER = {LineLook.COUPLE: 1, LineLook.FORMER: 1, LineLook.ORDER: 2}


class PeopleDrawing(QWidget):
    """``chosen`` hands on who was pressed; ``reached`` the place of whoever the keyboard came to, to be brought into sight."""

    chosen = Signal(object)
    opened = Signal(object)  # from the keyboard: the person wants to go to what there is of somebody
    reached = Signal(QRect)
    zoomed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._drawing, self._looks, self._zoom = NOTHING, dict[TieId | OrderId, LineLook](), 1.0
        self._boxes: dict[ParticipantId, PersonBox] = {}
        self._people: dict[ParticipantId, PersonLook] = {}
        self._chosen: ParticipantId | None = None

    def show_drawing(self, drawing: Drawing, people: Mapping[ParticipantId, PersonLook], looks: Looks) -> None:
        """Shows a drawing; whoever was chosen stays so, and the keyboard stays with whom it was."""
        if (drawing, dict(people), dict(looks)) == (self._drawing, self._people, self._looks):
            return
        focused = next((who for who, box in self._boxes.items() if box.hasFocus()), None)
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._drawing, self._people, self._looks = drawing, dict(people), dict(looks)
        self._boxes = {box.person: self._box(box.person) for box in drawing.boxes}
        self.choose(self._chosen)
        self._lay_out_boxes()
        if focused in self._boxes:
            self._boxes[focused].setFocus()

    def choose(self, person: ParticipantId | None) -> None:
        """Marks somebody, and their lines; None marks nobody."""
        self._chosen = person if person in self._boxes else None
        for who, box in self._boxes.items():
            box.setChecked(who == self._chosen)
        self._let_tab_come_to(self._chosen or next(iter(self._boxes), None))
        self.update()

    def take_focus(self) -> None:
        """Gives the keyboard to whoever was chosen, or to the first."""
        who = self._chosen or next(iter(self._boxes), None)
        if who is not None:
            self._boxes[who].setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.take_focus()

    def zoom(self, times: float) -> None:
        """Draws larger or smaller; 1.0 shows words as large as on the page."""
        self._zoom = min(max(times, SMALLEST), LARGEST)
        self._lay_out_boxes()
        self.zoomed.emit(self._zoom)

    def zoom_in(self) -> None:
        """One step larger."""
        self.zoom(self._zoom * STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.zoom(self._zoom / STEP)

    def fit(self, into: QSize) -> None:
        """As large as all of it can be seen, but no larger than words on the page."""
        across, down = into.width() / max(1, self._drawing.width), into.height() / max(1, self._drawing.height)
        self.zoom(min(1.0, max(LEGIBLE, min(across, down) / self._grown())))

    def sizeHint(self) -> QSize:
        scale = self._scale()
        return QSize(round(self._drawing.width * scale), round(self._drawing.height * scale))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out_boxes()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in sorted(self._drawing.lines, key=self._comes_last):
            self._paint_line(painter, line)
        painter.end()

    def _comes_last(self, line: Line) -> tuple[bool, int]:
        """Couples lie over what leads to their children, orders over all; and whoever was chosen comes last."""
        over = _OVER.get(self._looks.get(line.what, LineLook.KIN), 0)
        return self._chosen in (line.one, line.other), over

    def _paint_line(self, painter: QPainter, line: Line) -> None:
        scale, look = self._scale(), self._looks.get(line.what, LineLook.KIN)
        faint = self._chosen is not None and self._chosen not in (line.one, line.other) and look is not LineLook.ORDER
        points = [QPointF(x * scale, y * scale) for x, y in line.points]
        if _OVER.get(look) == 1 and len(points) == 2:  # side by side: it lies on the way from both to their children
            painter.setPen(QPen(self.palette().window().color(), 4 * scale))
            painter.drawPolyline(QPolygonF(points))
        painter.setPen(pen(look, scale, faint))
        painter.drawPolyline(QPolygonF(points))
        mark(painter, look, points, scale)

    def _box(self, person: ParticipantId) -> PersonBox:
        made = PersonBox(self._people[person], self)
        made.setObjectName(f"on-map-{person}")
        made.clicked.connect(partial(self._press, person))
        made.moved.connect(partial(self._move, person))
        made.entered.connect(partial(self.opened.emit, person))
        made.show()
        return made

    def _press(self, person: ParticipantId) -> None:
        self.choose(person)
        self.chosen.emit(person)

    def _move(self, person: ParticipantId, across: int, down: int) -> None:
        """To whoever is nearest in a direction, going straight rather than aslant."""
        here = self._boxes[person].geometry().center()
        found: list[tuple[int, ParticipantId]] = []
        for who, box in self._boxes.items():
            way = box.geometry().center() - here
            ahead, aside = way.x() * across + way.y() * down, abs(way.x() * down) + abs(way.y() * across)
            if ahead > 0:
                found.append((ahead + 2 * aside, who))
        if found:
            nearest = min(found)[1]
            self._let_tab_come_to(nearest)
            self._boxes[nearest].setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(self._boxes[nearest].geometry())

    def _let_tab_come_to(self, person: ParticipantId | None) -> None:
        """One box takes the Tab key; from there the arrow keys lead to all others."""
        for who, box in self._boxes.items():
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if who == person else Qt.FocusPolicy.ClickFocus)

    def _lay_out_boxes(self) -> None:
        scale = self._scale()
        width, height = round(BOX_WIDTH * scale), round(BOX_HEIGHT * scale)
        for box in self._drawing.boxes:
            place = QRect(round(box.x * scale), round(box.y * scale), width, height)
            self._boxes[box.person].setGeometry(place.adjusted(-RIM, -RIM, RIM, RIM))
            self._boxes[box.person].scale_to(scale)
        self.setFixedSize(self.sizeHint())
        self.update()

    def _scale(self) -> float:
        return self._zoom * self._grown()

    def _grown(self) -> float:
        """How much larger the words of the page are than at 100 %."""
        return self.fontMetrics().height() / LINE_AT_100
