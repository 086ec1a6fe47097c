"""A restorative process as data: read, checked, listed; where a case stands in it; its clocks."""
