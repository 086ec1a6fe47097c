"""Practising: stories played alone, and cards to play them together."""
