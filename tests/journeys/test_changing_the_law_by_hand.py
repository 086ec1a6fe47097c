"""The law of an office changed without a programmer, by hand on the real program: from copies of shipped files to a running
process; a case that was there before keeps its own until it is moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.journeys import conference_by_hand as conference
from tests.journeys.day import begun
from ui.widgets.choose import Chooser

CONFERENCE = "Family Group Conference (youth justice)"
MOVE = "The family asked for the shorter time"


class AtThatPlace(Chooser):
    """Whoever is asked for a file names this one."""

    def __init__(self) -> None:
        self.file = Path()

    def file_to_read(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return self.file

    def file_to_write(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        return self.file


class PracticeLead:
    """Somebody who knows the law, an editor for text, and the program."""

    def __init__(self, qapp: QApplication, home: Path) -> None:
        self.chooser, self.home = AtThatPlace(), home
        self.hand, _, self.faults = begun(qapp, home, lambda _: self.chooser)
        conference.start(self.hand)

    def copies(self, title: str, name: str) -> Path:
        """Saves a copy of a file in force."""
        self.chooser.file = self.home / name
        self.hand.press(f"Save a copy of {title}")
        assert f"Saved: {name}" in self.words()
        return self.chooser.file

    def edits(self, file: Path, old: str, new: str) -> None:
        """Changes a copy in an editor."""
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    def imports(self, file: Path) -> None:
        self.chooser.file = file
        self.hand.press("import-law")

    def puts_in_force(self, why: str) -> None:
        self.hand.type("Why? It stays on the record", why)
        self.hand.press("decide")
        assert "It is in force: new cases run under it." in self.words()

    def refers(self, reference: str) -> None:
        """Takes a referral whose clock starts on the day of the consultation."""
        self.hand.go("today")
        self.hand.press("New referral")
        self.hand.pick("Process", CONFERENCE)
        self.hand.pick("How it came", "Intention to charge")
        self.hand.type("Reference", reference)
        self.hand.type("Name", "Hēmi Ngata")
        self.hand.type("Born on", "3/5/2011")
        self.hand.press("Open the case")

    def words(self) -> str:
        """Everything that can be read in the window."""
        self.hand.settle()
        return "\n".join(label.text() for label in self.hand.program.window.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def lead(qapp: QApplication, tmp_path: Path) -> Iterator[PracticeLead]:
    made = PracticeLead(qapp, tmp_path)
    yield made
    made.hand.program.close()
    assert not made.faults
    assert not made.hand.strays


def test_from_copies_of_shipped_files_to_a_case_that_runs_under_them(lead: PracticeLead) -> None:
    lead.refers("OLD-1")
    lead.hand.go("office")
    lead.hand.press("office-laws")
    law = lead.copies("Aotearoa New Zealand", "our-law.toml")
    process = lead.copies(CONFERENCE, "our-conference.toml")

    lead.edits(law, "version = 1", "version = 2")
    lead.edits(law, "number = 21", "number = 21.5")
    lead.imports(law)
    words = lead.words()
    assert "The file our-law.toml can't be used." in words
    assert "clock s249-convene-a, key number: this value is of the wrong kind. Allowed: 1, 2, 3" in words
    lead.edits(law, "number = 21.5", "number = 14")
    lead.imports(law)
    assert "Time limit “Convene the conference” (s 249(1)). How long: was “21 days”, is now “14 days”." in lead.words()
    assert "1 open case keeps the version that it has, until somebody moves it." in lead.words()
    lead.puts_in_force("The Act was amended on 1 November")

    lead.edits(process, "version = 2", "version = 3")
    lead.edits(process, "Who referred it?", "Who sent it to us?")
    lead.imports(process)
    assert "was “Who referred it?”, is now “Who sent it to us?”." in lead.words()
    lead.puts_in_force("Families know the word better")

    lead.refers("NEW-1")
    assert f"{CONFERENCE}, version 3\n" in lead.words()
    assert "Days are counted by: Aotearoa New Zealand, version 2" in lead.words()
    lead.hand.press("go-on")
    assert "Who sent it to us?" in lead.words()
    moved(lead)


def moved(lead: PracticeLead) -> None:
    """The old case counts as it began, until it is moved."""
    lead.hand.go("cases")
    lead.hand.look_up("OLD-1")
    words = lead.words()
    assert f"{CONFERENCE}, version 2\n" in words
    assert "New cases run under version 3." in words
    lead.hand.press("move-case")
    assert "How long: was “21 days”, is now “14 days”." in lead.words()
    lead.hand.type("Why is it moved?", MOVE)
    lead.hand.press("move-case-do")
    words = lead.words()
    assert "The case is moved. What was recorded is as it was." in words
    assert f"{CONFERENCE}, version 3\n" in words
    assert MOVE in words
    lead.hand.press("Show what was done")
    assert "Moved the case to another version of its process and law" in lead.words()
