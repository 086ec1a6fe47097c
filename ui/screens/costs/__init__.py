"""Writing down what the work took."""
