"""The people map as a drawing: where each person stands, and how each line runs. One drawing for screen and paper."""
