"""All that the stage screen shows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rjdesk.domain.answers import AnswerValue
from rjdesk.process.template import Panel, Stage
from ui.screens.stage.block import Place
from ui.screens.stage.questions import Block
from ui.widgets.checklist import Need


@dataclass(frozen=True, slots=True)
class Restored:
    """Text that was typed earlier and never became an answer, with the line that says so."""

    text: str
    line: str


@dataclass(frozen=True, slots=True)
class StageShown:
    """A stage of a case. ``position`` is "Stage 4 of 19"; ``closed`` says when and by whom, "" while it is open;
    ``later_than`` names the stage whose turn it is when this one's hasn't come yet; ``fixed`` says why it can only be read.
    """

    stage: Stage
    position: str
    blocks: tuple[Block, ...]
    answers: Mapping[Place, AnswerValue]
    needs: tuple[Need, ...]
    closed: str = ""
    not_walked: bool = False
    stopped_here: bool = False  # it was said in this stage that the case goes no further
    later_than: str = ""
    fixed: str = ""
    has_letters: bool = False  # letters that are wanted in this stage
    drafts: Mapping[Place, Restored] = field(default_factory=dict)
    reasons: Mapping[str, Restored] = field(default_factory=dict)  # for waiving, typed and not used yet, by gate

    @property
    def panel(self) -> Panel | None:
        """The screen that this stage leads to besides its questions."""
        return self.stage.panel
