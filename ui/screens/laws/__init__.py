"""The processes and jurisdictions of the office: what new cases run under, and changing that with a file, on the record."""
