"""A backup can not be made, opened or relied on."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class BackupDamaged(Expected):
    """A backup file is not whole, or was changed. Facts: part."""


class BackupIsNewer(Expected):
    """The backup was made by a newer rjdesk. Facts: made_by."""


class BackupUnderOtherKeys(Expected):
    """The backup is another vault's, or was made before this vault's keys last changed: it needs a secret of that time."""


class NoBackupYet(Expected):
    """No verified backup of this vault is known, or none that is still there."""
