"""The day in the room: who is there, who sits where, whose turn it was, what others may see."""
