"""What a paper is called where whom it went to is said beside it: its title in the case's list names them as well."""

from __future__ import annotations

from collections.abc import Mapping

from rjdesk.domain.dispatch import LetterPaper
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import DocumentId
from rjdesk.process.template import Process
from rjdesk.wording import say


def called(
    documents: tuple[Document, ...], notes: tuple[LetterPaper, ...], process: Process
) -> Mapping[DocumentId, str]:
    """The papers of a case by what they are: a letter by its title, a copy by what it is a copy of."""
    letters = {letter.id: letter.title for letter in process.letters}
    titles = {note.document: letters[note.letter] for note in notes if note.letter in letters}
    copy = say("papers.copy_of", title=process.papers.agreement_title)
    return {paper.id: titles.get(paper.id, copy if paper.paper is Paper.COPY else paper.title) for paper in documents}
