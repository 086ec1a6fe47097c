"""The pieces that every screen is made of; they know Qt and the theme, never a case."""
