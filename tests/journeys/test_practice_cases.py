"""Every shipped practice case walks its process from the referral to the end; whoever adds a file adds its test.

Each is played as ``rjdesk practice`` plays it: a vault of its own, every stage, every paper, handed over.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import count
from pathlib import Path

import jsonschema
import pytest

from rjdesk.bootstrap import desk, now, surroundings, time_here
from rjdesk.bundled import resource
from rjdesk.domain.document import Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.outcome import Outcome
from rjdesk.process import catalogue
from rjdesk.process.template import Kept, Panel
from rjdesk.services.practice.clock import WalkingClock
from rjdesk.services.practice.days import Spread
from rjdesk.services.practice.practice import Practice, PracticeMade
from rjdesk.services.practice.reading import read_script
from rjdesk.services.practice.script import SCHEMA, PracticeScript, shipped_scripts
from rjdesk.services.vault.soundness import findings
from rjdesk.services.verdicts import verify
from rjdesk.store.keys.cost import FLOOR
from tests.documents.verapdf import Flavour, broken_rules

SCRIPTS = shipped_scripts()
LETTER = re.compile(r"\d+-(letters?|record)\b")  # test_letters_of_practice_standards has every one of them judged
AGREED = {Outcome.AGREEMENT, Outcome.PARTIAL_AGREEMENT}


@pytest.fixture(scope="module", params=SCRIPTS, ids=[path.stem for path in SCRIPTS])
def told(request: pytest.FixtureRequest) -> PracticeScript:
    """One shipped script, read."""
    path: Path = request.param
    jsonschema.validate(
        json.loads(path.read_text("utf-8")), json.loads(resource("practice", SCHEMA).read_text("utf-8"))
    )
    return read_script(path.read_text("utf-8"), path.name, catalogue.shipped(), now().date(), Spread.OVER_TODAY)


@pytest.fixture(scope="module")
def made(told: PracticeScript, tmp_path_factory: pytest.TempPathFactory) -> PracticeMade:
    """What playing it made."""
    seconds = count()
    clock = WalkingClock(now, time_here, min(told.days.values()))
    around = replace(surroundings(clock, anchored=False), cost=lambda: FLOOR)
    folder = tmp_path_factory.mktemp("practice") / "made"
    return Practice(desk(around, clock), folder, told, lambda: float(next(seconds)), clock).play()


def test_every_shipped_process_has_a_practice_case_of_its_own() -> None:
    played = {json.loads(path.read_text("utf-8"))["process"] for path in SCRIPTS}
    assert {process.id for process in catalogue.shipped()} <= played


def test_no_two_invented_people_sign_with_one_hand() -> None:
    signing = [json.loads(path.read_text("utf-8")).get("signing", []) for path in SCRIPTS]
    hands = [json.dumps(one["ink"]["strokes"]) for several in signing for one in several if "ink" in one]
    assert len(hands) == len(set(hands)) > 20


def test_how_an_office_is_reached_doesn_t_say_its_name_again(told: PracticeScript) -> None:
    assert told.reached
    assert told.office not in told.reached


def test_it_comes_to_an_end_that_its_process_knows(told: PracticeScript, made: PracticeMade) -> None:
    known = {outcome.id for outcome in told.process.outcomes}
    if any(stage.panel is Panel.AGREEMENT for stage in told.process.stages):
        known |= set(Outcome)
    assert made.outcome in known


def test_every_paper_is_genuine_and_says_practice(made: PracticeMade) -> None:
    root = next(file.path for file in made.files if file.path.suffix == ".pem").read_bytes()
    verdicts = [verify(paper.read_bytes(), root) for paper in papers(made)]
    assert {(verdict.verdict, verdict.practice) for verdict in verdicts} == {("genuine", True)}


def test_its_papers_are_those_of_how_it_ended(told: PracticeScript, made: PracticeMade) -> None:
    names = [file.path.stem.split("-", 1)[-1] for file in made.files if file.path.parent.name == "documents"]
    signed = made.outcome in AGREED and any(stage.panel is Panel.SIGNING for stage in told.process.stages)
    agreeing = any(stage.panel is Panel.AGREEMENT for stage in told.process.stages)
    stops = {(s.id, p.id) for s in told.process.stages for p in s.prompts if p.records is Fact.STOPPED}
    stated = agreeing and not signed and not any((a.stage, a.prompt) in stops for a in told.answers)
    assert (Paper.ORIGINAL.replace("_", "-") in names) is signed
    assert (Paper.NON_AGREEMENT.replace("_", "-") in names) is stated


def test_its_vault_is_sound_and_what_is_kept_for_health_is_on_no_paper(
    told: PracticeScript, made: PracticeMade
) -> None:
    passphrase = (made.vault.parent / "passphrase.txt").read_text().strip()
    assert findings(made.vault, passphrase, surroundings(anchored=False)) == ()
    apart = {(s.id, p.id) for s in told.process.stages for p in s.prompts if p.kept is Kept.HEALTH}
    details = [str(a.value) for a in told.answers if (a.stage, a.prompt) in apart and len(str(a.value)) > 8]
    words = " ".join(map(_words, papers(made)))
    assert "PRACTICE" in words
    assert not [detail for detail in details if detail in words]


@pytest.mark.validator("verapdf")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_every_paper_meets_both_standards(made: PracticeMade, flavour: Flavour) -> None:
    judged = {paper.name: paper.read_bytes() for paper in papers(made) if not LETTER.match(paper.name)}
    broken = {name: broken_rules(pdf, flavour) for name, pdf in judged.items()}
    assert broken
    assert {name: rules for name, rules in broken.items() if rules} == {}


def test_no_way_to_reach_anybody_is_on_a_paper_but_their_own_address_over_their_own_letter(
    told: PracticeScript, made: PracticeMade
) -> None:
    contacts = [(person.name, person.contact) for person in told.people]
    ways = {way for _, contact in contacts for way in (contact.address, contact.phone, contact.email) if way}
    own = [f"{name} {contact.address}" for name, contact in contacts]
    for paper in papers(made):
        words = _words(paper)
        for over_their_letter in own if "-letter" in paper.name else ():
            words = words.replace(over_their_letter, "")
        assert not [way for way in ways if way in words], paper.name


def papers(made: PracticeMade) -> list[Path]:
    """The papers that playing it handed over."""
    return [file.path for file in made.files if file.path.suffix == ".pdf"]


def _words(pdf: Path) -> str:
    """What can be read on a paper's pages, in one line."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
