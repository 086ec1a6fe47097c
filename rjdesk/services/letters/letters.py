"""Letters: what a case's process offers, to whom, filled in, kept, sent and registered; and the office's own texts of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from rjdesk.documents.letter_contents import LetterContents
from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.dispatch import Dispatch, LetterPaper, LetterText, SentBy, standing
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import CaseId, DocumentId, MemberId, ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.errors import ChangedMeanwhile, NoSuchPerson
from rjdesk.process import told
from rjdesk.process.letter_missing import Missing
from rjdesk.process.template import Group, Letter, Process
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.community.sharing import refuse_unshared, refuse_unshared_paper, told_in
from rjdesk.services.composing import made_by
from rjdesk.services.follow_up.told_by_letter import note_not_told, note_told
from rjdesk.services.letters import texts as letter_texts
from rjdesk.services.letters.called import called
from rjdesk.services.letters.jobs import LetterPreviewJob, LettersJob, MadeLetters, PlannedLetter, RegisterJob
from rjdesk.services.letters.known import CONTACT, Known, known, stripped
from rjdesk.services.letters.leaving import RestsOn, rests_on
from rjdesk.services.letters.offered import Offered, Recipient, current_text, offered, recipients
from rjdesk.services.letters.register import Papers, register_contents
from rjdesk.services.letters.sample import sample
from rjdesk.services.letters.sending import dispatch_of, refuse_unsent, with_the_day, without_the_day
from rjdesk.services.letters.texts import OfficeLetter
from rjdesk.services.letters.writing import Draft, complete, missing, refuse_unfit, refuse_unlawful
from rjdesk.services.permission import needs, of_document
from rjdesk.services.signing.jobs import Sheet
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

__all__ = ["Letters", "MadeLetters", "Missing", "Offered", "OfficeLetter", "Recipient"]


class Letters:
    """Letters are made from a text with named fields, kept as they were made, and sent once that is noted."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.READ_CASE, case="case")
    def offered(self, case: CaseId) -> tuple[Offered, ...]:
        """Every letter of the case's process, to whom it can go, and what was made from it. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            texts = work.letter_texts.of(process.id)
            papers, documents = work.letters.of_case(case), work.documents.of_case(case)
            return offered(held, process, texts, papers, documents, work.follow_ups.of(case))

    @needs(Action.READ_CASE, case="case")
    def missing(self, case: CaseId, letter: str, people: tuple[ParticipantId, ...]) -> tuple[Missing, ...]:
        """Everything that would be empty in a letter to these people; nothing is printed while there is any.

        Raises NoSuchPerson, LetterNotUnderstood, LetterNotForThem.
        """
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            drafts = _drafts(work, held, process, letter, people)
            return missing(self._known(work, held, process), drafts)

    @needs(Action.READ_CASE, case="case")
    def preview(self, case: CaseId, letter: str, person: ParticipantId | None) -> LetterPreviewJob:
        """The letter to somebody (None: to nobody in particular) as it would be printed now; it is neither sealed nor kept.

        Raises LetterIncomplete (with ``missing``), and what ``missing`` raises.
        """
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            (draft,) = _drafts(work, held, process, letter, (person,) if person else ())
            (told_so,) = complete(self._known(work, held, process), (draft,))
        return LetterPreviewJob(told_so)

    @needs(Action.WORK_ON_CASE, case="case")
    def write(self, case: CaseId, letter: str, people: tuple[ParticipantId, ...] = ()) -> LettersJob:
        """A letter to each of these people, one paper each, and for several people one more with all of them for printing.

        A letter to nobody in particular takes no people. Raises what ``preview`` raises.
        """
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            drafts = _drafts(work, held, process, letter, people)
            about, ties = self._known(work, held, process), work.ties.of(case)
            told_so = complete(about, drafts)
            rest_on = [rests_on(about, draft, held, ties) for draft in drafts]
            identity = office.identity(work, self._cases.current())
        planned = tuple(self._planned(case, process, *each) for each in zip(drafts, told_so, rest_on, strict=True))
        title = say("papers.letters", title=process.letter(letter).title)
        batch = self._sheet(case, Paper.LETTERS, title) if len(planned) > 1 else None
        return LettersJob(case, planned, batch, identity, about.making.now)

    @needs(Action.WORK_ON_CASE, case="made.case")
    def keep(self, made: MadeLetters) -> tuple[Document, ...]:
        """Store papers just made: letters, a record, a register. Their bytes never change: printing again prints the same."""
        with self._cases.current().units() as work:
            for paper in made.papers:
                work.documents.keep(paper.document, paper.pdf)
            for note in made.notes:
                work.letters.keep(note)
            work.journal.write(_deed_of_keeping(made))
            work.commit()
        return tuple(paper.document for paper in made.papers)

    @needs(Action.WORK_ON_CASE, case=of_document("document"))
    def sent(self, document: DocumentId, on: date, how: SentBy, to: ParticipantId | None = None) -> Dispatch:
        """Note that a paper was sent, to whom it was made for or else ``to``; noting the same again changes nothing.

        The day goes into the process's prompt for it too (the letter's ``records``; of a copy, when and how it was sent), if
        that prompt is in an open stage and has no answer yet; of a letter of news it is noted that they were told.

        Raises SentOneByOne for letters made for printing together,
        SigningNotClosed, NotOnThatDay for a day before the paper was made or after today, NoSuchPerson.
        """
        with self._cases.current().units() as work:
            paper = work.documents.known(document)
            refuse_unsent(paper, on, self._cases.today())
            refuse_unshared_paper(work, paper, to)
            held, process = self._cases.load(work, paper.case)
            note = next((note for note in work.letters.of_case(paper.case) if note.document == document), None)
            at, by = self._cases.clock(), MemberId(self._cases.current().member_id)
            dispatch = dispatch_of(paper, held, process, to, note, (on, how, at, by))
            known_already = next(
                (each for each in standing(work.letters.sent(held.id)) if each.is_like(dispatch)), None
            )
            if known_already is not None:
                return known_already
            noted = with_the_day(held, process, paper, note, dispatch)
            work.letters.send(dispatch)
            note_told(work, held, process, note, dispatch, self._new_id)
            self._cases.keep(work, noted, process, _deed("letter_sent", dispatch))
            work.commit()
        return dispatch

    @needs(Action.WORK_ON_CASE, case="dispatch.case")
    def not_sent(self, dispatch: Dispatch) -> None:
        """Take back that something was sent: it was noted by mistake. Both notes stay on record; the first counts no more.

        The day that came with it goes out of its prompt, if that is in an open stage and was not changed since. Raises
        ChangedMeanwhile if it counts no more already.
        """
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, dispatch.case)
            if dispatch not in standing(work.letters.sent(held.id)):
                raise ChangedMeanwhile
            at, by = self._cases.clock(), MemberId(self._cases.current().member_id)
            taken_back = replace(dispatch, taken_back=True, noted_at=at, noted_by=by)
            work.letters.send(taken_back)
            note_not_told(work, dispatch, taken_back, self._new_id)
            deed = _deed("letter_sent_taken_back", dispatch)
            self._cases.keep(work, without_the_day(held, dispatch), process, deed)
            work.commit()

    @needs(Action.READ_CASE, case="case")
    def dispatches(self, case: CaseId) -> tuple[Dispatch, ...]:
        """What was sent in a case, in the order noted; without what was noted by mistake."""
        with self._cases.current().units() as work:
            return standing(work.letters.sent(case))

    @needs(Action.WORK_ON_CASE, case="case")
    def register(self, case: CaseId) -> RegisterJob:
        """The distribution register as it stands now; ``keep`` stores it. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            kept, sent = work.documents.of_case(case), standing(work.letters.sent(case))
            papers = Papers(kept, called(kept, work.letters.of_case(case), process))
            identity, now = office.identity(work, self._cases.current()), self._cases.clock()
            making = made_by(work, self._cases.current(), now)
        lines = register_contents(stripped(held), process, papers, sent, making)
        return RegisterJob(self._sheet(case, Paper.REGISTER, say("papers.register")), lines, identity, now)

    @needs(Action.EDIT_LETTERS)
    def processes(self) -> tuple[Process, ...]:
        """The processes in force that have letters."""
        with self._cases.current().units() as work:
            in_force = self._cases.processes.in_force(work).processes
            return tuple(process for process in in_force if process.letters)

    @needs(Action.EDIT_LETTERS)
    def texts(self, process: str) -> tuple[OfficeLetter, ...]:
        """The letters of a process as new cases run under it, each in the words that count now."""
        with self._cases.current().units() as work:
            return letter_texts.texts(self._cases.processes.for_new_cases(work, process), work.letter_texts.of(process))

    @needs(Action.EDIT_LETTERS)
    def texts_before(self, process: str, letter: str) -> tuple[LetterText, ...]:
        """Every text that the office ever gave a letter, newest first; an empty one gave the process's its place back."""
        with self._cases.current().units() as work:
            return tuple(each for each in reversed(work.letter_texts.of(process)) if each.letter == letter)

    @needs(Action.EDIT_LETTERS)
    def change_text(self, process: str, letter: str, text: str, because: str) -> None:
        """Give a letter the office's own text, for all cases of the process.

        Raises LetterNotUnderstood (with ``findings``), ProcessNotInForce.
        """
        text = mended(text).strip()
        with self._cases.current().units() as work:
            named = self._cases.processes.for_new_cases(work, process)
        refuse_unfit(named, named.letter(letter), text)
        self._put_text(process, letter, text, because)

    @needs(Action.EDIT_LETTERS)
    def sample(self, process: str, letter: str, text: str) -> LetterPreviewJob:
        """How a text would look, to somebody made up. Raises LetterNotUnderstood (with ``findings``)."""
        with self._cases.current().units() as work:
            named = self._cases.processes.for_new_cases(work, process)
            refuse_unfit(named, named.letter(letter), text)
            making = made_by(work, self._cases.current(), self._cases.clock())
            contact = work.settings.get(CONTACT) or ""
        return LetterPreviewJob(sample(named, named.letter(letter), text, making, contact))

    @needs(Action.EDIT_LETTERS)
    def set_back(self, process: str, letter: str, because: str) -> None:
        """Let the process's own text count again."""
        self._put_text(process, letter, "", because)

    @needs(Action.EDIT_LETTERS)
    def contact(self) -> str:
        """How the office is reached, as its letters say it; "" while nobody has written it down."""
        with self._cases.current().units() as work:
            return work.settings.get(CONTACT) or ""

    @needs(Action.EDIT_LETTERS)
    def set_contact(self, text: str) -> None:
        """Write down how the office is reached, in a line or a few: an address, a telephone number, an e-mail address."""
        with self._cases.current().units() as work:
            work.settings.put(CONTACT, mended(text).strip())
            work.journal.write(Deed("letters_contact_changed"))
            work.commit()

    def _put_text(self, process: str, letter: str, text: str, because: str) -> None:
        session = self._cases.current()
        with session.units() as work:
            at, by = self._cases.clock(), MemberId(session.member_id)
            work.letter_texts.keep(LetterText(process, letter, text, mended(because).strip(), at, by))
            work.journal.write(Deed("letter_text_changed", None, {"process": process, "letter": letter}))
            work.commit()

    def _known(self, work: UnitOfWork, held: Case, process: Process) -> Known:
        return known(work, held, process, made_by(work, self._cases.current(), self._cases.clock()))

    def _planned(
        self, case: CaseId, process: Process, draft: Draft, told_so: LetterContents, rests: RestsOn
    ) -> PlannedLetter:
        title = draft.letter.title
        if draft.to:
            part = told.role_of(process, draft.to.role)
            title = say("papers.letter", title=title, name=draft.to.name, part=part)
        paper = Paper.LETTER if draft.to else Paper.RECORD
        sheet = self._sheet(case, paper, title, draft.to.id if draft.to else None)
        note = LetterPaper(sheet.id, case, draft.letter.id, draft.leaves_out(process), rests)
        return PlannedLetter(sheet, told_so, note)

    def _sheet(self, case: CaseId, paper: Paper, title: str, to: ParticipantId | None = None) -> Sheet:
        return Sheet(DocumentId(self._new_id()), case, paper, title, to)


