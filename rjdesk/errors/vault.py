"""The vault can not be opened, or not worked on."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class PassphraseTooWeak(Expected):
    """A new passphrase is shorter than 15 characters or too easy to guess. Facts: characters."""


class WrongPassphrase(Expected):
    """The passphrase opens no member's keys. Facts: wait (seconds before the next try)."""


class WrongRecoveryCode(Expected):
    """The recovery code is mistyped or is another vault's."""


class NoSuchVault(Expected):
    """The folder is not a vault, or is gone."""


class VaultExists(Expected):
    """A vault is already there under that name; nothing was overwritten."""


class VaultIsNewer(Expected):
    """The vault was made by a newer rjdesk. Facts: made_by."""


class VaultDamaged(Expected):
    """The vault's files do not hold together. Facts: part."""


class VaultInUse(Expected):
    """Another running rjdesk has this vault open. Facts: holder."""


class VaultLocked(Expected):
    """Work was asked for while the vault is locked."""


class FolderReadOnly(Expected):
    """The folder can't be written to."""


class DiskFull(Expected):
    """There is no room left on the disk; what was already saved is safe."""


class DiskNotAnswering(Expected):
    """The disk or stick refused to read or write: pulled out, failing, or over a limit."""


class PracticeMismatch(Expected):
    """A practice case was offered to a real vault, or a real one to a practice vault. Facts: vault_is_practice."""
