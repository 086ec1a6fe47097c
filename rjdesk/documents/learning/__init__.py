"""The review of the office's year on paper."""
