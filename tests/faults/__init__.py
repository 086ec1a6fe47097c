"""The catalogue of faults: what was done to vaults, and whether anything was lost, missed or allowed."""
