"""Looking up, months after a conference, whether a new offence was proven: by hand, and from a partner agency's file."""
