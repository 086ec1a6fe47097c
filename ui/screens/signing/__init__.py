"""Signing in the room: one person at a time, each signature in the vault before the next person is asked."""
