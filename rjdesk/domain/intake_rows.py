"""From a file's rows to cases, or to everything that is wrong with them; pure, and all of it in one go."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from rjdesk.domain.intake import (
    OF_A_CHARGE,
    OF_A_PERSON,
    Checked,
    Field,
    IncomingCase,
    IncomingCharge,
    IncomingPerson,
    Meaning,
    Problem,
    Question,
    Terms,
    Wanted,
    Wrong,
)
from rjdesk.domain.intake_days import day_of, is_serial
from rjdesk.domain.sheet import Cell, Row, Table, folded

T = TypeVar("T")


def checked(table: Table, meaning: Meaning, terms: Terms, today: date, there: Collection[str] = ()) -> Checked:
    """What would become of the rows. ``there`` are the references (folded) of cases that are in the vault already."""
    check = _Check(meaning, terms, today)
    for row in table.rows:
        check.take(row)
    cases = tuple(case for begun in check.begun.values() if (case := check.finished(begun, there)))
    order = {each: at for at, each in enumerate(terms.fields())}
    problems = tuple(sorted(check.problems, key=lambda problem: (problem.row, order[problem.field])))
    return Checked(len(table.rows), () if problems else cases, problems, check.serials)


@dataclass(slots=True)
class _Begun:
    """A case whose rows are still being read. ``said`` keeps what holds for all of it, each with the row that said it."""

    row: int
    reference: str
    said: dict[Wanted, tuple[int, str | date]] = field(default_factory=dict)
    people: list[IncomingPerson] = field(default_factory=list)
    charges: list[IncomingCharge] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    stands_beside: dict[str, int] = field(
        default_factory=dict
    )  # the first row that says somebody is there for that name
    failed: bool = False  # something in its rows could not be read: what else it lacks can't be known


@dataclass(slots=True)
class _Check:
    """One reading of a file."""

    meaning: Meaning
    terms: Terms
    today: date
    begun: dict[str, _Begun] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    serials: int = 0
    _last: _Begun | None = None
    known: frozenset[Wanted] = field(init=False)
    days: frozenset[Wanted] = field(init=False)
    words: frozenset[Wanted] = field(init=False)

    def __post_init__(self) -> None:
        self.known, self.days, self.words = map(frozenset, (self.terms.fields(), self.terms.days(), self.terms.words()))

    def take(self, row: Row) -> None:
        """One row more."""
        case = self._case_of(row)
        before = len(self.problems)
        person, charge, notes = self._person(row), self._charge(row), self._text(row, Field.NOTES)
        for each in self.terms.of_the_case():
            value = self._value(row, each)
            if case is not None and value:
                self._say(case, row, each, value)
        if case is None:
            return
        case.failed = case.failed or len(self.problems) > before
        if person is not None:
            _add(case.people, person)
            case.stands_beside.setdefault(folded(person.beside), row.number)
        if charge is not None and charge not in case.charges:
            case.charges.append(charge)
        if notes and notes not in case.notes:
            case.notes.append(notes)

    def finished(self, begun: _Begun, there: Collection[str]) -> IncomingCase | None:
        """A case once all rows are read; None where something is wrong with it."""
        if folded(begun.reference) in there:
            self._note(begun.row, Field.REFERENCE, Wrong.THERE_ALREADY)
        if begun.failed:
            return None
        _, received = begun.said.get(Field.RECEIVED_ON, (0, None))
        _, kind = begun.said.get(Field.KIND, (0, self.meaning.kind))
        if not isinstance(received, date):
            self._note(begun.row, Field.RECEIVED_ON, Wrong.MISSING)
        if not kind:
            self._note(begun.row, Field.KIND, Wrong.MISSING)
        if self.terms.about_somebody and not any(self.terms.about(person.role) for person in begun.people):
            self._note(begun.row, Field.NAME, Wrong.NOBODY)
        beside, answers = tuple(self._pairs(begun)), self._answers(begun, str(kind))
        if not isinstance(received, date):
            return None
        people, charges, notes = tuple(begun.people), tuple(begun.charges), "\n\n".join(begun.notes)
        return IncomingCase(begun.row, begun.reference, str(kind), received, people, charges, beside, notes, answers)

    def _answers(self, begun: _Begun, kind: str) -> Mapping[Question, str | date]:
        """What the rows answer; no case may answer what is not asked in cases of its kind."""
        for each, asked in self.terms.questions.items():
            if each in begun.said and kind and kind not in asked.kinds:
                self._note(begun.said[each][0], each, Wrong.NOT_ASKED)
        return {each: begun.said[each][1] for each in self.terms.questions if each in begun.said}

    def _pairs(self, begun: _Begun) -> Iterator[tuple[int, int]]:
        """Who is there for whom, by their places: a name has to be that of one other person of the case, and of no more."""
        for at, person in enumerate(begun.people):
            wanted = folded(person.beside)
            found = [n for n, other in enumerate(begun.people) if n != at and folded(other.name) == wanted]
            if wanted and len(found) == 1:
                yield at, found[0]
            elif wanted:
                self._note(begun.stands_beside[wanted], Field.BESIDE, Wrong.NOT_ONE_HERE)

    def _case_of(self, row: Row) -> _Begun | None:
        reference = self._text(row, Field.REFERENCE)
        if not reference:
            if self.meaning.below and self._last is not None:
                return self._last
            self._note(row.number, Field.REFERENCE, Wrong.MISSING)
            return None
        self._last = self.begun.setdefault(folded(reference), _Begun(row.number, reference))
        return self._last

    def _person(self, row: Row) -> IncomingPerson | None:
        """The person of a row; None where nothing is said of one, or something is wrong."""
        if not any(self._cell(row, each) for each in OF_A_PERSON):
            return None
        name, role, born = self._text(row, Field.NAME), self._word(row, Field.ROLE), self._day(row, Field.BORN)
        rest = (Field.LANGUAGE, Field.ADDRESS, Field.PHONE, Field.EMAIL, Field.BESIDE)
        language, address, phone, email, beside = (self._text(row, each) for each in rest)
        if not name:
            self._note(row.number, Field.NAME, Wrong.MISSING)
        if role == "":
            self._note(row.number, Field.ROLE, Wrong.MISSING)
        return IncomingPerson(name, role, born, language, address, phone, email, beside) if name and role else None

    def _charge(self, row: Row) -> IncomingCharge | None:
        if not self.terms.charges or not any(self._cell(row, each) for each in OF_A_CHARGE):
            return None
        offence, provision, number = (self._text(row, each) for each in (Field.OFFENCE, Field.PROVISION, Field.NUMBER))
        committed = self._day(row, Field.COMMITTED_ON)
        if not offence:
            self._note(row.number, Field.OFFENCE, Wrong.MISSING)
        return IncomingCharge(offence, provision, number, committed) if offence else None

    def _say(self, case: _Begun, row: Row, each: Wanted, value: str | date) -> None:
        """What holds for the whole case is said by the first of its rows that says anything; the others must not differ."""
        first, said = case.said.setdefault(each, (row.number, value))
        if said != value:
            self._note(row.number, each, Wrong.DIFFERS, first)

    def _value(self, row: Row, each: Wanted) -> str | date | None:
        """What a cell says that holds for the whole case; nothing where it is empty or wrong."""
        if each in self.days:
            return self._day(row, each)
        return self._word(row, each) if each in self.words else self._text(row, each)

    def _text(self, row: Row, each: Wanted) -> str:
        cell = self._cell(row, each)
        text = cell.isoformat() if isinstance(cell, date) else _tidy(cell, lines=each is Field.NOTES)
        most = self.terms.longest(each)
        if len(text) > most:
            self._note(row.number, each, Wrong.TOO_LONG, most)
        return text

    def _day(self, row: Row, each: Wanted) -> date | None:
        cell = self._cell(row, each)
        if not cell:
            return None
        day = day_of(cell, self.meaning.order)
        if isinstance(day, Wrong):
            self._note(row.number, each, day)
            return None
        if day > self.today and not self.terms.may_lie_ahead(each):
            self._note(row.number, each, Wrong.NOT_YET)
        self.serials += is_serial(cell)
        return day

    def _word(self, row: Row, each: Wanted) -> str | None:
        """The id that a cell's word stands for; that for all rows where the cell is empty; None for an unknown word."""
        text = self._text(row, each)
        if not text:
            return self.meaning.role if each is Field.ROLE else ""
        found = self.meaning.words.get((each, folded(text))) or meant(self.terms, each, text)
        if not found:
            self._note(row.number, each, Wrong.UNKNOWN_WORD)
        return found or None

    def _cell(self, row: Row, each: Wanted) -> Cell:
        column = self.meaning.columns.get(each) if each in self.known else None
        return "" if column is None else row.cell(column)

    def _note(self, row: int, each: Wanted, wrong: Wrong, fact: int = 0) -> None:
        self.problems.append(Problem(row, self.meaning.columns.get(each), each, wrong, fact))


def meant(terms: Terms, each: Wanted, text: str) -> str:
    """The id that a word stands for by itself: the id, or its title; "" for a word that somebody has to explain."""
    wanted = folded(text)
    return next((known for known, title in terms.of(each).items() if wanted in (folded(known), folded(title))), "")


def _add(people: list[IncomingPerson], person: IncomingPerson) -> None:
    """A file with a row for each charge names the same person again and again; a father and his son are two."""
    for at, known in enumerate(people):
        same = folded(known.name) == folded(person.name) and known.role == person.role
        if same and (known.born == person.born or None in (known.born, person.born)):
            people[at] = _both(known, person)
            return
    people.append(person)


def _both(known: IncomingPerson, again: IncomingPerson) -> IncomingPerson:
    """What two rows say of one person, the first of them first."""
    return IncomingPerson(
        known.name,
        known.role,
        known.born or again.born,
        known.language or again.language,
        known.address or again.address,
        known.phone or again.phone,
        known.email or again.email,
        known.beside or again.beside,
    )


def _tidy(text: str, *, lines: bool) -> str:
    """A text without needless spaces, on one line or, of notes, on those that it has."""
    return "\n".join(" ".join(line.split()) for line in (text.splitlines() if lines else (text,))).strip()
