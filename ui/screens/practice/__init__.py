"""The door to the practice room."""
