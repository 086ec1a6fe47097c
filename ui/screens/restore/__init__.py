"""Before anything is unlocked: a vault out of a backup."""
