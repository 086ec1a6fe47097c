"""Honest figures: how sure a proportion is, how long people stayed out of trouble, and what may be shown of small numbers."""
