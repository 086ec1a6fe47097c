"""An empty survey form: a line for each item, with the numbers that are typed in from it, and room for own words."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.hearing.contents import SurveyFormContents
from rjdesk.documents.opening import furniture_of, metadata_of, open_story
from rjdesk.documents.story import LINES_APART, Story
from rjdesk.documents.styles import NOTE, NOTICE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import unparted
from rjdesk.domain.hearing.survey import DEGREES, RATHER_NOT
from rjdesk.wording import say

_LINES = 3  # for own words
_SPACE = "\N{NO-BREAK SPACE}"
NUMBERS = (*DEGREES, RATHER_NOT)
_TO_CIRCLE = (8 * _SPACE).join(map(str, NUMBERS))  # as far apart as a hand needs that shakes
LEGEND = NOTICE.clone("legend", spaceBefore=15, spaceAfter=13)


def survey_form(contents: SurveyFormContents) -> bytes:
    """The form, with nothing on it that tells one from another. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    chrome = contents.chrome
    language, practice = str(chrome.language), contents.practice
    form = (
        f"{say('documents.survey_form.version')}: {contents.version}, {say(f'documents.survey_form.{contents.wave}')}"
    )
    frame = PaperFrame(contents.office, form, "", contents.made_on, "", language, practice, paper=contents.paper)
    story = open_story(frame, contents.title, "", [])
    story.text(chrome.paper_about)
    story.text(chrome.paper_return)
    if not chrome.checked:
        story.text(chrome.unread, NOTE)
    said = zip(NUMBERS, (*chrome.degrees, chrome.rather_not), strict=True)
    story.notice(" · ".join(unparted(f"{number} = {words}") for number, words in said), LEGEND)
    story.table([chrome.paper_head, chrome.paper_number], [(item, _TO_CIRCLE) for item in contents.items], (19, 10))
    _own_words(story, contents)
    return bind(story, furniture_of(frame, "survey_form"), metadata_of(frame, contents.title), None)


def _own_words(story: Story, contents: SurveyFormContents) -> None:
    with story.together():
        story.heading(contents.open_question, room=_LINES * LINES_APART)
        story.text(contents.chrome.warning, NOTE)
        story.lines_to_write(_LINES)
