"""The sheet that says under which process a case runs, where that comes from, and how far it was checked."""

from __future__ import annotations

from rjdesk.process.template import Process
from ui.widgets.card import Card
from ui.widgets.doubt import doubt
from ui.widgets.text import label
from ui.wording import tr


class StandsOn(Card):
    """Three lines; the last only where there is a doubt."""

    def __init__(self) -> None:
        super().__init__(tr("What it stands on"))
        self._process, self._source, self._doubt = label("", "strong"), label("", "small"), label("", "small")
        for part in (self._process, self._source, self._doubt):
            self.add(part)

    def show_process(self, process: Process) -> None:
        """Shows the process as the case has it pinned."""
        self._process.setText(tr("{title}, version {number}").format(title=process.title, number=process.version))
        self._source.setText(process.source)
        self._doubt.setText(doubt(process))
        self._doubt.setVisible(bool(doubt(process)))
