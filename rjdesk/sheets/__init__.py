"""Spreadsheets: bytes in, rows out; rows in, bytes out. Only here are the libraries for them known."""
