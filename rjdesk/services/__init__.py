"""What people do with rjdesk: each public method is one thing a person does, and one transaction with its journal entry.

Everything here is called on the vault thread, except the ``make()`` of a job, which is pure and meant for the press.
"""
