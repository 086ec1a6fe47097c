"""The backups of the vault: where they are made, whether one is due, whether they restore, and how to restore one."""
