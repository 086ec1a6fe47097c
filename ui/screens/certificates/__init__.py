"""The vault's own papers: certificates of destruction and of restore drills."""
