"""The forms of the people map, each found by its key: ``tie/new``, ``order/<identity>``, ``ending/<identity>`` …"""

from __future__ import annotations

from collections.abc import Callable

from rjdesk.domain.kin import TieKind
from rjdesk.domain.orders import MayMeet, OrderKind
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.wording import say
from ui.fields.choices import ConfirmField, OneOfField, PickField, SeveralField
from ui.fields.field import Field
from ui.fields.figures import NumberField
from ui.fields.form import Form, Values
from ui.fields.moments import DateField, TimeField
from ui.fields.text import LineField
from ui.screens.people_map.shown import MapShown
from ui.wording import tr

NEW = "new"
EARLIEST, LATEST = 1850, 2100


class YearField(NumberField):
    """A year; four figures."""

    def read(self, text: str) -> int:
        """The year that is meant. Raises ``ValueError``."""
        year = super().read(text)
        if not EARLIEST <= year <= LATEST:
            raise ValueError(tr("Write the year in four figures, like 1948."))
        return year


def title_of(key: str, shown: MapShown) -> str:
    """What stands over a form."""
    form, _, about = key.partition("/")
    if form == "kin":
        kin = shown.kin(about)
        return tr("Change {who}").format(who=kin.name) if kin else tr("Somebody on the map")
    if form == "taking":
        kin = shown.kin(about)
        return tr("Take {who} into the case").format(who=kin.name if kin else "")
    return {
        "tie": tr("A tie between two people"),
        "order": tr("An order that keeps two people apart"),
        "ending": tr("The order stands no more"),
        "lift": tr("Who brings whom"),
    }[form]


def form_of(key: str, shown: MapShown) -> Form:
    """A form with its values; the keys that it knows are those of ``title_of``."""
    form, _, about = key.partition("/")
    makers: dict[str, Callable[[str, MapShown], tuple[Form, Values]]] = {
        "kin": _kin,
        "tie": _tie,
        "order": _order,
        "ending": _ending,
        "lift": _lift,
        "taking": _taking,
    }
    made, values = makers[form](about, shown)
    made.show_values(values, shown.drafts.get(key, {}))
    return made


def _kin(about: str, shown: MapShown) -> tuple[Form, Values]:
    fields: list[Field] = [
        LineField(_prompt("name", PromptKind.SHORT_TEXT, tr("Name"), required=True)),
        YearField(_prompt("born", PromptKind.NUMBER, tr("Year of birth, if known"))),
        ConfirmField(_prompt("died", PromptKind.CONFIRM, tr("This person has died"))),
        YearField(_prompt("died_in", PromptKind.NUMBER, tr("Year of death, if known"))),
    ]
    kin = shown.kin(about)
    values: Values = {}
    if kin is not None:
        values = {"name": kin.name, "born": kin.born or None, "died": kin.died, "died_in": kin.died_in or None}
    return Form(fields, tr("Keep this person"), "kin"), values


def _tie(about: str, shown: MapShown) -> tuple[Form, Values]:
    kinds = tuple(Choice(kind, words) for kind, words in _kinds().items())
    fields: list[Field] = [
        PickField(_prompt("one", PromptKind.CHOICE, tr("Who"), choices=shown.choices, required=True)),
        PickField(_prompt("kind", PromptKind.CHOICE, tr("is what"), choices=kinds, required=True)),
        PickField(_prompt("other", PromptKind.CHOICE, tr("of whom"), choices=shown.choices, required=True)),
        LineField(
            _prompt(
                "said",
                PromptKind.SHORT_TEXT,
                tr("In the family's own word"),
                help=tr("Such as whāngai, step, great-aunt"),
            )
        ),
    ]
    return Form(fields, tr("Keep this tie"), "tie"), {} if about == NEW else {"one": about}


