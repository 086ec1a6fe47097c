"""From a told story to finished bytes: reportlab sets the pages, the archive pass makes them last."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar, cast

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from rjdesk.documents.archive import Printed, archive
from rjdesk.documents.attachments import Attachment
from rjdesk.documents.canvas import TagCanvas
from rjdesk.documents.faces import REGULAR
from rjdesk.documents.furniture import Furniture
from rjdesk.documents.story import Story
from rjdesk.documents.styles import BOTTOM, WIDTH
from rjdesk.documents.xmp import Metadata

_Canvas = TypeVar("_Canvas", bound=TagCanvas)

# A document fetches nothing, whatever its text says: markup is escaped, and these doors are shut besides.
rl_config.trustedSchemes = []
rl_config.trustedHosts = []
rl_config.useA85 = 0  # no detour over text: nobody sends PDF over seven-bit lines any more


def bind(
    story: Story,
    furniture: Furniture,
    metadata: Metadata,
    attachment: Attachment | None,
    further: Sequence[Attachment] = (),
) -> bytes:
    """The document that a story tells, unsigned; ``attachment`` is its own data, ``further`` are files that it speaks of."""
    pdf, canvas = press(story.flow, furniture, partial(TagCanvas, furnish=furniture.around))
    printed = Printed(pdf, story.document, canvas.marks, canvas.fields)
    return archive(printed, metadata, (*([attachment] if attachment else ()), *further))


def press(flow: list[Flowable], furniture: Furniture, canvas: Callable[..., _Canvas]) -> tuple[bytes, _Canvas]:
    """The bare pages, and the canvas that they were drawn on, which knows whose each piece of content is."""
    out = io.BytesIO()
    made: list[_Canvas] = []

    def begin(*args: Any, **options: Any) -> TagCanvas:
        options.update(initialFontName=REGULAR)  # not Helvetica, reportlab's own beginning: it is not embedded
        made.append(canvas(*args, **options))
        return made[-1]

    sheet = furniture.sheet
    book = BaseDocTemplate(out, pagesize=(sheet.width, sheet.height), invariant=1)
    frame = Frame(sheet.side, BOTTOM, WIDTH, sheet.room, 0, 0, 0, 0)
    book.addPageTemplates(
        PageTemplate("page", [frame], onPage=lambda canvas, _: furniture.behind(cast(TagCanvas, canvas)))
    )
    book.build(flow, canvasmaker=begin)
    return out.getvalue(), made[-1]
