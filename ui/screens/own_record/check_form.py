"""The forms of an observer's checklist: which one, and then its points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.checklist import CheckedStage, Checklist, When
from rjdesk.domain.training.observation import Looked, Seen
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.services.training.observing import Filled
from rjdesk.wording import say
from ui.fields.choices import OneOfField, PickField
from ui.fields.field import Field
from ui.fields.form import Form, Values
from ui.fields.moments import DateField
from ui.fields.text import LongTextField
from ui.widgets.text import label
from ui.wording import tr

WHICH = ("observed", "process", "when", "on")
ALL = "all"


class SeenField(OneOfField):
    """Whether something was done; all four answers side by side."""

    across = wraps = True


def which_form(people: Sequence[tuple[MemberId, str]], lists: Sequence[Checklist]) -> Form:
    """Of whom, by which process, what of it, and when."""
    colleagues = tuple(Choice(member, name) for member, name in people)
    processes = tuple(Choice(each.process, each.title) for each in lists)
    times = tuple(Choice(key, words) for key, words in time_words().items())
    fields: list[Field] = [
        PickField(
            Prompt("observed", PromptKind.CHOICE, tr("Whom did you observe?"), choices=colleagues, required=True)
        ),
        PickField(Prompt("process", PromptKind.CHOICE, tr("In which process?"), choices=processes, required=True)),
        OneOfField(Prompt("when", PromptKind.CHOICE, tr("What did you see?"), choices=times, required=True)),
        DateField(Prompt("on", PromptKind.DATE, tr("On which day?"), required=True)),
    ]
    return Form(fields, tr("To the checklist"), "which-checklist")


def points_form(stages: Sequence[CheckedStage]) -> Form:
    """A field for each point, under the title of its stage, and two for own words."""
    answers = tuple(Choice(seen, say(f"training.seen.{seen}")) for seen in Seen)
    points = [SeenField(Prompt(key, PromptKind.CHOICE, item, choices=answers)) for key, _, item in keyed(stages)]
    no_names = tr("About what was done. No names of people from a case, no reference, no place.")
    words = [
        LongTextField(Prompt("well", PromptKind.LONG_TEXT, tr("What was done well"), help=no_names)),
        LongTextField(Prompt("next_time", PromptKind.LONG_TEXT, tr("One thing to try next time"), help=no_names)),
    ]
    form = Form([*points, *words], tr("Hand it in"), "points")
    above = ""
    for key, stage, _ in keyed(stages):
        if above and key.endswith("-0"):
            form.put_beneath(above, label(stage, "heading"))
        above = key
    form.put_beneath(above, label(tr("In your own words"), "heading"))
    return form


def keyed(stages: Sequence[CheckedStage]) -> Iterator[tuple[str, str, str]]:
    """Each point's key, its stage and what to look for."""
    for at, stage in enumerate(stages):
        for number, item in enumerate(stage.items):
            yield f"{at}-{number}", stage.title, item


def filled(which: Mapping[str, object], title: str, stages: Sequence[CheckedStage], values: Values) -> Filled:
    """What was entered in both forms; a point without an answer was not seen."""
    looked = tuple(
        Looked(stage, item, Seen(str(values.get(key) or Seen.NOT_SEEN))) for key, stage, item in keyed(stages)
    )
    on = which["on"]
    return Filled(
        MemberId(str(which["observed"])),
        on if isinstance(on, date) else date.min,
        title,
        looked,
        str(values.get("well") or ""),
        str(values.get("next_time") or ""),
    )


def time_words() -> dict[str, str]:
    """The times at which somebody is observed."""
    return {
        When.BEFORE: tr("The preparation"),
        When.ON_THE_DAY: tr("The day itself"),
        When.AFTER: tr("What came afterwards"),
        ALL: tr("All of it"),
    }
