"""The office's own words for its letters, and how the office is reached."""
