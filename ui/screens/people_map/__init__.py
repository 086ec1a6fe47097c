"""The people map of a case: drawn, told in words, and changed; orders that keep people apart, and who brings whom."""
