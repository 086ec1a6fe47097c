"""The processes and laws of an office, and moving a running case to what is in force."""
