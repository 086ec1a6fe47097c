"""Training: stories about days that don't go as planned, played one scene at a time."""
