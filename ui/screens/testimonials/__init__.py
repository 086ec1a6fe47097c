"""Words that people let the office use: shown to them, agreed to by them, and the ledger of that."""
