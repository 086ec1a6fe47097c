"""Files that were added to a case: listed, looked at inside the program, added and taken away."""
