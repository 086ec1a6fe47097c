"""The jurisdiction that an office is in says how its days are written and how its people are met, from unlocking to lock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rjdesk import dates
from rjdesk.dates import DateOrder
from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing.survey import Language, Wave
from rjdesk.errors import NotOurs, ProcessNotUnderstood
from rjdesk.process.jurisdiction import read_jurisdiction
from rjdesk.services.figures.files import Kind
from rjdesk.services.practice import room
from rjdesk.services.practice.clock import RoomClock
from rjdesk.services.vault.customs import Customs, customs
from tests.services.conferences import PASSPHRASE, InMemory, in_memory, on_disk, script, walking
from tests.services.law_texts import WHY, a_file


@pytest.fixture
def on() -> Iterator[InMemory]:
    yield in_memory()
    dates.follow(DateOrder.DAY_FIRST)


def here(on: InMemory) -> Customs:
    """The customs that the next unlocking follows."""
    with on.vault.unit_of_work() as work:
        return customs(work)


def test_an_office_that_never_said_begins_with_the_day_and_says_hello(on: InMemory) -> None:
    assert here(on) == Customs(DateOrder.DAY_FIRST, "")


@pytest.mark.parametrize(
    ("place", "usual"),
    [
        ("nz", Customs(DateOrder.DAY_FIRST, "Kia ora")),
        ("us-vt", Customs(DateOrder.MONTH_FIRST, "")),
        ("us", Customs(DateOrder.MONTH_FIRST, "")),
        ("generic", Customs(DateOrder.DAY_FIRST, "")),
    ],
)
def test_each_place_has_its_own(on: InMemory, place: str, usual: Customs) -> None:
    on.desk.laws.settle_in(place)
    assert here(on) == usual
    assert [line.name[1] for line in on.desk.laws.all() if line.here] == [place]
    assert "office_placed" in [entry.deed.what for entry in on.desk.journal.entries()]


def test_a_place_that_nothing_is_known_of_is_none(on: InMemory) -> None:
    with pytest.raises(NotOurs):
        on.desk.laws.settle_in("atlantis")


def test_an_office_s_own_file_of_its_place_counts(on: InMemory, tmp_path: Path) -> None:
    own = 'id = "us-tn"\ntitle = "Tennessee"\ncounting_source = "Ours"\ndates = "month_first"\ngreeting = "Good morning"\n'
    own += '[working_days]\nweekend = ["saturday"]\nsource = "Ours"\nverified = "knowledge"\n'
    on.desk.laws.put_in_force(on.desk.laws.look(a_file(tmp_path, own)), WHY)
    on.desk.laws.settle_in("us-tn")
    assert here(on) == Customs(DateOrder.MONTH_FIRST, "Good morning")


def test_an_order_that_nobody_writes_in_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(ProcessNotUnderstood) as refused:
        read_jurisdiction('id = "x"\ndates = "year_first"', "x.toml")
    assert any("day_first, month_first" in str(finding) for finding in refused.value.findings)


def test_all_papers_of_an_office_are_set_on_the_paper_of_its_place(on: InMemory) -> None:
    desk, year = on.desk, Period(date(2026, 1, 1), date(2026, 12, 31))

    def sizes() -> set[str]:
        return {
            desk.papers.root_sheet().contents.frame.paper,
            desk.public_trust.form().contents.frame.paper,
            desk.surveys.form("victim", Wave.CONFERENCE, Language.EN).contents.paper,
            desk.complaints.paper(year).contents.frame.paper,
            desk.training.cards("denial-on-the-day").paper,
            desk.figures.file(desk.figures.report(year, public=False), Kind.PDF).paper,
            desk.reviews.review(2026, small=True).contents.paper,
            desk.timeliness.chronology(circle).contents.frame.paper,
        }

    circle = walking(desk, script("circle.json")).refer()
    assert sizes() == {"a4"}
    desk.laws.settle_in("us")
    assert sizes() == {"letter"}, "also those of a process that counts by no jurisdiction"


def test_a_vault_is_followed_while_it_is_open_and_no_longer(tmp_path: Path) -> None:
    with on_disk(tmp_path, cheap=True) as desk:
        desk.laws.settle_in("us-vt")
        assert dates.followed() is DateOrder.DAY_FIRST
        folder = desk.vaults.vault().folder
        desk.vaults.lock()
        summary = desk.vaults.unlock(folder, PASSPHRASE)
        assert (dates.followed(), summary.greeting) == (DateOrder.MONTH_FIRST, "")
        desk.vaults.lock()
        assert dates.followed() is DateOrder.DAY_FIRST


def test_whoever_practises_after_their_office_was_open_practises_in_its_manner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "shipped_scripts", tuple)
    with on_disk(tmp_path, cheap=True) as desk:
        desk.laws.settle_in("nz")
        folder = desk.vaults.vault().folder
        desk.vaults.lock()
        desk.vaults.unlock(folder, PASSPHRASE)
        desk.vaults.lock()
        _, summary = room.enter(desk, tmp_path, RoomClock(desk.vaults.around.clock))
        assert summary.greeting == "Kia ora"
