"""Backups made, proven, found and restored."""
