"""What goes into an empty survey form: words only, and nobody's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.hearing.survey import Chrome, Wave


@dataclass(frozen=True, slots=True)
class SurveyFormContents:
    """A form for one person. ``version`` says which words they are, for whoever types it in."""

    office: str
    made_on: datetime
    title: str
    open_question: str
    wave: Wave
    items: tuple[str, ...]
    chrome: Chrome
    version: str
    practice: bool = False
