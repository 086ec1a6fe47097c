"""Bringing in cases from a file: choose it, say what its columns mean, try it, and then all of it or nothing."""
