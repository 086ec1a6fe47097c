"""The office's figures: what each case says to them, and the reports that are made of it."""
