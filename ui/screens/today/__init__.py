"""The first screen of the day: what is due, and what comes next."""
