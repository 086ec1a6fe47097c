"""Changing what was agreed: begun by a reason from a short list, agreed by whom it concerns, signed or noted, or taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.versions import Cause
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.wording import say
from ui.fields.as_one_text import AsOneText
from ui.fields.choices import ConfirmField, OneOfField, SeveralField
from ui.fields.field import Field
from ui.fields.moments import DateField, TimeField
from ui.fields.text import LineField
from ui.screens.follow_up.shown import Change, FollowUpShown, Meets
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.layout import column
from ui.widgets.text import label
from ui.widgets.unfolding import Unfolding
from ui.wording import tr

VARY, MEET, AGREE, MOVE = (f"follow_up/{form}" for form in ("vary", "meet_again", "agree", "move"))  # places of drafts


class Form(QWidget):
    """A few fields, all of which are needed; what stands in them is kept while it is typed."""

    def __init__(self, *fields: Field) -> None:
        super().__init__()
        self.fields = {field.prompt.id: field for field in fields}
        column(*fields, spacing=12, into=self)
        self.half_typed = AsOneText(self.fields, self)
        self.setFocusProxy(fields[0].control())

    def values(self) -> dict[str, object] | None:
        """What stands in them; None, with a word at the field, while something is missing or not understood."""
        found = dict[str, object]()
        for name, field in self.fields.items():
            try:
                value = field.value()
            except ValueError as misread:
                field.explain(str(misread))
                return None
            if value is None or value in ("", (), False):
                field.explain(tr("This is needed."))
                return None
            field.explain("")
            found[name] = value
        return found


class ChangingCard(Card):
    """Intents out. ``typed`` carries the place of a draft and what stands in its form, "" once it is thought better of."""

    begun = Signal(object)  # a Cause
    called_together = Signal(object, object, str, str)  # a Cause, the day, HH:MM, the place
    moved = Signal(object, str, str)  # the day, HH:MM, the place
    stands = Signal()
    agreed = Signal(object, object)  # people, the day
    again = Signal()
    taken_back = Signal()
    screen_wanted = Signal(str)
    typed = Signal(str, str)

    def __init__(self, page: FollowUpShown) -> None:
        super().__init__(tr("Changing what was agreed"), margin=18)
        self._page, self._shown, self._forms = page, page.changing, dict[str, Form]()
        for words in self._shown.versions:
            self.add(label(words))
        if self._shown.words:
            self.add(label(self._shown.words, "strong"))
        for words in self._shown.changes:
            self.add(label(words))
        if page.may_work:
            parts: dict[Change, Callable[[], None]] = {
                Change.NONE: self._offer,
                Change.WRITTEN: self._ask_who_agreed,
                Change.TO_BE_SIGNED: self._lead_to_signing,
                Change.MEETS_AGAIN: self._lead_to_meeting,
            }
            parts[self._shown.stands]()

    def _offer(self) -> None:
        meaning = tr(
            "A new version is written. What was agreed holds as it is until everybody whom it concerns has agreed to it"
        )
        meaning += tr(", and it is signed again.") if self._shown.signed_again else "."
        vary = self._unfolding(VARY, tr("Change it …"), meaning, tr("Begin the change"), "pencil", Form(_why()))
        vary.agreed.connect(self._begin)
        words = tr(
            "The meeting's stages are open again, and each item asks for its yes or no. What was agreed holds until "
            "something else is."
        )
        form = Form(_why(), *_when_and_where())
        meet = self._unfolding(MEET, tr("Meet again …"), words, tr("Call everybody together"), "users", form)
        meet.agreed.connect(self._call)

    def _ask_who_agreed(self) -> None:
        self._links((tr("Write the new version"), "pencil", "write-version", "agreement"))
        if self._shown.changes:
            asked = tr("Who agreed to it? Whoever has to act, and whoever it is for, has to.")
            who = SeveralField(Prompt("people", PromptKind.SEVERAL, asked, choices=self._shown.people))
            day = DateField(Prompt("agreed-on", PromptKind.DATE, tr("On which day?")))
            day.show_value(self._page.today)
            read = ConfirmField(
                Prompt(
                    "read-back", PromptKind.CONFIRM, tr("It was read back to everybody who signs, in words they know")
                )
            )
            fields: tuple[Field, ...] = (who, day, read)
            meaning = tr("It is fixed then. Before it is signed it can be written anew.")
            if not self._shown.signed_again:
                fields = (who, day)
                meaning = tr(
                    "It holds from then on. A sealed paper says what changed and who agreed; nobody signs it again."
                )
            agree = self._unfolding(
                AGREE, tr("They agreed …"), meaning, tr("Note that they agreed"), "handshake", Form(*fields)
            )
            agree.agreed.connect(self._agree)
        self._offer_back(tr("Leave everything as it was"))

    def _lead_to_signing(self) -> None:
        self._links((tr("Go to the signing"), "signature", "sign-version", "signing"))
        if not self._shown.signing:
            again = button(tr("Write it anew"), "quiet", "undo-2")
            again.setObjectName("write-anew")
            again.clicked.connect(self.again)
            self.add(_in_flow(again))
            self._offer_back(tr("Leave everything as it was"))

    def _lead_to_meeting(self) -> None:
        self._links(
            (tr("Open its stages"), "route", "open-stages", "stage"),
            (tr("Write to everybody"), "mail", "write-to-all", "letters"),
        )
        if self._shown.signing:
            return
        form = Form(*_when_and_where(self._shown.meets))
        words = tr("What was ticked and noted so far stays. Write to everybody again.")
        move = self._unfolding(MOVE, tr("Another day or place …"), words, tr("Move it"), "calendar-days", form)
        move.agreed.connect(self._move)
        if self._shown.may_stand:
            stand = Confirm(
                tr("They met, and what was agreed stands"),
                tr("It is noted that it was reviewed and goes on. What was begun of a new version goes."),
                tr("Yes, it stands"),
                kind="plain",
            )
            stand.setObjectName("let-it-stand")
            stand.confirmed.connect(self.stands)
            self.add(stand)
        self._offer_back(tr("They don't meet again after all"))

    def _links(self, *links: tuple[str, str, str, str]) -> None:
        made = Flow()
        for words, icon, name, screen in links:
            link = button(words, "quiet", icon)
            link.setObjectName(name)
            link.clicked.connect(partial(self.screen_wanted.emit, screen))
            made.addWidget(link)
        self.add(made)

    def _offer_back(self, words: str) -> None:
        sure = tr("What was written of the new version goes. What holds now goes on.")
        back = Confirm(words, sure, tr("Yes, leave it as it was"), kind="plain")
        back.setObjectName("take-back")
        back.confirmed.connect(self.taken_back)
        self.add(back)

    def _unfolding(self, place: str, text: str, meaning: str, yes: str, icon: str, form: Form) -> Unfolding:
        made = Unfolding(text, meaning, form, yes, icon=icon)
        made.name_parts(place.rpartition("/")[2].replace("_", "-"))
        self._forms[place] = form
        form.half_typed.changed.connect(partial(self.typed.emit, place))
        made.folded.connect(partial(self.typed.emit, place, ""))
        self.add(made)
        if place in self._page.drafts:
            form.half_typed.show_again(*self._page.drafts[place])
            made.unfold()
        return made

    def _begin(self) -> None:
        found = self._forms[VARY].values()
        if found is not None:
            self.begun.emit(Cause(str(found["because"])))

    def _call(self) -> None:
        found = self._forms[MEET].values()
        if found is not None:
            self.called_together.emit(Cause(str(found["because"])), found["on"], found["time"], found["where"])

    def _move(self) -> None:
        found = self._forms[MOVE].values()
        if found is not None:
            self.moved.emit(found["on"], found["time"], found["where"])

    def _agree(self) -> None:
        found = self._forms[AGREE].values()
        people, day = (found or {}).get("people"), (found or {}).get("agreed-on")
        if isinstance(people, tuple) and isinstance(day, date):
            self.agreed.emit(tuple(map(ParticipantId, people)), day)


def _why() -> OneOfField:
    causes = tuple(Choice(each, say(f"follow_up.cause.{each}")) for each in Cause)
    help_ = tr("Only this is kept. Nothing that was said of it, nothing about health; no paper shows it.")
    return OneOfField(Prompt("because", PromptKind.CHOICE, tr("Why?"), help=help_, choices=causes))


def _when_and_where(meets: Meets | None = None) -> tuple[Field, Field, Field]:
    """The day, the time and the place, as they stand already where they do."""
    day = DateField(Prompt("on", PromptKind.DATE, tr("On which day?")))
    time = TimeField(Prompt("time", PromptKind.TIME, tr("At what time?")))
    where = LineField(Prompt("where", PromptKind.SHORT_TEXT, tr("Where?")))
    if meets is not None:
        day.show_value(meets.on)
        time.show_value(meets.time)
        where.show_value(meets.where)
    return day, time, where


def _in_flow(widget: QWidget) -> Flow:
    made = Flow()
    made.addWidget(widget)
    return made
