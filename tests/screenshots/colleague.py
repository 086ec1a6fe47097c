"""What a second person brings to the office in the pictures: a case of their own, kept to them; and files in another case."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw

from rjdesk.bootstrap import Desk
from rjdesk.domain.ids import CaseId
from rjdesk.domain.member import Role

PASSPHRASE = "violet tractor under snow melting"


def give_away(here: Desk, case: CaseId) -> None:
    """Let a colleague in, hand them a case, and keep it to them."""
    colleague = here.members.add("Mārama Hohepa", PASSPHRASE, frozenset({Role.FACILITATOR}))
    here.assignments.hand_over(case, colleague)
    here.assignments.restrict(case)


def add_files(here: Desk, case: CaseId, folder: Path) -> None:
    """A letter and a photo."""
    letter, photo = folder / "Letter from the school.txt", folder / "The fence.jpg"
    letter.write_text(
        "Tēnā koe,\n\nDanylo has been at school every day since the week of the hui.\n\nNgā mihi", "utf-8"
    )
    photo.write_bytes(_a_fence())
    for file in (letter, photo):
        here.attachments.keep(here.attachments.add(case, file).make(), lambda _done, _all: None)
        file.unlink()


def _a_fence() -> bytes:
    picture = Image.new("RGB", (900, 600), (188, 214, 230))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 380, 900, 600), fill=(126, 152, 96))
    for left in range(30, 900, 90):
        if left != 390:
            draw.polygon(
                [(left, 470), (left, 230), (left + 27, 195), (left + 54, 230), (left + 54, 470)], fill=(222, 206, 178)
            )
    for top in (280, 400):
        draw.rectangle((0, top, 380, top + 22), fill=(196, 176, 142))
        draw.rectangle((490, top, 900, top + 22), fill=(196, 176, 142))
    draw.line([(400, 480), (470, 430), (500, 495)], fill=(196, 176, 142), width=26)
    out = io.BytesIO()
    picture.save(out, "jpeg", quality=90)
    return out.getvalue()
