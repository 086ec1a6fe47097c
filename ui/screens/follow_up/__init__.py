"""What became of what was agreed: noting it, putting it right, and what is to be done next."""