def _deed_of_keeping(made: MadeLetters) -> Deed:
    """One deed for everything that was kept, with each paper and its hash."""
    facts = dict[str, str]()
    for number, paper in enumerate(made.papers, 1):
        facts |= {f"document_{number}": paper.document.id, f"sha256_{number}": paper.document.sha256}
    if made.notes:
        return Deed("letters_written", made.case, {"letter": made.notes[0].letter} | facts)
    return Deed("register_made", made.case, facts)


def _deed(what: str, dispatch: Dispatch) -> Deed:
    about = {"about": dispatch.to} if dispatch.to else {}
    return Deed(what, dispatch.case, {"document": dispatch.document, "how": dispatch.how.value} | about)


def _drafts(
    work: UnitOfWork, held: Case, process: Process, wanted: str, people: tuple[ParticipantId, ...]
) -> tuple[Draft, ...]:
    """The letters to be written, each refused unless it fits the process and whom it goes to. Raises NoSuchPerson."""
    letter = process.letter(wanted)
    text = current_text(letter, work.letter_texts.of(process.id))
    refuse_unfit(process, letter, text)
    drafts = tuple(_for_whom(held, letter, text, people))
    for draft in drafts:
        refuse_unlawful(process, draft)
        refuse_unshared(work, held.id, draft.to.id if draft.to else None, told_in(text))
    return drafts


def _for_whom(held: Case, letter: Letter, text: str, people: tuple[ParticipantId, ...]) -> Iterator[Draft]:
    if letter.to is Group.CASE:
        if people:
            raise NoSuchPerson
        yield Draft(letter, text, None)
        return
    possible = {person.id: person for person in recipients(letter, held)}
    if not people or not possible.keys() >= set(people):
        raise NoSuchPerson
    for person in dict.fromkeys(people):
        yield Draft(letter, text, possible[person])
