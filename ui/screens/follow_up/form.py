"""What is asked before something is noted: for each kind of note only what it needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QWidget

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.follow_up.happening import Found, Happening, Kind, Tried, Why
from rjdesk.domain.follow_up.victims import Wish
from rjdesk.domain.ids import AttachmentId, ParticipantId
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.services.follow_up.follow_ups import News
from rjdesk.wording import say
from ui.fields.as_one_text import AsOneText
from ui.fields.choices import OneOfField, PickField
from ui.fields.field import Field
from ui.fields.figures import MoneyField, NumberField
from ui.fields.hours import HoursField
from ui.fields.moments import DateField
from ui.fields.text import LineField
from ui.screens.follow_up.shown import Entered, FollowUpShown
from ui.widgets.layout import column
from ui.wording import tr

ASKS: dict[Kind, tuple[str, ...]] = {
    Kind.DONE: ("on", "about", "by_name", "minutes", "receipt", "file"),
    Kind.PART_DONE: ("on", "minutes", "about", "by_name", "receipt", "file"),
    Kind.PAID: ("cents", "on", "receipt", "file"),
    Kind.CHECKED: ("on", "about", "by_name", "file"),
    Kind.NOT_DONE: ("why", "on"),
    Kind.CONTACT: ("person", "on"),
    Kind.WISH: ("wish", "weeks", "on"),
    Kind.TOLD: ("on",),
    Kind.ASKED_AGAIN: ("person", "tried", "on"),
    Kind.REVIEWED: ("found", "weeks", "on"),
    Kind.REPORTED: ("on",),
}
NEEDED = frozenset({"on", "cents", "why", "person", "wish", "tried", "found"})


class NoteForm(QWidget):
    """The fields for one note, with what is known already filled in."""

    def __init__(
        self,
        kind: Kind,
        shown: FollowUpShown,
        held: Happening | None = None,
        about: ParticipantId | None = None,
    ) -> None:
        super().__init__()
        self._kind, self._held, self.slip = kind, held, ""
        self._fields = {name: _field(name, kind, shown) for name in ASKS[kind]}
        column(*self._fields.values(), spacing=12, into=self)
        for name, field in self._fields.items():
            field.show_value(about if name == "person" and about else _known(name, held, shown.today))
        self.half_typed = AsOneText(self._fields, self)
        self.setFocusProxy(next(iter(self._fields.values())).control())

    def entered(self, about: ParticipantId | None = None) -> Entered | None:
        """What was entered; None, with a word at the field, while something is missing or not understood."""
        found = dict(self._read())
        if any(value is None and name in NEEDED for name, value in found.items()):
            return None
        if found.get("wish") == Wish.EVERY_WEEKS and not found.get("weeks"):
            self._fields["weeks"].explain(tr("Say how many weeks."))
            return None
        person = found.get("person") or found.get("about") or about
        on, file = found.get("on"), found.get("file")
        if not isinstance(on, date) or self._misread:
            return None
        news = News(
            on,
            ParticipantId(str(person)) if person else None,
            str(found.get("by_name") or ""),
            int(str(found.get("minutes") or 0)),
            int(str(found.get("cents") or 0)),
            str(found.get("receipt") or ""),
            AttachmentId(str(file)) if file else None,
            self.slip,
        )
        choice = str(found.get("why") or found.get("wish") or found.get("tried") or found.get("found") or "")
        corrects = self._held.id if self._held else None
        return Entered(self._kind, news, None, choice, int(str(found.get("weeks") or 0)), corrects)

    def _read(self) -> Iterable[tuple[str, AnswerValue | None]]:
        self._misread = False
        for name, field in self._fields.items():
            try:
                value = field.value()
            except ValueError as misread:
                field.explain(str(misread))
                self._misread = True
                continue
            field.explain(tr("This is needed.") if value is None and name in NEEDED else "")
            yield name, value


def _known(name: str, held: Happening | None, today: date) -> AnswerValue | None:
    if held is None:
        return today if name == "on" else None
    value = held.on if name == "on" else getattr(held, {"person": "about", "why": "choice"}.get(name, name))
    return value if isinstance(value, str | int | date) and value else None


def _field(name: str, kind: Kind, shown: FollowUpShown) -> Field:
    match name:
        case "on":
            return DateField(Prompt("on", PromptKind.DATE, tr("On which day?")))
        case "cents":
            return MoneyField(Prompt("cents", PromptKind.NUMBER, tr("How much was paid?")))
        case "minutes":
            return HoursField(Prompt("minutes", PromptKind.NUMBER, tr("How many hours? (if it is counted)")))
        case "receipt":
            return LineField(Prompt("receipt", PromptKind.SHORT_TEXT, tr("Number of the receipt, or what shows it")))
        case "by_name":
            return LineField(Prompt("by-name", PromptKind.SHORT_TEXT, tr("Or somebody else, by name")))
        case "file":
            help_ = (
                "" if shown.files else tr("There is none yet: add it on the page Files, and what is typed here waits.")
            )
            files = Prompt("file", PromptKind.CHOICE, tr("A file of this case"), help=help_, choices=shown.files)
            return PickField(files, tr("None"))
        case "weeks" if kind is Kind.REVIEWED:
            asked = tr("If it goes on: in how many weeks is it reviewed again? (if at all)")
            return NumberField(Prompt("weeks", PromptKind.NUMBER, asked))
        case "found":
            ways = tuple(Choice(each, say(f"follow_up.found.{each}")) for each in Found)
            return OneOfField(Prompt("found", PromptKind.CHOICE, tr("What did the review find?"), choices=ways))
        case "weeks":
            return NumberField(Prompt("weeks", PromptKind.NUMBER, tr("Every how many weeks at most?")))
        case "why":
            whys = tuple(Choice(why, say(f"follow_up.why.{why}")) for why in Why)
            help_ = tr("Only this is kept. Nothing that was said of it, nothing about health; no paper shows it.")
            return OneOfField(Prompt("why", PromptKind.CHOICE, tr("Why?"), help=help_, choices=whys))
        case "wish":
            return OneOfField(
                Prompt("wish", PromptKind.CHOICE, tr("How do they want to hear of it?"), choices=_wishes())
            )
        case "tried":
            ways = tuple(Choice(way, say(f"follow_up.tried.{way}")) for way in Tried)
            return OneOfField(Prompt("tried", PromptKind.CHOICE, tr("What came of it?"), choices=ways))
        case "person":
            again = kind is Kind.ASKED_AGAIN
            words, people = (tr("Whom?"), shown.asked_again) if again else (tr("With whom?"), shown.people)
            return PickField(Prompt("person", PromptKind.CHOICE, words, choices=people))
        case _:
            who = tr("Who looked at it?") if kind is Kind.CHECKED else tr("Who says so?")
            return PickField(Prompt("about", PromptKind.CHOICE, who, choices=shown.people), tr("I saw it myself"))


def _wishes() -> tuple[Choice, ...]:
    return (
        Choice(Wish.EACH_STEP, tr("Each step, within a week")),
        Choice(Wish.EVERY_WEEKS, tr("News, but not too often")),
        Choice(Wish.AT_THE_END, tr("Only once it is over")),
        Choice(Wish.NEVER, tr("Nothing at all")),
    )
