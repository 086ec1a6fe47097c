"""The first start: what rjdesk is, and making a vault."""
