"""Practising what to do when a conference doesn't go as planned: invented stories, and who played which."""
