"""An office with a handful of invented cases, each brought to another stage by the services themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rjdesk.bootstrap import Desk, desk, now, surroundings
from rjdesk.bundled import resource
from rjdesk.domain.ids import CaseId
from rjdesk.domain.ink import Ink, Point
from rjdesk.services.practice.reading import read_script
from rjdesk.services.practice.script import PracticeScript
from rjdesk.services.practice.walk import Walk
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.store.keys.cost import FLOOR
from tests.screenshots.colleague import add_files, give_away
from tests.screenshots.community import befriend
from tests.screenshots.known_people import acquaint
from tests.screenshots.law import change_the_law
from tests.screenshots.on_paper import begin_on_paper
from tests.screenshots.people_heard import speak_up
from tests.services.whanau import whanau

PASSPHRASE = "harbour kettle mossy ladder violet snow"
STORY = resource("practice", "nz-youth-justice-fgc.json")
FAMILIES = {
    "Parata": ("FGC-0144", "signing", {}),
    "Manihera": ("FGC-0143", "signing", {"Tāne": "Wiremu", "Wīremu": "Haki"}),
    "Rāwhiti": ("FGC-0151", "notices", {"Tāne": "Maia", "Wīremu": "Hana"}),
    "Tuhiwai": ("FGC-0152", "convening", {"Tāne": "Nikau", "Wīremu": "Te Ao"}),
    "Faleolo": ("FGC-0149", "safety", {"Tāne": "Malia", "Wīremu": "Grace"}),
    "Kovalenko": ("FGC-0153", "consultation", {"Tāne": "Danylo", "Wīremu": "Ivan"}),
    "Tautahi": ("FGC-0154", "consultation", {"Tāne": "Rāwiri", "Wīremu": "Tama"}),
    "Henare": ("FGC-0147", "plan", {"Tāne": "Kahu", "Wīremu": "Piripi"}),
    "Pōtiki": ("FGC-0139", "", {"Tāne": "Ariki", "Wīremu": "Hōne"}),
}
"""Family name: reference, the stage at which the case stands ("" for finished), first names."""


def found_desk() -> Desk:
    """A desk whose vaults open quickly and leave no anchors behind."""
    return desk(replace(surroundings(anchored=False), cost=lambda: FLOOR))


def furnish(here: Desk, folder: Path) -> None:
    """Make the vault with its cases, and lock it."""
    request = NewVaultRequest(
        folder, "Te Kōwhai Valley Youth Justice Office", "Aroha Ngātai", PASSPHRASE, practice=True, place="nz"
    )
    here.vaults.confirm_recovery(here.vaults.create(request).recovery_code)
    cases = {family: bring(here, family) for family in FAMILIES}
    give_away(here, cases["Tautahi"])
    acquaint(here, cases)
    add_files(here, cases["Kovalenko"], folder.parent)
    begin_on_paper(here, cases["Manihera"], folder.parent)
    whanau(here, cases["Tuhiwai"], FAMILIES["Tuhiwai"][2]["Tāne"], "Tuhiwai")
    speak_up(here, cases["Pōtiki"])
    befriend(here, now().date(), cases["Kovalenko"])
    change_the_law(here, folder.parent)
    here.vaults.lock()


def bring(here: Desk, family: str) -> CaseId:
    """Refer one case and walk it up to its stage, whose answers are given while it stays open."""
    reference, until, _ = FAMILIES[family]
    walk = Walk(here, replace(story(here, family), reference=reference), untimed)
    case = walk.refer()
    while (stage := walk.current(case)) and stage.id != until:
        walk.walk(case, stage)
    return case


def story(here: Desk, family: str) -> PracticeScript:
    """The shipped practice case, happening to another family."""
    text = STORY.read_text("utf-8").replace("Parata", family)
    for first, other in FAMILIES[family][2].items():
        text = text.replace(first, other)
    return read_script(text, STORY.name, here.processes.shipped(), now().date())


def handwriting() -> Ink:
    """How the first signer of the story signs."""
    signatures = json.loads(STORY.read_text("utf-8"))["signing"]
    strokes = next(signature["ink"]["strokes"] for signature in signatures if "ink" in signature)
    return Ink(tuple(tuple(Point(x, y) for x, y, *_ in stroke) for stroke in strokes))


@contextmanager
def untimed(_step: str) -> Iterator[None]:
    """Nobody times these steps."""
    yield
