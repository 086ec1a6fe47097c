"""From what was read and tried to what the page shows."""

from __future__ import annotations

from collections.abc import Iterator

from rjdesk.domain.intake import Meaning, Terms
from rjdesk.domain.intake_days import needs_order
from rjdesk.domain.intake_rows import meant
from rjdesk.domain.sheet import Cell, Row, Sheet, Table, folded
from rjdesk.services.exchange.imports import DryRun
from ui.screens.intake.shown import AskedShown, Offer, ProblemShown, ReadShown, TriedShown, WordShown
from ui.wording import number, tr

HEADS = 12  # rows in which the headings are looked for
MOST_WORDS = 30  # a column with more words of its own holds something else
SHOWN = 60  # characters of a cell


def read_shown(name: str, sheet: Sheet, head: int) -> ReadShown:
    """A file, and how it was understood."""
    heads = tuple((row.number, _beginning(row)) for row in sheet.rows[:HEADS])
    return ReadShown(name, _told(sheet), sheet.names, sheet.name, head, heads)


def columns_shown(table: Table) -> tuple[Offer, ...]:
    """The columns, each with a few of the things that stand in it."""
    return tuple(Offer(at, _column(table, at)) for at in range(len(table.headings)) if table.samples(at))


def asked_shown(table: Table, meaning: Meaning, terms: Terms) -> AskedShown:
    """What somebody has to say before the rows can be understood."""
    words, unclear = list[WordShown](), ""
    for each in terms.words():
        column = meaning.columns.get(each)
        unknown = [] if column is None else [text for text in table.words(column) if not meant(terms, each, text)]
        if len(unknown) > MOST_WORDS:
            unclear = table.title(column or 0)
        else:
            own = {folded(text): text for text in reversed(unknown)}
            words += [
                WordShown(each, text, meaning.words.get((each, word), "")) for word, text in reversed(own.items())
            ]
    return AskedShown(tuple(words), _unclear_day(table, meaning, terms), unclear)


def tried_shown(run: DryRun, table: Table) -> TriedShown:
    """What would become of the file, or what keeps it out."""
    found = run.checked
    if run.problems:
        where = len({problem.row for problem in run.problems})
        sentences = (tr("Nothing was brought in: it is all of it or nothing. Mend the file, or what is said above."),)
        return TriedShown(_problem_words(len(run.problems), where), sentences, _problems(run, table), 0, found.rows)
    rows = tr("1 row makes") if found.rows == 1 else tr("{count} rows make").format(count=number(found.rows))
    heading = tr("Nothing is wrong. {rows} {cases}.").format(rows=rows, cases=cases_words(len(found.cases)))
    return TriedShown(heading, tuple(_sentences(run)), (), len(found.cases), found.rows)


def cases_words(count: int) -> str:
    """So many cases."""
    return tr("1 case") if count == 1 else tr("{count} cases").format(count=number(count))


def _told(sheet: Sheet) -> str:
    rows = tr("1 row") if len(sheet.rows) == 1 else tr("{count} rows").format(count=number(len(sheet.rows)))
    told = [rows, tr("{count} columns").format(count=number(sheet.width))]
    if sheet.encoding:
        names = {",": tr("commas"), ";": tr("semicolons"), "\t": tr("tabs"), "|": tr("upright lines")}
        told.append(
            tr("text in {encoding}, separated by {separator}").format(
                encoding=sheet.encoding, separator=names[sheet.separator]
            )
        )
    return " · ".join(told)


def _beginning(row: Row) -> str:
    words = ", ".join(_words(cell) for cell in row.cells if cell)
    return words if len(words) <= SHOWN else f"{words[:SHOWN]} …"


def _column(table: Table, at: int) -> str:
    words = f"{table.title(at)}: {', '.join(table.samples(at))}"
    return words if len(words) <= SHOWN else f"{words[:SHOWN]} …"


def _unclear_day(table: Table, meaning: Meaning, terms: Terms) -> str:
    """A day that could be two."""
    columns = (meaning.columns[each] for each in terms.days() if each in meaning.columns)
    cells = (row.cell(column) for column in columns for row in table.rows)
    return next((_words(cell) for cell in cells if needs_order((cell,))), "")


def _problems(run: DryRun, table: Table) -> tuple[ProblemShown, ...]:
    rows = {row.number: row for row in table.rows}
    return tuple(
        ProblemShown(
            told.row,
            told.column,
            "" if problem.column is None else _short(rows[told.row].cell(problem.column)),
            told.what,
            told.allowed,
        )
        for told, problem in zip(run.problems, run.checked.problems, strict=True)
    )


def _sentences(run: DryRun) -> Iterator[str]:
    found = run.checked
    yield tr("People: {people}. Charges: {charges}. Each case will be yours, and begins with its first stage.").format(
        people=number(found.people), charges=number(found.charges)
    )
    if found.answers:
        yield tr("Days and facts for the stages: {count}. Time limits run from them, as if you had typed them.").format(
            count=number(found.answers)
        )
    if found.noted:
        yield tr("Notes on cases: {count}. They become a file of the case, and stand on no paper.").format(
            count=number(found.noted)
        )
    if found.serials:
        yield tr("{count} days stand as the bare number by which spreadsheets count; they were read so.").format(
            count=number(found.serials)
        )
    if run.likely.in_the_vault:
        yield tr("Possibly the same as somebody in the vault: {count}. Each case says so once it is open.").format(
            count=number(run.likely.in_the_vault)
        )
    if run.likely.in_the_file:
        yield tr("Possibly the same person in two cases of the file: {count}.").format(
            count=number(run.likely.in_the_file)
        )


def _problem_words(problems: int, rows: int) -> str:
    if problems == 1:
        return tr("There is 1 problem.")
    where = tr("1 row") if rows == 1 else tr("{count} rows").format(count=number(rows))
    return tr("There are {problems} problems in {rows}.").format(problems=number(problems), rows=where)


def _words(cell: Cell) -> str:
    return cell if isinstance(cell, str) else cell.isoformat()


def _short(cell: Cell) -> str:
    words = " ".join(_words(cell).split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN]} …"
