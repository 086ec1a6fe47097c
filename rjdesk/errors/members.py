"""Somebody may not do it, or is not what they would have to be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rjdesk.errors.expected import Expected


class NotAllowed(Expected):
    """The member's roles, or how they stand to the case, don't allow this. Facts: action, reason (keys of ``[access]``)."""

    worded_in: ClassVar[Mapping[str, str]] = {"action": "access.action", "reason": "access.reason"}


class NoSuchMember(Expected):
    """Nobody of that identity belongs to the vault."""


class TooManyMembers(Expected):
    """The vault has as many members as one can have. Facts: most."""


class NotRecoverable(Expected):
    """The recovery code was issued anew, and this person has not unlocked the vault since: it doesn't keep their keys."""


class LastAdministrator(Expected):
    """The vault would be left with nobody who can add people or issue a recovery code."""


class KeysStillThere(Expected):
    """Somebody is out, on record; that the vault gets another key has to wait for the next unlocking by an administrator."""


class CantRemoveYourself(Expected):
    """Whoever has the vault open would take their own keys; another administrator has to."""


class NameTaken(Expected):
    """Somebody with that name is a member already; two of one name could not be told apart on papers."""


class CantOwnCases(Expected):
    """A case would be handed to somebody whose roles don't let them work on it."""


class OwnerNotTold(Expected):
    """The case was opened in an emergency and its owner, who is still here, hasn't been told: until then it stays theirs."""


class MemberEnded(Expected):
    """The passphrase is of someone who has left; their removal is finished by the next unlocking."""
