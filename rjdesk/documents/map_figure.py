"""The drawing of a people map on a page: black on white, told apart by its lines' shapes; turned if it is wide."""

from __future__ import annotations

from itertools import pairwise
from math import dist

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from rjdesk.documents.canvas import TagCanvas
from rjdesk.documents.faces import BOLD, REGULAR
from rjdesk.documents.flowables import canvas_of
from rjdesk.documents.people_map_contents import MapBox, MapLine, PeopleMapContents, Stroke
from rjdesk.documents.sheet import sheet_of
from rjdesk.documents.structure import El
from rjdesk.documents.styles import INK, MUTED, WIDTH

LARGEST = 0.8  # points for a unit: larger than the words around it nothing needs to be
LEGIBLE = 0.5  # what would be smaller upright is turned, where that makes it larger
NAME, NOTE, SMALL_NOTE, SMALLEST_NOTE = 14, 12, 10, 9  # units
DASHES: dict[Stroke, tuple[float, tuple[float, ...]]] = {
    Stroke.FAMILY: (1.4, ()),
    Stroke.COUPLE: (2.8, ()),
    Stroke.FORMER: (2.0, (10, 7)),
    Stroke.CARE: (2.4, (16, 6, 4, 6)),
    Stroke.SUPPORT: (2.0, (4, 5)),
    Stroke.FRIEND: (1.8, (2, 7)),
    Stroke.KIN: (1.4, (18, 8)),
}
"""Width and dashes of each kind of line, in units."""


