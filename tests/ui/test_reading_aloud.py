"""What is read aloud and when it ends; the system's voice and the tests' keep the same promises."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rjdesk.domain.hearing.survey import Wave
from rjdesk.process.surveys import chromes, survey
from tests.ui.reading import press
from tests.ui.voices import SpokenVoice
from ui.app.system_voice import Speaker, SystemVoice, system_voice
from ui.screens.asking.form import SurveyForm
from ui.widgets.handed import words_to_read
from ui.widgets.read_aloud import ReadAloud
from ui.widgets.voice import Silence, Voice, hush, use

HEARS = (
    "import pathlib, sys; pathlib.Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read()); sys.exit(int(sys.argv[2]))"
)
GOES_ON = "import sys, threading; sys.stdin.buffer.read(); threading.Event().wait(60)"


@pytest.fixture
def voice() -> Iterator[SpokenVoice]:
    made = SpokenVoice()
    use(made)
    yield made
    use(Silence())


def stand_in(*arguments: str) -> SystemVoice:
    return SystemVoice(Speaker(lambda _: (sys.executable, "-c", *arguments), frozenset({"en"})))


@pytest.mark.parametrize("made", [SpokenVoice(), stand_in(GOES_ON)], ids=["in tests", "the system's"])
def test_a_voice_speaks_until_it_is_stopped_or_says_something_else(made: Voice) -> None:
    made.stop()
    assert not made.is_speaking()
    made.say("Kia ora", "en")
    assert made.is_speaking()
    made.say("Haere mai", "en")
    assert made.is_speaking()
    made.stop()
    assert not made.is_speaking()
    made.say("Bonjour", "fr")
    assert (made.speaks("fr"), made.is_speaking()) == (False, False)


def test_the_words_go_over_standard_input_and_stand_on_no_command_line(qtbot: QtBot, tmp_path: Path) -> None:
    heard, asked = tmp_path / "heard", list[str]()

    def command(language: str) -> tuple[str, ...]:
        asked.append(language)
        return (sys.executable, "-c", HEARS, str(heard), "0")

    made = SystemVoice(Speaker(command, frozenset({"en"})))
    made.say("Ngā mihi, Aroha", "en")
    qtbot.waitUntil(lambda: not made.is_speaking())
    assert (heard.read_bytes().decode(), asked) == ("Ngā mihi, Aroha", ["en"])
    assert made.speaks("en")


def test_a_command_that_fails_or_is_not_there_is_not_offered_again(qtbot: QtBot, tmp_path: Path) -> None:
    failing = stand_in(HEARS, str(tmp_path / "heard"), "1")
    failing.say("Kia ora", "en")
    qtbot.waitUntil(lambda: not failing.is_speaking())
    gone = SystemVoice(Speaker(lambda _: (str(tmp_path / "nothing"),), frozenset({"en"})))
    gone.say("Kia ora", "en")
    assert (failing.speaks("en"), gone.speaks("en"), gone.is_speaking()) == (False, False, False)


@pytest.mark.parametrize(
    ("platform", "there", "languages"),
    [
        ("linux", "espeak-ng", {"en", "es"}),
        ("linux", "spd-say", {"en", "es"}),
        ("darwin", "say", {"en"}),
        ("win32", "powershell", {"en", "es"}),
        ("linux", "", set()),
        ("darwin", "", set()),
        ("win32", "", set()),
    ],
)
def test_each_system_is_asked_by_what_it_brings(platform: str, there: str, languages: set[str]) -> None:
    made = system_voice(lambda name: f"/usr/bin/{name}" if name == there else None, platform)
    assert {each for each in ("en", "es", "mi", "xx") if made.speaks(each)} == languages


def form(qtbot: QtBot) -> SurveyForm:
    made = SurveyForm(survey("victim"), Wave.CONFERENCE, list(chromes().values()))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_question_is_read_with_its_answers_in_the_language_chosen(qtbot: QtBot, voice: SpokenVoice) -> None:
    asked = form(qtbot)
    press(asked, "Español")
    press(asked, "Empezar")
    press(asked, "Léamelo en voz alta")
    ((words, language),) = voice.said
    assert language == "es"
    assert words.splitlines()[0] == survey("victim").items[0].texts[chromes()["es"].language]  # type: ignore[index]  # a StrEnum is its text
    assert "Prefiero no decirlo" in words
    press(asked, "Dejar de leer")
    assert not voice.is_speaking()


def test_it_ends_with_the_page_with_leaving_and_when_the_screen_is_covered(qtbot: QtBot, voice: SpokenVoice) -> None:
    asked = form(qtbot)
    ways: tuple[Callable[[], None], ...] = (lambda: press(asked, "Begin"), asked.hide, hush)
    for leave in ways:
        asked.show()
        press(asked, "Read it to me")
        assert voice.is_speaking()
        leave()
        assert not voice.is_speaking()


def test_what_is_being_agreed_can_be_heard(qtbot: QtBot, voice: SpokenVoice) -> None:
    handed = words_to_read("What is being agreed", ["Write a letter."]).content
    qtbot.addWidget(handed)
    handed.show()
    press(handed, "Read it to me")
    assert voice.said == [("What is being agreed\nWrite a letter.", "en")]


def test_without_a_voice_there_is_no_button(qtbot: QtBot) -> None:
    asked = form(qtbot)
    (offer,) = asked.findChildren(ReadAloud)
    assert not offer.isVisible()
