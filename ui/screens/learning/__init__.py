"""What the office learnt: its lessons, who does what about them until when, and the review of a year."""
