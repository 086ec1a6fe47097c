"""Who holds keys: the header, its members, and the ways into their keys."""
