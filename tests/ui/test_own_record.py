"""The pages of one's own record: who can read each stands on it, and what was typed is there again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Role
from rjdesk.domain.training.competence import CompetenceKind
from rjdesk.services.casebook import Casebook
from rjdesk.services.law.processes import Processes
from rjdesk.services.training.competence import Learnt
from rjdesk.services.training.drafts import LearningDrafts
from rjdesk.services.training.reflecting import Reflections
from rjdesk.services.training.supervising import Supervisions
from tests.fakes import NOON, counting_ids
from tests.process.test_drills import EXAMPLE
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import in_memory
from tests.services.envelopes import PlainEnvelopes
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, reachable, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.screens.own_record.competence import CompetencePresenter
from ui.screens.own_record.material import MaterialPresenter
from ui.screens.own_record.observing import ObservingPresenter, ObservingServices
from ui.screens.own_record.reflecting import ReflectingPresenter
from ui.screens.own_record.supervision import SupervisionPresenter
from ui.screens.own_record.view import RecordView

HANA = MemberId("hana")


class Bench:
    """An office of two in memory, and its pages."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, folder: Path) -> None:
        self.on, self._qtbot, self._errands = in_memory(), qtbot, errands
        self.paper = folder / "form.pdf"
        a_colleague(self.on, Role.FACILITATOR, name=HANA)
        self.cases = Casebook(lambda: self.on.session, Processes(), self.on.clock)
        self.envelopes = PlainEnvelopes(lambda: self.on.vault.member)
        self.drafts = LearningDrafts(lambda: self.on.session, self.on.clock, self.envelopes)

    def view(self) -> RecordView:
        made = RecordView("record")
        self._qtbot.addWidget(made)
        made.show()
        return made

    def competence(self) -> RecordView:
        view = self.view()
        self.record(view).open()
        return view

    def record(self, view: RecordView) -> CompetencePresenter:
        told = Announcements(view)
        return CompetencePresenter(view, self.on.desk.competences, self.drafts, self._errands, told)

    def log(self) -> tuple[RecordView, ReflectingPresenter]:
        view, log = self.view(), Reflections(self.cases, self.envelopes, counting_ids())
        made = ReflectingPresenter(view, log, self._errands, Announcements(view))
        made.open()
        return view, made

    def supervision(self) -> tuple[RecordView, SupervisionPresenter]:
        view, log = self.view(), Supervisions(self.cases, self.envelopes, counting_ids())
        made = SupervisionPresenter(view, log, self.drafts, self._errands, Announcements(view))
        made.open()
        return view, made

    def material(self, file: Path) -> RecordView:
        view = self.view()
        MaterialPresenter(view, self.on.desk.own_material, self._errands, FakeChooser(file)).open()
        return view

    def observing(self) -> RecordView:
        view, desk = self.view(), self.on.desk
        services = ObservingServices(desk.observing, desk.training, desk.members, self.drafts)
        ObservingPresenter(view, services, self._errands, Announcements(view), FakeChooser(self.paper)).open()
        return view


@pytest.fixture
def bench(qtbot: QtBot, errands: ImmediateErrands, tmp_path: Path) -> Bench:
    return Bench(qtbot, errands, tmp_path)


def test_what_somebody_learnt_is_noted_and_taken_back(bench: Bench) -> None:
    view = bench.competence()
    press(view, "Put something on the record …")
    assert view.form is not None
    values = {
        "member": HANA,
        "kind": "training",
        "title": "Induction",
        "given_by": "A college",
        "given_on": NOON.date(),
    }
    view.saved.emit({**values, "expires_on": None})
    assert "hana: Induction" in words_of(view)
    (told,) = bench.on.desk.competences.seen()
    view.acted.emit(told.id)
    assert "Taken back" in words_of(view)


def test_who_supervises_nobody_is_not_asked_whose_it_is(bench: Bench) -> None:
    learnt = Learnt(bench.on.vault.member, CompetenceKind.TRAINING, "Induction", "A college", NOON.date())
    bench.on.desk.competences.note(learnt)
    with as_member(bench.on, HANA):
        view = bench.competence()
        assert "Induction" not in words_of(view)
        press(view, "Put something on the record …")
        assert view.form is not None
        assert "member" not in view.form.fields


def test_a_last_day_before_the_first_is_said_and_what_was_typed_stays(bench: Bench) -> None:
    view = bench.competence()
    press(view, "Put something on the record …")
    values = {"kind": "training", "title": "Induction", "given_by": "A college", "given_on": NOON.date()}
    view.saved.emit({**values, "expires_on": NOON.date().replace(year=2020)})
    assert "The last day lies before the first." in view.message.words()
    assert view.form is not None


