"""How each call of the grid on the office's own reports and lessons is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from rjdesk.bootstrap import Desk
from rjdesk.domain.figures.report import Period, Report
from rjdesk.domain.ids import LessonId, SentReportId
from rjdesk.domain.learning.lesson import CameFrom, Said

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
LAST_YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
REPORT = Report("An office", YEAR, 0, ())
LESSON = LessonId("none")
SAID = Said(date(2026, 11, 20), CameFrom.CONFERENCE, "The room was too small")
TEXT = "We received {cases} cases."


class Scene(Protocol):
    """What a call needs of its scene."""

    @property
    def folder(self) -> Path: ...


OF_THE_OFFICE: Mapping[str, Callable[[Desk, Scene], object]] = {
    "learning.board": lambda on, _: on.learning.board(),
    "learning.due": lambda on, _: on.learning.due(),
    "learning.names_in": lambda on, _: on.learning.names_in("Nobody"),
    "learning.note": lambda on, _: on.learning.note(SAID),
    "learning.change": lambda on, _: on.learning.change(LESSON, SAID),
    "learning.done": lambda on, _: on.learning.done(LESSON, SAID.on),
    "learning.not_done": lambda on, _: on.learning.not_done(LESSON),
    "lesson_drafts.of": lambda on, _: on.lesson_drafts.of("none"),
    "lesson_drafts.keep": lambda on, _: on.lesson_drafts.keep("none", "happened", "The room"),
    "lesson_drafts.drop": lambda on, _: on.lesson_drafts.drop("none"),
    "reviews.review": lambda on, _: on.reviews.review(2026, small=True),
    "reviews.hand_out": lambda on, at: on.reviews.hand_out(REPORT, b"made", at.folder / "review.pdf"),
    "report_texts.all": lambda on, _: on.report_texts.all(),
    "report_texts.fields": lambda on, _: on.report_texts.fields(),
    "report_texts.keep": lambda on, _: on.report_texts.keep("A trust", TEXT),
    "report_texts.put_away": lambda on, _: on.report_texts.put_away("A trust"),
    "report_texts.preview": lambda on, _: on.report_texts.preview("A trust", TEXT, YEAR),
    "report_texts.fill": lambda on, _: on.report_texts.fill("A trust", TEXT, LAST_YEAR),
    "report_texts.hand_out": lambda on, at: on.report_texts.hand_out(
        "A trust", REPORT, b"made", at.folder / "told.pdf"
    ),
    "report_texts.handed_out": lambda on, _: on.report_texts.handed_out(),
    "report_texts.outdated": lambda on, _: on.report_texts.outdated(),
    "report_texts.hand_out_again": lambda on, at: on.report_texts.hand_out_again(
        SentReportId("r"), at.folder / "x.pdf"
    ),
    "report_drafts.all": lambda on, _: on.report_drafts.all(),
    "report_drafts.keep": lambda on, _: on.report_drafts.keep("A trust", TEXT),
    "report_drafts.drop": lambda on, _: on.report_drafts.drop("A trust"),
}
