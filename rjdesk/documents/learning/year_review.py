"""The review of a year: what came in beside what was learnt from it, then each lesson and change, then the numbers."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.learning.contents import ChangeLine, LessonLine, YearReviewContents
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.report import in_short, room_of, tell_notes, tell_section, tell_table
from rjdesk.documents.story import Story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day, moment
from rjdesk.wording import say


def year_review(contents: YearReviewContents) -> bytes:
    """The review, unsealed. Raises ``CharacterNotInFont``."""
    told: YearReviewContents = settle(contents)
    period, title = in_short(told.period), _say("title")
    frame = PaperFrame(told.office, period, "", contents.made_on, "", practice=told.practice, paper=told.paper)
    facts = [(label("period"), period), (label("made_on"), moment(contents.made_on))]
    story = open_story(frame, title, "", facts)
    story.text(_say("about"))
    story.text(_say("small" if told.small else "no_small"), NOTE)
    tell_notes(story, public=not told.small)
    story.heading(told.beside.title)
    story.text(told.beside.means, NOTE)
    story.table(told.beside.head, [[str(cell) for cell in row] for row in told.beside.rows], (6, 8, 4, 4, 4))
    _tell_lessons(story, told.lessons)
    _tell_changes(story, told.changes)
    if told.heard:
        story.heading(_say("heard"), room_of(told.heard[0]))
    for number, table in enumerate(told.heard, 1):
        tell_table(story, number, table)
    for section in told.figures:
        tell_section(story, section)
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "year_review"), metadata_of(frame, title), None)


def _tell_lessons(story: Story, lessons: tuple[LessonLine, ...]) -> None:
    story.heading(_say("lessons"))
    for number, lesson in enumerate(lessons, 1):
        with story.together():
            story.numbered_heading(number, lesson.happened)
            done = day(lesson.done_on) if lesson.done_on else ""
            due = day(lesson.due) if lesson.due else ""
            names = ("decided", "came_from", "standing", "due", "done", "led_to")
            values = (
                lesson.decided,
                f"{lesson.came_from}, {day(lesson.on)}",
                lesson.standing,
                due,
                done,
                lesson.led_to,
            )
            story.facts([(_say(name), value) for name, value in zip(names, values, strict=True)])
    if not lessons:
        story.text(_say("no_lesson"))


def _tell_changes(story: Story, changes: tuple[ChangeLine, ...]) -> None:
    story.heading(_say("changes"))
    if not changes:
        story.text(_say("no_change"))
        return
    rows = [(day(each.on), each.what, each.became) for each in changes]
    story.table([label("day"), label("what"), _say("became")], rows, (6, 12, 6))


def _say(what: str) -> str:
    return say(f"documents.year_review.{what}")
