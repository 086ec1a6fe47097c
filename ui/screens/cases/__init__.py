"""The list of cases: searched while one types, sorted, filtered."""
