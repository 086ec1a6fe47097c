"""Papers of the time after a conference: the statement of an account, the proof slip, the completion report."""
