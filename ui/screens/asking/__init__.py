"""Asking somebody how it was for them, with the laptop in their hands."""
