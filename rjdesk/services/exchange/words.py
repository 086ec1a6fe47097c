"""What is said of a file that is brought in: its fields, what is wrong in a row and what would do instead."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.intake import Field, Problem, Terms, Wanted, Wrong
from rjdesk.domain.sheet import Table
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class ToldProblem:
    """A problem in words: the row's number, the column as the file calls it ("" where it has none), what, what would do."""

    row: int
    column: str
    what: str
    allowed: str


def field_words(each: Field) -> str:
    """What a field is called."""
    return say(f"intake.field.{each}")


def wanted_words(each: Wanted, terms: Terms) -> str:
    """What a field is called; a question goes by its own words."""
    return field_words(each) if isinstance(each, Field) else say("intake.question", ask=terms.questions[each].ask)


def told(problem: Problem, table: Table, terms: Terms) -> ToldProblem:
    """A problem as a person can act on it. Names nobody: what stands in the cell is theirs to look up."""
    column = "" if problem.column is None else table.title(problem.column)
    words = wanted_words(problem.field, terms)
    facts = {"field": words, "fact": problem.fact, "choices": _choices(problem, terms)}
    return ToldProblem(
        problem.row,
        column,
        say(f"intake.wrong.{problem.wrong}", **facts),
        say(f"intake.allowed.{problem.wrong}", **facts),
    )


def _choices(problem: Problem, terms: Terms) -> str:
    return ", ".join(terms.of(problem.field).values()) if problem.wrong is Wrong.UNKNOWN_WORD else ""
