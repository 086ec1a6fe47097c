"""How every document begins: whose it is, what it is, under which law, and the facts that a registry files it by."""

from __future__ import annotations

from collections.abc import Sequence

from rjdesk.documents.contents import ChargeLine, PaperFrame
from rjdesk.documents.facts import Pair
from rjdesk.documents.furniture import Furniture
from rjdesk.documents.sheet import sheet_of
from rjdesk.documents.story import Story
from rjdesk.documents.styles import LEGAL, OFFICE, WARNED
from rjdesk.documents.xmp import Metadata
from rjdesk.process.template import Words
from rjdesk.wording import has, say


def open_story(frame: PaperFrame, title: str, law: str, facts: Sequence[Pair]) -> Story:
    """A story with its title block told; a practice document says so in words besides its watermark."""
    story = Story()
    if frame.practice:
        story.notice(say("documents.practice_notice"), WARNED)
    if frame.office:
        story.text(frame.office, OFFICE)
    story.title(title)
    if law:
        story.text(law, LEGAL)
    story.rule(thickness=1.1, before=2, after=10)
    story.facts(facts, after=12)
    return story


def label(name: str) -> str:
    """The shown name of a fact."""
    return say(f"documents.label.{name}")


def called(word: str) -> str:
    """A process's own word as the name of a fact: it begins a line there."""
    return word[:1].upper() + word[1:]


def furniture_of(frame: PaperFrame, kind: str) -> Furniture:
    """What stands around the pages of this kind of document."""
    sheet = sheet_of(frame.paper)
    return Furniture(frame.process, say(f"documents.kind.{kind}"), frame.office, frame.reference, frame.practice, sheet)


def metadata_of(frame: PaperFrame, title: str) -> Metadata:
    """What the file says of itself; the title of a practice document begins with PRACTICE."""
    title = title.replace("\n", " ")
    shown = say("documents.practice_title", title=title) if frame.practice else title
    return Metadata(shown, frame.office, frame.made_on, frame.language)


def tell_charges(story: Story, charges: Sequence[ChargeLine], words: Words) -> None:
    """The table of charges; a column that is empty throughout is left away."""
    columns = [
        (called(words.matter), 7, [charge.offence for charge in charges]),
        (label("section"), 10, [charge.section for charge in charges]),
        (label("charge_reference"), 6, [charge.reference for charge in charges]),
    ]
    told = [column for column in columns if any(column[2])]
    rows = list(zip(*(texts for _, _, texts in told), strict=True))
    story.table([name for name, _, _ in told], rows, [share for _, share, _ in told])


def left_out(name: str, words: Words) -> str:
    """What a paper was made without, in the process's words; a name that isn't worded is printed as it is."""
    key = f"documents.leaves_out.{name}"
    return say(key, **words.as_facts()) if has(key) else name
