"""Noticing loss: witnesses of how far a vault had come, and what proves each record and entry."""
