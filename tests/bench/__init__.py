"""Benchmarks: ratios measured in one run, against the barest way of doing the same."""
