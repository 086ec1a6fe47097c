"""What belongs to the office as a whole: people, backups, recovery, the journal, and what is kept or destroyed."""
