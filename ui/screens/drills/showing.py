"""From drills, answers and marks to the words of their page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rjdesk.domain.training.drill import VERDICTS, Drill, DrillKind, Verdict
from rjdesk.domain.training.play import Play, newest_readable
from rjdesk.process.drill_marks import Mark
from ui.screens.drills.shown import ListShown, MarkShown, QuestionShown, ResultShown
from ui.widgets.list_card import ListRow
from ui.widgets.theme import Tone
from ui.wording import day, number, tr

NEWEST = 8  # results in the list; older ones stay in the vault


def list_shown(drills: Sequence[Drill], mine: Sequence[Play]) -> ListShown:
    """The list."""
    headings = {
        DrillKind.CLOCK: tr("Clocks: which day is the last?"),
        DrillKind.REDACTION: tr("Redaction: what may stand on whose copy?"),
        DrillKind.PLAN: tr("Plans: what does a promise lack?"),
    }
    of_kind = {kind: tuple(_row(each, mine) for each in drills if each.kind is kind) for kind in DrillKind}
    kinds = tuple((headings[kind], rows) for kind, rows in of_kind.items() if rows)
    return ListShown(kinds, _mine(mine, {drill.id: drill for drill in drills}))


def question_shown(drill: Drill, at: int) -> QuestionShown:
    """One of its questions, from 0."""
    words = verdict_words()
    return QuestionShown(
        drill=drill.title,
        setting=drill.setting,
        title=_question(drill, at),
        text=drill.questions[at].text,
        asks=tr("Type the day, and press Enter.")
        if drill.kind is DrillKind.CLOCK
        else tr("Press its number, or choose it."),
        choices=tuple(words[verdict] for verdict in VERDICTS[drill.kind]),
    )


def mark_shown(drill: Drill, at: int, mark: Mark) -> MarkShown:
    """What the answer to one of its questions was worth."""
    verdict = tr("Right.") if mark.sound else tr("Not so. Right is: {answer}").format(answer=_answer(drill, mark.right))
    return MarkShown(
        title=_question(drill, at),
        text=drill.questions[at].text,
        answered=tr("You: {answer}").format(answer=_answer(drill, mark.given)),
        tone=Tone.OK if mark.sound else Tone.WARN,
        verdict=verdict,
        reasons=tuple((point.about, point.says) for point in mark.reasons(day)),
        last=at + 1 == len(drill.questions),
    )


def result_shown(drill: Drill, marks: Sequence[Mark]) -> ResultShown:
    """A whole drill."""
    told = tuple(mark_shown(drill, at, mark) for at, mark in enumerate(marks))
    return ResultShown(drill.title, _score(sum(mark.sound for mark in marks), len(marks)), told)


def verdict_words() -> Mapping[Verdict, str]:
    """What may be said of a line."""
    return {
        Verdict.MAY_STAND: tr("May stand"),
        Verdict.LEAVE_OUT: tr("Must not be on it"),
        Verdict.GOOD: tr("Nothing: it can be kept as it is"),
        Verdict.NOT_SPECIFIC: tr("Not specific: what is to be done?"),
        Verdict.NOT_MEASURABLE: tr("Not measurable: how much is enough?"),
        Verdict.NOT_DATED: tr("Not dated: by when?"),
        Verdict.NOT_POSSIBLE: tr("Not possible: it isn't in their power"),
    }


def _answer(drill: Drill, answer: int) -> str:
    if drill.kind is DrillKind.CLOCK:
        return day(date.fromordinal(answer))
    return verdict_words()[VERDICTS[drill.kind][answer - 1]]


def _question(drill: Drill, at: int) -> str:
    return tr("Question {n} of {all}").format(n=number(at + 1), all=number(len(drill.questions)))


def _score(sound: int, of: int) -> str:
    return tr("{n} of {all} right").format(n=number(sound), all=number(of))


def _row(drill: Drill, mine: Sequence[Play]) -> ListRow:
    times = sum(play.scenario == drill.id for play in mine)
    done = tr("Done once") if times == 1 else tr("Done {n} times").format(n=number(times)) if times else ""
    return ListRow(drill.id, drill.title, drill.practises, done, bool(times))


def _mine(mine: Sequence[Play], drills: Mapping[str, Drill]) -> tuple[ListRow, ...]:
    readable = newest_readable(mine, {drill.id: drill.version for drill in drills.values()}, NEWEST)
    return tuple(_result(str(at), drills[play.scenario], play) for at, play in readable)


def _result(key: str, drill: Drill, play: Play) -> ListRow:
    return ListRow(key, drill.title, tr("Read your answers again"), day(play.played_at.astimezone().date()))
