"""The stage screen: built from the process, keeps answers at once and typing soon, and says what is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from tests.ui.office import Office, an_office
from ui.fields.field import Field
from ui.screens.stage.presenter import StagePresenter, StageServices
from ui.screens.stage.view import StageView


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    """An office with an empty vault."""
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    """A referral just taken."""
    return office.case_of_hemi()


@pytest.fixture
def at(office: Office, case: CaseId, qtbot: QtBot) -> Callable[[str], StageView]:
    """Opens a stage of the case on a new screen."""

    def open_stage(stage: str) -> StageView:
        view = StageView()
        qtbot.addWidget(view)
        services = StageServices(office.casework, office.stages, office.drafts)
        presenter = StagePresenter(view, services, office.errands, office.announcements)
        view.show()
        presenter.open(case, stage)
        return view

    return open_stage


def presenter_of(view: StageView) -> StagePresenter:
    """Whoever stands behind the screen."""
    return view.findChildren(StagePresenter)[0]


def field(view: StageView, place: str) -> Field:
    """The field at ``prompt/about``."""
    found = view.findChild(Field, place)
    assert found is not None, place
    return found


def press(view: StageView, name: str) -> None:
    """Presses a button by its name."""
    button = view.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def words(view: StageView) -> str:
    """Everything that can be read on the screen."""
    QApplication.processEvents()  # what was just added is shown with the next turn of the loop
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_the_script_is_there_to_be_read_aloud(at: Callable[[str], StageView]) -> None:
    view = at("opening")

    assert "Nau mai, haere mai. Thank you for coming." in words(view)


def test_an_answer_is_in_the_vault_at_once(office: Office, case: CaseId, at: Callable[[str], StageView]) -> None:
    view, heard = at("referral"), list[str]()
    office.announcements.kept.connect(lambda: heard.append("kept"))

    field(view, "in_custody/").findChildren(QAbstractButton)[1].click()

    answer = office.opened(case).case.answer("referral", "in_custody")
    assert answer is not None
    assert answer.value is False
    assert heard == ["kept"]


def test_what_is_typed_is_kept_when_the_screen_is_left(
    office: Office, case: CaseId, at: Callable[[str], StageView]
) -> None:
    view = at("safety")
    person = office.person(case, "Ana")

    field(view, f"signal/{person}").findChildren(QLineEdit)[0].setText("a raised h")
    view.hide()

    (draft,) = office.drafts.of(case)
    assert (draft.place, draft.text) == (DraftPlace(case, "stage/safety/signal", person), "a raised h")


def test_what_was_typed_comes_back_to_its_own_person(
    office: Office, case: CaseId, at: Callable[[str], StageView]
) -> None:
    ana, hemi = office.person(case, "Ana"), office.person(case, "Hēmi")
    office.drafts.keep(DraftPlace(case, "stage/safety/concern", ana), "He knows where I li")

    view = at("safety")

    assert field(view, f"concern/{ana}").findChildren(QPlainTextEdit)[0].toPlainText() == "He knows where I li"
    assert field(view, f"concern/{hemi}").findChildren(QPlainTextEdit)[0].toPlainText() == ""
    assert "Restored what you typed at" in words(view)


def test_an_answer_ends_its_draft(office: Office, case: CaseId, at: Callable[[str], StageView]) -> None:
    office.drafts.keep(DraftPlace(case, "stage/consultation/consulted_with"), "Constab")
    view = at("consultation")
    line = field(view, "consulted_with/").findChildren(QLineEdit)[0]

    line.setText("Constable Lee")
    line.editingFinished.emit()

    assert office.drafts.of(case) == ()


def test_another_answer_never_overwrites_what_is_being_typed(at: Callable[[str], StageView]) -> None:
    view = at("referral")
    line = field(view, "summary_reference/").findChildren(QLineEdit)[0]

    line.setText("NZP 22")
    field(view, "in_custody/").findChildren(QAbstractButton)[1].click()

    assert line.text() == "NZP 22"


def test_a_stage_that_is_not_ready_says_what_is_missing_and_leads_there(at: Callable[[str], StageView]) -> None:
    view = at("referral")

    press(view, "close-stage")

    assert "can't be closed yet" in view.message.words()
    focused = view.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Answer it: Still to be answered: Who referred it?"
    assert "Still to be answered: Who referred it?" in words(view)
    view.need_chosen.emit(presenter_of(view)._refused[0])
    assert field(view, "source/").control() is view.focusWidget()


def test_a_ready_stage_closes_and_goes_on(
    office: Office, case: CaseId, at: Callable[[str], StageView], qtbot: QtBot
) -> None:
    office.settle(case, "referral")
    view = at("referral")

    with qtbot.waitSignal(presenter_of(view).stage_wanted) as wanted:
        press(view, "close-stage")

    assert wanted.args == [case, "consultation"]
    assert office.opened(case).case.record_of("referral") is not None


def test_a_closed_stage_can_be_opened_again(office: Office, case: CaseId, at: Callable[[str], StageView]) -> None:
    office.walk_to(case, "consultation")
    view = at("referral")
    assert "Closed on 20 November 2026" in words(view)
    assert not field(view, "source/").isEnabled()

    press(view, "reopen-stage")

    assert office.opened(case).case.record_of("referral") is None
    assert field(view, "source/").isEnabled()


def test_a_point_can_be_waived_only_with_a_reason(office: Office, case: CaseId, at: Callable[[str], StageView]) -> None:
    office.walk_to(case, "notices")
    view = at("notices")
    view.needs._ask_reason("everyone_entitled_notified")

    press(view, "waive")
    assert view.needs.waivers() == {}

    view.needs.findChildren(QLineEdit)[0].setText("Told at the marae, all together")
    press(view, "waive")
    press(view, "close-stage")

    record = office.opened(case).case.record_of("notices")
    assert record is not None
    assert [waiver.reason for waiver in record.waivers] == ["Told at the marae, all together"]


def test_a_need_of_the_people_leads_to_them(case: CaseId, at: Callable[[str], StageView], qtbot: QtBot) -> None:
    view = at("referral")

    with qtbot.waitSignal(presenter_of(view).screen_wanted) as wanted:
        press(view, "open-panel")

    assert wanted.args == [case, "charges"]


def test_nothing_private_is_in_sight_in_the_room(office: Office, case: CaseId, at: Callable[[str], StageView]) -> None:
    view = at("opening")

    assert "safe" not in words(view).lower()
    assert all(not shown.prompt.private or not shown.isVisible() for shown in view.findChildren(Field))


def test_every_field_is_named_for_a_screen_reader(office: Office, case: CaseId, at: Callable[[str], StageView]) -> None:
    view = at("notices")

    names = [shown.control().accessibleName() for shown in view.findChildren(Field)]

    assert all(names)
    assert "Ana Wīremu: Told on" in names


def test_people_in_the_room_do_not_lose_their_place_when_attendance_changes(
    office: Office, case: CaseId, at: Callable[[str], StageView], qtbot: QtBot
) -> None:
    office.walk_to(case, "opening")
    view = at("opening")
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    ana = field(view, f"attended/{office.person(case, 'Ana')}").findChildren(QAbstractButton)[0]

    ana.setFocus()
    ana.click()

    assert ana.hasFocus()


def test_a_reason_for_waiving_comes_back_and_goes_with_its_stage(
    office: Office, case: CaseId, at: Callable[[str], StageView]
) -> None:
    office.walk_to(case, "notices")
    office.stages.take_back(case, "notices", "notified", office.person(case, "Ana"))
    before = at("notices")
    before.needs._ask_reason("everyone_entitled_notified")
    before.needs.findChildren(QLineEdit)[0].setText("Told at the mar")
    before.hide()

    view = at("notices")
    view.needs._ask_reason("everyone_entitled_notified")
    assert view.needs.findChildren(QLineEdit)[0].text() == "Told at the mar"

    press(view, "waive")
    press(view, "close-stage")
    assert office.drafts.of(case) == ()


def test_a_closed_stage_can_still_be_read_person_by_person(
    office: Office, case: CaseId, at: Callable[[str], StageView]
) -> None:
    office.walk_to(case, "preparation")
    view = at("convening")
    mere = office.person(case, "Mere")

    press(view, f"fold-{mere}")

    shown = field(view, f"wishes/{mere}")
    QApplication.processEvents()
    assert shown.isVisible()
    assert not shown.isEnabled()


def test_a_need_unfolds_the_person_it_is_about_and_brings_them_into_sight(
    office: Office, case: CaseId, at: Callable[[str], StageView], qtbot: QtBot
) -> None:
    office.walk_to(case, "safety")
    view = at("safety")
    view.resize(1000, 600)
    lee = office.person(case, "Constable")

    view.go_to(("safe", lee))

    qtbot.waitUntil(lambda: not field(view, f"safe/{lee}").visibleRegion().isEmpty())


def test_a_stage_whose_turn_has_not_come_leads_to_the_one_whose_it_is(
    case: CaseId, at: Callable[[str], StageView], qtbot: QtBot
) -> None:
    view = at("facts")
    close = view.findChild(QPushButton, "close-stage")
    assert close is not None
    assert close.isHidden()

    with qtbot.waitSignal(presenter_of(view).stage_wanted) as wanted:
        press(view, "go-to-turn")

    assert wanted.args == [case, "referral"]


def test_the_day_that_starts_the_clock_is_named_for_the_kind_of_case(
    office: Office, at: Callable[[str], StageView]
) -> None:
    view = at("consultation")

    assert "Day the s 245 consultation was completed" in words(view)


def test_the_focus_stays_at_what_is_missing_when_news_come(
    office: Office, case: CaseId, at: Callable[[str], StageView]
) -> None:
    view = at("referral")
    press(view, "close-stage")
    held = view.focusWidget()

    office.announcements.case_changed.emit(case, frozenset({"answers"}))
    assert view.focusWidget() is held

    office.stages.answer(case, "referral", "source", None, "police")
    office.announcements.case_changed.emit(case, frozenset({"answers"}))
    QApplication.processEvents()
    focused = view.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Answer it: Still to be answered: Is the young person in custody?"


@pytest.mark.parametrize(("stage", "loudest"), [("plan", "open-panel"), ("convening", "close-stage")])
def test_the_next_step_speaks_loudest(at: Callable[[str], StageView], stage: str, loudest: str) -> None:
    view = at(stage)
    primary = [b.objectName() for b in view.findChildren(QPushButton) if b.property("kind") == "primary"]
    assert [name for name in primary if name in ("open-panel", "close-stage")] == [loudest]


def test_a_stray_key_does_not_end_a_conference(at: Callable[[str], StageView], qtbot: QtBot) -> None:
    view = at("plan")
    first = view.focusProxy()
    assert first is not None
    assert first.objectName() == "open-panel"


def test_a_stage_that_wants_letters_leads_to_them(at: Callable[[str], StageView], case: CaseId, qtbot: QtBot) -> None:
    view = at("notices")
    with qtbot.waitSignal(presenter_of(view).screen_wanted) as wanted:
        press(view, "stage-letters")
    assert wanted.args == [case, "letters"]
    button = at("consultation").findChild(QPushButton, "stage-letters")
    assert button is not None
    assert button.isHidden()
