"""Looking up, months after a conference, whether a new offence was proven."""
