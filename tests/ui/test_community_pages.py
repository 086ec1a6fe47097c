"""The community's pages: found as one types, kept with what was typed, and refused in place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from rjdesk.domain.community.engagement import Engagement
from rjdesk.domain.community.partner import Offer, Partner
from rjdesk.domain.community.volunteer import Trained, Volunteer
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import MemberId, PartnerId, VolunteerId
from rjdesk.domain.member import Role
from rjdesk.domain.training.competence import CompetenceKind
from rjdesk.services.training.competence import Learnt
from tests.fakes import NOON
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.test_community import HONE, a_panel, add
from tests.ui.reading import press, words_of
from ui.announcements import Announcements
from ui.app.community_pages import CommunityPage, SupportPage
from ui.errands import ImmediateErrands
from ui.fields.field import Field
from ui.screens.case.helpers import Helpers
from ui.screens.community.view import RegisterView
from ui.screens.letters.looking import LetterServices
from ui.screens.letters.showing import letter_shown
from ui.screens.seating.shown import seating_shown
from ui.widgets.choose import Chooser

TODAY = NOON.date()
WEEK = timedelta(days=7)


class IntoOneFolder(Chooser):
    """A person who writes to where the test says."""

    target: Path | None = None

    def file_to_write(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return self.target


class Page:
    """The community of an office in memory."""

    def __init__(self, qtbot: QtBot, errands: ImmediateErrands, announcements: Announcements) -> None:
        self.on = in_memory()
        self._parts = errands, announcements
        self._holder, self.chooser = QWidget(), IntoOneFolder()
        qtbot.addWidget(self._holder)
        self.community = CommunityPage(
            self.on.desk, errands, announcements, self.on.clock().date, self.chooser, self._holder
        )
        self.view = self.community.view
        qtbot.addWidget(self.view)
        self.view.show()
        self.community.open()

    def support(self, qtbot: QtBot) -> SupportPage:
        """The support of a case of this office."""
        made = SupportPage(self.on.desk, *self._parts, self._holder)
        qtbot.addWidget(made.view)
        made.view.show()
        return made

    def said(self) -> str:
        """Everything on the page."""
        return words_of(self.view)


@pytest.fixture
def page(qtbot: QtBot, errands: ImmediateErrands, announcements: Announcements) -> Page:
    return Page(qtbot, errands, announcements)


def fill(view: RegisterView, name: str, value: str) -> None:
    """Types into a field of the form that is open, or ticks one of its choices."""
    assert view.form is not None
    field: Field = view.form.fields[name]
    for button in [*field.findChildren(QRadioButton), *field.findChildren(QCheckBox)]:
        if button.accessibleName().endswith(value):
            button.click()
            return
    for text in field.findChildren(QPlainTextEdit):
        text.setPlainText(value)
    for line in field.findChildren(QLineEdit):
        line.setText(value)
        line.textEdited.emit(value)
        line.editingFinished.emit()


def seek(page: Page, text: str) -> None:
    """Types what is sought."""
    (line,) = page.view.findChildren(QLineEdit, "seek")
    line.setText(text)


def test_the_keyboard_comes_back_with_the_list(page: Page) -> None:
    page.on.desk.partners.keep(Partner(PartnerId(""), "Te Puna"))
    page.community.open()
    press(page.view, "Te Puna")
    press(page.view, "The whole list")
    focus = page.view.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.objectName() == "seek"


def test_a_partner_is_entered_found_as_one_types_and_put_aside(page: Page) -> None:
    press(page.view, "Add a partner")
    fill(page.view, "name", "Te Puna Wānanga")
    fill(page.view, "offers", "Mentoring")
    press(page.view, "Keep this partner")
    assert [(each.name, each.offers) for each in page.on.desk.partners.all()] == [
        ("Te Puna Wānanga", (Offer.MENTORING,))
    ]
    assert "Mentoring" in page.said()
    press(page.view, "The whole list")
    seek(page, "wananga")
    assert "Te Puna Wānanga" in page.said()
    seek(page, "zzz")
    assert "Nobody fits what you typed." in page.said()
    seek(page, "ment")
    press(page.view, "Te Puna Wānanga")
    press(page.view, "Put aside")
    assert page.on.desk.partners.all()[0].archived


def test_how_closely_a_partner_works_with_the_office_is_noted_from_a_day_on_and_put_right(page: Page) -> None:
    page.on.desk.partners.keep(Partner(PartnerId(""), "Te Puna"), Engagement.REFERS, TODAY - WEEK)
    page.community.open()
    press(page.view, "Te Puna")
    assert "Refers, since 13 November 2026" in page.said()
    press(page.view, "It is closer, or less close, now")
    fill(page.view, "engagement", "as a matter of course.")
    press(page.view, "Note it")
    assert "Shares decisions, since 20 November 2026" in page.said()
    press(page.view, "Was a mistake …: Shares decisions, since 20 November 2026")
    fill(page.view, "engagement", "Not at all")
    press(page.view, "Note it")
    assert "put right since, counts no more" in page.said()
    assert page.on.desk.partners.all()[0].engagement is None


def test_what_can_not_be_kept_says_why_and_stays_as_it_was_typed(page: Page) -> None:
    press(page.view, "Add a partner")
    fill(page.view, "name", "Te Puna")
    fill(page.view, "agreed_until", "1/12/2026")
    press(page.view, "Keep this partner")
    assert "no first day before it" in page.said()
    assert page.view.form is not None
    assert page.view.form.fields["name"].value() == "Te Puna"
    assert page.on.desk.partners.all() == ()


def test_what_was_typed_and_not_kept_stands_there_again(page: Page) -> None:
    page.on.desk.community_drafts.keep("partner/new/name", "Te Pu")
    page.community.open()
    assert page.view.form is not None
    assert page.view.form.fields["name"].unfinished() == "Te Pu"
    assert "Restored what you typed" in page.said()
    press(page.view, "Keep this partner")
    assert page.on.desk.community_drafts.all() == {}
    assert page.on.desk.partners.all()[0].name == "Te Pu"


def test_what_is_being_typed_is_kept_when_the_page_is_left(page: Page) -> None:
    press(page.view, "Add a partner")
    fill(page.view, "name", "Te Pu")
    page.community.leave()
    assert page.on.desk.community_drafts.all() == {"partner/new/name": "Te Pu"}
    press(page.view, "Cancel")
    assert page.on.desk.community_drafts.all() == {}


def test_hours_are_noted_and_taken_back(page: Page) -> None:
    page.on.desk.volunteers.keep(HONE)
    press(page.view, "Volunteers")
    assert "vetting over since" in page.said()
    press(page.view, "Hōne Rāwiri")
    assert "Don't invite them to a panel" in page.said()
    press(page.view, "Note hours")
    fill(page.view, "on", "19/11/2026")
    assert page.view.form is not None
    page.view.form.fields["task"].show_value("panel")
    fill(page.view, "minutes", "2:30")
    press(page.view, "Keep")
    assert "Hours given: 2 h 30 min" in page.said()
    press(page.view, "Was a mistake")
    assert "Hours given: 0 h 0 min" in page.said()
    assert "counts no more" in page.said()


def test_whoever_leaves_can_be_forgotten_once_asked_twice(page: Page) -> None:
    page.on.desk.volunteers.keep(HONE)
    press(page.view, "Volunteers")
    press(page.view, "Hōne Rāwiri")
    press(page.view, "Has left")
    press(page.view, "Forget who it was …")
    assert "Hōne" in repr(page.on.desk.volunteers.register())
    press(page.view, "Yes, forget them")
    assert "Hōne" not in repr(page.on.desk.volunteers.register())


def test_you_said_we_did(page: Page) -> None:
    press(page.view, "Forums and outreach")
    press(page.view, "Add a forum or another activity")
    fill(page.view, "kind", "Forum")
    fill(page.view, "on", "2/11/2026")
    fill(page.view, "title", "Safe streets")
    fill(page.view, "themes", "speeding\n\nlights")
    press(page.view, "Keep")
    press(page.view, "Add what was promised")
    fill(page.view, "what", "Count cars")
    fill(page.view, "owner", "Sgt Lee")
    fill(page.view, "on", "10/11/2026")
    press(page.view, "Keep")
    assert "Sgt Lee, late since 10 November 2026" in page.said()
    press(page.view, "Was done …")
    fill(page.view, "done", "412 a night")
    press(page.view, "Keep")
    assert "412 a night" in page.said()
    assert page.on.desk.activities.all().activities[0].themes == ("speeding", "lights")


def test_a_survey_of_public_trust_is_typed_in_as_counts(page: Page) -> None:
    press(page.view, "Public trust")
    press(page.view, "Type in a survey")
    for name, value in (("region", "Waikato"), ("first", "1/10/2026"), ("asked", "40"), ("answered", "20")):
        fill(page.view, name, value)
    fill(page.view, "know", "1 2")
    press(page.view, "Keep these counts")
    assert "Write five numbers" in page.said()
    fill(page.view, "know", "9 5 3 2 1")
    press(page.view, "Keep these counts")
    assert "14 of 20 (70 %). Chose 5: 9, 4: 5, 3: 3, 2: 2, 1: 1" in page.said()


def test_the_paper_form_is_written_where_one_chooses(page: Page, tmp_path: Path) -> None:
    assert "Print the paper form …" not in page.said()
    press(page.view, "Public trust")
    page.chooser.target = tmp_path / "form.pdf"
    press(page.view, "Print the paper form …")
    assert page.chooser.target.read_bytes().startswith(b"%PDF")
    assert "Print it from there" in page.said()


def test_whoever_may_only_read_is_offered_nothing(page: Page) -> None:
    page.on.desk.partners.keep(Partner(PartnerId(""), "Te Puna"))
    with as_member(page.on, a_colleague(page.on, Role.READ_ONLY)):
        page.community.open()
        press(page.view, "Te Puna")
        assert "Change" not in page.said()
        press(page.view, "The whole list")
        press(page.view, "Volunteers")
        assert "Add a volunteer" not in page.said()


def test_a_facilitator_notes_hours_and_leaves_vetting_to_others(page: Page) -> None:
    page.on.desk.volunteers.keep(HONE)
    with as_member(page.on, a_colleague(page.on, Role.FACILITATOR)):
        page.community.open()
        press(page.view, "Volunteers")
        press(page.view, "Hōne Rāwiri")
        assert "Note hours" in page.said()
        assert "renew the vetting" not in page.said()


def test_somebody_is_referred_with_their_consent_and_asked_after(page: Page, qtbot: QtBot) -> None:
    case = a_panel(page.on)
    page.on.desk.partners.keep(Partner(PartnerId(""), "Te Puna"))
    support = page.support(qtbot)
    support.open(case)
    view = support.view
    press(view, "Refer somebody for support")
    fill(view, "person", "responsible person")
    fill(view, "partner", "Te Puna")
    fill(view, "consent", "Said so")
    fill(view, "consent_on", "1/12/2026")
    fill(view, "ask_on", "27/11/2026")
    press(view, "Keep")
    assert "who hasn't agreed to it" in words_of(view)
    fill(view, "consent_on", "19/11/2026")
    press(view, "Keep")
    assert "Sam Reed → Te Puna" in words_of(view)
    press(view, "What was heard since …")
    fill(view, "came", "Declined")
    press(view, "Keep")
    assert "Not any more" in words_of(view)
    assert page.on.desk.supports.open(case).supports[0].ask_on is None


def test_what_is_typed_about_a_case_stays_with_that_case(page: Page, qtbot: QtBot) -> None:
    case = a_panel(page.on)
    support = page.support(qtbot)
    support.open(case)
    press(support.view, "Add a professional")
    fill(support.view, "name", "Dr Ra")
    support.leave()
    assert [each.place for each in page.on.desk.drafts.of(case)] == [DraftPlace(case, "support-outsider/new/name")]
    assert page.on.desk.community_drafts.all() == {}


def test_a_vetting_that_is_over_is_said_on_the_case_in_its_letters_and_at_the_table(on: InMemory, qtbot: QtBot) -> None:
    case = a_panel(on)
    member = add(on, case, "Hone Rawiri", "panel_member")
    on.desk.volunteers.keep(HONE)
    opened = on.desk.casework.open(case)
    helpers = Helpers()
    qtbot.addWidget(helpers)
    helpers.about(opened)
    assert "Hone Rawiri: the vetting ended on" in words_of(helpers)
    services = LetterServices(on.desk.casework, on.desk.letters, on.desk.papers, on.desk.ties, on.clock)
    looked = services.look(case)
    invited = [each for each in looked.offered if member in {person.person for person in each.people}]
    assert invited
    assert all("Hone Rawiri" in " ".join(letter_shown(looked, each).warnings) for each in invited)
    plan = on.desk.seatings.plan(case)
    assert any("Hone Rawiri" in words for words in seating_shown(opened, plan).concerns(plan.seats))


@pytest.fixture
def on() -> InMemory:
    """An office in memory."""
    return in_memory()


def test_nobody_is_warned_about_whose_vetting_holds(on: InMemory) -> None:
    case = a_panel(on)
    add(on, case, "Hone Rawiri", "panel_member")
    on.desk.volunteers.keep(
        Volunteer(VolunteerId(""), "Hōne Rāwiri", True, vetted_on=date(2026, 1, 1), vetted_until=TODAY + 30 * WEEK)
    )
    plan = on.desk.seatings.plan(case)
    assert seating_shown(on.desk.casework.open(case), plan).unvetted == ()


def test_a_volunteer_is_told_to_be_a_member_and_to_stand_there_twice_by_whoever_knows_them(page: Page) -> None:
    aroha = page.on.desk.volunteers.keep(replace(HONE, name="Aroha Ngatai"))
    hone = page.on.desk.volunteers.keep(HONE)
    again = page.on.desk.volunteers.keep(replace(HONE, name="Hone Rawiri"))
    press(page.view, "Volunteers")
    press(page.view, "Aroha Ngatai")
    press(page.view, "It is the same person: Possibly Aroha Ngātai, who logs in here")
    assert "Logs in as Aroha Ngātai" in page.said()
    press(page.view, "The whole list")
    press(page.view, "Hōne Rāwiri")
    press(page.view, "It is the same person: Possibly also on the register as Hone Rawiri")
    assert "Also on the register as Hone Rawiri; counted here" in page.said()
    held = {each.id: each for each in page.on.desk.volunteers.register().volunteers}
    assert (held[aroha].member, held[again].same_as, held[hone].archived) == ("member", hone, False)
    press(page.view, "Not the same person: Also on the register as Hone Rawiri; counted here")
    press(page.view, "Somebody else: Possibly also on the register as Hone Rawiri")
    assert "Possibly also" not in page.said()


def test_what_a_volunteer_learnt_stands_there_once_wherever_it_was_entered(page: Page) -> None:
    me, learnt = MemberId("member"), page.on.desk.competences
    first_aid = Trained("First aid", TODAY - WEEK, TODAY + WEEK)
    page.on.desk.volunteers.keep(replace(HONE, name="Aroha Ngatai", member=me, trained=(first_aid,)))
    learnt.note(Learnt(me, CompetenceKind.TRAINING, "first aid", "Hato Hone", TODAY - WEEK, TODAY + WEEK))
    learnt.note(Learnt(me, CompetenceKind.ACCREDITATION, "Accredited facilitator", "A college", TODAY - WEEK))
    press(page.view, "Volunteers")
    press(page.view, "Aroha Ngatai")
    said = page.said()
    assert said.casefold().count("first aid") == 1
    assert "Accredited facilitator" in said
    with as_member(page.on, a_colleague(page.on, Role.FACILITATOR)):
        page.community.open()
        assert "Accredited facilitator" not in page.said(), (
            "only they themselves and supervisors read a training record"
        )
        assert "First aid" in page.said()
