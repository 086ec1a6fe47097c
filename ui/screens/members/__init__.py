"""The people of the vault: who belongs to it and what for, who joins, who leaves."""
