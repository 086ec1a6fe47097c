"""What the work took: hours, ways and money, of a case or of the office as a whole."""
