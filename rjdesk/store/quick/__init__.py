"""Unlocking quickly: the computer's keyring, a PIN, and the file that joins the two."""
