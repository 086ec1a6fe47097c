"""From an open case to what the documents screen shows."""

from __future__ import annotations

import re

from rjdesk.domain.access import Action
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.follow_up.changing import replaced
from rjdesk.domain.outcome import Outcome
from rjdesk.process.progress import Standing
from rjdesk.process.template import Panel
from rjdesk.services.casework import OpenCase
from ui.screens.documents.shown import PaperShown, PapersShown
from ui.wording import day, time_of_day, tr

OF_LETTERS = (Paper.LETTER, Paper.LETTERS, Paper.RECORD)
OF_THE_TIME_AFTER = (Paper.LEDGER, Paper.PROOF_SLIP, Paper.COMPLETION)
SEVERAL = (Paper.COPY, Paper.FOR_SIGNING, Paper.VARIATION, *OF_LETTERS, *OF_THE_TIME_AFTER)
WITHOUT_AGREEMENT = (Outcome.NON_AGREEMENT, Outcome.NOT_ADMITTED)


def papers_shown(opened: OpenCase) -> PapersShown:
    """The papers of an open case, and which has still to be made."""
    over_now = replaced(opened.case, opened.documents)
    documents = sorted(  # letters later: they have their own page; what holds no more last of all
        opened.documents, key=lambda each: (each.id in over_now, each.paper in OF_LETTERS)
    )
    stage = next((stage for stage in opened.process.stages if stage.panel is Panel.DOCUMENTS), None)
    now = next((step.stage for step in opened.steps if step.standing is Standing.CURRENT), None)
    over = Action.WORK_ON_CASE in opened.may and (now is None or now.panel is Panel.DOCUMENTS)
    return PapersShown(
        reference=opened.case.reference,
        papers=tuple(_paper(opened, number, each) for number, each in enumerate(documents, 1)),
        nothing=tr(
            "The papers of this case are made when its signing is closed, or when it ends without an agreement."
        ),
        register=stage.title if stage else "",
        may_make=Action.WORK_ON_CASE in opened.may,
        statement_due=over and opened.outcome in WITHOUT_AGREEMENT and not opened.statement_stands,
        registry=Action.EXPORT_PAPERS in opened.may_besides,
    )


def _paper(opened: OpenCase, number: int, document: Document) -> PaperShown:
    at = document.made_at.astimezone()
    made = tr("Made on {day} at {time}").format(day=day(at.date()), time=time_of_day(at))
    return PaperShown(document.id, document.title, made, _file(opened, document, number), _held_back(opened, document))


def _held_back(opened: OpenCase, document: Document) -> str:
    if document.signing:
        return tr("It is being signed. It can leave the vault once the signing is closed.")
    if Action.EXPORT_PAPERS not in opened.may:
        return tr("Its papers are handed out by whom the case belongs to, or by a supervisor.")
    return ""


def _file(opened: OpenCase, document: Document, number: int) -> str:
    """A name without anybody's name in it: file names are seen by everyone who sees the stick."""
    several = document.paper in SEVERAL or opened.case.earlier
    words = f"{opened.case.reference} {document.paper.value} {number if several else ''}"
    return re.sub(r"[^\w-]+", "-", words.strip()).strip("-_").replace("_", "-") + ".pdf"
