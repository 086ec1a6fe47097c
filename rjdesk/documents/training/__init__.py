"""Papers for practising together."""
