"""An invented case, walked through the same services as the screens."""
