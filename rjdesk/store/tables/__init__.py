"""The tables of a vault's database, and the rules that the database itself holds."""
