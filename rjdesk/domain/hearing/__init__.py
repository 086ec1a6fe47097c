"""Hearing from the people who were there: what they are asked, what they answer, and how that is counted."""
