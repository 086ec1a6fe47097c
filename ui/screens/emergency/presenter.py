"""Finds a restricted case by its reference and opens it for an hour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.access import Emergency
from rjdesk.errors import Expected, NoSuchCase
from rjdesk.services.assignments import Assignments
from ui.errands import Sends
from ui.screens.emergency.view import EmergencyView
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class EmergencyServices:
    """What opening in an emergency needs of the core."""

    assignments: Assignments

    def open(self, reference: str, reason: str) -> Emergency:
        """For the vault thread. Raises NoSuchCase, ReasonTooShort, NotAllowed."""
        return self.assignments.open_in_emergency(self.assignments.find_restricted(reference), reason)


class EmergencyPresenter(QObject):
    """Stands between the emergency page and the services."""

    opened = Signal(object)  # case

    def __init__(self, view: EmergencyView, services: EmergencyServices, errands: Sends) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        view.opened.connect(self._open)

    def begin(self) -> None:
        """An empty form: what was typed for another case is nobody's business."""
        self._view.begin()

    def _open(self, reference: str, reason: str) -> None:
        self._errands.change(partial(self._services.open, reference, reason), self._opened, self._refuse)

    def _opened(self, emergency: Emergency) -> None:
        self._view.begin()
        self.opened.emit(emergency.case)

    def _refuse(self, error: Expected) -> None:
        if isinstance(error, NoSuchCase):
            self._view.refuse_reference(
                tr("No restricted case has this reference. One that isn't restricted is in the list.")
            )
        else:
            self._view.message.show_error(error)
