"""The papers of a follow-up, as the tests compose them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from rjdesk.documents import compose
from rjdesk.documents.contents import AgreementContents, InstalmentLine, VersionLine
from rjdesk.documents.follow_up.contents import (
    CompletionContents,
    HeldLine,
    KeptLine,
    MovementLine,
    PartLine,
    SlipContents,
    StatementContents,
)
from rjdesk.services.copies import without
from tests.documents.papers import a_copy, a_frame, an_agreement

FIRST = date(2026, 12, 4)
CODE = "ABCD-EFGH-JKLM"


def a_statement(lines: int = 3, *, practice: bool = False) -> StatementContents:
    """An account with movements, one of them a correction."""
    parts = tuple(PartLine(InstalmentLine(FIRST + timedelta(weeks=week), "$90.00"), "$90.00 owed") for week in range(4))
    moved = tuple(
        MovementLine(
            FIRST + timedelta(days=n), "Correction of what was noted before\nR 17", "\N{MINUS SIGN}$90.00", "$270.00"
        )
        for n in range(lines)
    )
    what = "Pay for the broken ignition and the tow"
    sums = ("$360.00", "$90.00", "$90.00 of $360.00 are paid. $270.00 are owed.")
    return StatementContents(a_frame(practice=practice), what, "Wiremu Tōpia", *sums, parts, moved)


def a_slip(*, money: bool = False, practice: bool = False) -> SlipContents:
    """A slip for hours, or for payments."""
    what = "Work 40 hours at the community garden, four hours each Saturday, with whoever looks after the tools there"
    return SlipContents(a_frame(practice=practice), what, "The garden's time sheet", FIRST, money, CODE)


def a_completion(*, complete: bool = False, promises: int = 5, practice: bool = False) -> CompletionContents:
    """A report of promises, all kept or not."""
    standing = "Done and checked" if complete else "Late"
    lines = tuple(
        KeptLine(
            number,
            "Meet his mentor each Wednesday",
            "Wiremu Tōpia",
            FIRST,
            standing,
            "4 h 30 min" if number % 2 else "",
        )
        for number in range(1, promises + 1)
    )
    kept = promises if complete else 0
    over = FIRST if complete else None
    return CompletionContents(
        a_frame(practice=practice),
        "An Act, s 1",
        FIRST,
        over,
        complete,
        kept,
        f"Kept: {kept} of {promises}. Still open: {promises - kept}.",
        lines,
    )


def a_version(**changed: Any) -> VersionLine:
    """The second version of an agreement, and what differs."""
    sentences = (
        "Number 1 is changed (by when, the payments): Pay for the tow.",
        "No longer part of it: Meet his mentor.",
    )
    return replace(VersionLine(2, FIRST, "ab" * 32, FIRST, (), met_again=False, changes=sentences), **changed)


def a_change() -> AgreementContents:
    """A change that nobody signs again."""
    return an_agreement(signers=(), version=a_version(agreed_by=("Wiremu Tōpia", "Hinemoa Rāwhiti")))


def of_two_versions() -> CompletionContents:
    """A report on an agreement that was changed once."""
    lines = (
        HeldLine(1, "What the conference agreed", FIRST, "Replaced on 4 December 2026", "ab" * 32),
        HeldLine(2, "Changed by those whom it concerns", FIRST, "Holds", ""),
    )
    return replace(a_completion(), versions=lines, dropped=("Meet his mentor each Wednesday",))


def follow_up_papers() -> dict[str, bytes]:
    """Each of them, small and large, practice or not."""
    return {
        "statement": compose.compose_statement(a_statement()),
        "statement without a line": compose.compose_statement(a_statement(0)),
        "long practice statement": compose.compose_statement(a_statement(90, practice=True)),
        "slip": compose.compose_slip(a_slip()),
        "practice slip for money": compose.compose_slip(a_slip(money=True, practice=True)),
        "certificate": compose.compose_completion(a_completion(complete=True)),
        "second version": compose.compose_original(an_agreement(version=a_version())),
        "change": compose.compose_variation(a_change()),
        "copy of a change": compose.compose_variation(without(a_change(), ("people",)), a_copy()),
        "report of two versions": compose.compose_completion(of_two_versions()),
        "long practice report": compose.compose_completion(a_completion(promises=40, practice=True)),
    }
