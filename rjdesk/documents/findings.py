"""What is said of each signature of a paper, and of each person who did not sign."""

from __future__ import annotations

from rjdesk.documents.paper import Found, Paper
from rjdesk.documents.statement import FieldStatement
from rjdesk.documents.verdict import Covers, SignatureFinding
from rjdesk.domain.ceremony import How


def findings_of(paper: Paper) -> tuple[SignatureFinding, ...]:
    """Each signature in the order of signing, then who did not sign, as the closing says it."""
    signed = (_signed(found, paper) for found in paper.found)
    return (*signed, *(_unsigned(statement, paper) for statement in paper.unsigned))


def _signed(found: Found, paper: Paper) -> SignatureFinding:
    facts = found.facts
    covers: Covers = "nothing"
    if not found.trouble:
        covers = "whole-file" if found.end == paper.size else "up-to-here"
    return SignatureFinding(
        field=found.field,
        name=facts.name if facts else "",
        part=facts.part if facts else "",
        how=facts.how if facts else "unknown",
        claimed_at=found.claimed_at,
        office=found.signer.office if found.signer else "",
        covers=covers,
        sound=not found.trouble,
    )


def _unsigned(statement: FieldStatement, paper: Paper) -> SignatureFinding:
    """Someone without a signature: as it should be, unless the closing says that they signed."""
    office = paper.found[-1].signer
    return SignatureFinding(
        field=statement.field,
        name=statement.name,
        part=statement.part,
        how=statement.how,
        claimed_at=statement.at,
        office=office.office if office else "",
        covers="nothing",
        sound=statement.how in (How.ON_PAPER, How.DECLINED, How.ABSENT),
        scan_sha256=statement.scan_sha256,
    )
