"""What tests of the signing screen do and look at."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from rjdesk.domain.ceremony import Ceremony
from rjdesk.domain.ids import CaseId
from tests.ui.office import Office
from ui.screens.signing.act import SigningAct
from ui.screens.signing.paper_presenter import PaperServices
from ui.screens.signing.presenter import SigningPresenter, SigningServices
from ui.screens.signing.view import SigningView


def services_of(office: Office) -> SigningServices:
    """What the screen needs of the core."""
    on_paper = PaperServices(office.on_paper, office.attachments, office.papers)
    return SigningServices(office.casework, office.ceremonies, office.papers, on_paper)


def presenter_of(view: SigningView) -> SigningPresenter:
    """Whoever stands behind the screen."""
    return view.findChildren(SigningPresenter)[0]


def ceremony(office: Office, case: CaseId) -> Ceremony:
    """The ceremony as the vault holds it."""
    held = office.opened(case).case.ceremony
    assert held is not None
    return held


def words(view: QWidget) -> str:
    """Everything that can be read on a page."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def press(view: QWidget, name: str) -> None:
    """Presses a button by its name."""
    button = view.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def act_of(view: SigningView) -> SigningAct:
    """The act under way."""
    act = presenter_of(view)._act
    assert act is not None
    return act
