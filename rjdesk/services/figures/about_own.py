"""The sections on what processes themselves want counted, one for each that declares figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjdesk.domain.figures.report import Section, Table
from rjdesk.domain.figures.row import CaseRow
from rjdesk.process.template import OwnFigure, Process
from rjdesk.services.figures.tables import breakdown, share, unknown
from rjdesk.wording import say


def own_sections(rows: Sequence[CaseRow], processes: Sequence[Process], *, whole: bool) -> Iterator[Section]:
    """For each process with figures of its own and cases that say anything to them."""
    for process in (each for each in processes if each.figures):
        own = [row for row in rows if row.process == process.id and row.counted]
        tables = tuple(_table(process, figure, own, whole=whole) for figure in process.figures)
        yield Section(say("figures.section.own", process=process.title), tuple(each for each in tables if each.rows))


def _table(process: Process, figure: OwnFigure, rows: Sequence[CaseRow], *, whole: bool) -> Table:
    said = [each.said for row in rows for each in row.counted if each.figure == figure.id]
    name = f"{process.id}/{figure.id}"
    if figure.part:
        known = [each for each in said if each]  # of whom nobody has said how it ended, nothing can be said
        part = sum(bool(set(each) & set(figure.part)) for each in known)
        lines = ((figure.title, *share(part, len(known), whole=whole, among=len(rows))),) if known else ()
        return Table(figure.title, figure.means, head_of("share"), lines, name=name)
    words = words_of(process, figure)
    counted = (words.get(answer, answer) for each in said for answer in each or ("",))
    return Table(
        figure.title, figure.means, head_of("counted"), breakdown(counted, unknown(), whole=whole), bars=True, name=name
    )


def words_of(process: Process, figure: OwnFigure) -> dict[str, str]:
    """The answers in the process's words."""
    stage, _, wanted = figure.counts.partition("/")
    prompt = next(each for each in process.stage(stage).prompts if each.id == wanted)
    both = {"yes": say("figures.own.yes"), "no": say("figures.own.no")}
    return {choice.id: choice.title for choice in prompt.choices} or both


def head_of(of: str) -> tuple[str, ...]:
    """The head of such a table: "share" or "counted"."""
    return tuple(say(f"figures.own.{of}_head").split(" | "))
