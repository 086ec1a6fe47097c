"""Opening a vault with its passphrase, or with the recovery code when that is forgotten."""
