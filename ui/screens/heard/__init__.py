"""What people said, for a supervisor; and typing in what they said on paper."""
