"""What the practice room is, and the way in and back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from rjdesk.errors import Expected
from ui.widgets.buttons import button
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.message import InlineMessage
from ui.widgets.quiet_sheet import QuietSheet
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr


class PracticeDoor(QuietSheet):
    """No passphrase is asked for: nothing in there is anybody's."""

    entered = Signal()
    begun_anew = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(
            tr("The practice room"),
            tr(
                "A vault of its own with an invented case of every kind, referred and waiting for you to walk it through."
            ),
            width=600,
        )
        self.message, self._working = InlineMessage(), Working()
        for words in (
            tr(
                "It begins some months ago. Over the pages you let days and weeks go by, as far as today, so that a case is "
                "walked in an hour over as many days as it takes."
            ),
            tr("Every paper made in it says PRACTICE, and nothing of it enters your office's vault or its reports."),
            tr(
                "It has no passphrase to remember: whoever uses this computer can open it. Never type a real name in it."
            ),
        ):
            self.add(label(words))
        self._enter = button(tr("Enter the practice room"), "primary", "sprout")
        self._enter.setObjectName("enter-practice")
        self._back = button(tr("Go back"), "quiet", "arrow-left")
        self._enter.clicked.connect(self.entered)
        self._back.clicked.connect(self.left)
        self._anew = Confirm(
            tr("Begin anew …"),
            tr("What was practised in the room until now is thrown away, and every case is referred again."),
            tr("Throw it away and begin anew"),
            "quiet",
            "undo-2",
        )
        self._anew.name_parts(tr("Begin anew in the practice room"), "practice-anew")
        self._anew.confirmed.connect(self.begun_anew)
        actions = Flow(spacing=12)
        for action in (self._enter, self._back, self._anew):
            actions.addWidget(action)
        self.add(actions)
        for part in (self.message, self._working):
            self.add(part)
        self.setFocusProxy(self._enter)

    def wait_for_room(self) -> None:
        """It is being opened or made."""
        self.message.clear()
        self._set_enabled(False)
        self._working.start(tr("Getting the practice room ready. The first time takes some seconds …"))

    def let_try(self) -> None:
        """The buttons can be used again."""
        self._working.stop()
        self._set_enabled(True)

    def explain(self, error: Expected) -> None:
        """Says why it could not be opened."""
        self.let_try()
        self.message.show_error(error, Tone.WARN)

    def _set_enabled(self, enabled: bool) -> None:
        for each in (self._enter, self._back, self._anew):
            each.setEnabled(enabled)
