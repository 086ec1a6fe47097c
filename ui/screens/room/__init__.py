"""What hangs on the wall: the page of the room display, and its timer."""
