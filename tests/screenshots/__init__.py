"""Pictures of every screen, of invented people, for looking at and for the README."""
