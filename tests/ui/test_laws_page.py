"""The page of processes and law: mistakes are named, differences are read, and nothing comes into force without a reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import MemberId
from rjdesk.domain.law import Act, LawFile, LawKind
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import NOON
from tests.services.conferences import InMemory, in_memory
from tests.services.law_texts import FGC, WHY, a_file, a_law, a_process
from tests.ui.reading import press, reachable, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.laws.presenter import LawsPresenter
from ui.screens.laws.view import LawsView
from ui.widgets.choose import Chooser

OTHER_WORDS = ('ask = "Who referred it?"', 'ask = "Who sent it to us?"')
TITLE = "Family Group Conference (youth justice)"


class Chosen(Chooser):
    """Answers with the file that a test lays out."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def file_to_read(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return self.path

    def file_to_write(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        return self.path


class Page:
    """The page over an office in memory."""

    def __init__(self, folder: Path, qtbot: QtBot, errands: ImmediateErrands) -> None:
        self.on: InMemory = in_memory()
        self.folder, self.view, self.chooser = folder, LawsView(), Chosen()
        qtbot.addWidget(self.view)
        self.presenter = LawsPresenter(self.view, self.on.desk.laws, errands, Announcements(self.view), self.chooser)
        self.view.show()
        self.presenter.open()

    def bring(self, text: str) -> None:
        """Imports a file of this text."""
        self.chooser.path = a_file(self.folder, text)
        press(self.view, "Import a file …")

    def say_why(self, reason: str = WHY) -> None:
        (field,) = (each for each in self.view.findChildren(QPlainTextEdit) if each.isVisible())
        field.setPlainText(reason)

    def said(self) -> str:
        return words_of(self.view)


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot, errands: ImmediateErrands) -> Page:
    return Page(tmp_path, qtbot, errands)


def test_everything_in_force_is_listed_with_how_far_it_was_checked(page: Page) -> None:
    said = page.said()
    assert f"{TITLE}\nVersion {FGC.version}, as it comes with rjdesk." in said
    assert "Counts by the law of: Aotearoa New Zealand, version 1. Read in the source that it names." in said
    assert "No open case runs under it." in said
    assert "time limits were not read in their source." in said


def test_mistakes_are_named_in_place_and_nothing_comes_into_force(page: Page) -> None:
    page.bring(a_process(('kind = "choice"', 'kind = "chocie"')))
    said = page.said()
    assert "The file mine.toml can't be used." in page.view.message.words()
    assert "•  stage referral, prompt source, key kind: this value is not known. Allowed: short_text, long_text" in said
    assert "Put in force" not in said
    assert page.on.deeds() == []


def test_a_file_with_hundreds_of_mistakes_shows_those_to_begin_with(page: Page) -> None:
    page.bring(a_process() + '[[stage]]\nname = "?"\n' * 100)
    assert "more, once these are mended." in page.said()


def test_the_difference_is_read_before_the_reason_is_asked(page: Page) -> None:
    page.bring(a_process(OTHER_WORDS))
    said = page.said()
    assert f"{TITLE}: put it in force?" in said
    assert f"Version {FGC.version + 1} instead of version {FGC.version}, for new cases." in said
    assert "Stages, questions, what is read aloud" in said
    assert "•  Stage “Referral”, question “Who sent it to us?”. Question: was “Who referred it?”" in said
    assert page.on.deeds() == []


def test_without_a_reason_nothing_is_put_in_force(page: Page) -> None:
    page.bring(a_process(OTHER_WORDS))
    press(page.view, "Put in force")
    assert "The reason needs at least 20 characters." in page.said()
    page.say_why()
    press(page.view, "Put in force")
    assert page.view.message.words().startswith("It is in force: new cases run under it.")
    assert f"Version {FGC.version + 1}, your office's own. Put in force by" in page.said()
    assert WHY in page.said()
    assert page.on.deeds() == ["law_imported"]


def test_thinking_better_of_it_changes_nothing(page: Page) -> None:
    page.bring(a_process(OTHER_WORDS))
    press(page.view, "No, go back")
    assert "Import a file …" in page.said()
    assert page.on.deeds() == []


