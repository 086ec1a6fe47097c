"""How a vault of an older rjdesk becomes one of today; docs/changing-the-schema.md has the rules."""
