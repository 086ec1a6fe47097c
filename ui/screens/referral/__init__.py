"""Taking a referral: the beginning of a case."""
