"""Papers on which people say how it was for them."""
