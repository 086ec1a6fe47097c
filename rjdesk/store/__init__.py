"""The only place that knows SQL or keys: the vault, its members, its engine, its tables and what is kept in them."""
