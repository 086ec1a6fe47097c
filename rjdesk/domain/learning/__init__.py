"""What the office learns from its own work."""
