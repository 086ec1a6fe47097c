"""Complaints: anybody takes one; supervisors see to it."""