def test_what_is_half_entered_on_a_record_is_there_again_for_whoever_began_it_alone(bench: Bench) -> None:
    view = bench.view()
    presenter = bench.record(view)
    presenter.open()
    press(view, "Put something on the record …")
    assert view.form is not None
    view.form.fields["kind"].answered.emit("accreditation")
    view.form.fields["title"].typing.emit("Accredited facil")
    view.form.fields["expires_on"].answered.emit(NOON.date())
    presenter.leave()
    with as_member(bench.on, HANA):
        press(bench.competence(), "Put something on the record …")
    again = bench.competence()
    press(again, "Go on with what you began …")
    assert again.form is not None
    assert again.form.fields["kind"].value() == "accreditation"
    assert again.form.fields["title"].unfinished() == "Accredited facil"
    assert again.form.fields["expires_on"].value() == NOON.date()
    again.cancelled.emit()
    assert "Put something on the record …" in words_of(again)


def test_a_log_is_kept_while_one_types_and_read_again(bench: Bench) -> None:
    view, presenter = bench.log()
    assert "no colleague, supervisor or administrator can open it" in words_of(view)
    press(view, "Write …")
    (text,) = view.findChildren(QPlainTextEdit)
    text.setPlainText("I spoke too soon")
    presenter.leave()
    again, _ = bench.log()
    assert "I spoke too soon" in words_of(again)
    with as_member(bench.on, HANA):
        theirs, _ = bench.log()
        assert "I spoke too soon" not in words_of(theirs)


def test_a_meeting_half_written_down_is_there_again_until_it_was_sealed(bench: Bench) -> None:
    view, presenter = bench.supervision()
    press(view, "Write down a meeting …")
    assert view.form is not None
    view.form.typed.emit("themes", "fear")
    presenter.leave()
    again, _ = bench.supervision()
    press(again, "Go on with what you began …")
    assert again.form is not None
    assert again.form.fields["themes"].unfinished() == "fear"
    values = {"other": HANA, "on": NOON.date(), "minutes": 90, "themes": "fear", "next_steps": "rest"}
    again.saved.emit(values)
    assert "hana, 1:30 hours" in words_of(again)
    assert "Write down a meeting …" in words_of(again)


def test_a_checklist_is_filled_in_after_it_was_left_and_read_by_whom_it_is_about(bench: Bench) -> None:
    view = bench.observing()
    press(view, "Fill in a checklist …")
    view.saved.emit({"observed": HANA, "process": "circle", "when": "on_the_day", "on": NOON.date()})
    assert view.form is not None
    view.form.fields["0-0"].answered.emit("yes")
    press(view, "Paper form …")
    assert bench.paper.read_bytes().startswith(b"%PDF")
    assert all(each.accessibleName() for each in reachable(view))
    view.saved.emit({"0-0": "yes", "0-1": "partly", "well": "calm", "next_time": None})
    assert "hana, " in words_of(view)
    assert "Partly: " in words_of(view)
    with as_member(bench.on, HANA):
        own = words_of(bench.observing())
    assert "Observed by Aroha Ngātai" in own
    assert "Done well: calm" in own


def test_an_empty_checklist_is_refused_in_words(bench: Bench) -> None:
    view = bench.observing()
    press(view, "Fill in a checklist …")
    view.saved.emit({"observed": HANA, "process": "circle", "when": "all", "on": NOON.date()})
    view.saved.emit({})
    assert "Nothing was looked at yet" in view.message.words()
    assert view.form is not None


def test_a_file_is_looked_at_brought_in_and_withdrawn(bench: Bench, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(EXAMPLE, "utf-8")
    view = bench.material(file)
    press(view, "Bring in a file …")
    assert "The fence, version 1" in words_of(view)
    assert "Nothing yet" in words_of(view)
    press(view, "Show it to everyone here")
    assert "brought in by Aroha Ngātai" in words_of(view)
    view.acted.emit("plan-the-fence")
    assert "Nothing yet" in words_of(view)


def test_a_mistaken_file_is_told_place_by_place(bench: Bench, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(EXAMPLE.replace("good", "fine"), "utf-8")
    view = bench.material(file)
    press(view, "Bring in a file …")
    assert "question 2, key right: this value is not known." in words_of(view)
    assert "can't be used" in view.message.words()
