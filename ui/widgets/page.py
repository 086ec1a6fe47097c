"""The sheet on which every screen is written: title, words under it, contents, and its actions always in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.widgets.flow import Flow
from ui.widgets.layout import SECTION, SPACE, column, row
from ui.widgets.message import InlineMessage
from ui.widgets.text import label

SETTLING_MS = 120
READING_WIDTH = 820  # of a page of prose and fields, at 100 % text


class _Column(QWidget):
    """What scrolls: as tall as its contents need at its width, and no taller."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Page(QWidget):
    """A scrolling page.

    ``add`` puts parts on it, ``set_aside`` one beside them (below, when there is no room), ``add_action`` buttons in the
    footer that doesn't scroll away, ``add_header_action`` buttons beside the title. ``message`` is the place for what
    went wrong; it stands under the title.
    """

    def __init__(self, title: str = "", subtitle: str = "", width: int = READING_WIDTH, aside_width: int = 320) -> None:
        super().__init__()
        self._width, self._aside_width, self._aside = width, aside_width, None
        self.title, self.subtitle = label(title, "title"), label(subtitle, "lead")
        self.message = InlineMessage()
        self.body = column(spacing=SPACE)
        self._header_actions, self._head = row(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(SECTION)
        self._beside.addLayout(self.body, 1)
        self._column = _Column()
        self._scroll = QScrollArea()
        self._wanted: QWidget | None = None
        self._settling = QTimer(self)  # a layout finds its places within a few turns of the loop
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLING_MS)
        self._settling.timeout.connect(self._bring_into_sight)
        self._footer, self._actions = QWidget(), Flow(spacing=10)
        self._lay_out_page()
        self.set_title(title, subtitle)

    _aside: QWidget | None

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Changes the words at the top; empty ones take no room."""
        for words, at in ((title, self.title), (subtitle, self.subtitle)):
            at.setText(words)
            at.setVisible(bool(words))
        self.setAccessibleName(title)

    def add(self, part: QWidget | QLayout) -> None:
        """Puts a widget or a layout below what is there."""
        if isinstance(part, QWidget):
            self.body.addWidget(part)
        else:
            self.body.addLayout(part)

    def set_aside(self, widget: QWidget) -> None:
        """Puts a widget beside the contents where the window is wide enough, else below them."""
        self._aside = widget
        self._beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._arrange_page()

    def show_aside(self, shown: bool) -> None:
        """Shows or hides the part beside the contents; while it is hidden they have the page to themselves."""
        if self._aside is not None:
            self._aside.setVisible(shown)
            self._arrange_page()

    def add_action(self, widget: QWidget) -> None:
        """Adds a button to the footer, which is always in sight."""
        self._actions.addWidget(widget)
        self._footer.show()

    def add_header_action(self, widget: QWidget) -> None:
        """Adds a button beside the title."""
        self._header_actions.insertWidget(self._header_actions.count() - 1, widget, 0, Qt.AlignmentFlag.AlignTop)

    def show_part(self, widget: QWidget) -> None:
        """Scrolls so far that a part is in sight, also one that was only just put there and has no place yet."""
        self._wanted = widget
        self._bring_into_sight()
        self._settling.start()

    def _bring_into_sight(self) -> None:
        wanted = self._wanted
        if wanted is None or not isValid(wanted):
            return
        if self._column.isAncestorOf(wanted) and wanted.height() > self._scroll.viewport().height():
            top = wanted.mapTo(self._column, QPoint()).y()  # Qt would show the middle of what is taller than the window
            self._scroll.verticalScrollBar().setValue(top - SPACE)
        else:
            self._scroll.ensureWidgetVisible(wanted, 0, SECTION)

    def to_top(self) -> None:
        """Scrolls back to the beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def _lay_out_page(self) -> None:
        head = self._head
        head.setSpacing(SPACE)
        head.addLayout(column(self.title, self.subtitle, spacing=6), 1)
        self._header_actions.addStretch(1)
        head.addLayout(self._header_actions)
        whole = QVBoxLayout(self._column)
        whole.setContentsMargins(44, 36, 44, 36)
        whole.setSpacing(22)
        whole.addLayout(head)
        whole.addWidget(self.message)
        whole.addLayout(self._beside)
        whole.addStretch(1)
        self._column.setObjectName("page-column")
        self._scroll.setWidget(self._column)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._footer.setObjectName("footer")
        self._footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._footer.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._footer.setLayout(self._actions)
        self._actions.setContentsMargins(44, 12, 44, 12)
        self._footer.hide()
        self.setObjectName("page")
        column(self._scroll, self._footer, spacing=0, into=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_page()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange_page()  # the size of text may be another than when it was last seen

    def _arrange_page(self) -> None:
        """Keeps lines short enough to read, and finds the place of the part aside."""
        grown = self.fontMetrics().height() / 18  # 18 px is a line at 100 % text
        reading = round(self._width * max(1.0, grown * 0.8))
        crowded = self._header_actions.sizeHint().width() > self.width() * 0.4
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if crowded else QBoxLayout.Direction.LeftToRight)
        beside = self._aside is not None and not self._aside.isHidden()
        wide = beside and self.width() >= 560 * grown + self._aside_width * grown + 88 + SECTION
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        if self._aside is not None:
            self._aside.setMaximumWidth(round(self._aside_width * grown) if wide else 16777215)
            self._aside.setMinimumWidth(round(self._aside_width * grown) if wide else 0)
            reading += round((self._aside_width + SECTION) * grown) if wide else 0
        self._column.setMaximumWidth(reading + 88)
