"""Signing an agreement, in the room and on paper, and the papers that come of it."""
