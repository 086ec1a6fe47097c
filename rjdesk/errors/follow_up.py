"""What happened to a promise can not be noted so."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class NothingPromised(Expected):
    """There is no agreement to follow: none was concluded, or it is still being signed."""


class NoSuchPromise(Expected):
    """The promise is not one of this agreement."""


class CountsNoMore(Expected):
    """The note was corrected or withdrawn already, or is not in this case."""


class NotYetHappened(Expected):
    """Something is noted for a day that has not come. Facts: today."""


class NothingPaid(Expected):
    """A payment needs a sum above nothing, and a promise of money."""


class PaymentsSayIt(Expected):
    """A promise of money is done when it is paid: no other word makes it so."""


class OwnWordChecked(Expected):
    """Whoever promised something, or said that it is done, can't be the one who checks it."""


class NothingCounted(Expected):
    """What is done in part needs hours, a receipt or a file that shows it."""


class NoSuchSlip(Expected):
    """No proof slip of this vault has that code, or it was mistyped."""


class ChangeUnderWay(Expected):
    """Another version of the agreement is being made already: one at a time."""


class NothingChanging(Expected):
    """No other version of the agreement is being made."""


class NothingDiffers(Expected):
    """The new version says what the one before says."""


class NotAllAgree(Expected):
    """Somebody who has to act, or is acted towards, has not agreed to the change. Facts: lacking (how many)."""


class SignedAgain(Expected):
    """The process wants a change signed again: a note of whose word it is does not do."""


class NotReadBack(Expected):
    """Another version is signed only after it was read back in words that people know: its paper says so."""
