"""Changing one's passphrase."""
