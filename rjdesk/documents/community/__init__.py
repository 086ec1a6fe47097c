"""Papers for the community around the office."""
