"""What is handed to a participant, with the laptop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.layout import column, row
from ui.widgets.page_view import PagePicture, PageView
from ui.widgets.read_aloud import ReadAloud
from ui.widgets.reading_width import as_wide_as_is_read
from ui.widgets.text import label
from ui.wording import tr

STEP = 1.25  # of zoom
READING = 860  # px that a line is wide at most, at 100 % text


@dataclass(frozen=True, slots=True)
class FrameWords:
    """The words around what was handed over, in the language that whoever holds it reads."""

    about: str
    hand_back: str
    go_on: str


class InOwnLanguage(QWidget):
    """Something to be handed over that can be read in several languages: ``framed`` says what stands around it then."""

    framed = Signal(object)


@dataclass(frozen=True, slots=True)
class Handed:
    """A widget that leads nowhere else, and one line about it for whoever holds the laptop."""

    content: QWidget
    words: str


def paper_to_read(pages: Sequence[PagePicture]) -> Handed:
    """The pages of a paper, as they are stored, with a way to make them larger."""
    made, paper = QWidget(), PageView(tr("The paper"))
    paper.show_pages(pages)
    bar = row(spacing=8)
    bar.setContentsMargins(28, 0, 28, 10)
    for words, icon, factor in ((tr("Smaller"), "zoom-out", 1 / STEP), (tr("Larger"), "zoom-in", STEP)):
        zoom = button(words, "quiet", icon)
        zoom.clicked.connect(lambda _=False, by=factor: paper.set_zoom(paper.zoom() * by))
        bar.addWidget(zoom)
    bar.addWidget(ReadAloud("\n".join(page.text for page in pages).strip(), fingers=True))
    bar.addStretch(1)
    inside = column(spacing=0, into=made)
    inside.addLayout(bar)
    inside.addWidget(paper, 1)
    made.setFocusProxy(paper)
    return Handed(made, tr("This is for you to read. Take the time you need."))


def words_to_read(title: str, paragraphs: Sequence[str]) -> Handed:
    """Plain words, large, one thought below the other."""
    middle = QWidget()
    down = column(label(title, "title"), spacing=26, into=middle)
    down.addWidget(ReadAloud("\n".join((title, *paragraphs)), fingers=True))
    for words in paragraphs:
        down.addWidget(label(words, "handed"))
    down.addStretch(1)
    area = as_wide_as_is_read(middle, READING, QMargins(28, 28, 28, 36))
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName(title)
    return Handed(area, tr("This is for you to read. Take the time you need."))
