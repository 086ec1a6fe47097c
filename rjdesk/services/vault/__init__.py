"""Opening a vault and looking after it: first start, keys, quick unlocking, its history and its journal."""
