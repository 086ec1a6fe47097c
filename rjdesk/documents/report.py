"""The office's report: what each number means beside the number, what is not shown and why, how sure a share is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rjdesk.documents.binding import bind
from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.story import Story
from rjdesk.documents.styles import NOTE, WIDTH
from rjdesk.documents.tables import needed
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day, moment
from rjdesk.domain.figures.bars import bars, in_words
from rjdesk.domain.figures.report import Period, Report, Section, Table, notes, quarter_of
from rjdesk.domain.figures.steps import Steps
from rjdesk.process.paper_size import PaperSize
from rjdesk.wording import say

SHORT = 12
"""Lines of a table that is not parted from what it means."""

BRIEF = 4
"""Letters of a name that leaves its room to sums of money: that of a currency."""

MANY, NAMES, NUMBERS, WORDY = 6, 120, 46, 120
"""Columns from which on the numbers get no more room than they need; how many points names and numbers have at least; from how
many points on a column is one of words."""


@dataclass(frozen=True, slots=True)
class ReportContents:
    """A report and when it was made (aware); of a public one the paper names its quarter only."""

    report: Report
    made_on: datetime
    paper: str = PaperSize.A4


def report(contents: ReportContents) -> bytes:
    """The report, unsealed: a public one stays so, because a seal names the office. Raises ``CharacterNotInFont``."""
    told: Report = settle(contents.report)
    title = say("figures.public_title" if told.public else "figures.title")
    frame = PaperFrame(
        told.office, in_short(told.period), title, contents.made_on, "", practice=told.practice, paper=contents.paper
    )
    made = quarter_of(contents.made_on.date()) if told.public else moment(contents.made_on)
    story = open_story(frame, title, "", [(label("made_on"), made)])
    _tell_what_it_is(story, told)
    for section in told.sections:
        tell_section(story, section)
    if not told.public:
        story.text(say("documents.seal_statement"), NOTE)
        story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "report"), metadata_of(frame, title), None)


def said_of_period(period: Period, *, public: bool) -> str:
    """Which cases are counted."""
    if public:
        return say("figures.about_quarters", first=quarter_of(period.first), last=quarter_of(period.last))
    return say("figures.about_period", first=day(period.first), last=day(period.last))


def _tell_what_it_is(story: Story, told: Report) -> None:
    story.text(said_of_period(told.period, public=told.public))
    if not told.sections:
        story.notice(say("figures.no_cases"))
        return
    story.text(say("figures.cases", count=in_words(told.cases)))
    tell_notes(story, public=told.public)


def tell_notes(story: Story, *, public: bool = False) -> None:
    """What has to be known of any number: what is not shown and why, how sure a share is, and that nothing is a cause."""
    for note in notes(public=public):
        story.text(say(f"figures.{note}", mark=in_words(None)), NOTE)


def tell_section(story: Story, section: Section) -> None:
    """A section under its heading, table by table."""
    story.heading(section.title, room_of(section.tables[0]))
    for number, table in enumerate(section.tables, 1):
        tell_table(story, number, table)


def tell_table(story: Story, number: int, table: Table) -> None:
    """A table with what its numbers mean, and its drawing before it; a short one stays with them on a page."""
    short = len(table.rows) <= SHORT
    if not short:
        story.room(room_of(table))
    with story.together():
        story.numbered_heading(number, table.title)
        story.text(table.means, NOTE)
        if drawn := bars(table):
            story.bar_chart(drawn, say("figures.bars_alt", title=table.title))
        if table.steps.steps:
            story.step_chart(table.steps, _told_steps(table.steps))
        if short:
            _tell_lines(story, table)
    if not short:
        _tell_lines(story, table)


def room_of(table: Table) -> float:
    """About how many points a table takes as far as it stays together: a heading never stands alone above it."""
    drawing = 17 * len(bars(table)) + (160 if table.steps.steps else 0)
    lines = len(table.rows) if len(table.rows) <= SHORT else 3
    return min(560.0, 80 + 12 * (len(table.means) / 105) + drawing + 26 * lines)


def _tell_lines(story: Story, table: Table) -> None:
    rows = [[in_words(cell) for cell in row] for row in table.rows]
    story.table(table.head, rows, _shares(table.head, rows))


def _told_steps(drawn: Steps) -> str:
    said = (say("figures.without.steps_at", month=round(s.month), left=round(100 * s.left)) for s in drawn.steps)
    return say("figures.without.steps_alt", said=", ".join(said))


def _shares(head: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The names have what room the numbers leave; of many columns each has what its widest number needs."""
    wanted = [needed(name, [row[at] for row in rows]) for at, name in enumerate(head) if at]
    if len(head) < MANY:
        names = 5 if any(len(row[0]) > BRIEF for row in rows) else 3
        return (names, *(4 if each > WORDY else 2 for each in wanted))
    numbers = [max(NUMBERS, each) for each in wanted]
    return (max(int(WIDTH) - sum(numbers), NAMES), *numbers)


def in_short(period: Period) -> str:
    """A period in its quarters."""
    return period.named()
