"""Somebody reads their own words and agrees or not; what they agreed to stands in the ledger until they take it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.hearing.testimonials import Use
from rjdesk.domain.ids import CaseId
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import NOON
from tests.services.conferences import InMemory, in_memory
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, the_button, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.participant.view import ParticipantView
from ui.screens.testimonials.consent import ConsentForm
from ui.screens.testimonials.presenter import TestimonialsPresenter, WordsServices
from ui.screens.testimonials.view import TestimonialsView
from ui.widgets.handed import Handed

SAID = "Somebody asked me, and listened."


@dataclass
class Page:
    on: InMemory
    case: CaseId
    view: TestimonialsView
    presenter: TestimonialsPresenter
    chooser: FakeChooser
    handed: list[Handed]

    def write(self, words: str = SAID, use: str = "the office's website") -> None:
        edit = self.view.findChild(QPlainTextEdit)
        assert edit is not None
        edit.setPlainText(words)
        for box in self.view.findChildren(QCheckBox):
            box.setChecked(box.text() == use)

    def ask(self) -> ConsentForm:
        press(self.view, "Let them read and decide")
        content = self.handed[-1].content
        assert isinstance(content, ConsentForm)
        return content

    def ask_to_hand(self) -> Handed:
        press(self.view, "Let them read and decide")
        return self.handed[-1]

    def held(self) -> list[str]:
        return [each.words for each in self.on.desk.testimonials.usable(Use.WEBSITE, NOON.date())]


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    on, errands = in_memory(), ImmediateErrands()
    case = on.desk.referrals.take(NewReferral("victim-offender-dialogue", "referred", "R 1", NOON.date()))
    on.desk.people.add(case, NewPerson("Ana Ngata", "victim", born=date(1980, 5, 1)))
    view, chooser = TestimonialsView(), FakeChooser()
    qtbot.addWidget(view)
    services = WordsServices(on.desk.testimonials, on.desk.drafts)
    presenter = TestimonialsPresenter(view, services, errands, Announcements(view), chooser)
    made = Page(on, case, view, presenter, chooser, [])
    presenter.handed.connect(made.handed.append)
    presenter.open(case)
    return made


def test_whoever_said_it_reads_the_words_and_the_terms_and_agrees(page: Page, qtbot: QtBot) -> None:
    page.write()
    consent = page.ask()
    qtbot.addWidget(consent)
    read = words_of(consent)
    until = NOON.date() + timedelta(days=365)
    for part in (f"“{SAID}”", "Your name: not at all.", "the office's website. For nothing else.", str(until.year)):
        assert part in read
    assert "You can take it back at any time" in read
    assert page.held() == []
    press(consent, "I agree")
    assert page.held() == [SAID]
    assert "Please give the laptop back." in words_of(consent)
    assert "May be used" in words_of(page.view)


def test_it_can_be_read_in_another_language_with_everything_around_it(page: Page, qtbot: QtBot) -> None:
    page.write()
    frame = ParticipantView(page.ask_to_hand())
    qtbot.addWidget(frame)
    press(frame, "Español")
    said = words_of(frame)
    for part in ("¿Podemos usar sus palabras?", "el sitio web de esta oficina", "de noviembre de 2027", "Devolver la"):
        assert part in said
    assert "ninguna persona que hable español" in said
    assert "agree" not in said
    press(frame, "Acepto")
    assert "devuelva la computadora" in words_of(frame)
    (held,) = page.on.desk.testimonials.open(page.case).held
    assert held.entries[-1].language is Language.ES
    assert "Read in Español." in words_of(page.view)


def test_of_several_people_nobody_is_taken_for_whoever_said_it(page: Page) -> None:
    page.on.desk.people.add(page.case, NewPerson("Sam Reed", "offender"))
    page.view.form.begin()
    page.presenter.open(page.case)
    (who,) = [box for box in page.view.findChildren(QComboBox) if box.accessibleName() == "Who said it"]
    who.setCurrentIndex(-1)
    page.write()
    press(page.view, "Let them read and decide")
    assert page.handed == []
    assert "Say who it was." in words_of(page.view)


def test_of_whoever_would_rather_not_nothing_is_kept(page: Page, qtbot: QtBot) -> None:
    page.write()
    consent = page.ask()
    qtbot.addWidget(consent)
    press(consent, "I'd rather not")
    assert page.on.desk.testimonials.open(page.case).held == ()
    edit = page.view.findChild(QPlainTextEdit)
    assert edit is not None
    assert edit.toPlainText() == ""
    assert page.on.desk.drafts.of(page.case) == ()


def test_what_can_not_be_agreed_to_is_not_shown_to_anybody(page: Page) -> None:
    page.write(use="nothing")
    press(page.view, "Let them read and decide")
    assert page.handed == []
    assert "choose at least one use" in page.view.message.words()


def test_taken_back_it_stays_in_the_ledger_and_can_be_agreed_to_again(page: Page, qtbot: QtBot) -> None:
    page.write()
    first = page.ask()
    qtbot.addWidget(first)
    press(first, "I agree")
    press(page.view, "Taken back")
    press(page.view, "They take it back")
    assert page.held() == []
    assert "taken back." in words_of(page.view)
    press(page.view, "Ask again")
    page.write(words=SAID)
    again = page.ask()
    qtbot.addWidget(again)
    press(again, "I agree")
    assert page.held() == [SAID]
    assert words_of(page.view).count("agreed to") == 2


def test_they_may_be_named_where_they_are_grown_up_and_no_law_forbids_it(page: Page) -> None:
    (naming,) = [box for box in page.view.findChildren(QComboBox) if box.accessibleName() == "How they may be named"]
    assert [naming.itemText(at) for at in range(naming.count())] == [
        "not at all",
        "by my part in it",
        "by my first name",
    ]


def test_what_was_typed_is_there_again(page: Page, qtbot: QtBot) -> None:
    page.write(words="Half a sen")
    page.presenter.leave()
    assert [draft.text for draft in page.on.desk.drafts.of(page.case)] == ["Half a sen"]
    page.view.form.begin()
    page.presenter.open(page.case)
    assert page.view.form.words() == "Half a sen"


def test_the_paper_is_written_where_it_was_chosen(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    page.write()
    consent = page.ask()
    qtbot.addWidget(consent)
    press(consent, "I agree")
    page.chooser.answer = tmp_path / "mine.pdf"
    the_button(page.view, "Paper to take home …").click()
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")


def test_words_that_were_taken_back_name_the_report_that_went_with_them(page: Page, tmp_path: Path) -> None:
    page.write(use="telling those who pay for this work")
    page.ask().agreed.emit(Language.EN)
    texts, last_year = page.on.desk.report_texts, Period(date(2025, 1, 1), date(2025, 12, 31))
    job = texts.fill("A trust", "{their_words}", last_year)
    texts.hand_out("A trust", job.report, b"made", tmp_path / "trust.pdf", job.words)
    page.presenter.open(page.case)
    press(page.view, "Taken back")
    assert "What was handed out before can't be called back." in words_of(page.view)
    press(page.view, "They take it back")
    assert "In reports that were handed out, and are kept as they went: A trust (20 November 2026)." in words_of(
        page.view
    )
