"""Something is missing from the vault: what, since when, where it may be, and going on without it."""