def test_a_law_says_which_processes_it_reaches_and_which_cases_it_does_not(page: Page) -> None:
    page.on.desk.referrals.take(NewReferral(FGC.id, "s247b", "FGC 7", NOON.date(), NewPerson("Tāne", "young_person")))
    page.bring(a_law(("number = 21", "number = 14")))
    said = page.said()
    assert "How long: was “21 days”, is now “14 days”." in said
    assert "New cases count by it under:" in said
    assert "1 open case keeps the version that it has, until somebody moves it." in said


def test_a_process_of_ones_own_is_told_at_a_glance(page: Page) -> None:
    page.bring(a_process(('id = "nz-youth', 'id = "own-youth')))
    assert "What it holds" in page.said()
    assert "Nothing of that name is in force yet" in page.said()


def test_what_is_withdrawn_gives_way_to_what_was_before(page: Page) -> None:
    page.bring(a_process(OTHER_WORDS))
    page.say_why()
    press(page.view, "Put in force")
    press(page.view, f"Withdraw {TITLE}")
    said = page.said()
    assert f"Version {FGC.version} is in force again for new cases." in said
    assert "is now “Who referred it?”" in said
    page.say_why("It asked the wrong question")
    press(page.view, "Withdraw it")
    assert "It is withdrawn." in page.view.message.words()
    assert "your office's own" not in page.said()
    assert f"Version {FGC.version + 1} was put in force by" in page.said()
    assert "Withdrawn by Aroha Ngātai on 20 November 2026: It asked the wrong question." in page.said()
    assert page.on.deeds() == ["law_imported", "law_withdrawn"]


def test_what_ships_offers_no_withdrawal(page: Page) -> None:
    assert "Withdraw …" not in page.said()


def test_a_copy_is_saved_to_begin_with(page: Page) -> None:
    page.chooser.path = page.folder / "copy.toml"
    press(page.view, f"Save a copy of {TITLE}")
    assert page.chooser.path.read_text("utf-8") == FGC.text
    assert "Saved: copy.toml" in page.view.message.words()
    press(page.view, f"Save a copy of {TITLE}")
    assert "already there" in page.view.message.words()


def test_what_does_not_go_together_any_more_says_so_on_the_list(page: Page) -> None:
    with page.on.vault.unit_of_work() as work:
        work.processes.keep("digest", "what an older rjdesk understood")
        work.laws.keep(LawFile(LawKind.PROCESS, FGC.id, 9, "digest", Act(MemberId("member"), NOON, WHY)))
        work.commit()
    page.presenter.open()
    assert "No new case can run under it: it doesn't go with what else is in force here.\nfile, line 1:" in page.said()


def test_everything_on_the_page_is_reached_by_keyboard(page: Page) -> None:
    page.bring(a_process(OTHER_WORDS))
    names = [each.accessibleName() for each in reachable(page.view) if each.accessibleName()]
    assert {"Why? It stays on the record, with your name.", "Put in force", "No, go back"} <= set(names)


def test_the_guide_to_writing_a_process_uses_the_words_on_the_screen() -> None:
    root = Path(__file__).parents[2]
    guide = (root / "docs" / "writing-a-process.md").read_text("utf-8")
    walk = guide.partition("## From a copy to a running process")[2].partition("\n## ")[0]
    screens = "".join(
        path.read_text("utf-8") for name in ("laws", "case") for path in (root / "ui/screens" / name).glob("*.py")
    )
    words = [
        each.replace("version … …", "{version} …")
        for each in re.findall(r"\*\*([A-Z][^*.]*?)\*\*", walk)
        if len(each) < 50
    ]
    assert len(words) >= 7
    assert [each for each in words if f'"{each}"' not in screens] == []


def test_a_reason_half_typed_comes_back_with_its_file_and_goes_once_it_is_given(page: Page) -> None:
    page.bring(a_process(OTHER_WORDS))
    page.say_why("Our cou")
    page.presenter.leave()
    page.presenter.open()
    press(page.view, "Import a file …")
    (field,) = (each for each in page.view.findChildren(QPlainTextEdit) if each.isVisible())
    assert field.toPlainText() == "Our cou"
    page.say_why()
    press(page.view, "Put in force")
    page.presenter.leave()
    with page.on.session.units() as work:
        assert work.drafts.of_case(None) == ()


def test_an_office_says_in_which_jurisdiction_it_is(page: Page) -> None:
    press(page.view, "Our office is here: Vermont")
    said = words_of(page.view)
    assert "Noted: your office is here." in said
    assert "Your office is here: days are typed and written with the month first (November 22, 2026)." in said
    assert "Our office is here: Vermont" not in said
