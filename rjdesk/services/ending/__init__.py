"""How long a case is kept, and its end."""
