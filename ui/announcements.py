"""What has changed, told to whoever is listening; each screen decides for itself what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Announcements(QObject):
    """Identities travel as ``object``: an ``int`` signal would cut them short without a word."""

    case_changed = Signal(object, object)  # case identity, which parts
    cases_changed = Signal()  # a case came or went
    in_sight = Signal(object, str)  # case identity, its stage that is walked in front of others ("" for none)
    typing = Signal()  # something typed is not in the vault yet
    kept = Signal()  # something typed is in the vault now
    not_kept = Signal(str)  # it could not be kept; what happened
    vault_locked = Signal()
    vault_unlocked = Signal(object)  # the opened vault, as the services describe it
