"""Letters on a real vault: written, noted as sent, and there again byte for byte after unlocking."""

from __future__ import annotations

from pathlib import Path

from rjdesk.bootstrap import surroundings
from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.document import Paper
from rjdesk.services.vault.soundness import findings
from tests.services.conferences import PASSPHRASE, case_at, on_disk, script, walking

OWN = "Tēnā koe {name}\n\nHaere mai, {role}: {office_contact}.\n\n{facilitator}"


def test_what_was_written_and_sent_is_the_same_after_the_vault_was_locked(tmp_path: Path) -> None:
    with on_disk(tmp_path) as desk:
        case = case_at("notices", walking(desk, script()))
        desk.letters.set_contact("PO Box 7, Te Puke")
        desk.letters.change_text("nz-youth-justice-fgc", "family", OWN, "Shorter")
        (family,) = (each for each in desk.letters.offered(case) if each.letter.id == "family")
        made = desk.letters.write(case, "family", tuple(one.person for one in family.people)).make()
        papers = desk.letters.keep(made)
        sent = desk.letters.sent(papers[0].id, papers[0].made_at.date(), SentBy.POST)
        before = {paper.id: desk.papers.bytes_of(paper.id) for paper in papers}
        desk.vaults.lock()

        assert findings(tmp_path / "a.rjvault", PASSPHRASE, surroundings(anchored=False)) == ()
        desk.vaults.unlock(tmp_path / "a.rjvault", PASSPHRASE)
        assert {paper.id: desk.papers.bytes_of(paper.id) for paper in papers} == before
        assert papers[-1].paper is Paper.LETTERS
        assert desk.letters.dispatches(case) == (sent,)
        (again,) = (each for each in desk.letters.offered(case) if each.letter.id == "family")
        assert (again.text, again.drafted) == (OWN, papers)
        assert desk.letters.contact() == "PO Box 7, Te Puke"
