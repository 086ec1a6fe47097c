"""Role cards: a story played by several people, each with a card that nobody else reads, and a sheet for whoever leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rjdesk.documents.batch import bind_together
from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.opening import furniture_of, metadata_of, open_story
from rjdesk.documents.story import Story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.domain.training.scenario import Character, Choice, Scenario
from rjdesk.process.paper_size import PaperSize
from rjdesk.process.scenario_told import rating_told, source_told
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class RoleCardsContents:
    """A scenario to be played, and when its cards are printed."""

    scenario: Scenario
    office: str
    made_on: datetime
    paper: str = PaperSize.A4


def role_cards(contents: RoleCardsContents) -> bytes:
    """The facilitator's card, one for each person, and the leader's sheet, each on sheets of its own. No field, no data."""
    contents = settle(contents)
    scenario = contents.scenario
    frame = PaperFrame(contents.office, "", scenario.title, contents.made_on, "", paper=contents.paper)
    cards = [_facilitator(scenario, frame), *(_person(each, scenario, frame) for each in scenario.people)]
    stories = [*cards, _leader(scenario, frame)]
    title = say("documents.role_cards.title", story=scenario.title)
    return bind_together(stories, furniture_of(frame, "role_cards"), metadata_of(frame, title))


def _opened(title: str, part: str, scenario: Scenario, frame: PaperFrame) -> Story:
    facts = [(_said("part"), part), (_said("story"), scenario.title)]
    story = open_story(frame, title, "", facts)
    story.notice(_said("invented"))
    return story


def _person(person: Character, scenario: Scenario, frame: PaperFrame) -> Story:
    story = _opened(person.name, person.part, scenario, frame)
    story.heading(_said("yours"))
    story.text(person.card)
    story.heading(_said("begins"))
    story.text(scenario.scenes[0].text)
    story.heading(_said("playing"))
    story.steps([_said(each) for each in ("play", "nobody_else", "stop")])
    return story


def _facilitator(scenario: Scenario, frame: PaperFrame) -> Story:
    story = _opened(_said("facilitator"), _said("you_lead"), scenario, frame)
    story.heading(_said("practises"))
    story.text(scenario.practises)
    story.heading(_said("begins"))
    story.text(scenario.scenes[0].text)
    story.heading(_said("who"))
    story.facts([(person.name, person.part) for person in scenario.people])
    story.heading(_said("playing"))
    story.steps([_said(each) for each in ("lead", "stop")])
    return story


def _leader(scenario: Scenario, frame: PaperFrame) -> Story:
    story = _opened(_said("leader"), _said("not_for_players"), scenario, frame)
    story.text(_said("leading"))
    for number, scene in enumerate(scenario.scenes, 1):
        story.heading(say("documents.role_cards.scene", number=number))
        story.text(scene.text)
        story.steps([_way(choice) for choice in scene.choices])
    story.text(say("training.no_advice"), NOTE)
    return story


def _way(choice: Choice) -> str:
    """A choice with its rating and the reason, in one paragraph."""
    words = say("documents.role_cards.way", text=choice.text, rating=rating_told(choice), why=choice.why)
    return f"{words} {source_told(choice)}".strip()


def _said(what: str) -> str:
    return say(f"documents.role_cards.{what}")
