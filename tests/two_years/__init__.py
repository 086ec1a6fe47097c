"""An office of two years, made up whole and the same each time: what reports are measured, tried and looked at with."""
