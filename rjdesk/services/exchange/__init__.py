"""Cases brought in from a file, and handed out as one."""
