"""A page to look things up on."""
