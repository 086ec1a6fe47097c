"""The pages of the community: the office's lists one turns between, and of a case its support and outside team."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

from rjdesk.domain.access import Action
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import given_back
from ui.screens.community.looked import KeepsTyping, Looked
from ui.screens.community.of_activities import LookedAtActivities
from ui.screens.community.of_partners import LookedAtPartners
from ui.screens.community.of_support import LookedAtSupport
from ui.screens.community.of_trust import LookedAtTrust
from ui.screens.community.of_volunteers import LookedAtVolunteers
from ui.screens.community.presenter import RegisterPresenter, Subject
from ui.screens.community.view import RegisterView
from ui.widgets.buttons import button
from ui.widgets.choose import Chooser
from ui.widgets.theme import Tone
from ui.wording import tr

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk
    from rjdesk.services.community.trust import TrustFormJob

PATH = "support-"


class CommunityPage(QObject):
    """The office's lists: partners, volunteers, forums and outreach, public trust."""

    office_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        errands: Sends,
        announcements: Announcements,
        day: Callable[[], date],
        chooser: Chooser,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._day, self._chosen = desk, day, "partners"
        self._errands, self._chooser = errands, chooser
        names = {
            "partners": tr("Partners"),
            "volunteers": tr("Volunteers"),
            "activities": tr("Forums and outreach"),
            "trust": tr("Public trust"),
        }
        self.view = RegisterView("community", tr("Office"), names)
        self._presenter = RegisterPresenter(self.view, errands, announcements, OfficeTyping(desk))
        self.view.back_wanted.connect(self.office_wanted)
        self.view.subject_chosen.connect(self._choose)
        self._print = button(tr("Print the paper form …"), "quiet", "printer")
        self._print.setObjectName("print-trust-form")
        self._print.clicked.connect(self._make_form)
        self.view.add_header_action(self._print)

    def open(self) -> None:
        """Shows the list that was looked at last, as it is now."""
        self._choose(self._chosen)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._presenter.leave()

    def _choose(self, name: str) -> None:
        self._chosen = name
        looks: Mapping[str, tuple[str, Callable[[], Looked]]] = {
            "partners": (tr("Whoever helps the people you work with. Never who was referred to them."), self._partners),
            "volunteers": (
                tr("Volunteers and panel members: vetting, training, when they can come, hours."),
                self._volunteers,
            ),
            "activities": (
                tr("What people said, what was promised by whom until when, and what was done."),
                self._activities,
            ),
            "trust": (tr("How many people gave each answer, time after time. Nobody's name."), self._trust),
        }
        words, look = looks[name]
        self._print.setVisible(name == "trust")
        self._presenter.show(Subject(tr("Community"), words, name, look))

    def _make_form(self) -> None:
        self._errands.ask(self._desk.public_trust.form, self._press, self._refuse)

    def _press(self, job: TrustFormJob) -> None:
        self._errands.press(job.make, self._write, self._refuse)

    def _write(self, pdf: bytes) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        title, name = tr("Save the paper form"), "public-trust-form.pdf"
        target = self._chooser.file_to_write(self.view, title, folder / name, "PDF (*.pdf)")
        if target is not None:
            write = partial(self._desk.public_trust.write_form, pdf, target)
            self._errands.change(write, self._written, self._refuse)

    def _written(self, target: Path) -> None:
        words = tr("Written to {file}. Print it from there, and count what comes back.").format(file=target)
        self.view.message.say(Tone.OK, words)

    def _refuse(self, error: Expected) -> None:
        self.view.message.show_error(error)

    def _may(self) -> frozenset[Action]:
        return self._desk.members.me().may

    def _partners(self) -> Looked:
        names = {each.id: each.name for each in self._desk.members.all()}
        return LookedAtPartners(self._desk.partners, self._desk.partners.all(), self._may(), self._day(), names)

    def _volunteers(self) -> Looked:
        held = self._desk.volunteers.register()
        record = self._desk.competences.seen() if Action.TRAIN in held.may else ()
        return LookedAtVolunteers(self._desk.volunteers, held, record)

    def _activities(self) -> Looked:
        return LookedAtActivities(self._desk.activities, self._desk.activities.all(), self._may())

    def _trust(self) -> Looked:
        return LookedAtTrust(self._desk.public_trust, self._desk.public_trust.all(), self._may(), self._day())


class SupportPage(QObject):
    """A case's people's support, and the professionals from outside."""

    screen_wanted = Signal(object, str)  # case, "case"

    def __init__(self, desk: Desk, errands: Sends, announcements: Announcements, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._announcements = desk, announcements
        self._case: CaseId | None = None
        self.view = RegisterView("support", tr("Case"), {})
        self._presenter = RegisterPresenter(self.view, errands, announcements, CaseTyping(desk))
        self._presenter.changed.connect(self._tell)
        self.view.back_wanted.connect(self._want_case)

    def open(self, case: CaseId) -> None:
        """Shows how it stands in a case."""
        self._case = case
        words = tr("Who was referred to whom, with their consent, and what came of it. No reasons, no health details.")
        look = partial(self._look, case)
        self._presenter.show(Subject(tr("Support and helpers"), words, str(case), look, case))

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._presenter.leave()

    def _look(self, case: CaseId) -> Looked:
        return LookedAtSupport(self._desk.supports, self._desk.supports.open(case))

    def _tell(self) -> None:
        if self._case is not None:
            self._announcements.case_changed.emit(self._case, frozenset({"support"}))

    def _want_case(self) -> None:
        if self._case is not None:
            self.screen_wanted.emit(self._case, "case")


@dataclass(frozen=True, slots=True)
class OfficeTyping(KeepsTyping):
    """What is typed about the community, for whoever may keep it."""

    desk: Desk

    def typed(self, _case: CaseId | None) -> Mapping[str, tuple[str, str]]:
        """Everything that was typed and not kept; nothing for those who may not keep it either."""
        may = Action.KEEP_COMMUNITY in self.desk.members.me().may
        line = tr("Restored what you typed and did not keep")
        return {field: (text, line) for field, text in self.desk.community_drafts.all().items()} if may else {}

    def keep(self, place: DraftPlace, text: str) -> None:
        """Keep what stands in a field."""
        self.desk.community_drafts.keep(place.field, text)

    def drop(self, place: DraftPlace) -> None:
        """Forget it."""
        self.desk.community_drafts.drop(place.field)


@dataclass(frozen=True, slots=True)
class CaseTyping(KeepsTyping):
    """What is typed about a case's support, beside the case's other drafts."""

    desk: Desk

    def typed(self, case: CaseId | None) -> Mapping[str, tuple[str, str]]:
        """Everything that was typed and not kept."""
        return given_back(self.desk.casework.open(case).drafts, PATH) if case is not None else {}

    def keep(self, place: DraftPlace, text: str) -> None:
        """Keep what stands in a field."""
        self.desk.drafts.keep(_beside(place), text)

    def drop(self, place: DraftPlace) -> None:
        """Forget it."""
        self.desk.drafts.drop(_beside(place))


def _beside(place: DraftPlace) -> DraftPlace:
    """Where it lies among the drafts of its case."""
    return replace(place, field=f"{PATH}{place.field}")
