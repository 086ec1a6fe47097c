"""What the office learns from its own work, and the review of its year."""
