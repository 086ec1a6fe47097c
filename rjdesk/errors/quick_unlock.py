"""Quick unlocking does not work here, or not with this."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class KeyringUnavailable(Expected):
    """The computer's keyring can't be used for quick unlocking. Facts: why (a key of ``[keyring]``)."""


class WrongPin(Expected):
    """The PIN is wrong. Facts: left (tries before quick unlocking is switched off)."""


class QuickUnlockGone(Expected):
    """Quick unlocking is not set up here, has expired, or was switched off after wrong tries."""


class PinTooShort(Expected):
    """A PIN needs more digits. Facts: least."""
