"""The letters of a case: which are wanted, to whom, what is still missing, how they look, and that they were sent."""
