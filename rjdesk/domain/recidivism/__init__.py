"""What became of those who were responsible: whether a new offence was proven within 6, 12, 24 and 36 months."""
