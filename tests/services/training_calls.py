"""The grid's rows about training, and how each of their calls is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from rjdesk.bootstrap import Desk
from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.competence import CompetenceKind
from rjdesk.domain.training.observation import Looked, Seen
from rjdesk.domain.training.sealed_note import Reflection, Typed
from rjdesk.process.drills import drills
from rjdesk.services.training.competence import Learnt
from rjdesk.services.training.observing import Filled
from rjdesk.services.training.own_files import Offered
from rjdesk.services.training.supervising import Met

TRAINING_GRID = """
training.scenarios               yes          yes         yes            yes      yes
training.mine                    yes          yes         yes            yes      yes
training.played                  yes          yes         yes            yes      yes
training.colleagues              -            yes         -              -        -
training.cards                   yes          yes         yes            yes      yes
training.hand_out                yes          yes         yes            yes      yes
drills.all                       yes          yes         yes            yes      yes
drills.mark                      yes          yes         yes            yes      yes
drills.worked                    yes          yes         yes            yes      yes
own_material.all                 -            yes         -              -        -
own_material.look                -            yes         -              -        -
own_material.bring               -            yes         -              -        -
own_material.withdraw            -            yes         -              -        -
observing.checklists             yes          yes         -              -        -
observing.colleagues             yes          yes         -              -        -
observing.keep                   yes          yes         -              -        -
observing.form                   yes          yes         -              -        -
observing.mine                   yes          yes         yes            yes      yes
observing.of_others              -            yes         -              -        -
reflections.begin                yes          yes         yes            yes      yes
reflections.keep                 yes          yes         yes            yes      yes
reflections.drop                 yes          yes         yes            yes      yes
reflections.mine                 yes          yes         yes            yes      yes
learning_drafts.keep             yes          yes         yes            yes      yes
learning_drafts.drop             yes          yes         yes            yes      yes
learning_drafts.mine             yes          yes         yes            yes      yes
supervisions.others              yes          yes         yes            yes      yes
supervisions.keep                yes          yes         yes            yes      yes
supervisions.mine                yes          yes         yes            yes      yes
competences.seen                 yes          yes         yes            yes      yes
competences.ending               yes          yes         yes            yes      yes
competences.colleagues           yes          yes         yes            yes      yes
competences.note:own             yes          yes         yes            yes      yes
competences.note:others          -            yes         -              -        -
competences.take_back            yes          yes         yes            yes      yes
"""

COLLEAGUE, DAY = MemberId("a colleague"), date(2026, 11, 20)
SEEN = Filled(COLLEAGUE, DAY, "Circle", (Looked("Opening", "Greets", Seen.YES),))

OFFERED = Offered(drills()[0], None, "mine.toml", "")


class HasFolder(Protocol):
    """What the calls need of a scene."""

    @property
    def folder(self) -> Path: ...


def _met(on: Desk) -> Met:
    return Met(on.supervisions.others()[0][0], DAY, 60, "fictional", "")


def _learnt(member: MemberId) -> Learnt:
    return Learnt(member, CompetenceKind.TRAINING, "Induction", "The office", DAY)


def _form(on: Desk) -> object:
    return on.observing.form(on.observing.checklists()[0], None)


OF_TRAINING: Mapping[str, Callable[[Desk, HasFolder], object]] = {
    "training.scenarios": lambda on, _: on.training.scenarios(),
    "training.mine": lambda on, _: on.training.mine(),
    "training.played": lambda on, _: on.training.played("denial-on-the-day", (2, 3, 1)),
    "training.colleagues": lambda on, _: on.training.colleagues(),
    "training.cards": lambda on, _: on.training.cards("denial-on-the-day"),
    "training.hand_out": lambda on, at: on.training.hand_out(b"cards", at.folder / "cards.pdf"),
    "drills.all": lambda on, _: on.drills.all(),
    "drills.mark": lambda on, _: on.drills.mark("plan-six-promises", (1,)),
    "drills.worked": lambda on, _: on.drills.worked("plan-six-promises", (1, 2, 3, 4, 5, 1)),
    "own_material.all": lambda on, _: on.own_material.all(),
    "own_material.look": lambda on, at: on.own_material.look(at.folder / "none.toml"),
    "own_material.bring": lambda on, _: on.own_material.bring(OFFERED),
    "own_material.withdraw": lambda on, _: on.own_material.withdraw("none"),
    "observing.checklists": lambda on, _: on.observing.checklists(),
    "observing.colleagues": lambda on, _: on.observing.colleagues(),
    "observing.keep": lambda on, _: on.observing.keep(SEEN),
    "observing.form": lambda on, _: _form(on),
    "observing.mine": lambda on, _: on.observing.mine(),
    "observing.of_others": lambda on, _: on.observing.of_others(),
    "reflections.begin": lambda on, _: on.reflections.begin(),
    "reflections.keep": lambda on, _: on.reflections.keep(Reflection("one", DAY, "fictional")),
    "reflections.drop": lambda on, _: on.reflections.drop("one"),
    "reflections.mine": lambda on, _: on.reflections.mine(),
    "learning_drafts.keep": lambda on, _: on.learning_drafts.keep(Typed("a field", "fictional")),
    "learning_drafts.drop": lambda on, _: on.learning_drafts.drop("a field"),
    "learning_drafts.mine": lambda on, _: on.learning_drafts.mine("a"),
    "supervisions.others": lambda on, _: on.supervisions.others(),
    "supervisions.keep": lambda on, _: on.supervisions.keep(_met(on)),
    "supervisions.mine": lambda on, _: on.supervisions.mine(),
    "competences.seen": lambda on, _: on.competences.seen(),
    "competences.ending": lambda on, _: on.competences.ending(),
    "competences.colleagues": lambda on, _: on.competences.colleagues(),
    "competences.note:own": lambda on, _: on.competences.note(_learnt(on.competences.colleagues()[0][0])),
    "competences.note:others": lambda on, _: on.competences.note(_learnt(COLLEAGUE)),
    "competences.take_back": lambda on, _: on.competences.take_back("none"),
}
