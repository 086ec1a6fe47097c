"""Handing cases out of the vault, where a screen offers it: one of them whole, or the list that is shown."""
