"""The survey of public trust, as its page shows it: each time that it was asked, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from rjdesk.domain.access import Action
from rjdesk.domain.community.finding import is_found
from rjdesk.domain.community.trust import ITEMS, ItemCounts, TrustWave
from rjdesk.domain.figures.proportion import Proportion
from rjdesk.domain.ids import WaveId
from rjdesk.services.community.trust import PublicTrust
from rjdesk.wording import say
from ui.errands import ToDo
from ui.fields.field import Field
from ui.fields.form import Form, Values
from ui.screens.community import asking
from ui.screens.community.shown import (
    DeedShown,
    EntryShown,
    GroupShown,
    LineShown,
    OfferShown,
    RecordShown,
    SectionShown,
)
from ui.wording import day, number, tr

NEW = "trust/new"


@dataclass(frozen=True, slots=True)
class LookedAtTrust:
    """See ``looked.Looked``."""

    trust: PublicTrust
    held: tuple[TrustWave, ...]
    may: frozenset[Action]
    today: date

    def sections(self, sought: str) -> tuple[SectionShown, ...]:
        """The newest first."""
        found = [each for each in self.held if is_found(sought, each.searched)]
        found.sort(key=lambda each: (each.last, each.region), reverse=True)
        offers = (OfferShown(NEW, tr("Type in a survey")),) if self._may_keep else ()
        nothing = tr("Ask the same six questions again and again, and type in how many gave each answer.")
        listed = SectionShown(
            "", tuple(self._line(e) for e in found if not e.archived), nothing, offers, "chart-column"
        )
        back = tuple(self._line(each) for each in found if each.archived)
        return (listed, SectionShown(tr("Taken back"), back, "")) if back else (listed,)

    def record(self, key: str) -> RecordShown | None:
        """One time that it was asked."""
        wave = self._found(key)
        if wave is None:
            return None
        items = tuple(_told(wave, item) for item in ITEMS)
        return RecordShown(
            key=wave.id,
            title=_named(wave),
            lead=_rate(wave),
            facts=tuple(_facts(wave)),
            groups=(GroupShown(tr("Who chose 5 or 4, of everybody who answered"), items),),
            offers=(OfferShown(f"trust/{wave.id}", tr("Change"), "pencil"),)
            if self._may_keep and not wave.archived
            else (),
            deeds=(_deed(wave),) if self._may_keep else (),
        )

    def form(self, key: str) -> tuple[str, Form] | None:
        """A new survey, or a change."""
        wave = self._found(key.partition("/")[2])
        if wave is None and key != NEW:
            return None
        form = Form(_fields(), tr("Keep these counts"), "trust")
        form.show_values(_values(wave) if wave else {"last": self.today}, {})
        return tr("A survey of public trust"), form

    def work(self, key: str, values: Values) -> ToDo:
        """Keeps what was entered."""
        held = self._found(key.partition("/")[2]) or TrustWave(WaveId(""), self.today, self.today, "", 0, 0)
        return partial(self.trust.keep, _entered(held, values))

    def deed(self, key: str) -> ToDo:
        """The counts were a mistake, or they count after all."""
        what, _, about = key.partition("/")
        return partial(self.trust.take_back, WaveId(about), back=what == "back")

    @property
    def _may_keep(self) -> bool:
        return Action.KEEP_COMMUNITY in self.may

    def _found(self, key: str) -> TrustWave | None:
        return next((each for each in self.held if each.id == key), None)

    def _line(self, wave: TrustWave) -> LineShown:
        return LineShown(wave.id, "chart-column", _named(wave), _rate(wave))


def _named(wave: TrustWave) -> str:
    return tr("{region}, until {day}").format(region=wave.region, day=day(wave.last))


def _rate(wave: TrustWave) -> str:
    return tr("{answered} of {asked} people who were asked answered ({share} %).").format(
        answered=number(wave.answered), asked=number(wave.asked), share=_percent(wave.answered, wave.asked)
    )


def _percent(part: int, of: int) -> int:
    return round(100 * (Proportion(part, of).share or 0)) if of else 0


def _facts(wave: TrustWave) -> Iterator[tuple[str, str]]:
    yield tr("Asked from"), tr("{first} to {last}").format(first=day(wave.first), last=day(wave.last))
    yield tr("Read it so"), tr("Whoever answered chose to: they may think otherwise than those who didn't.")


def _told(wave: TrustWave, item: str) -> EntryShown:
    counted = next((each for each in wave.items if each.item == item), None)
    words = say(f"community.trust.{item}")
    if counted is None or not wave.answered:
        return EntryShown(words, tr("Not counted"), icon="circle-dashed")
    share, each = (
        _percent(counted.agree, wave.answered),
        ", ".join(f"{5 - at}: {n}" for at, n in enumerate(counted.counts)),
    )
    return EntryShown(
        words,
        tr("{agreed} of {answered} ({share} %). Chose {each}").format(
            agreed=number(counted.agree), answered=number(wave.answered), share=share, each=each
        ),
        icon="message-circle",
    )


def _deed(wave: TrustWave) -> DeedShown:
    if wave.archived:
        return DeedShown(f"again/{wave.id}", tr("Counts after all"))
    return DeedShown(f"back/{wave.id}", tr("Was a mistake"))


def _fields() -> list[Field]:
    counted = [asking.counts(item, say(f"community.trust.{item}")) for item in ITEMS]
    return [
        asking.line(
            "region", tr("Region"), tr("As it may be told in public: never smaller than a district"), required=True
        ),
        asking.day("first", tr("Asked from"), required=True),
        asking.day("last", tr("Asked until"), required=True),
        asking.number("asked", tr("How many people were asked?"), required=True),
        asking.number("answered", tr("How many answered?"), required=True),
        *counted,
    ]


def _values(wave: TrustWave) -> Values:
    held: Values = {name: getattr(wave, name) for name in ("region", "first", "last", "asked", "answered")}
    return held | {each.item: tuple(map(str, each.counts)) for each in wave.items}


def _entered(wave: TrustWave, values: Values) -> TrustWave:
    counted = ((item, values.get(item)) for item in ITEMS)
    return replace(
        wave,
        region=asking.words_of(values, "region"),
        first=asking.day_of(values, "first") or wave.first,
        last=asking.day_of(values, "last") or wave.last,
        asked=asking.number_of(values, "asked") or 0,
        answered=asking.number_of(values, "answered") or 0,
        items=tuple(ItemCounts(item, tuple(map(int, each))) for item, each in counted if isinstance(each, tuple)),
    )
