"""The letters of a case on screen: what is wanted now, what is missing, what was written once, and sent on the record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.document import Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId, OrderId, ParticipantId
from rjdesk.domain.orders import Order, OrderKind
from rjdesk.domain.participant import Contact
from rjdesk.services.people import NewPerson
from tests.ui.office import Office, an_office
from tests.ui.reading import press, the_button, words_of
from ui.screens.letters.looking import LetterServices
from ui.screens.letters.presenter import LettersPresenter
from ui.screens.letters.view import LettersView
from ui.widgets.choose import Chooser
from ui.widgets.page_view import PageView

REACHED = "12 River Road, Tūranga, 06 555 0100"


class ChoosesAtOnce(Chooser):
    """Takes the suggested name, in a folder of the test's."""

    def __init__(self, folder: Path) -> None:
        self.folder_to_write = folder

    def file_to_write(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        return self.folder_to_write / suggested.name


@dataclass
class Letters:
    """The letters of a case at its notices, two of the family among the people."""

    office: Office
    case: CaseId
    view: LettersView
    presenter: LettersPresenter

    def choose(self, letter: str) -> None:
        """As by pressing its row."""
        self.view.all.chosen.emit(letter)
        QApplication.processEvents()

    def said(self) -> str:
        """What stands on the page in sight."""
        QApplication.processEvents()
        return words_of(self.view.one if self.view.is_at_one() else self.view.all)

    def tick(self, name: str) -> QCheckBox:
        """Somebody's tick."""
        QApplication.processEvents()
        found = self.view.one.people.findChildren(QCheckBox, f"to-{name}")
        return next(each for each in found if each.isVisible())

    def papers(self) -> list[Paper]:
        """The kinds of papers that there are."""
        return [paper.paper for paper in self.office.opened(self.case).documents]

    def notified(self, person: ParticipantId) -> object:
        """When somebody was told, as the case has it."""
        return self.office.opened(self.case).case.fact(Fact.NOTIFIED, person)


@pytest.fixture
def letters(qtbot: QtBot, tmp_path: Path) -> Letters:
    office = an_office()
    office.letters.set_contact(REACHED)
    case = office.case_of_hemi()
    office.people.add(case, NewPerson("Tama Ngata", "whanau"))
    office.walk_to(case, "notices")
    return shown(office, case, qtbot, tmp_path)


def shown(office: Office, case: CaseId, qtbot: QtBot, folder: Path) -> Letters:
    """The letters of a case on screen."""
    view = LettersView()
    qtbot.addWidget(view)
    services = LetterServices(office.casework, office.letters, office.papers, office.ties, office.clock)
    presenter = LettersPresenter(view, services, office.errands, office.announcements, ChoosesAtOnce(folder))
    view.show()
    presenter.open(case)
    return Letters(office, case, view, presenter)


def test_what_the_stage_wants_stands_first_with_whom_it_goes_to(letters: Letters) -> None:
    said = letters.said().splitlines()
    assert said.index("For the stage Notices and views, which is walked now") < said.index("Papers and copies")
    assert said.index("Invitation to a Family Group Conference") < said.index("Papers and copies")
    assert "Mere Ngata, Tama Ngata" in said
    assert (
        "Nobody in this case is: Lawyer or youth advocate, Lay advocate, Social worker for the chief executive" in said
    )


def test_everyone_who_has_none_is_ticked_and_the_first_letter_is_drawn(letters: Letters) -> None:
    letters.choose("family")
    assert letters.tick("Mere Ngata").isChecked()
    assert letters.tick("Tama Ngata").isChecked()
    assert "Shown: how the letter to Mere Ngata looks now." in letters.said()
    assert letters.view.one.findChildren(PageView)[0].isVisible()
    assert the_button(letters.view.one, "Write 2 letters").isEnabled()


def test_the_keyboard_begins_at_the_first_of_those_it_goes_to(letters: Letters) -> None:
    press(letters.view.all, "Invitation to a Family Group Conference")
    assert letters.view.window().focusWidget() is letters.tick("Mere Ngata")


def test_letters_are_written_once_for_each_and_once_together_for_printing(letters: Letters) -> None:
    letters.choose("family")
    press(letters.view.one, "Write 2 letters")
    assert sorted(letters.papers()) == [Paper.LETTER, Paper.LETTER, Paper.LETTERS]
    assert not letters.tick("Mere Ngata").isChecked()
    said = letters.said()
    assert "2 letters are written and kept." in said
    assert "Parent, guardian or carer · written on 20 November 2026, not sent" in said
    assert "Write" not in said.replace("Written", "")


def test_only_those_who_are_ticked_get_one(letters: Letters) -> None:
    letters.choose("family")
    letters.tick("Tama Ngata").click()
    press(letters.view.one, "Write the letter")
    assert letters.papers() == [Paper.LETTER]
    assert not letters.tick("Tama Ngata").isChecked()
    letters.view.one.list_wanted.emit()
    assert "To write: 1" in letters.said()


def test_a_victim_who_chose_not_to_take_part_is_not_written_to_unless_somebody_ticks_them(letters: Letters) -> None:
    ana = letters.office.person(letters.case, "Ana")
    for stage in ("information", "safety", "preparation"):
        letters.office.stages.reopen(letters.case, stage)
    letters.office.stages.answer(letters.case, "preparation", "way", ana, "not")
    letters.presenter.open(letters.case)
    assert "Not written" in letters.said()
    letters.choose("victim")
    assert "Victim · chose not to take part" in letters.said()
    assert not letters.tick("Ana Wīremu").isChecked()
    letters.tick("Ana Wīremu").click()
    assert the_button(letters.view.one, "Write the letter").isEnabled()


def test_what_is_missing_is_said_and_leads_to_where_it_is_settled(qtbot: QtBot, tmp_path: Path) -> None:
    office = an_office()
    case = office.case_of_hemi()
    letters = shown(office, case, qtbot, tmp_path)
    letters.choose("young_person")
    said = letters.said()
    for words in ("Still missing", "The conference is on", "In the stage Convening", "How the office is reached"):
        assert words in said
    assert not the_button(letters.view.one, "Write the letter").isEnabled()
    with qtbot.waitSignal(letters.presenter.stage_wanted) as wanted:
        press(letters.view.one, "Fill it in: The conference is on")
    assert wanted.args == [case, "convening"]
    with qtbot.waitSignal(letters.presenter.office_wanted):
        press(letters.view.one, "Fill it in: How the office is reached")


def test_what_was_sent_answers_the_prompt_of_the_stage_for_each(letters: Letters) -> None:
    letters.choose("family")
    press(letters.view.one, "Write 2 letters")
    press(letters.view.one, "Was sent …")
    press(letters.view.one, "Note it")
    assert "Say how they were sent." in letters.said()
    mere, tama = (letters.office.person(letters.case, name) for name in ("Mere", "Tama"))
    assert letters.notified(mere) is None
    next(each for each in letters.view.one.findChildren(QRadioButton) if "By post" in each.accessibleName()).click()
    press(letters.view.one, "Note it")
    today = letters.office.clock().date()
    assert [letters.notified(person) for person in (mere, tama)] == [today, today]
    assert "Sent on 20 November 2026: by post" in letters.said()
    letters.view.one.list_wanted.emit()
    assert "2 papers were noted as sent." in letters.said()


def test_what_was_noted_as_sent_by_mistake_is_taken_back_and_the_prompt_with_it(letters: Letters) -> None:
    letters.choose("police")
    press(letters.view.one, "Write the letter")
    press(letters.view.one, "Was sent …")
    next(each for each in letters.view.one.findChildren(QRadioButton) if "By post" in each.accessibleName()).click()
    press(letters.view.one, "Note it")
    lee = letters.office.person(letters.case, "Constable Lee")
    assert letters.notified(lee) is not None
    assert "Sent on 20 November 2026: by post" in letters.said()
    press(letters.view.one, "Not sent after all")
    press(letters.view.one, "It was not sent")
    assert "It is noted as not sent." in letters.said()
    assert "Not sent yet" in letters.said()
    assert letters.notified(lee) is None
    assert letters.office.letters.dispatches(letters.case) == ()


def test_one_letter_is_handed_out_and_its_file_names_nobody(letters: Letters, tmp_path: Path) -> None:
    letters.choose("victim")
    press(letters.view.one, "Write the letter")
    press(letters.view.one, "Hand out the PDF …: Ana Wīremu")
    (file,) = tmp_path.glob("*.pdf")
    assert file.name == "FGC-2026-014-victim-1.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert "no longer protected" in letters.said()


def test_a_paper_to_nobody_in_particular_has_no_ticks(letters: Letters) -> None:
    letters.choose("sheet")
    assert "This paper goes to nobody in particular." in letters.said()
    press(letters.view.one, "Write it")
    assert letters.papers() == [Paper.RECORD]


def test_an_order_between_two_who_are_invited_is_said_before_they_are(letters: Letters) -> None:
    tama, mere = (letters.office.person(letters.case, name) for name in ("Tama", "Mere"))
    order = Order(OrderId(""), next(iter(OrderKind)), bound=tama, protects=mere, reference="FAM-1")
    letters.office.ties.add_order(letters.case, order)
    letters.presenter.open(letters.case)
    letters.choose("family")
    assert "FAM-1" in letters.said()
    letters.choose("police")
    assert "FAM-1" not in letters.said()


def test_the_register_is_made_from_the_list(letters: Letters) -> None:
    press(letters.view.all, "Make the register")
    assert letters.papers() == [Paper.REGISTER]
    assert "The register is made." in letters.said()


def test_back_at_the_list_the_keyboard_stands_on_the_letter_that_was_looked_at(letters: Letters) -> None:
    letters.choose("victim")
    press(letters.view.one, "All letters")
    assert not letters.view.is_at_one()
    row = the_button(letters.view.all, "A conference about what happened to you")
    assert letters.view.window().focusWidget() is row


def test_a_letter_that_is_no_longer_right_is_held_up_and_written_anew(letters: Letters, tmp_path: Path) -> None:
    letters.choose("victim")
    press(letters.view.one, "Write the letter")
    ana = letters.office.opened(letters.case).case.participant(letters.office.person(letters.case, "Ana"))
    letters.office.people.change(letters.case, replace(ana, contact=Contact("A safer place")))
    press(letters.view.one, "Hand out the PDF …: Ana Wīremu")
    assert "Ana Wīremu: the address is another now." in letters.said()
    assert not list(tmp_path.glob("*.pdf"))
    press(letters.view.one, "Write it anew …")
    assert letters.tick("Ana Wīremu").isChecked()
    letters.office.clock.advance(timedelta(minutes=1))
    press(letters.view.one, "Write the letter")
    letters.view.one.handed_out.emit(letters.office.opened(letters.case).documents[0].id)
    assert "Ana Wīremu: has a newer letter of this kind." in letters.said()
    press(letters.view.one, "Hand it out as it was written")
    assert len(list(tmp_path.glob("*.pdf"))) == 1
