"""Opening a restricted case in an emergency, by its reference and with a reason."""
