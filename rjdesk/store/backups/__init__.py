"""One encrypted file out of a vault, proven before it counts, and a vault out of one."""
