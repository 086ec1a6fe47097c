"""Hearing from the people who were there."""
