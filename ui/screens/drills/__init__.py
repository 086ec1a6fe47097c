"""Drills: short questions on clocks, redaction and plans, each answered at once with the reason."""
