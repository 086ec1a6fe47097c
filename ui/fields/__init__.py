"""One widget per kind of prompt that a process can ask."""
