"""A facilitator asks, five people answer, and only the supervisor's passphrase ever opens what they said."""

from __future__ import annotations

from pathlib import Path

import pytest

from rjdesk.domain.hearing.sealed import Sealing
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.member import Role
from rjdesk.errors import NotAllowed, NotSealedFromYou
from rjdesk.process.surveys import survey
from rjdesk.services.hearing.envelopes import VaultEnvelopes
from tests.services.access_calls import REFERRAL
from tests.services.conferences import PASSPHRASE, on_disk

RUAS, HANAS = "velvet quartz orbit cinder maple lantern", "harbour kettle mossy ladder tractor snow"
SAID = {item.id: 4 for item in survey("victim").asked_at(Wave.CONFERENCE)}


def test_five_people_are_heard_by_the_supervisor_alone(tmp_path: Path) -> None:
    with on_disk(tmp_path, cheap=True) as desk:
        folder = desk.vaults.vault().folder
        rua = desk.members.add("Rua", RUAS, frozenset({Role.FACILITATOR}))
        hana = desk.members.add("Hana", HANAS, frozenset({Role.SUPERVISOR}))
        founder = next(each for each in desk.members.all() if each.name == "Aroha Ngātai")
        desk.members.change_roles(founder.id, frozenset({Role.ADMINISTRATOR}))

        desk.vaults.unlock(folder, RUAS, rua)
        case = desk.referrals.take(REFERRAL)
        standing = desk.surveys.standing(case)
        assert (standing.sealing, standing.readers) == (Sealing.SEALED, ("Hana",))
        for number in range(5):
            offer = desk.surveys.offer(case, "victim", Wave.CONFERENCE)
            desk.surveys.answer(offer, SAID, f"Zephyrine said {number}")
        with pytest.raises(NotAllowed):
            desk.surveys.results()
        with desk.vaults.session().units() as work:
            held = work.surveys.sealed_to(hana)
        assert len(held) == 5
        assert [VaultEnvelopes(desk.vaults).open(content) for content in held] == [None] * 5

        desk.vaults.unlock(folder, PASSPHRASE, founder.id)
        assert [VaultEnvelopes(desk.vaults).open(content) for content in held] == [None] * 5
        deeds = [entry.deed.what for entry in desk.journal.entries()]
        assert deeds.count("survey_answered") == 5
        assert desk.journal.first_break() is None

        desk.vaults.unlock(folder, HANAS, hana)
        (told,) = desk.surveys.results()
        assert (told.asked, told.answered, len(told.words)) == (5, 5, 5)
        assert sorted(told.words)[0] == "Zephyrine said 0"


def test_a_founder_alone_is_told_that_nothing_would_be_sealed_from_them(tmp_path: Path) -> None:
    with on_disk(tmp_path, cheap=True) as desk:
        case = desk.referrals.take(REFERRAL)
        assert desk.surveys.standing(case).sealing is Sealing.ONLY_YOU
        with pytest.raises(NotSealedFromYou):
            desk.surveys.offer(case, "victim", Wave.CONFERENCE)
