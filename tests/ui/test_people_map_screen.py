"""The people map on screen: drawn and told in words, walked by keys, changed in place, and warning before an order breaks."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.member import Role
from rjdesk.domain.orders import Ended, OrderKind
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.documents.papers import page_texts
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory, walking
from tests.services.whanau import REFERENCE, whanau
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import press, reachable, the_button, words_of
from ui.announcements import Announcements
from ui.errands import ImmediateErrands
from ui.fields.choices import Option
from ui.fields.field import Field
from ui.screens.case.order_warnings import OrderWarnings
from ui.screens.people_map.presenter import MapPresenter, MapServices
from ui.screens.people_map.view import MapView
from ui.widgets import theme
from ui.widgets.people_drawing.person_box import PersonBox
from ui.widgets.theme import Appearance, Scheme


class OnScreen:
    """The people map of a case on the screen of whoever is at work."""

    def __init__(self, on: InMemory, qtbot: QtBot) -> None:
        self.on, self.case = on, walking(on.desk).refer()
        self.who = whanau(on.desk, self.case)
        self.view, self.announcements = MapView(), Announcements()
        qtbot.addWidget(self.view)
        services = MapServices(on.desk.casework, on.desk.ties, on.desk.drafts)
        self.chooser = FakeChooser()
        self.presenter = MapPresenter(self.view, services, ImmediateErrands(), self.announcements, self.chooser)
        self.view.resize(1146, 680)
        self.view.show()
        self.open()

    def open(self) -> None:
        self.presenter.open(self.case)

    def box(self, name: str) -> PersonBox:
        return next(
            each for each in self.view.findChildren(PersonBox) if each.objectName() == f"on-map-{self.who[name]}"
        )

    def field(self, name: str) -> Field:
        assert self.view.sheet.form is not None
        return self.view.sheet.form.fields[name]

    def pick(self, name: str, title: str) -> None:
        listed = self.field(name).findChildren(QComboBox)[0]
        listed.setCurrentIndex(next(n for n in range(listed.count()) if listed.itemText(n).startswith(title)))
        listed.activated.emit(listed.currentIndex())

    def write(self, name: str, text: str) -> None:
        line = self.field(name).findChildren(QLineEdit)[0]
        line.clear()
        QTest.keyClicks(line, text)

    def tick(self, name: str, *titles: str) -> None:
        for option in self.field(name).findChildren(Option):
            if any(f"{option.text.text()} ".startswith(f"{title} ") for title in titles):
                option.button.click()

    def ties_of(self, name: str) -> str:
        """What the sheet beside the drawing says of somebody."""
        QTest.mouseClick(self.box(name), Qt.MouseButton.LeftButton)
        return words_of(self.view.person)


@pytest.fixture
def screen(qtbot: QtBot) -> OnScreen:
    return OnScreen(in_memory(), qtbot)


def test_everybody_is_a_box_that_says_all_their_ties(screen: OnScreen) -> None:
    spoken = screen.box("Mere").accessibleName()

    for words in ("Mere Parata", "child of Mihi", "parent of Tāne", "former partner of Piripi", "partner of Rob"):
        assert words in spoken
    assert f"must keep away from Rob Lindqvist (protection order {REFERENCE}" in screen.box("Piripi").accessibleName()


def test_the_arrow_keys_lead_from_person_to_person(screen: OnScreen) -> None:
    screen.box("Tāne").setFocus()

    QTest.keyClick(screen.box("Tāne"), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is screen.box("Tui")
    QTest.keyClick(screen.box("Tui"), Qt.Key.Key_Up)
    assert cast("PersonBox", QApplication.focusWidget()).text() in ("Mere Parata", "Piripi Te Whaiti")


def test_the_tab_key_stops_at_one_of_them_only(screen: OnScreen) -> None:
    assert len([each for each in reachable(screen.view) if isinstance(each, PersonBox)]) == 1


def test_enter_goes_to_what_ties_somebody(screen: OnScreen) -> None:
    QTest.keyClick(screen.box("Hēmi"), Qt.Key.Key_Return)

    assert screen.view.person.heading.text() == "Ties of Hēmi Parata"
    assert QApplication.focusWidget() is the_button(screen.view.person, "Add a tie")


def test_everything_drawn_is_told_in_words(screen: OnScreen) -> None:
    words = words_of(screen.view)

    assert "Mihi Parata: parent of Mere Parata" in words
    assert f"Piripi Te Whaiti must keep away from Rob Lindqvist: protection order {REFERENCE}" in words
    assert "may not be in one room" in screen.view._broken.words()


def test_a_tie_is_added_from_the_sheet_of_somebody_and_taken_off_again(screen: OnScreen) -> None:
    screen.ties_of("Tui")
    press(screen.view.person, "Add a tie")
    screen.pick("kind", "a friend of")
    screen.pick("other", "Ari")
    press(screen.view.sheet, "Keep this tie")

    assert "friend of Ari Lindqvist" in screen.ties_of("Tui")
    assert not screen.view.sheet.isVisible()
    screen.view.person.untied.emit(screen.on.desk.ties.open(screen.case).ties.between[-1].id)
    assert "friend of Ari Lindqvist" not in screen.ties_of("Tui")


def test_an_impossible_tie_is_refused_in_the_form_and_what_was_picked_stays(screen: OnScreen) -> None:
    screen.view.open_form("tie/new")
    screen.pick("one", "Tāne")
    screen.pick("kind", "a parent of")
    screen.pick("other", "Mere")
    press(screen.view.sheet, "Keep this tie")

    assert "parent of their own parent" in words_of(screen.view.sheet)
    assert screen.field("one").value() == screen.who["Tāne"]


def test_somebody_new_is_put_on_the_map_and_taken_off(screen: OnScreen) -> None:
    press(screen.view, "Add somebody")
    screen.write("name", "Ngaire Parata")
    screen.write("born", "1979")
    press(screen.view.sheet, "Keep this person")

    kin = screen.on.desk.ties.open(screen.case).ties.kin[-1]
    screen.who["Ngaire"] = kin.id
    assert (kin.name, kin.born) == ("Ngaire Parata", 1979)
    assert "born 1979" in screen.ties_of("Ngaire")
    press(screen.view.person, "Take off the map")
    press(screen.view.person, "Yes, take off")
    assert screen.on.desk.ties.open(screen.case).ties.person(kin.id) is None


def test_a_year_is_four_figures(screen: OnScreen) -> None:
    press(screen.view, "Add somebody")
    screen.write("name", "Ngaire")
    screen.write("born", "79")
    press(screen.view.sheet, "Keep this person")

    assert "four figures" in words_of(screen.view.sheet)


def test_an_order_is_recorded_changed_and_ended(screen: OnScreen) -> None:
    press(screen.view, "Record an order")
    screen.pick("bound", "Hēmi")
    screen.pick("protects", "Mere")
    screen.tick("kind", "Bail condition")
    screen.write("reference", "CRN 7")
    screen.tick("may_meet", "Not known yet")
    press(screen.view.sheet, "Keep this order")

    order = screen.on.desk.ties.open(screen.case).ties.orders[-1]
    assert (order.kind, order.reference) == (OrderKind.BAIL, "CRN 7")
    assert "it counts as no" in screen.view._broken.words()
    press(screen.view.orders, "Change: Hēmi Parata and Mere Parata")
    screen.tick("may_meet", "Yes, the order allows it")
    press(screen.view.sheet, "Keep this order")
    assert "CRN 7" not in screen.view._broken.words()
    press(screen.view.orders, "It has ended: Hēmi Parata and Mere Parata")
    screen.write("because", "Entered by mistake")
    press(screen.view.sheet, "Record that it has ended")
    assert "Ended on 20 November 2026: Entered by mistake" in words_of(screen.view.orders)


def test_a_lift_warns_while_it_is_being_planned(screen: OnScreen) -> None:
    press(screen.view, "Plan a lift")
    screen.pick("driver", "Piripi")
    assert not screen.view.sheet._warning.words()
    screen.tick("passengers", "Rob")

    assert "Piripi Te Whaiti may not drive Rob Lindqvist" in screen.view.sheet._warning.words()
    press(screen.view.sheet, "Plan this lift")
    assert "Piripi Te Whaiti brings Rob Lindqvist" in words_of(screen.view.lifts)
    press(screen.view.lifts, "Take it back")
    press(screen.view.lifts, "Yes, take it back")
    assert "No lift is planned." in words_of(screen.view.lifts)


def test_the_dead_are_tied_but_drive_nobody(screen: OnScreen) -> None:
    def offered(form: str, name: str) -> str:
        screen.view.open_form(form)
        listed = screen.field(name).findChildren(QComboBox)[0]
        return "\n".join(listed.itemText(n) for n in range(listed.count()))

    assert "Mihi" in offered("tie/new", "one")
    assert "Mihi" not in offered("lift/new", "driver")


def test_taking_somebody_into_the_case_warns_first(screen: OnScreen) -> None:
    screen.view.orders.form_asked.emit("order/new")
    screen.pick("bound", "Tui")
    screen.pick("protects", "Mere")
    screen.tick("kind", "No-contact order")
    screen.write("reference", "NC 1")
    screen.tick("may_meet", "No")
    press(screen.view.sheet, "Keep this order")
    screen.ties_of("Tui")
    press(screen.view.person, "Take into the case")

    assert "Tui Te Whaiti and Mere Parata may not be in one room" in screen.view.sheet._warning.words()
    screen.pick("role", "Supporter")
    press(screen.view.sheet, "Take into the case")
    assert screen.on.desk.casework.open(screen.case).case.participant(screen.who["Tui"]).role == "supporter"


def test_what_was_typed_and_left_is_there_again(screen: OnScreen) -> None:
    press(screen.view, "Add somebody")
    screen.write("name", "Ngaire Par")
    screen.presenter.leave()
    screen.view.sheet.close_form()

    screen.open()

    assert screen.field("name").value() == "Ngaire Par"
    assert "Restored what you typed" in words_of(screen.view.sheet)
    press(screen.view.sheet, "Cancel")
    screen.open()
    assert not screen.view.sheet.isVisible()


def test_who_only_reads_sees_the_map_and_is_offered_nothing(qtbot: QtBot) -> None:
    on = in_memory()
    reader = a_colleague(on, Role.READ_ONLY)
    screen = OnScreen(on, qtbot)
    with as_member(on, reader):
        screen.open()

    assert "You can read this case, not change it" in words_of(screen.view)
    for offer in ("Add a tie", "Untie", "Change", "Plan a lift"):
        assert offer not in words_of(screen.view).splitlines()


def test_the_case_itself_warns_and_leads_to_the_map(screen: OnScreen, qtbot: QtBot) -> None:
    warnings = OrderWarnings()
    qtbot.addWidget(warnings)
    warnings.about(screen.on.desk.casework.open(screen.case))

    assert "may not be in one room" in warnings.message.words()
    with qtbot.waitSignal(warnings.screen_wanted) as wanted:
        press(warnings, "Look at the people map")
    assert wanted.args == [screen.case, "map"]
    screen.on.desk.people.remove(screen.case, screen.who["Rob"])
    warnings.about(screen.on.desk.casework.open(screen.case))
    assert warnings.isHidden()


def test_an_order_can_be_seen_without_colours(screen: OnScreen, qapp: QApplication) -> None:
    theme.apply(qapp, Appearance(Scheme.CONTRAST))
    drawing: QWidget = screen.view.canvas.drawing
    before = drawing.grab().toImage()
    order = screen.on.desk.ties.open(screen.case).ties.orders[0]
    screen.on.desk.ties.end_order(screen.case, order.id, Ended(date(2026, 1, 1), "Discharged"))
    screen.open()

    assert drawing.grab().toImage() != before


def test_the_drawing_grows_and_shrinks_and_keeps_everybody(screen: OnScreen) -> None:
    wide = screen.view.canvas.drawing.width()
    press(screen.view.canvas, "Larger")
    assert screen.view.canvas.drawing.width() > wide
    press(screen.view.canvas, "All of it")
    assert screen.view.canvas.drawing.width() == wide


def test_at_twice_the_size_of_text_everything_still_fits_the_page(screen: OnScreen, qapp: QApplication) -> None:
    theme.apply(qapp, Appearance(Scheme.LIGHT, 2.0))
    screen.open()
    QApplication.processEvents()

    assert screen.view.minimumSizeHint().width() <= 1146
    assert screen.box("Tāne").width() > 148


def test_a_new_person_of_the_case_is_offered_at_once(screen: OnScreen) -> None:
    screen.on.desk.people.add(screen.case, NewPerson("Whina Cooper", "supporter"))
    screen.announcements.case_changed.emit(screen.case, frozenset({"people"}))

    assert any(each.text() == "Whina Cooper" for each in screen.view.findChildren(PersonBox))


def test_the_map_is_printed_without_the_order(screen: OnScreen, tmp_path: Path) -> None:
    screen.chooser.answer = tmp_path / "map.pdf"

    press(screen.view, "Print for the family …")

    assert "No order is on it." in screen.view.message.words()
    text = " ".join(page_texts((tmp_path / "map.pdf").read_bytes()))
    assert "Rob Lindqvist" in text
    assert REFERENCE not in text


def test_a_map_without_anybody_says_so(qtbot: QtBot) -> None:
    on = in_memory()
    case = on.desk.referrals.take(NewReferral("community-forum", "standing_worry", "FORUM 1", date(2026, 11, 2)))
    view = MapView()
    qtbot.addWidget(view)
    services = MapServices(on.desk.casework, on.desk.ties, on.desk.drafts)
    presenter = MapPresenter(view, services, ImmediateErrands(), Announcements())
    view.show()

    presenter.open(case)

    assert "Nobody is on the map yet." in words_of(view.canvas)
    assert "Larger" not in words_of(view.canvas)


def test_nobody_is_lost_who_isn_t_on_the_map(screen: OnScreen) -> None:
    screen.view.choose(ParticipantId("nobody"))

    assert screen.view.person.isHidden()
