"""Cases that wait to be destroyed, destroying them, what remains of those that are no more, and opening a sealed one."""
