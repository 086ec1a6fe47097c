"""After the conference: what became of each promise, what was paid, what victims hear of it, and what is to be done next."""
