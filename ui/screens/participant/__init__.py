"""What a participant sees when the laptop is handed to them: one thing to read or to answer, and nothing else."""
