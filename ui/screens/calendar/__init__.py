"""Days handed out of the vault for a calendar program."""
