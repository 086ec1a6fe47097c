"""Training stories: every way ends, there is always something sound to do, and a mistaken file says what is wrong."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjdesk.bundled import resource
from rjdesk.domain.training.scenario import Rating, Scenario, walk
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.scenarios import read_scenario, scenarios

STORIES = scenarios()
GUIDE = (Path(__file__).parents[2] / "docs" / "writing-a-scenario.md").read_text("utf-8")
SCHEMA = jsonschema.Draft202012Validator(json.loads(resource("training", "scenario.schema.json").read_text("utf-8")))
EXAMPLE = GUIDE.partition("```toml\n")[2].partition("```")[0]


def wrong_with(text: str) -> list[str]:
    """What is found wrong with a file: the place and the problem."""
    with pytest.raises(ProcessNotUnderstood) as refused:
        read_scenario(text, "mine.toml")
    found = [finding for finding in refused.value.findings if isinstance(finding, Finding)]
    return [f"{finding.place}: {finding.problem}" for finding in found]


def test_at_least_twelve_stories_ship() -> None:
    assert len(STORIES) >= 12
    assert len({story.id for story in STORIES}) == len(STORIES)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_a_shipped_story_has_four_to_eight_scenes_and_people_to_play(story: Scenario) -> None:
    assert 4 <= len(story.scenes) <= 8
    assert len(story.people) >= 3
    assert {choice.rating for scene in story.scenes for choice in scene.choices} == set(Rating)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
@given(data=st.data())
def test_every_walk_through_a_shipped_story_ends(story: Scenario, data: st.DataObject) -> None:
    path: list[int] = []
    while (now := walk(story, path).now) is not None:
        path.append(data.draw(st.integers(1, len(now.choices))))
        assert len(path) <= len(story.scenes)
    assert len(walk(story, path).steps) == len(path)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_sound_choices_alone_lead_to_an_end(story: Scenario) -> None:
    path: list[int] = []
    while (now := walk(story, path).now) is not None:
        path.append(next(n for n, choice in enumerate(now.choices, 1) if choice.rating is Rating.SOUND))
    assert path


def test_the_sound_choice_is_not_always_the_first() -> None:
    """Whoever presses the same number again and again learns nothing."""
    first = [scene.choices[0].rating is Rating.SOUND for story in STORIES for scene in story.scenes]
    assert sum(first) < len(first) / 2


def test_there_is_no_way_past_the_end_or_by_a_choice_that_is_not_there() -> None:
    story = STORIES[0]
    with pytest.raises(ValueError, match=story.id):
        walk(story, (9,))
    with pytest.raises(ValueError, match="example"):
        walk(read_scenario(EXAMPLE, "example.toml"), (1, 1, 1, 1, 1))


def test_the_example_in_the_guide_is_a_whole_story() -> None:
    assert read_scenario(EXAMPLE, "guide.toml").scenes


@pytest.mark.parametrize("key", ["id", "version", "title", "process", "practises", "card", "part", "name", "text",
                                 "follows", "rating", "why", "source", "verified", "leads_to", *Rating])  # fmt: skip
def test_the_guide_names_every_key_and_rating(key: str) -> None:
    assert f"`{key}`" in GUIDE


def test_what_ships_and_the_example_are_as_the_schema_says() -> None:
    texts = [path.read_text("utf-8") for path in resource("training").glob("*.toml")]
    for text in (*texts, EXAMPLE):
        SCHEMA.validate(tomllib.loads(text))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("follows", "folows"),
        ('rating = "risky"', 'rating = "bad"'),
        ("verified = false\n", ""),
        ("version = 1", 'version = "1"'),
        ('id = "example"', 'id = "ex ample"'),
        ('title = "Nobody has the key"', 'title = " "'),
    ],
)
def test_schema_and_reader_refuse_the_same(right: str, wrong: str) -> None:
    mistaken = EXAMPLE.replace(right, wrong, 1)
    assert not SCHEMA.is_valid(tomllib.loads(mistaken))
    assert wrong_with(mistaken)


def test_a_scene_that_nothing_leads_to_is_found() -> None:
    assert "scene late: scene_unreached" in wrong_with(EXAMPLE.replace('leads_to = "late"\n', ""))


def test_a_way_that_comes_back_is_found() -> None:
    found = wrong_with(EXAMPLE.replace('rating = "risky"', 'rating = "risky"\nleads_to = "door"'))
    assert "scene late: scene_comes_back" in found
    assert "scene door: scene_comes_back" in found


def test_a_scene_without_anything_sound_to_do_is_found() -> None:
    found = wrong_with(EXAMPLE.replace('rating = "sound"', 'rating = "risky"'))
    assert found == ["scene door: no_sound_choice", "scene late: no_sound_choice"]


def test_a_source_that_does_not_say_whether_it_was_read_is_found() -> None:
    assert wrong_with(EXAMPLE.replace("verified = false\n", "")) == [
        "scene door, choice 1, key verified: source_unsaid"
    ]


def test_a_rating_a_scene_and_a_process_that_are_not_known_are_found_with_what_is_allowed() -> None:
    bad = EXAMPLE.replace('rating = "risky"', 'rating = "bad"').replace('leads_to = "late"', 'leads_to = "later"')
    with pytest.raises(ProcessNotUnderstood) as refused:
        read_scenario(bad.replace("nz-youth-justice-fgc", "court"), "mine.toml")
    told = " ".join(map(str, refused.value.findings))
    assert "Allowed: sound, risky, harmful." in told
    assert "Allowed: door, late." in told
    assert "nz-youth-justice-fgc" in told


def test_a_mistyped_key_and_a_single_choice_are_found() -> None:
    assert "scene door, choice 1, key folows: unknown_key" in wrong_with(EXAMPLE.replace("follows", "folows", 1))
    alone = EXAMPLE[: EXAMPLE.rindex("[[scene.choice]]")]
    assert "scene late, key choice: wrong_value" in wrong_with(alone)
