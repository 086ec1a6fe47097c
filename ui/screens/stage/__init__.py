"""One stage of a case, built from its process."""
