"""The plan as it grows in the room: what, who, by when; yes or no to each item, and never why."""
