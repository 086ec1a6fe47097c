"""The journal of the whole vault: who did what, when, and whether its chain holds."""