class MapFigure(Flowable):
    """The drawing, as large as the page lets it be; ``el`` is a Figure with words for those who can't see it."""

    def __init__(self, contents: PeopleMapContents, el: El) -> None:
        super().__init__()
        self._contents, self._el = contents, el
        tallest = sheet_of(contents.frame.paper).room - 8
        upright = min(WIDTH / contents.width, tallest / contents.height, LARGEST)
        turned = min(WIDTH / contents.height, tallest / contents.width, LARGEST)
        self._turned = upright < LEGIBLE and turned > upright
        self._scale = turned if self._turned else upright
        across, up = contents.width * self._scale, contents.height * self._scale
        self.width, self.height = (up, across) if self._turned else (across, up)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As large as it is."""
        return self.width, self.height

    def draw(self) -> None:
        """Lines first, people over them."""
        canvas = canvas_of(self)
        left, bottom = canvas.absolutePosition(0, 0)
        self._el.box = (left, bottom, left + self.width, bottom + self.height)
        with canvas.belonging(self._el):
            canvas.saveState()
            if self._turned:
                canvas.translate(self.width, 0)
                canvas.rotate(90)
            canvas.scale(self._scale, self._scale)
            for line in sorted(self._contents.lines, key=lambda line: line.stroke in (Stroke.COUPLE, Stroke.FORMER)):
                self._draw_line(canvas, line)
            for box in self._contents.boxes:
                self._draw_box(canvas, box)
            canvas.restoreState()

    def _up(self, y: float) -> float:
        """The drawing counts downwards, a page upwards."""
        return self._contents.height - y

    def _draw_line(self, canvas: TagCanvas, line: MapLine) -> None:
        """Compared by value: contents that were settled hold plain texts."""
        width, dashes = DASHES[line.stroke]
        points = [(float(x), self._up(y)) for x, y in line.points]
        if line.stroke == Stroke.FORMER and len(points) == 2:
            draw_path(canvas, points, 5.0, white=True)  # it lies on the way from both to their children
        draw_path(canvas, points, width, dashes)
        if line.stroke == Stroke.FORMER:
            draw_parting(canvas, points)

    def _draw_box(self, canvas: TagCanvas, box: MapBox) -> None:
        y = self._up(box.y + box.height)
        canvas.setStrokeColor(INK)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.setLineWidth(1.4)
        canvas.setDash(*(() if box.in_the_case else ((5, 4),)))
        canvas.roundRect(box.x, y, box.width, box.height, 8, stroke=1, fill=1)
        canvas.setDash()
        if box.is_subject:
            canvas.roundRect(box.x + 4, y + 4, box.width - 8, box.height - 8, 5, stroke=1, fill=0)
        if box.is_dead:
            canvas.setLineWidth(0.8)
            canvas.line(box.x, y, box.x + box.width, y + box.height)
            canvas.line(box.x, y + box.height, box.x + box.width, y)
        self._write(canvas, box, y)

    def _write(self, canvas: TagCanvas, box: MapBox, y: float) -> None:
        room = box.width - 24
        lines = in_two_lines(box.name, room)
        notes = [box.note] if len(lines) > 1 or fits(box.note, NOTE, room) else parted(box.note, SMALL_NOTE, room)
        begin = y + box.height - 26 + (6 if len(lines) + len(notes) > 2 else 0)
        told = [(line, BOLD, NAME, INK, begin - number * 16) for number, line in enumerate(lines)]
        sizes = (NOTE, SMALL_NOTE) if len(notes) == 1 else (SMALL_NOTE,)
        size = next((size for size in sizes if all(fits(note, size, room) for note in notes)), SMALLEST_NOTE)
        for number, note in enumerate(notes):
            height = y + (13 if len(notes) == 1 else 21 - 12 * number)
            told.append((shortened(note, REGULAR, size, room), REGULAR, size, MUTED, height))
        for words, face, size, colour, height in told:
            if box.is_dead and words:
                canvas.setFillColorRGB(1, 1, 1)
                canvas.rect(box.x + 9, height - 3, stringWidth(words, face, size) + 6, size + 2, stroke=0, fill=1)
            canvas.setFillColor(colour)
            canvas.setFont(face, size)
            canvas.drawString(box.x + 12, height, words)


def draw_path(
    canvas: TagCanvas,
    points: list[tuple[float, float]],
    width: float,
    dashes: tuple[float, ...] = (),
    *,
    white: bool = False,
) -> None:
    """A line through points."""
    canvas.setStrokeColorRGB(1, 1, 1) if white else canvas.setStrokeColor(INK)
    canvas.setLineWidth(width)
    canvas.setDash(*((list(dashes),) if dashes else ()))
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.setDash()


def draw_parting(canvas: TagCanvas, points: list[tuple[float, float]]) -> None:
    """Two short strokes through the longest piece: a couple that has parted."""
    (x, y), (to_x, to_y) = max(pairwise(points), key=lambda ends: dist(*ends))
    middle_x, middle_y = (x + to_x) / 2, (y + to_y) / 2
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.6)
    for aside in (-2.5, 2.5):
        canvas.line(middle_x + aside - 3, middle_y - 7, middle_x + aside + 3, middle_y + 7)


def in_two_lines(name: str, room: float) -> list[str]:
    """A name on one line, or on two, the second cut short if need be."""
    first, rest = "", name.split()
    while rest and stringWidth(f"{first} {rest[0]}".strip(), BOLD, NAME) <= room:
        first = f"{first} {rest.pop(0)}".strip()
    if not first and rest:
        first = rest.pop(0)
    return [shortened(line, BOLD, NAME, room) for line in (first, " ".join(rest)) if line]


def fits(note: str, size: float, room: float) -> bool:
    """Whether what stands below a name fits in one line."""
    return stringWidth(note, REGULAR, size) <= room


def parted(note: str, size: float, room: float) -> list[str]:
    """What stands below a name in two lines, the first as full as can be; in one where it has a single word."""
    words = note.split()
    full = max((at for at in range(1, len(words)) if fits(" ".join(words[:at]), size, room)), default=0)
    return [" ".join(words[:full]), " ".join(words[full:])] if full else [note]


def shortened(words: str, face: str, size: float, room: float) -> str:
    """As many letters as there is room for."""
    if stringWidth(words, face, size) <= room:
        return words
    while words and stringWidth(f"{words}…", face, size) > room:
        words = words[:-1]
    return f"{words}…"