def _order(about: str, shown: MapShown) -> tuple[Form, Values]:
    order = shown.order(about)
    kinds = (
        *(Choice(kind, say(f"ties.order.{kind}").capitalize()) for kind in OrderKind if kind is not OrderKind.OTHER),
        Choice(OrderKind.OTHER, tr("Another order")),
    )
    meets = {MayMeet.YES: tr("Yes, the order allows it"), MayMeet.NO: tr("No"), MayMeet.NOT_KNOWN: tr("Not known yet")}
    may_meet = tuple(Choice(answer, words) for answer, words in meets.items())
    choice, day = PromptKind.CHOICE, PromptKind.DATE
    pair: list[Field] = [
        PickField(_prompt("bound", choice, tr("Who must keep away"), choices=shown.choices, required=True)),
        PickField(_prompt("protects", choice, tr("From whom"), choices=shown.choices, required=True)),
    ]
    fields: list[Field] = [
        *(pair if order is None else ()),
        OneOfField(_prompt("kind", choice, tr("What it is"), choices=kinds, required=True)),
        LineField(
            _prompt(
                "reference",
                PromptKind.SHORT_TEXT,
                tr("Reference"),
                help=tr("Court and number, as on the paper"),
                required=True,
            )
        ),
        DateField(_prompt("since", day, tr("First day, if known"))),
        DateField(_prompt("until", day, tr("Last day, if there is one"))),
        OneOfField(
            _prompt(
                "may_meet",
                choice,
                tr("May the two meet in this case?"),
                help=tr("Until it is known, rjdesk takes it for a no"),
                choices=may_meet,
                required=True,
            )
        ),
    ]
    values: Values = {} if about == NEW else {"bound": about}
    if order is not None:
        values = {name: getattr(order, name) for name in ("kind", "reference", "since", "until", "may_meet")}
    return Form(fields, tr("Keep this order"), "order"), values


def _ending(_about: str, shown: MapShown) -> tuple[Form, Values]:
    why = tr("Discharged, replaced, entered by mistake: it stays on record either way")
    fields: list[Field] = [
        DateField(_prompt("on", PromptKind.DATE, tr("From which day on"), required=True)),
        LineField(_prompt("because", PromptKind.SHORT_TEXT, tr("Why"), help=why, required=True)),
    ]
    return Form(fields, tr("Record that it has ended"), "ending"), {"on": shown.today}


def _lift(about: str, shown: MapShown) -> tuple[Form, Values]:
    line = PromptKind.SHORT_TEXT
    fields: list[Field] = [
        PickField(_prompt("driver", PromptKind.CHOICE, tr("Who drives"), choices=shown.riders, required=True)),
        SeveralField(
            _prompt("passengers", PromptKind.SEVERAL, tr("Who rides along"), choices=shown.riders, required=True)
        ),
        DateField(_prompt("day", PromptKind.DATE, tr("Day"), required=True)),
        TimeField(_prompt("at", PromptKind.TIME, tr("Time, if fixed"))),
        LineField(_prompt("note", line, tr("From where, and who brings them back"))),
    ]
    return Form(fields, tr("Plan this lift"), "lift"), {"day": shown.meeting, "driver": None if about == NEW else about}


def _taking(_about: str, shown: MapShown) -> tuple[Form, Values]:
    asked = tr("They are then asked, prepared and told like everybody else; their ties stay")
    role = _prompt("role", PromptKind.CHOICE, tr("Role"), help=asked, choices=shown.roles, required=True)
    return Form([PickField(role)], tr("Take into the case"), "taking"), {}


def _kinds() -> dict[TieKind, str]:
    return {
        TieKind.PARENT: tr("a parent of"),
        TieKind.PARTNER: tr("a partner of"),
        TieKind.FORMER_PARTNER: tr("a former partner of"),
        TieKind.SIBLING: tr("a brother or sister of"),
        TieKind.KIN: tr("other family of"),
        TieKind.CARER: tr("somebody who cares for"),
        TieKind.FRIEND: tr("a friend of"),
        TieKind.SUPPORTS: tr("a support of"),
    }


def _prompt(
    name: str, kind: PromptKind, ask: str, *, help: str = "", choices: tuple[Choice, ...] = (), required: bool = False
) -> Prompt:
    return Prompt(name, kind, ask, help=help, choices=choices, required=required)
