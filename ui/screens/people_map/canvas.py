"""The card with the drawing: it scrolls, grows and shrinks, and explains its lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.screens.people_map.shown import MapShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column
from ui.widgets.people_drawing import Legend, PeopleDrawing
from ui.widgets.text import label
from ui.wording import tr

TALLEST, LOWEST = 520, 220  # pixels; what doesn't fit is scrolled to
AROUND = 40  # of a box that the keyboard comes to


class Canvas(Card):
    """``chosen`` hands on who was pressed, ``opened`` whose sheet was asked for from the keyboard."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(margin=14)
        self.drawing, self._legend, self._scroll = PeopleDrawing(), Legend(), QScrollArea()
        self._fits = True  # until somebody wants it larger or smaller
        self.setAccessibleName(tr("The people map, drawn"))
        self._scroll.setWidget(self.drawing)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().installEventFilter(self)
        self.drawing.chosen.connect(self.chosen)
        self.drawing.opened.connect(self.opened)
        self.drawing.reached.connect(self._bring_into_sight)
        frames = tr("Double frame: whom the case is about. Broken frame: not in the case. Crossed: has died.")
        keys = tr(
            "Arrow keys walk from person to person, Enter goes to their ties. Everything drawn is told in words below."
        )
        self._nobody = label(tr("Nobody is on the map yet. It begins with the first person, tie or order."), "muted")
        self._whole = QWidget()
        column(self._tools(), self._scroll, self._legend, label(f"{frames} {keys}", "small"), into=self._whole)
        self.add(self._nobody)
        self.add(self._whole)
        self.setFocusProxy(self.drawing)

    def show_map(self, shown: MapShown) -> None:
        """Shows a drawing, all of it if it can be read that way."""
        self.drawing.show_drawing(shown.drawing, shown.people, shown.looks)
        self._legend.show_looks(shown.looks.values())
        self._nobody.setVisible(not shown.people)
        self._whole.setVisible(bool(shown.people))
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _tools(self) -> QWidget:
        larger = button(tr("Larger"), "quiet", "zoom-in", name=tr("Draw the map larger"))
        smaller = button(tr("Smaller"), "quiet", "zoom-out", name=tr("Draw the map smaller"))
        whole = button(tr("All of it"), "quiet", name=tr("Draw all of the map"))
        larger.clicked.connect(self._zoom_in)
        smaller.clicked.connect(self._zoom_out)
        whole.clicked.connect(self._zoom_to_fit)
        made = QWidget()
        tools = Flow(into=made, spacing=4)
        for tool in (larger, smaller, whole):
            tools.addWidget(tool)
        return made

    def _zoom_in(self) -> None:
        self._fits = False
        self.drawing.zoom_in()
        self._make_room()

    def _zoom_out(self) -> None:
        self._fits = False
        self.drawing.zoom_out()
        self._make_room()

    def _zoom_to_fit(self) -> None:
        self._fits = True
        self._fit()

    def _fit(self) -> None:
        if self._fits:
            self.drawing.fit(QSize(self._scroll.viewport().width(), TALLEST))
        self._make_room()

    def _make_room(self) -> None:
        """As tall as the drawing, within reason, so that the page scrolls only where it must."""
        tall = self.drawing.height() + self._scroll.horizontalScrollBar().sizeHint().height() + 4
        self._scroll.setFixedHeight(min(max(tall, LOWEST), TALLEST))

    def _bring_into_sight(self, place: QRect) -> None:
        middle = place.center()
        self._scroll.ensureVisible(middle.x(), middle.y(), place.width() // 2 + AROUND, place.height() // 2 + AROUND)
